package de.sozialplanung.opendata.app;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The answer to bytes that are sent as they are: for requests that no client library would send.
///
/// @param status of the first line
/// @param lines  the header, each line as it came
/// @param body   as it came, chunks put together
record RawAnswer(int status, List<String> lines, String body) {

    RawAnswer {
        lines = List.copyOf(lines);
    }

    /// Asks by a request line and further header lines; each string is one line and may be of any content.
    static RawAnswer to(DemoService service, String requestLine, String... headers) throws IOException {
        return send(service, requestLine, "", headers);
    }

    /// Asks with a body.
    static RawAnswer post(DemoService service, String target, String mediaType, String body) throws IOException {
        int length = body.getBytes(StandardCharsets.UTF_8).length;
        return send(service, "POST " + target + " HTTP/1.1", body, "Host: daten.example", "Content-Type: " + mediaType,
                "Content-Length: " + length);
    }

    /// Asks for a target that is sent as it is.
    static RawAnswer get(DemoService service, String target, String... headers) throws IOException {
        String[] all = Stream.concat(Stream.of("Host: daten.example"), Stream.of(headers)).toArray(String[]::new);
        return to(service, "GET " + target + " HTTP/1.1", all);
    }

    private static RawAnswer send(DemoService service, String requestLine, String body, String... headers)
            throws IOException {
        URI origin = URI.create(service.origin());
        String head = requestLine + "\r\n" + String.join("\r\n", headers) + "\r\nConnection: close\r\n\r\n";
        try (Socket socket = new Socket(origin.getHost(), origin.getPort())) {
            socket.getOutputStream().write((head + body).getBytes(StandardCharsets.UTF_8));
            return read(socket.getInputStream());
        }
    }

    private static RawAnswer read(InputStream in) throws IOException {
        String all = new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
        int end = all.indexOf("\r\n\r\n");
        if (end < 0) {
            throw new IOException("no answer");
        }
        List<String> lines = new ArrayList<>(List.of(all.substring(0, end).split("\r\n", -1)));
        int status = Integer.parseInt(lines.removeFirst().split(" ", 3)[1]);
        String rest = all.substring(end + 4);
        boolean chunked = lines.stream().anyMatch(line -> line.equalsIgnoreCase("Transfer-Encoding: chunked"));
        byte[] body = (chunked ? joined(rest) : rest).getBytes(StandardCharsets.ISO_8859_1);
        return new RawAnswer(status, lines, new String(body, StandardCharsets.UTF_8));
    }

    private static String joined(String chunks) {
        StringBuilder body = new StringBuilder();
        int at = 0;
        while (at < chunks.length()) {
            int end = chunks.indexOf("\r\n", at);
            int length = Integer.parseInt(chunks.substring(at, end).strip(), 16);
            body.append(chunks, end + 2, end + 2 + length);
            at = length == 0 ? chunks.length() : end + 4 + length;
        }
        return body.toString();
    }

    /// The value of a header; empty where it is not there.
    Optional<String> header(String name) {
        return lines.stream().filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1)).findFirst()
                .map(line -> line.substring(name.length() + 1).strip());
    }

    boolean isPage() {
        return header("Content-Type").orElse("").startsWith("text/html");
    }
}
