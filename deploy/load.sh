# shellcheck shell=bash
# What the scripts that put load on a server have in common; to be sourced after tools.sh and the options. They start what they need, note it in
# `children`, and put files into `work`: at the end, however it comes, none of both is left.
command -v wrk >/dev/null || stop "wrk is not installed: apt-get install wrk"
command -v curl >/dev/null || stop "curl is not installed: apt-get install curl"

work=$(mktemp -d)
children=()
tidy() {
  trap - EXIT INT TERM
  [ ${#children[@]} = 0 ] || kill "${children[@]}" 2>/dev/null || true
  wait 2>/dev/null || true
  rm -rf "$work"
}
trap tidy EXIT
trap 'exit 130' INT TERM

# ready PID URL SECONDS: waits until it is answered.
ready() {
  local end=$((SECONDS + $3))
  until curl -sf -o /dev/null --max-time 5 "$2"; do
    kill -0 "$1" 2>/dev/null || return 1
    [ "$SECONDS" -lt "$end" ] || return 1
    sleep 0.2
  done
}
