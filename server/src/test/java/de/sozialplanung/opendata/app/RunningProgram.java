package de.sozialplanung.opendata.app;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// The packaged program as processes of its own, as an operator runs it.
final class RunningProgram implements AutoCloseable {

    static final Path JAR = Path.of("target", "opendata-server-0.1.0.jar").toAbsolutePath();

    /// For what lives for seconds: the second compiler would cost more time than it saves.
    static final List<String> SHORT_LIVED = List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

    private final Process process;
    private final HttpClient client = HttpClient.newHttpClient();
    private final String base;

    private RunningProgram(Process process, String base) {
        this.process = process;
        this.base = base;
    }

    /// Runs one command to its end.
    ///
    /// @return exit code and everything it printed
    static Finished run(String... arguments) throws IOException, InterruptedException {
        return run(Map.of(), arguments);
    }

    /// As above.
    ///
    /// @param environment added to that of this process
    static Finished run(Map<String, String> environment, String... arguments)
            throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command(List.of(arguments))).redirectErrorStream(true);
        builder.environment().putAll(environment);
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Finished(process.waitFor(), output);
    }

    /// Starts a command and returns at once; nobody reads what it says.
    static Process start(Map<String, String> environment, String... arguments) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command(List.of(arguments)))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().putAll(environment);
        return builder.start();
    }

    record Finished(int code, String output) {}

    /// Starts `serve` on a free port and returns when it says that it is up.
    static RunningProgram serve(Path editions) throws IOException {
        return serve(Map.of("OPENDATA_EDITIONS", editions.toString()));
    }

    /// As above.
    ///
    /// @param environment added to that of this process; says where the editions lie
    static RunningProgram serve(Map<String, String> environment) throws IOException {
        return serve(List.of(), environment);
    }

    /// As above, where no file can have more than so many kibibytes: as on a full disk.
    static RunningProgram serveWithFilesUpTo(int kibibytes, Map<String, String> environment) throws IOException {
        return serve(List.of("bash", "-c", "ulimit -f " + kibibytes + "; exec \"$0\" \"$@\""), environment);
    }

    private static RunningProgram serve(List<String> by, Map<String, String> environment) throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        List<String> command = new ArrayList<>(by);
        command.addAll(command(List.of("-Xmx256m", "serve", "--port", String.valueOf(port))));
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().putAll(environment);
        Process process = builder.start();
        StringBuilder said = new StringBuilder();
        while (said.indexOf("Ctrl+C") < 0) {
            int next = process.getInputStream().read();
            if (next < 0) {
                throw new IOException("the program ended: " + said);
            }
            said.append((char) next);
        }
        return new RunningProgram(process, "http://localhost:" + port);
    }

    private static List<String> command(List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(SHORT_LIVED);
        arguments.stream().filter(a -> a.startsWith("-X")).forEach(command::add);
        command.addAll(List.of("-jar", JAR.toString()));
        arguments.stream().filter(a -> !a.startsWith("-X")).forEach(command::add);
        return command;
    }

    String base() {
        return base;
    }

    long pid() {
        return process.pid();
    }

    /// GET, redirects not followed.
    HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(path.startsWith("http") ? path : base + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), BodyHandlers.ofString());
    }

    HttpResponse<String> post(String path, String type, String body) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(URI.create(base + path)).header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString(body)).build(), BodyHandlers.ofString());
    }

    /// Runs a client program, such as `ogrinfo`, where it is installed.
    static boolean installed(String program) {
        return List.of(System.getenv().getOrDefault("PATH", "").split(":", -1)).stream()
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    static Finished client(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!process.waitFor(300, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
        return new Finished(process.exitValue(), output);
    }

    @Override
    public void close() {
        client.close();
        process.destroy();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
