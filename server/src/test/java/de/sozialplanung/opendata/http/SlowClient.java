package de.sozialplanung.opendata.http;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;

/// A client that takes its time, or has bad manners, over a socket of its own.
///
/// @param socket connected
record SlowClient(Socket socket) implements AutoCloseable {

    /// Between two drops; far below every limit of the tests.
    private static final int PAUSE_MILLIS = 5;

    private static final int SMALL_BUFFER = 4096;

    static SlowClient of(HttpServer server) throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(SMALL_BUFFER);
        socket.setTcpNoDelay(true);
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), server.port()));
        return new SlowClient(socket);
    }

    SlowClient says(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
        return this;
    }

    /// Sends the same letter again and again, one at a time, until the server has had enough.
    ///
    /// @return what the server said before it closed the connection
    String dripsUntilClosed(char letter) throws IOException {
        StringBuilder heard = new StringBuilder();
        socket.setSoTimeout(PAUSE_MILLIS);
        boolean open = true;
        while (open) {
            try {
                int next = socket.getInputStream().read();
                open = next >= 0;
                if (open) {
                    heard.append((char) next);
                } else {
                    return heard.toString();
                }
            } catch (SocketTimeoutException e) {
                open = drips(letter);
            } catch (SocketException e) {
                open = false; // closed while something was on its way
            }
        }
        return heard.toString();
    }

    private boolean drips(char letter) {
        try {
            socket.getOutputStream().write(letter);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /// Takes all that comes, so much of it at a time.
    ///
    /// @param paused gives others time between two drops
    /// @return how many bytes came until the server closed the connection
    long takes(int drop, Pause paused) throws IOException {
        InputStream in = socket.getInputStream();
        byte[] bytes = new byte[drop];
        long all = 0;
        try {
            for (int n = in.readNBytes(bytes, 0, drop); n > 0; n = in.readNBytes(bytes, 0, drop)) {
                all += n;
                paused.between();
            }
        } catch (SocketException e) {
            return all; // cut
        }
        return all;
    }

    /// All that is said until the server closes the connection.
    String hears() throws IOException {
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
    }

    /// Goes without a word: what was on its way is lost.
    void resets() throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    /// What happens between two drops.
    interface Pause {
        void between() throws IOException;
    }
}
