#!/usr/bin/env bash
# Installs what the tests need and runs every test: house plan, units, golden files, the packaged program, real clients.
set -euo pipefail
cd "$(dirname "$0")/.."
# shellcheck source=deploy/tools.sh
. deploy/tools.sh

need_jdk
need_maven
command -v ogrinfo >/dev/null || install gdal-bin \
  || say "gdal-bin could not be installed: the tests with GDAL as a client are skipped."
/usr/bin/python3 -c 'import qgis.core' 2>/dev/null \
  || say "QGIS is not installed (package python3-qgis, about 1 GB): the test with QGIS as a client is skipped."
find_postgis || install_postgis \
  || say "PostgreSQL with PostGIS could not be installed: nothing of the store in a database is tested."
{ command -v chromium && command -v chromedriver; } >/dev/null || install chromium chromium-driver \
  || say "Chromium with its driver could not be installed: the tests of the pages in a browser are skipped."
# Where systemd runs, the package would start a web server of its own.
PATH=$PATH:/usr/sbin command -v nginx >/dev/null || { [ ! -d /run/systemd/system ] && install nginx-light openssl; } \
  || say "nginx is not installed (package nginx-light): its configuration as a proxy is not tried."
command -v shellcheck >/dev/null || install shellcheck \
  || say "shellcheck could not be installed: the scripts are not checked."
if command -v shellcheck >/dev/null; then
  shellcheck -x deploy/*.sh deploy/opendata .ci/run
fi
maven verify "$@"
