#!/usr/bin/env bash
# A quick load test of the demo on this machine: how many requests a second of each kind, beside nginx with the same bytes
# where it is installed.   Usage: deploy/bench.sh [--seconds N] [--connections N] [--port N]
set -euo pipefail
cd "$(dirname "$0")/.."
# shellcheck source=deploy/tools.sh
. deploy/tools.sh

seconds=3 connections=16 port=8480
while [ $# -gt 0 ]; do
  case "$1" in
    --seconds) seconds=${2:?"--seconds needs a number"}; shift 2 ;;
    --connections) connections=${2:?"--connections needs a number"}; shift 2 ;;
    --port) port=${2:?"--port needs a number"}; shift 2 ;;
    -h | --help) sed -n '2,3p' "$0" | cut -c3-; exit 0 ;;
    *) stop "Unknown option $1; known are --seconds N, --connections N and --port N." ;;
  esac
done
case "$seconds$connections$port" in *[!0-9]*) stop "Seconds, connections and port must be numbers." ;; esac
# shellcheck source=deploy/load.sh
. deploy/load.sh
nginx=$(PATH=$PATH:/usr/sbin command -v nginx) || say "nginx is not installed (apt-get install nginx-light): no comparison with static files."

server=http://127.0.0.1:$port
deploy/run.sh --port "$port" --base-url "$server" >/dev/null 2>"$work/server.log" &
children+=($!)
ready $! "$server/?f=json" 900 || { tail -5 "$work/server.log" >&2; stop "The server does not start; the lines above say why."; }

# name, path; {box} becomes another box in each request, so that nobody can have the answer ready.
offers='/collections/angebote/items?f=geojson&limit=100'
kinds=(
  'landing page' '/?f=json'
  'home page' '/'
  'items, limit 100' "$offers"
  'items, limit 1000' '/collections/angebote/items?f=geojson&limit=1000'
  'items in one box' "$offers&bbox=7.1,50.95,7.15,50.98"
  'items in changing boxes' "$offers&bbox={box}"
  'items by a property' "$offers&kosten=kostenfrei"
  'areas, all 88' '/collections/wohnplaetze/items?f=geojson&limit=100'
  'WFS, GML, 100' '/wfs?service=WFS&version=2.0.0&request=GetFeature&typenames=angebote&count=100'
  'catalog.ttl' '/catalog.ttl'
)

cat >"$work/load.lua" <<'LUA'
local paths, next = {}, 0
function setup(thread)
  next = next + 1
  thread:set("number", next)
end
function init(args)
  for line in io.lines(args[1]) do paths[#paths + 1] = line end
  wrk.headers["Accept"] = args[2]
  math.randomseed(os.time() * 7 + number)
end
function request()
  next = next % #paths + 1
  local path = paths[next]:gsub("{box}", function()
    local x, y = 7.02 + 0.27 * math.random(), 50.89 + 0.22 * math.random()
    return string.format("%.6f,%.6f,%.6f,%.6f", x, y, x + 0.05, y + 0.03)
  end)
  return wrk.format("GET", path)
end
function done(summary, latency, _)
  local wrong = summary.errors.status + summary.errors.timeout + summary.errors.read + summary.errors.connect
  io.write(string.format("RESULT %.1f %.2f %.2f %d\n", summary.requests / summary.duration * 1e6,
    latency:percentile(50) / 1000, latency:percentile(99) / 1000, wrong))
end
LUA

# load BASE LIST ACCEPT SECONDS: prints requests a second, median and 99th percentile in ms, errors.
load() {
  timeout $(($4 + 40)) wrk -t 2 -c "$connections" -d "$4s" --timeout 20s -s "$work/load.lua" "$1/" -- "$2" "$3" | sed -n 's/^RESULT //p'
}

# accept PATH: the home page is for browsers.
accept() { if [ "$1" = / ]; then echo text/html; else echo '*/*'; fi; }

mkdir "$work/files"
for ((i = 0; i < ${#kinds[@]}; i += 2)); do
  path=${kinds[i + 1]}
  printf '%s\n' "$path" >"$work/$i.paths"
  echo "/$i" >"$work/$i.files"
  curl -sf --max-time 60 -H "Accept: $(accept "$path")" -o "$work/files/$i" "$server${path//'{box}'/7.1,50.95,7.15,50.98}" \
    || stop "The server does not answer $path as it should."
done

if [ -n "$nginx" ]; then
  static=http://127.0.0.1:$((port + 1))
  user=
  [ "$(id -u)" -ne 0 ] || user='user root;'
  cat >"$work/nginx.conf" <<CONF
$user
daemon off;
worker_processes auto;
pid $work/nginx.pid;
error_log $work/nginx.log;
events { worker_connections 1024; }
http {
  access_log off; sendfile on; tcp_nopush on; keepalive_requests 1000000; open_file_cache max=100;
  client_body_temp_path $work/b; proxy_temp_path $work/p; fastcgi_temp_path $work/f; uwsgi_temp_path $work/u; scgi_temp_path $work/s;
  server { listen 127.0.0.1:$((port + 1)); root $work/files; }
}
CONF
  "$nginx" -p "$work" -c "$work/nginx.conf" -e "$work/nginx.log" &
  children+=($!)
  ready $! "$static/0" 20 || { tail -3 "$work/nginx.log" >&2; stop "nginx does not start; the lines above say why."; }
fi

printf '%s cores, %s connections, %s s each\n\n' "$(nproc)" "$connections" "$seconds"
printf '%-24s %9s %10s %8s %8s %10s %7s\n' request bytes 'req/s' 'p50 ms' 'p99 ms' nginx ratio
for ((i = 0; i < ${#kinds[@]}; i += 2)); do
  path=${kinds[i + 1]}
  load "$server" "$work/$i.paths" "$(accept "$path")" "$seconds" >/dev/null # warms up
  read -r rate p50 p99 wrong <<<"$(load "$server" "$work/$i.paths" "$(accept "$path")" "$seconds")"
  limit=- ratio=-
  if [ -n "$nginx" ]; then
    read -r limit _ <<<"$(load "$static" "$work/$i.files" '*/*' "$seconds")"
    ratio=$(awk "BEGIN { printf \"%.3f\", $rate / $limit }")
  fi
  printf '%-24s %9d %10s %8s %8s %10s %7s' "${kinds[i]}" "$(stat -c %s "$work/files/$i")" "$rate" "$p50" "$p99" "$limit" "$ratio"
  [ "$wrong" = 0 ] || printf '   %s errors' "$wrong"
  echo
done
