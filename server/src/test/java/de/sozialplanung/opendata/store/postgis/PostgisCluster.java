package de.sozialplanung.opendata.store.postgis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/// A private PostgreSQL with PostGIS in a temporary folder, on a free port of 127.0.0.1: started by the first test that
/// needs it, stopped when the tests are over. Root starts it as the user `postgres`, since PostgreSQL refuses root.
///
/// Where Debian's `postgresql` and `postgresql-NN-postgis-3` are not installed, the tests that ask for it are skipped, and
/// it is said aloud.
public final class PostgisCluster {

    private static final String PASSWORD = "geheim";
    private static final Path SERVERS = Path.of("/usr/lib/postgresql");
    private static final AtomicInteger DATABASES = new AtomicInteger();

    private final Path binaries;
    private final Path folder;
    private final int port;

    private PostgisCluster(Path binaries, Path folder, int port) {
        this.binaries = binaries;
        this.folder = folder;
        this.port = port;
    }

    private static final class Shared {

        private static final Optional<PostgisCluster> CLUSTER = start();
    }

    /// The one that all tests share; skips the test where there can be none.
    public static PostgisCluster shared() {
        boolean there = Shared.CLUSTER.isPresent();
        Assumptions.assumeTrue(there,
                "PostgreSQL with PostGIS is not installed: the store in a database is not tested");
        return Shared.CLUSTER.orElseThrow();
    }

    /// A cluster of its own, which the caller stops.
    public static Optional<PostgisCluster> start() {
        Optional<Path> installed = installed();
        if (installed.isEmpty()) {
            System.err.println("*** PostgreSQL with PostGIS is not installed (Debian: postgresql and "
                    + "postgresql-NN-postgis-3): NOTHING OF THE STORE IN A DATABASE IS TESTED ***");
            return Optional.empty();
        }
        try {
            Path folder = Files.createTempDirectory("postgis-test-");
            PostgisCluster cluster = new PostgisCluster(installed.get(), folder, freePort());
            Runtime.getRuntime().addShutdownHook(new Thread(cluster::remove));
            cluster.create();
            cluster.up();
            cluster.sql("postgres", "CREATE DATABASE template_postgis");
            cluster.sql("template_postgis", "CREATE EXTENSION postgis");
            return Optional.of(cluster);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A standby that follows this one by streaming, answers reading questions and takes over nothing; the caller stops it.
    public PostgisCluster replica() throws IOException {
        Path copy = Files.createTempDirectory("postgis-test-");
        PostgisCluster replica = new PostgisCluster(binaries, copy, freePort());
        Runtime.getRuntime().addShutdownHook(new Thread(replica::remove));
        Path secret = Files.writeString(copy.resolve("password"), "*:*:*:*:" + PASSWORD + "\n");
        Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rw-------"));
        Files.setPosixFilePermissions(copy, PosixFilePermissions.fromString("rwxr-xr-x"));
        if (isRoot()) {
            run(List.of("chown", "-R", "postgres", copy.toString()));
        }
        replica.run(
                asServer("pg_basebackup", "-D", replica.data(), "-R", "-X", "stream", "-c", "fast", "--no-sync", "-d",
                        "host=127.0.0.1 port=" + port + " user=postgres passfile=" + secret));
        replica.up();
        return replica;
    }

    /// Host and port, as they stand in the address of a database.
    public String host() {
        return "127.0.0.1:" + port;
    }

    /// The same database in another cluster.
    public DatabaseSettings same(DatabaseSettings database) {
        return settings(database.url().substring(database.url().lastIndexOf('/') + 1));
    }

    /// The programs of the newest version that has PostGIS.
    private static Optional<Path> installed() {
        if (!Files.isDirectory(SERVERS)) {
            return Optional.empty();
        }
        try (Stream<Path> versions = Files.list(SERVERS)) {
            return versions.filter(v -> Files.isExecutable(v.resolve("bin/initdb"))
                    && Files.exists(Path.of("/usr/share/postgresql", v.getFileName().toString(),
                            "extension/postgis.control")))
                    .max(Comparator.comparing(v -> Integer.valueOf(v.getFileName().toString())))
                    .map(v -> v.resolve("bin"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        }
    }

    private void create() throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        Path secret = Files.writeString(folder.resolve("password"), PASSWORD + "\n");
        if (isRoot()) {
            run(List.of("chown", "-R", "postgres", folder.toString()));
        }
        run(asServer("initdb", "-D", data(), "-U", "postgres", "-E", "UTF8", "--locale=C.UTF-8", "-A", "scram-sha-256",
                "--pwfile=" + secret, "--no-sync"));
    }

    private String data() {
        return folder.resolve("data").toString();
    }

    /// Starts it and waits until it answers.
    public void up() {
        run(asServer("pg_ctl", "-D", data(), "-w", "-t", "60", "-l", folder.resolve("log").toString(), "-o",
                "-c port=" + port + " -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c fsync=off "
                        + "-c synchronous_commit=off -c full_page_writes=off -c shared_buffers=128MB "
                        + "-c max_connections=60 -c log_min_messages=fatal",
                "start"));
    }

    /// Stops it without waiting for its clients.
    public void down() {
        run(asServer("pg_ctl", "-D", data(), "-w", "-m", "immediate", "stop"));
    }

    private void remove() {
        try {
            if (Files.exists(folder.resolve("data/postmaster.pid"))) {
                down();
            }
            run(List.of("rm", "-rf", folder.toString()));
        } catch (UncheckedIOException e) {
            System.err.println("the test cluster could not be removed: " + e.getMessage());
        }
    }

    private List<String> asServer(String program, String... arguments) {
        List<String> command = new ArrayList<>();
        if (isRoot()) {
            command.addAll(List.of("setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups"));
        }
        command.add(binaries.resolve(program).toString());
        command.addAll(List.of(arguments));
        return command;
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    private void run(List<String> command) {
        try {
            // to a file, since the server keeps a pipe open
            Path output = Files.createTempFile("postgis-test-", ".out");
            Process process = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true)
                    .redirectOutput(output.toFile()).start();
            boolean ended = process.waitFor(120, TimeUnit.SECONDS);
            String said = Files.readString(output, StandardCharsets.UTF_8);
            Files.delete(output);
            if (!ended || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new IOException(String.join(" ", command) + ": " + said);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /// An empty database with PostGIS.
    public DatabaseSettings database() {
        String name = "db" + DATABASES.incrementAndGet();
        sql("postgres", "CREATE DATABASE " + name + " TEMPLATE template_postgis");
        return settings(name);
    }

    /// An empty database without PostGIS.
    public DatabaseSettings bareDatabase() {
        String name = "db" + DATABASES.incrementAndGet();
        sql("postgres", "CREATE DATABASE " + name);
        return settings(name);
    }

    private DatabaseSettings settings(String database) {
        return DatabaseSettings.of(url(database), "postgres", PASSWORD);
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    private void sql(String database, String sql) {
        sql(settings(database), sql);
    }

    /// Does something to a database as its administrator.
    static void sql(DatabaseSettings database, String sql) {
        try (Connection connection = connection(database); Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The first column of an answer.
    public static List<String> ask(DatabaseSettings database, String sql) {
        try (Connection connection = connection(database)) {
            return ask(connection, sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// For those who ask again and again, who close it.
    public static Connection connection(DatabaseSettings database) throws SQLException {
        return DriverManager.getConnection(database.url(), database.properties());
    }

    /// The first column of an answer.
    public static List<String> ask(Connection connection, String sql) {
        try (Statement statement = connection.createStatement(); ResultSet found = statement.executeQuery(sql)) {
            List<String> answers = new ArrayList<>();
            while (found.next()) {
                answers.add(found.getString(1));
            }
            return answers;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
