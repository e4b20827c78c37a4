package de.sozialplanung.opendata.app;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;

/// What must never be touched: an address that counts who knocks, and a file whose word must never be seen.
///
/// @param socket listens
/// @param file   holds the word
record Canary(ServerSocket socket, Path file) implements AutoCloseable {

    /// The word in the file.
    static final String WORD = "kanarienvogel-4711";

    static Canary in(Path folder) throws IOException {
        return new Canary(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()),
                Files.writeString(folder.resolve("canary.txt"), WORD));
    }

    String address() {
        return "http://127.0.0.1:" + socket.getLocalPort() + "/canary";
    }

    /// How many have knocked since it was last asked.
    int knocks() throws IOException {
        socket.setSoTimeout(1);
        int knocks = 0;
        while (true) {
            try (Socket _ = socket.accept()) {
                knocks++;
            } catch (SocketTimeoutException _) {
                return knocks;
            }
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
