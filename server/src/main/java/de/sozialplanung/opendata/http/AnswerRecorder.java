package de.sozialplanung.opendata.http;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

import de.sozialplanung.opendata.problem.Problem;

/// The response as Jersey sees it. What may be kept is collected, coded as a whole, kept and sent; what is too long for that
/// or not for others is coded on its way. A body that breaks off while it is collected was never sent, and becomes a
/// clean 500, or the problem it met; later the connection is cut.
final class AnswerRecorder extends Response.Wrapper implements Callback {

    /// Up to this length a body is sent in one piece, kept or not.
    private static final int SHORT = 64 * 1024;

    private enum State {
        /// Nothing is written yet.
        OPEN,
        /// The body is held back until it is whole.
        COLLECTING,
        /// What comes is sent on.
        PASSING,
        /// The answer is complete; what still comes is not wanted.
        ENDED
    }

    private final Callback callback;
    private final Asked asked;
    private final ContentCodings.Choice choice;
    private final List<byte[]> collected = new ArrayList<>();
    private int size;
    private State state = State.OPEN;
    private @Nullable Landing landing;
    private boolean kept;
    private long reserved;
    private @Nullable CodedBody coded;

    /// @param landing where the answer may be kept; null for one to this request alone
    AnswerRecorder(Request request, Response response, Callback callback, Asked asked, ContentCodings.Choice choice,
            @Nullable Landing landing) {
        super(request, response);
        this.callback = callback;
        this.asked = asked;
        this.choice = choice;
        this.landing = landing;
    }

    /// From the first byte on, for all that Jersey could still want to change.
    @Override
    public boolean isCommitted() {
        return state != State.OPEN || super.isCommitted();
    }

    @Override
    public void write(boolean last, @Nullable ByteBuffer content, Callback written) {
        ByteBuffer piece = content == null ? BufferUtil.EMPTY_BUFFER : content;
        try {
            switch (state) {
                case OPEN -> {
                    if (last || piece.hasRemaining()) {
                        begin(last ? piece.remaining() : getHeaders().getLongField(HttpHeader.CONTENT_LENGTH));
                        write(last, piece, written);
                    } else {
                        written.succeeded();
                    }
                }
                case COLLECTING -> collect(last, piece, written);
                case PASSING -> pass(last, piece, written);
                case ENDED -> {
                    if (piece.hasRemaining()) {
                        written.failed(new IOException("the answer has ended"));
                    } else {
                        written.succeeded();
                    }
                }
            }
        } catch (IOException e) {
            written.failed(e);
        }
    }

    /// Decides from the headers what becomes of the body.
    ///
    /// @param length of the body; -1 where it is not known
    private void begin(long length) throws IOException {
        HttpFields.Mutable headers = getHeaders();
        boolean known = CommonHeaders.completeVary(headers);
        switch (getStatus()) {
            case HttpStatus.NOT_MODIFIED_304 -> {
                String tag = headers.get(HttpHeader.ETAG);
                String condition = asked.ifNoneMatch();
                String sent = tag == null || condition == null ? tag : EntityTags.known(condition, tag, choice);
                headers.put(HttpHeader.ETAG, sent == null ? tag : sent);
                startPassing(ContentCoding.IDENTITY);
            }
            case HttpStatus.NO_CONTENT_204, HttpStatus.RESET_CONTENT_205, HttpStatus.PARTIAL_CONTENT_206 ->
                    startPassing(ContentCoding.IDENTITY);
            default -> {
                Landing goal = landing;
                kept = known && goal != null && length <= goal.cache().entryBytes()
                        && goal.accepts(getStatus(), headers);
                if (kept || length <= SHORT) {
                    state = State.COLLECTING;
                } else {
                    startPassing(codingFor(length));
                }
            }
        }
    }

    private void collect(boolean last, ByteBuffer piece, Callback written) throws IOException {
        int length = piece.remaining();
        if (!hasRoomFor(length)) {
            ByteBuffer before = ByteBuffer.wrap(whole());
            startPassing(codingFor(-1));
            write(false, before, Callback.from(() -> write(last, piece, written), written::failed));
            return;
        }
        byte[] bytes = new byte[length];
        piece.get(bytes);
        collected.add(bytes);
        size += length;
        if (last) {
            finish(written);
        } else {
            written.succeeded();
        }
    }

    private boolean hasRoomFor(int more) {
        Landing goal = landing;
        if (!kept || goal == null) {
            return size + (long) more <= SHORT;
        }
        if (size + (long) more > goal.cache().entryBytes() || !goal.cache().reserve(more)) {
            return false;
        }
        reserved += more;
        return true;
    }

    private byte[] whole() {
        if (collected.size() == 1) {
            return collected.getFirst();
        }
        byte[] body = new byte[size];
        int at = 0;
        for (byte[] piece : collected) {
            System.arraycopy(piece, 0, body, at, piece.length);
            at += piece.length;
        }
        collected.clear();
        return body;
    }

    /// The body is whole: codes, keeps and sends it.
    private void finish(Callback written) {
        HttpFields.Mutable headers = getHeaders();
        byte[] plain = whole();
        ContentCoding coding = codingFor(plain.length);
        byte[] body = coding.encode(plain);
        String tag = headers.get(HttpHeader.ETAG);
        label(coding);
        headers.put(HttpHeader.CONTENT_LENGTH, body.length);
        land(kept && tag != null ? new PreparedAnswer(tag, headers, body) : null);
        state = State.ENDED;
        if (asked.head()) {
            super.write(true, BufferUtil.EMPTY_BUFFER, written);
        } else {
            SlicedWrite.of(getWrapped(), ByteBuffer.wrap(body), written);
        }
    }

    private ContentCoding codingFor(long length) {
        return choice.identityRefused() || ContentCodings.pays(getHeaders(), length) ? choice.coding()
                : ContentCoding.IDENTITY;
    }

    private void startPassing(ContentCoding coding) throws IOException {
        land(null);
        state = State.PASSING;
        if (coding != ContentCoding.IDENTITY) {
            label(coding);
            getHeaders().remove(HttpHeader.CONTENT_LENGTH);
            coded = new CodedBody(coding);
        }
    }

    private void pass(boolean last, ByteBuffer piece, Callback written) throws IOException {
        if (asked.head()) {
            state = State.ENDED;
            super.write(true, BufferUtil.EMPTY_BUFFER,
                    Callback.from(() -> write(last, piece, written), written::failed));
        } else if (coded == null) {
            super.write(last, piece, written);
        } else {
            ByteBuffer ready = coded.code(last, piece);
            if (last || ready.hasRemaining()) {
                super.write(last, ready, written);
            } else {
                written.succeeded();
            }
        }
    }

    private void label(ContentCoding coding) {
        if (coding != ContentCoding.IDENTITY) {
            HttpFields.Mutable headers = getHeaders();
            headers.put(HttpHeader.CONTENT_ENCODING, coding.token());
            String tag = headers.get(HttpHeader.ETAG);
            if (tag != null) {
                headers.put(HttpHeader.ETAG, EntityTags.of(tag, coding));
            }
        }
    }

    private void land(@Nullable PreparedAnswer answer) {
        Landing goal = landing;
        if (goal != null) {
            goal.cache().release(reserved);
            landing = null;
            goal.land(answer);
        }
    }

    /// Jersey is through.
    @Override
    public void succeeded() {
        switch (state) {
            case OPEN, COLLECTING -> write(true, BufferUtil.EMPTY_BUFFER, callback);
            case PASSING, ENDED -> callback.succeeded();
        }
    }

    @Override
    public void failed(Throwable cause) {
        land(null);
        free();
        switch (state) {
            case OPEN -> Response.writeError(getRequest(), getWrapped(), callback, cause);
            case COLLECTING, PASSING -> {
                if (getWrapped().isCommitted()) {
                    callback.failed(cause);
                } else {
                    getWrapped().reset();
                    Response.writeError(getRequest(), getWrapped(), callback, status(cause));
                }
            }
            case ENDED -> {
                if (asked.head()) {
                    callback.succeeded(); // the headers were all there was to send
                } else {
                    callback.failed(cause);
                }
            }
        }
    }

    /// A body may find that it cannot be made before anything of it is sent, and says why.
    private int status(Throwable cause) {
        if (cause instanceof Problem problem) {
            getRequest().setAttribute(Refusals.PROPERTY, problem);
            return problem.kind().status();
        }
        return HttpStatus.INTERNAL_SERVER_ERROR_500;
    }

    private void free() {
        try (CodedBody _ = coded) {
            coded = null;
        } catch (IOException e) {
            // nothing of it is sent any more
        }
    }
}
