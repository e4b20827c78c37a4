package de.sozialplanung.opendata.app;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.util.List;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/// The nginx of this machine in front of a service, by the configuration that ships with the project; only names of hosts,
/// ports and folders are others.
final class ReverseProxy implements AutoCloseable {

    private static final Path CONFIGURATION = Path.of("..", "deploy", "container", "proxy.conf");

    private final Process process;
    private final HttpClient client;
    private final int plain;
    private final int secure;

    /// @param folder for the certificate and what nginx keeps
    /// @param origin of the service behind
    ReverseProxy(Path folder, String origin) throws IOException, InterruptedException, GeneralSecurityException {
        String nginx = Stream.of("/usr/sbin/nginx", "/usr/local/sbin/nginx", "/usr/bin/nginx")
                .filter(place -> Files.isExecutable(Path.of(place))).findFirst().orElse("");
        assumeTrue(!nginx.isEmpty(), "nginx is not installed");
        plain = freePort();
        secure = freePort();
        Path tls = Files.createDirectory(folder.resolve("tls"));
        run(folder, "openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=proxy",
                "-addext", "subjectAltName=IP:127.0.0.1", "-keyout", tls.resolve("privkey.pem").toString(), "-out",
                tls.resolve("fullchain.pem").toString());
        String servers = Files.readString(CONFIGURATION)
                .replace("listen 80;", "listen 127.0.0.1:" + plain + ";")
                .replace("listen 443 ssl;", "listen 127.0.0.1:" + secure + " ssl;")
                .replaceAll("http2 on;.*", "") // the nginx of this machine may be older
                .replace("/etc/nginx/tls", tls.toString())
                .replace("/var/cache/nginx", folder.resolve("cache").toString())
                .replace("http://opendata:8080", origin);
        Files.createDirectory(folder.resolve("cache"));
        Path all = Files.writeString(folder.resolve("nginx.conf"), """
                daemon off;
                pid nginx.pid;
                %s
                events {}
                http {
                access_log off;
                client_body_temp_path body;
                proxy_temp_path proxy;
                fastcgi_temp_path fastcgi;
                uwsgi_temp_path uwsgi;
                scgi_temp_path scgi;
                %s
                }
                """.formatted("root".equals(System.getProperty("user.name")) ? "user root root;" : "", servers));
        List<String> command = List.of(nginx, "-p", folder.toString(), "-c", all.toString(), "-e",
                folder.resolve("error.log").toString());
        run(folder, Stream.concat(command.stream(), Stream.of("-t")).toArray(String[]::new));
        process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(folder.resolve("log").toFile())
                .start();
        client = HttpClient.newBuilder().sslContext(trusting(tls.resolve("fullchain.pem"))).build();
        awaitPort();
    }

    private static void run(Path folder, String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0 || said.contains("[warn]")) {
            throw new IOException(String.join(" ", command) + ": " + said);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }

    private static SSLContext trusting(Path certificate) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        try (InputStream pem = Files.newInputStream(certificate)) {
            store.setCertificateEntry("proxy", CertificateFactory.getInstance("X.509").generateCertificate(pem));
        }
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }

    /// Until it listens, or has ended.
    private void awaitPort() throws IOException {
        while (true) {
            try (Socket _ = new Socket(InetAddress.getLoopbackAddress(), secure)) {
                return;
            } catch (IOException e) {
                if (!process.isAlive()) {
                    throw e;
                }
            }
        }
    }

    /// Asks for a path.
    ///
    /// @param headers names and values in turn
    HttpResponse<byte[]> answer(String path, String... headers) throws IOException, InterruptedException {
        return send("https://127.0.0.1:" + secure + path, headers);
    }

    /// Asks for a path without encryption.
    HttpResponse<byte[]> plainAnswer(String path) throws IOException, InterruptedException {
        return send("http://127.0.0.1:" + plain + path);
    }

    private HttpResponse<byte[]> send(String address, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), BodyHandlers.ofByteArray());
    }

    @Override
    public void close() {
        client.close();
        process.destroy();
        process.onExit().join();
    }
}
