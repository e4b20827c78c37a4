package de.sozialplanung.opendata.http;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.io.content.ByteBufferContentSource;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.Invocable;

/// Reads the body of a request before anybody is asked to answer it: a client that sends it by drops holds neither a thread
/// nor a turn of those who can be answered at once.
final class Bodies {

    private final long most;
    private final long mostTogether;
    private final AtomicLong together = new AtomicLong();

    /// @param most         bytes of one body; longer ones are answered 413
    /// @param mostTogether bytes of all that are here at one moment; further ones are answered 503
    Bodies(long most, long mostTogether) {
        this.most = most;
        this.mostTogether = mostTogether;
    }

    /// Calls back once all of a request is here, which may be at once, or answers it with an error.
    ///
    /// @param whole takes the request with its body; does not block
    void read(Request request, Response response, Callback callback, Consumer<Request> whole) {
        if (!follows(request)) {
            whole.accept(request);
        } else if (request.getLength() > most) {
            Response.writeError(request, response, callback, HttpStatus.PAYLOAD_TOO_LARGE_413);
        } else {
            new Arriving(request, response, callback, whole).run();
        }
    }

    /// Whether a body follows the head.
    static boolean follows(Request request) {
        return request.getLength() > 0 || request.getHeaders().contains(HttpHeader.TRANSFER_ENCODING);
    }

    private final class Arriving implements Invocable.Task {

        private final Request request;
        private final Response response;
        private final Callback callback;
        private final Consumer<Request> whole;
        private final ByteArrayOutputStream body = new ByteArrayOutputStream();

        Arriving(Request request, Response response, Callback callback, Consumer<Request> whole) {
            this.request = request;
            this.response = response;
            this.callback = callback;
            this.whole = whole;
            Request.addCompletionListener(request, _ -> together.addAndGet(-body.size()));
        }

        /// Takes what has come, and is called again when there is more.
        @Override
        public void run() {
            boolean on = true;
            while (on) {
                Content.Chunk chunk = request.read();
                if (chunk == null) {
                    request.demand(this);
                    on = false;
                } else {
                    on = take(chunk);
                }
            }
        }

        /// @return whether more is to come
        private boolean take(Content.Chunk chunk) {
            if (Content.Chunk.isFailure(chunk)) {
                refuse(chunk.getFailure() instanceof TimeoutException ? HttpStatus.REQUEST_TIMEOUT_408
                        : HttpStatus.BAD_REQUEST_400);
                return false;
            }
            byte[] piece = new byte[chunk.remaining()];
            chunk.getByteBuffer().get(piece);
            boolean last = chunk.isLast();
            chunk.release();
            if (body.size() + (long) piece.length > most) {
                refuse(HttpStatus.PAYLOAD_TOO_LARGE_413);
                return false;
            }
            body.writeBytes(piece);
            if (together.addAndGet(piece.length) > mostTogether) {
                refuse(HttpStatus.SERVICE_UNAVAILABLE_503);
                return false;
            }
            if (last) {
                PacedEndPoint.of(request).ifPresent(ClientPace::allCame);
                whole.accept(new Whole(request, body.toByteArray()));
            }
            return !last;
        }

        private void refuse(int status) {
            Response.writeError(request, response, callback, status);
        }

        @Override
        public InvocationType getInvocationType() {
            return InvocationType.NON_BLOCKING;
        }
    }

    /// A request whose body is here.
    private static final class Whole extends Request.Wrapper {

        private final Content.Source body;

        Whole(Request request, byte[] body) {
            super(request);
            this.body = new ByteBufferContentSource(ByteBuffer.wrap(body));
        }

        @Override
        public Content.Chunk read() {
            return body.read();
        }

        @Override
        public void demand(Runnable task) {
            body.demand(task);
        }

        @Override
        public void fail(Throwable failure) {
            body.fail(failure);
        }
    }
}
