# shellcheck shell=bash
# Finds, or installs on Debian, what building and running needs. Sourced by run.sh and test.sh; sets JAVA_HOME.

say() { printf '%s\n' "$*" >&2; }

stop() {
  say "$*"
  exit 1
}

# install PACKAGE...: installs Debian packages as root, or with sudo where that asks for no password.
install() {
  local root=()
  command -v apt-get >/dev/null || return 1
  if [ "$(id -u)" -ne 0 ]; then
    sudo -n true 2>/dev/null || return 1
    root=(sudo -n)
  fi
  say "Installing: $*"
  "${root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends "$@" >/dev/null 2>&1 && return 0
  "${root[@]}" apt-get update -q >/dev/null 2>&1
  "${root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends "$@" >/dev/null 2>&1
}

# is_jdk_25 FOLDER: whether a JDK of release 25 or newer is there.
is_jdk_25() {
  local major
  [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 1
  major=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release")
  [ "${major:-0}" -ge 25 ]
}

find_jdk() {
  local candidate
  for candidate in "${JAVA_HOME:-}" /usr/lib/jvm/* "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/*; do
    if [ -n "$candidate" ] && is_jdk_25 "$candidate"; then
      JAVA_HOME=$candidate
      export JAVA_HOME
      return 0
    fi
  done
  return 1
}

need_jdk() {
  find_jdk && return 0
  install openjdk-25-jdk-headless && find_jdk && return 0
  stop "A JDK 25 is needed and could not be installed: Debian 13 has it as openjdk-25-jdk-headless; on Debian 12 install Temurin 25, then run this again (JAVA_HOME may name it)."
}

need_maven() {
  command -v mvn >/dev/null && return 0
  install maven && command -v mvn >/dev/null && return 0
  stop "Maven is needed and could not be installed: install the package maven, then run this again."
}

# find_postgis: whether a PostgreSQL with PostGIS is installed; whether one runs does not matter.
find_postgis() {
  local server
  for server in /usr/lib/postgresql/*/bin/initdb; do
    [ -x "$server" ] && [ -f "/usr/share/postgresql/$(basename "${server%/bin/initdb}")/extension/postgis.control" ] && return 0
  done
  return 1
}

# install_postgis: the packages of Debian's PostgreSQL. They may start a cluster of their own, which is left alone.
install_postgis() {
  local server
  install postgresql || return 1
  for server in /usr/lib/postgresql/*; do
    [ -x "$server/bin/initdb" ] && install "postgresql-$(basename "$server")-postgis-3"
  done
  find_postgis
}

# maven ARGUMENT...: runs Maven; with QUIET set, shows errors only. Says in one sentence where the network is missing.
maven() {
  local log
  log=$(mktemp)
  if [ -n "${QUIET:-}" ]; then
    mvn -B -ntp "$@" >"$log" 2>&1 && { rm -f "$log"; return 0; }
    grep -E '^\[ERROR\]' "$log" | head -20 >&2
  else
    mvn -B -ntp "$@" 2>&1 | tee "$log" && { rm -f "$log"; return 0; }
  fi
  if grep -qE 'Could not transfer|Unknown host|Temporary failure in name|Network is unreachable|offline mode' "$log"; then
    rm -f "$log"
    stop "Maven could not download what the build needs: is there a network connection (or a configured mirror)?"
  fi
  rm -f "$log"
  stop "The build failed; the lines above say why."
}

# use_database: the address of OPENDATA_DATABASE as PostgreSQL's own programs take it in DATABASE, and user and password in
# their variables. Further parameters of the driver are left out.
use_database() {
  local address=${OPENDATA_DATABASE#jdbc:}
  DATABASE=${address%%\?*}
  case "$DATABASE" in
    postgresql://*/*) ;;
    *) stop "OPENDATA_DATABASE must be an address such as jdbc:postgresql://host/name." ;;
  esac
  [ -z "${OPENDATA_DATABASE_USER:-}" ] || export PGUSER=$OPENDATA_DATABASE_USER
  if [ -n "${OPENDATA_DATABASE_PASSWORD_FILE:-}" ]; then
    PGPASSWORD=$(head -n 1 "$OPENDATA_DATABASE_PASSWORD_FILE")
    export PGPASSWORD
  elif [ -n "${OPENDATA_DATABASE_PASSWORD:-}" ]; then
    export PGPASSWORD=$OPENDATA_DATABASE_PASSWORD
  fi
}
