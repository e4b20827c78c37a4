#!/usr/bin/env bash
# Builds the committed state twice, from two clean copies in two folders, and compares the jars.   Usage: deploy/reproducible.sh
set -euo pipefail
cd "$(dirname "$0")/.."
# shellcheck source=deploy/tools.sh
. deploy/tools.sh

need_jdk
need_maven
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
for copy in one another-one; do
  mkdir "$work/$copy"
  git archive HEAD | tar -x -C "$work/$copy"
  (cd "$work/$copy" && QUIET=1 maven -Dquick -Dmaven.test.skip=true -pl server -am package)
  (cd "$work/$copy/server/target" && sha256sum opendata-server-*.jar lib/opendata-*.jar bom.json) >"$work/$copy.sums"
done
diff "$work/one.sums" "$work/another-one.sums" || stop "The two builds differ."
cat "$work/one.sums"
say "Both builds are the same."
