package de.sozialplanung.opendata.http;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.util.Optional;
import java.util.concurrent.TimeoutException;

import org.eclipse.jetty.io.ManagedSelector;
import org.eclipse.jetty.io.SocketChannelEndPoint;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.thread.Scheduler;

/// One connection, whose client is measured by what goes through it.
final class PacedEndPoint extends SocketChannelEndPoint {

    private final ClientPace pace;

    PacedEndPoint(SocketChannel channel, ManagedSelector selector, SelectionKey key, Scheduler scheduler,
            ClientPace pace) {
        super(channel, selector, key, scheduler);
        this.pace = pace;
    }

    /// The pace of the client that sent a request; empty where it did not come over such a connection.
    static Optional<ClientPace> of(Request request) {
        return request.getConnectionMetaData().getConnection().getEndPoint() instanceof PacedEndPoint paced
                ? Optional.of(paced.pace)
                : Optional.empty();
    }

    @Override
    public int fill(ByteBuffer buffer) throws IOException {
        int came = super.fill(buffer);
        if (came > 0) {
            pace.came(System.nanoTime());
        }
        return came;
    }

    @Override
    public boolean flush(ByteBuffer... buffers) throws IOException {
        long before = BufferUtil.remaining(buffers);
        boolean all = super.flush(buffers);
        pace.sent(before - BufferUtil.remaining(buffers), all, System.nanoTime());
        return all;
    }

    /// Cuts the connection where its client is too slow.
    void look(long now) {
        if (pace.isLate(now)) {
            onIdleExpired(new TimeoutException("the request takes too long to arrive"));
        }
        if (pace.isWaiting()) {
            // the kernel says that there is room when a third of its buffer is free, which on a slow line takes long
            getWriteFlusher().completeWrite();
            if (pace.isTooSlow(System.nanoTime())) {
                close(new TimeoutException("too little of the answer is taken"));
            }
        }
    }
}
