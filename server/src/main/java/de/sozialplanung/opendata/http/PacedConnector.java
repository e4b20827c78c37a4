package de.sozialplanung.opendata.http;

import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;

import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.io.ManagedSelector;
import org.eclipse.jetty.io.SocketChannelEndPoint;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/// Takes connections, and looks at all of them now and then to cut those whose clients are too slow. Jetty has settings for
/// that, but nothing in version 12.1 goes by them; its idle timeout begins anew with every byte.
final class PacedConnector extends ServerConnector {

    /// Of threads that accept connections: as many as Jetty thinks right.
    private static final int ACCEPTORS = -1;

    /// Of threads that read requests: a kept answer is sent by the one that read, so every processor has one.
    private static final int SELECTORS = Runtime.getRuntime().availableProcessors();

    /// So often in the shortest time that is allowed for anything is it looked at.
    private static final int LOOKS = 8;

    private static final long LONGEST_PAUSE = TimeUnit.SECONDS.toMillis(1);

    private final RequestLimits limits;
    private final long pause;

    PacedConnector(Server server, RequestLimits limits, HttpConnectionFactory protocol) {
        super(server, ACCEPTORS, SELECTORS, protocol);
        this.limits = limits;
        pause = Math.clamp(Math.min(limits.arrival().toMillis(), limits.idle().toMillis()) / LOOKS, 1, LONGEST_PAUSE);
        setIdleTimeout(limits.idle().toMillis());
    }

    @Override
    protected SocketChannelEndPoint newEndPoint(SocketChannel channel, ManagedSelector selector, SelectionKey key) {
        PacedEndPoint connection = new PacedEndPoint(channel, selector, key, getScheduler(),
                new ClientPace(limits.arrival(), limits.answerRate(), limits.idle()));
        connection.setIdleTimeout(getIdleTimeout());
        return connection;
    }

    @Override
    protected void doStart() throws Exception {
        super.doStart();
        lookLater();
    }

    private void lookLater() {
        getScheduler().schedule(this::lookAside, pause, TimeUnit.MILLISECONDS);
    }

    /// The thread that knows the time must not wait for anybody.
    private void lookAside() {
        if (isRunning()) {
            try {
                getExecutor().execute(this::look);
            } catch (RejectedExecutionException e) {
                lookLater(); // all threads are taken, or the server is about to stop
            }
        }
    }

    private void look() {
        try {
            long now = System.nanoTime();
            for (EndPoint connection : getConnectedEndPoints()) {
                if (connection instanceof PacedEndPoint paced) {
                    paced.look(now);
                }
            }
        } finally {
            lookLater();
        }
    }
}
