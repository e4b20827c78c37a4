#!/usr/bin/env bash
# From a bare clone to a running service: finds or installs the tools, builds, writes and imports the demo data, serves.
# A second start skips what is done.   Usage: deploy/run.sh [--port N] [--base-url URL]
set -euo pipefail
cd "$(dirname "$0")/.."
# shellcheck source=deploy/tools.sh
. deploy/tools.sh

port=${OPENDATA_PORT:-8080}
base_url=${OPENDATA_BASE_URL:-}
while [ $# -gt 0 ]; do
  case "$1" in
    --port) port=${2:?"--port needs a number"}; shift 2 ;;
    --base-url) base_url=${2:?"--base-url needs an address"}; shift 2 ;;
    -h | --help) sed -n '2,3p' "$0" | cut -c3-; exit 0 ;;
    *) stop "Unknown option $1; known are --port N and --base-url URL." ;;
  esac
done
case "$port" in '' | *[!0-9]*) stop "The port must be a number, not '$port'." ;; esac
base_url=${base_url:-http://localhost:$port}

if (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null; then
  stop "Port $port is taken by another program; stop it or choose another one with --port."
fi

work=${OPENDATA_HOME:-.run}
jar=server/target/opendata-server-0.1.0.jar
mkdir -p "$work"
need_jdk

# The build is skipped while nothing that goes into it is newer than its result.
if [ ! -f "$jar" ] || [ -n "$(find pom.xml .mvn vocab catalog server -newer "$jar" -not -path '*/target*' -type f -print -quit)" ]; then
  need_maven
  say "Building; the first time this takes some minutes."
  QUIET=1 maven -DskipTests package
fi

java=("$JAVA_HOME/bin/java" @deploy/java.options)

if [ ! -f "$work/demo/katalog.yaml" ]; then
  say "Writing the demo data folder (all figures are invented): $work/demo"
  rm -rf "$work/demo"
  "${java[@]}" -jar "$jar" demo "$work/demo" --areas 88 --offers 2500 --years 10 --seed 1
fi
if [ ! -e "$work/editions/history.json" ]; then
  say "Importing $work/demo"
  "${java[@]}" -jar "$jar" import "$work/demo" --editions "$work/editions"
fi
# The heap is small on purpose: the demo needs no more.
serve=(-Xmx256m -jar "$jar" serve --editions "$work/editions" --port "$port" --base-url "$base_url")
# The first start records what a start loads and how it runs (JEP 514, 515); each further one begins with that. A rebuilt
# program, another JDK or a moved folder records anew, and without a record everything works all the same.
cache=$work/serve.aot
made_of=$({ readlink -f "$JAVA_HOME"; cat "$JAVA_HOME/release"; stat -c '%n %s %Y' "$PWD/$jar" server/target/lib/*; } | cksum)
if [ ! -f "$cache" ] || [ "$(cat "$cache.made-of" 2>/dev/null)" != "$made_of" ]; then
  say "Recording a quick start; only this time."
  rm -f "$cache"
  if "${java[@]}" "-XX:AOTCacheOutput=$cache" "${serve[@]}" --check >"$cache.log" 2>&1; then
    printf '%s' "$made_of" >"$cache.made-of"
  fi
fi
exec "${java[@]}" "-XX:AOTCache=$cache" -Xlog:aot=off,cds=off "${serve[@]}"
