#!/usr/bin/env bash
# Throws random inputs at everything that reads what strangers send, each target for its share of the time; needs the network
# once, for Jazzer. What makes a target fail is left in .fuzz/TARGET/crash-*.   Usage: deploy/fuzz.sh MINUTES [TARGET]
set -euo pipefail
cd "$(dirname "$0")/.."
# shellcheck source=deploy/tools.sh
. deploy/tools.sh

minutes=${1:?"Usage: deploy/fuzz.sh MINUTES [TARGET]"}
case "$minutes" in '' | 0* | *[!0-9]*) stop "MINUTES must be a whole number from 1, not '$minutes'." ;; esac
need_jdk
need_maven
QUIET=1 maven -Dquick -Pfuzz -pl server -am test-compile dependency:build-classpath -Dmdep.outputFile=target/fuzz-classpath
classpath=server/target/test-classes:server/target/classes:$(cat server/target/fuzz-classpath)
java=("$JAVA_HOME/bin/java" -Xmx1g --enable-native-access=ALL-UNNAMED -XX:+EnableDynamicAgentLoading -Djava.awt.headless=true -cp "$classpath")

mapfile -t targets < <("${java[@]}" de.sozialplanung.opendata.fuzz.FuzzRun .fuzz)
if [ -n "${2:-}" ]; then
  printf '%s\n' "${targets[@]}" | grep -qx "$2" || stop "There is no target $2; there are ${targets[*]}."
  targets=("$2")
fi
seconds=$((minutes * 60 / ${#targets[@]}))
failed=()
for target in "${targets[@]}"; do
  say "$target for $seconds seconds"
  "${java[@]}" -Dfuzz.target="$target" com.code_intelligence.jazzer.Jazzer \
    --target_class=de.sozialplanung.opendata.fuzz.FuzzRun '--instrumentation_includes=de.sozialplanung.**' \
    --reproducer_path=".fuzz/$target" -artifact_prefix=".fuzz/$target/" -max_total_time="$seconds" -max_len=4096 -timeout=20 \
    -rss_limit_mb=4096 -print_final_stats=1 ".fuzz/$target" >".fuzz/$target.log" 2>&1 || failed+=("$target")
  say "$(grep -E 'number_of_executed_units|== Java Exception|ERROR:' ".fuzz/$target.log" | head -3)"
done
[ ${#failed[@]} -eq 0 ] || stop "These fail: ${failed[*]}; see .fuzz/*.log."
