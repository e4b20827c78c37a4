#!/usr/bin/env bash
# Puts together what a server needs and nothing else: the program, a Java runtime cut to it, and the record of a quick start.
# The folder can be moved to another machine of the same kind, to the same path.   Usage: deploy/package.sh FOLDER
set -euo pipefail
out=$(realpath -m "${1:?"Usage: deploy/package.sh FOLDER"}")
cd "$(dirname "$(readlink -f "$0")")/.."
# shellcheck source=deploy/tools.sh
. deploy/tools.sh

[ ! -e "$out" ] || [ -z "$(ls -A "$out")" ] || stop "$out is not empty; a package is put into a folder of its own."
need_jdk

jar=server/target/opendata-server-0.1.0.jar
if [ ! -f "$jar" ]; then
  need_maven
  say "Building; the first time this takes some minutes."
  QUIET=1 maven -DskipTests package
fi

mkdir -p "$out/app" "$out/bin"
cp "$jar" "$out/app/opendata-server.jar"
cp -r server/target/lib "$out/app/lib"
cp deploy/opendata deploy/java.options "$out/bin/"
for list in bom.json licences.txt; do
  [ ! -f "server/target/$list" ] || cp "server/target/$list" "$out/$list" # without the net Maven writes no bill
done

# What the program and its libraries name, and what they find by name at run time only: ciphers, time zones' names, the
# file system of jars, recordings of the JVM.
modules=$("$JAVA_HOME/bin/jdeps" --multi-release 25 --ignore-missing-deps --print-module-deps -cp "$out/app/lib/*" "$out/app/opendata-server.jar")
"$JAVA_HOME/bin/jlink" --add-modules "$modules,jdk.crypto.ec,jdk.localedata,jdk.zipfs,jdk.jfr,jdk.management.agent" \
  --include-locales=de,en --strip-debug --no-header-files --no-man-pages --generate-cds-archive --output "$out/runtime"

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export OPENDATA_HEAP=256m
"$out/bin/opendata" demo "$work/demo" --areas 12 --offers 50 --years 3 --seed 1 >/dev/null
"$out/bin/opendata" import "$work/demo" --editions "$work/editions" >/dev/null
# A start with the record maps what it loads and how it runs (JEP 514, 515); without it everything works all the same.
if ! JDK_JAVA_OPTIONS="-XX:AOTCacheOutput=$out/opendata.aot" "$out/bin/opendata" serve --editions "$work/editions" --check >"$work/log" 2>&1; then
  rm -f "$out/opendata.aot"
  say "No record of a quick start could be made; it starts more slowly without."
fi
say "$(du -sh "$out" | cut -f1) in $out; start it with $out/bin/opendata serve"
