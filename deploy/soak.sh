#!/usr/bin/env bash
# Keeps a server of the demo at its limit for a while, with all kinds of requests at once, and tells whether any answer was an
# error of the server and whether its memory kept growing.   Usage: deploy/soak.sh [--minutes N] [--connections N] [--port N]
set -euo pipefail
cd "$(dirname "$0")/.."
# shellcheck source=deploy/tools.sh
. deploy/tools.sh

minutes=10 connections=64 port=8490
while [ $# -gt 0 ]; do
  case "$1" in
    --minutes) minutes=${2:?"--minutes needs a number"}; shift 2 ;;
    --connections) connections=${2:?"--connections needs a number"}; shift 2 ;;
    --port) port=${2:?"--port needs a number"}; shift 2 ;;
    -h | --help) sed -n '2,3p' "$0" | cut -c3-; exit 0 ;;
    *) stop "Unknown option $1; known are --minutes N, --connections N and --port N." ;;
  esac
done
case "$minutes$connections$port" in *[!0-9]*) stop "Minutes, connections and port must be numbers." ;; esac
# shellcheck source=deploy/load.sh
. deploy/load.sh

server=http://127.0.0.1:$port
told=http://127.0.0.1:$((port + 1))/metrics
OPENDATA_MANAGEMENT_PORT=$((port + 1)) deploy/run.sh --port "$port" --base-url "$server" >/dev/null 2>"$work/server.log" &
pid=$!
children+=("$pid")
ready "$pid" "$told" 900 || { tail -5 "$work/server.log" >&2; stop "The server does not start; the lines above say why."; }

# {box} and {number} become others in each request, so that nobody can have the answer ready; the rest is asked again and again.
cat >"$work/paths" <<'PATHS'
/
/?f=json
/collections/angebote/items?f=geojson&limit=100&bbox={box}
/collections/angebote/items?f=geojson&limit=1000&offset={number}
/collections/angebote/items?f=csv&bbox={box}
/collections/wohnplaetze/items?f=geojson&limit=100
/collections/indikatorwerte/items?f=json&limit=500&filter=wert%20%3E%20{number}
/collections/demographie/items?f=gml&limit=200&bbox={box}
/collections/wohnplaetze/tiles/WebMercatorQuad/9/171/266?f=mvt
/wfs?service=WFS&version=2.0.0&request=GetFeature&typenames=angebote&count=100&bbox={box},urn:ogc:def:crs:OGC::CRS84
/wfs?service=WFS&version=2.0.0&request=GetCapabilities
/angebote?q={number}
/bedarf?f=html
/catalog.ttl
/sparql?query=SELECT%20(AVG(%3Fw)%20AS%20%3Fm)%20%7B%3Fo%20%3Chttp%3A%2F%2Fpurl.org%2Flinked-data%2Fsdmx%2F2009%2Fmeasure%23obsValue%3E%20%3Fw%20FILTER(%3Fw%20%3E%20{number})%7D
/download/angebote.xlsx
/collections/angebote/items?limit=wrong
/nowhere/{number}
PATHS
cat >"$work/load.lua" <<'LUA'
local paths, threads = {}, {}
failed = 0
function setup(thread)
  threads[#threads + 1] = thread
  thread:set("number", #threads)
end
function init(args)
  for line in io.lines(args[1]) do paths[#paths + 1] = line end
  math.randomseed(os.time() * 7 + number)
end
function request()
  local path = paths[math.random(#paths)]
  path = path:gsub("{box}", function()
    local x, y = 7.02 + 0.27 * math.random(), 50.89 + 0.22 * math.random()
    return string.format("%.6f,%.6f,%.6f,%.6f", x, y, x + 0.05, y + 0.03)
  end)
  path = path:gsub("{number}", function() return tostring(math.random(2000)) end)
  return wrk.format("GET", path)
end
function response(status)
  if status >= 500 then failed = failed + 1 end
end
function done()
  local all = 0
  for _, thread in ipairs(threads) do all = all + thread:get("failed") end
  io.write(string.format("FAILED %d\n", all))
end
LUA

# answers STATUS: how many answers had a status that begins so.
answers() {
  curl -sf --max-time 20 "$told" \
    | awk -v status="status=\"$1" '/^opendata_http_requests_total/ && index($0, status) { sum += $NF } END { printf "%d", sum }'
}

printf '%s cores, %s connections, %s minutes\n\n%6s %12s %12s %6s %14s %8s\n' "$(nproc)" "$connections" "$minutes" minute '2xx and 3xx' 4xx 5xx 'resident MB' threads
wrk -t 2 -c "$connections" -d "${minutes}m" --timeout 60s -s "$work/load.lua" "$server/" -- "$work/paths" >"$work/load.log" &
children+=($!)
highest_first=0 highest_last=0
for ((minute = 1; minute <= minutes; minute++)); do
  highest=0
  for _ in {1..12}; do
    sleep 5
    now=$(awk '/^VmRSS/ { print int($2 / 1024) }' "/proc/$pid/status")
    [ "$now" -le "$highest" ] || highest=$now
  done
  printf '%6d %12d %12d %6d %14d %8d\n' "$minute" $(($(answers 2) + $(answers 3))) "$(answers 4)" "$(answers 5)" "$highest" \
    "$(awk '/^Threads/ { print $2 }' "/proc/$pid/status")"
  # The first half fills caches and indexes; what the second needs beyond that is growth.
  if [ "$minute" -le $(((minutes + 1) / 2)) ]; then
    [ "$highest" -le "$highest_first" ] || highest_first=$highest
  else
    [ "$highest" -le "$highest_last" ] || highest_last=$highest
  fi
done
wait "${children[1]}" || true
grep -E 'requests in|Requests/sec|Socket errors' "$work/load.log" || true
wrong=$(sed -n 's/^FAILED //p' "$work/load.log")
curl -sf -o /dev/null --max-time 20 "$server/?f=json" || stop "The server does not answer any more."
[ "$wrong" = 0 ] || stop "$wrong answers were errors of the server."
[ "$highest_last" -le $((highest_first * 11 / 10)) ] || stop "Memory grew from $highest_first to $highest_last MB."
say "No error of the server; at most $highest_first MB in the first half, $highest_last MB in the second."
