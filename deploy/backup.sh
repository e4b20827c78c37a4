#!/usr/bin/env bash
# Copies all editions, while the service runs: those of a folder into FILE.tar.gz, those of the database into FILE.dump. What
# is copied is published data; the data folder with its raw counts is the office's own to keep, elsewhere and locked.
# Usage: deploy/backup.sh FILE   with OPENDATA_EDITIONS, or OPENDATA_DATABASE, _USER and _PASSWORD or _PASSWORD_FILE
set -euo pipefail
# shellcheck source=deploy/tools.sh
. "$(dirname "$0")/tools.sh"

file=${1:?"Usage: deploy/backup.sh FILE"}
if [ -n "${OPENDATA_DATABASE:-}" ]; then
  use_database
  pg_dump --format=custom --no-owner --schema='opendata*' --file="$file.dump.part" --dbname="$DATABASE"
  pg_restore --list "$file.dump.part" >/dev/null
  mv "$file.dump.part" "$file.dump"
  say "The editions of the database are in $file.dump."
else
  editions=${OPENDATA_EDITIONS:-editions}
  [ -f "$editions/history.json" ] || stop "There are no editions in $editions."
  # The history first: every edition that it names is then there to be copied, whatever is imported meanwhile. What an import
  # is still writing begins with a dot.
  work=$(mktemp -d)
  trap 'rm -rf "$work"' EXIT
  cp "$editions/history.json" "$work"
  (cd "$editions" && ls -d ./*/) >"$work/folders"
  tar --create --gzip --file="$file.tar.gz.part" --directory="$work" history.json --directory="$(realpath "$editions")" --files-from="$work/folders"
  gzip --test "$file.tar.gz.part"
  mv "$file.tar.gz.part" "$file.tar.gz"
  say "The editions of $editions are in $file.tar.gz."
fi
