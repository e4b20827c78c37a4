package de.sozialplanung.opendata.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Somebody who does what a handbook says: all its blocks of commands, one after the other, in a folder.
final class Handbook {

    private static final Path DEPLOY = Path.of("..", "deploy").toAbsolutePath().normalize();
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```sh\\n(.*?)^```$");
    private static final Pattern EDITION = Pattern.compile("\\d{4}-\\d{2}-\\d{2}(?=-\\d\\b)");

    private Handbook() {}

    /// Every command works, or the test fails with what was said.
    static void follow(String handbook, Path work) throws IOException, InterruptedException {
        String text = Files.readString(DEPLOY.resolve("handbook").resolve(handbook));
        String commands = BLOCK.matcher(text).results().map(block -> block.group(1)).collect(Collectors.joining("\n"));
        assertThat(commands).isNotBlank();
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        String today = LocalDate.now(ZoneOffset.UTC).toString();
        Path script = Files.writeString(work.resolve("commands.sh"), "set -euo pipefail\n"
                + "trap 'for job in $(jobs -p); do kill $job; wait $job || true; done' EXIT\n"
                + EDITION.matcher(commands.replace("localhost:8080", "localhost:" + port))
                        .replaceAll(Matcher.quoteReplacement(today)));
        Files.createSymbolicLink(work.resolve("deploy"), DEPLOY);
        Path log = work.resolve("log");
        ProcessBuilder builder = new ProcessBuilder("bash", script.toString()).directory(work.toFile())
                .redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().put("PATH", DEPLOY + ":" + System.getenv("PATH"));
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("OPENDATA_PORT", String.valueOf(port));
        builder.environment().put("OPENDATA_HEAP", "256m");
        builder.environment().put("JDK_JAVA_OPTIONS", String.join(" ", RunningProgram.SHORT_LIVED));
        Process process = builder.start();
        boolean ended = process.waitFor(10, TimeUnit.MINUTES);
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        assertThat(ended).as("it ends: %s", Files.readString(log)).isTrue();
        assertThat(process.exitValue()).as(Files.readString(log, StandardCharsets.UTF_8)).isZero();
    }
}
