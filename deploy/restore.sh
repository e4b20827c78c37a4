#!/usr/bin/env bash
# Puts a copy made by backup.sh where there are no editions, and serves it once to see that it is whole.
# Usage: deploy/restore.sh FILE.tar.gz|FILE.dump   with OPENDATA_EDITIONS, or OPENDATA_DATABASE, _USER and _PASSWORD or _PASSWORD_FILE
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
# shellcheck source=deploy/tools.sh
. "$here/tools.sh"

file=${1:?"Usage: deploy/restore.sh FILE"}
[ -f "$file" ] || stop "There is no file $file."
case "$file" in
  *.dump)
    [ -n "${OPENDATA_DATABASE:-}" ] || stop "A copy of a database needs OPENDATA_DATABASE."
    use_database
    there=$(psql --tuples-only --no-align --dbname="$DATABASE" --command="SELECT count(*) FROM pg_namespace WHERE nspname LIKE 'opendata%'")
    [ "$there" = 0 ] || stop "There are editions in $DATABASE already; a copy is put into an empty database."
    psql --quiet --dbname="$DATABASE" --command="SET client_min_messages = warning; CREATE EXTENSION IF NOT EXISTS postgis"
    pg_restore --no-owner --exit-on-error --single-transaction --dbname="$DATABASE" "$file"
    ;;
  *.tar.gz)
    editions=${OPENDATA_EDITIONS:-editions}
    [ ! -e "$editions" ] || [ -z "$(ls -A "$editions")" ] || stop "$editions is not empty; a copy is put into an empty folder."
    mkdir -p "$editions"
    tar --extract --gzip --file="$file" --directory="$editions"
    ;;
  *) stop "$file must end in .tar.gz (editions of a folder) or .dump (of a database)." ;;
esac
"$here/opendata" serve --check
