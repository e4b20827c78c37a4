package de.sozialplanung.opendata.http;

import java.nio.ByteBuffer;

import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.IteratingCallback;

/// Writes a long body in pieces. Java copies a buffer of the heap as a whole before each attempt to send some of it: eight
/// megabytes to a slow client would be copied a hundred times over.
final class SlicedWrite extends IteratingCallback {

    private static final int SLICE = 256 * 1024;

    private final Response response;
    private final ByteBuffer body;
    private final Callback callback;
    private boolean ended;

    private SlicedWrite(Response response, ByteBuffer body, Callback callback) {
        this.response = response;
        this.body = body;
        this.callback = callback;
    }

    /// Writes all of a body as the end of the response.
    static void of(Response response, ByteBuffer body, Callback callback) {
        if (body.remaining() <= SLICE) {
            response.write(true, body, callback);
        } else {
            new SlicedWrite(response, body, callback).iterate();
        }
    }

    @Override
    protected Action process() {
        if (ended) {
            return Action.SUCCEEDED;
        }
        ByteBuffer slice = body.slice(body.position(), Math.min(SLICE, body.remaining()));
        body.position(body.position() + slice.remaining());
        ended = !body.hasRemaining();
        response.write(ended, slice, this);
        return Action.SCHEDULED;
    }

    @Override
    protected void onCompleteSuccess() {
        callback.succeeded();
    }

    @Override
    protected void onCompleteFailure(Throwable cause) {
        callback.failed(cause);
    }

    @Override
    public InvocationType getInvocationType() {
        return InvocationType.NON_BLOCKING;
    }
}
