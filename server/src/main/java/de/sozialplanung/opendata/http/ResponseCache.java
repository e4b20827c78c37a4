package de.sozialplanung.opendata.http;

import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/// Answers what is known before Jersey is asked. Editions never change, so an answer that follows from an edition and a
/// request is right as long as the edition is current.
///
/// A hit is sent from the thread that read the request, since nothing in it blocks; everything else goes to a thread of its
/// own. `HEAD` is `GET` of which only the headers are sent, whatever the resource.
final class ResponseCache extends Handler.Wrapper {

    private final AnswerCache answers;
    private final EditionChoice editions;
    private final ContentCodings codings;
    private final Bodies bodies;
    private final Turnstile turnstile;

    /// @param editions  says which edition answers
    /// @param bodies    of requests that have one
    /// @param turnstile runs what may block
    ResponseCache(Handler handler, AnswerCache answers, EditionChoice editions, ContentCodings codings,
            Bodies bodies, Turnstile turnstile) {
        super(handler);
        this.answers = answers;
        this.editions = editions;
        this.codings = codings;
        this.bodies = bodies;
        this.turnstile = turnstile;
    }

    @Override
    public InvocationType getInvocationType() {
        return InvocationType.NON_BLOCKING;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        Asked asked = Asked.of(request, codings);
        ContentCodings.Choice choice = asked.choice();
        if (choice == null) {
            Response.writeError(request, response, callback, HttpStatus.NOT_ACCEPTABLE_406);
            return true;
        }
        if (asked.coded()) {
            response.getHeaders().put(HttpHeader.ACCEPT_ENCODING, ContentCoding.IDENTITY.token());
            Response.writeError(request, response, callback, HttpStatus.UNSUPPORTED_MEDIA_TYPE_415);
            return true;
        }
        EditionChoice.Chosen chosen = editions.of(request.getHttpURI());
        if (asked.keepable() && chosen.refusal().isEmpty()) {
            String current = answers.edition();
            CacheKey key = new CacheKey(chosen.address().map(EditionAddress::id).orElse(current), asked.target(),
                    asked.accept(), asked.language(),
                    choice.coding());
            PreparedAnswer known = answers.find(key);
            note(request, key.edition(), known == null ? Visit.Origin.MADE : Visit.Origin.KEPT);
            if (known != null) {
                known.send(asked, choice, response, callback);
            } else if (answers.worthKeeping(key)) {
                miss(new Turn(request, response, callback, asked, choice), key);
            } else {
                start(new Turn(request, response, callback, asked, choice), null);
            }
        } else {
            if (chosen.refusal().isEmpty()) {
                note(request, chosen.address().map(EditionAddress::id).orElseGet(answers::edition),
                        Visit.Origin.MADE_ONCE);
            }
            bodies.read(request, response, callback,
                    whole -> start(new Turn(whole, response, callback, asked, choice), null));
        }
        return true;
    }

    private static void note(Request request, String edition, Visit.Origin origin) {
        Visit.of(request).ifPresent(visit -> visit.answeredBy(edition, origin));
    }

    /// A request on its way through, with all that answering it takes.
    private record Turn(Request request, Response response, Callback callback, Asked asked,
            ContentCodings.Choice choice) {}

    private void miss(Turn turn, CacheKey key) {
        Flight own = new Flight();
        Flight other = answers.join(key, own);
        if (other == null) {
            start(turn, new Landing(answers, key, own));
            return;
        }
        other.whenLanded(answer -> answer.ifPresentOrElse(
                known -> {
                    note(turn.request(), key.edition(), Visit.Origin.KEPT);
                    known.send(turn.asked(), turn.choice(), turn.response(), turn.callback());
                },
                () -> start(turn, new Landing(answers, key, own))));
    }

    private void start(Turn turn, @Nullable Landing landing) {
        String client = Visit.of(turn.request()).map(Visit::knownClient).orElse("");
        switch (turnstile.enter(client, () -> make(turn, landing))) {
            case LET_IN -> {
            }
            case FULL -> refuse(turn, landing, HttpStatus.SERVICE_UNAVAILABLE_503);
            case SHARE_USED -> refuse(turn, landing, HttpStatus.TOO_MANY_REQUESTS_429);
        }
    }

    private static void refuse(Turn turn, @Nullable Landing landing, int status) {
        if (landing != null) {
            landing.land(null);
        }
        Response.writeError(turn.request(), turn.response(), turn.callback(), status);
    }

    /// Has Jersey make the answer.
    ///
    /// @param landing where it may be kept; null for one to this request alone
    private void make(Turn turn, @Nullable Landing landing) {
        Asked asked = turn.asked();
        if (!turn.choice().coding().loads()) {
            codings.withdraw(turn.choice().coding());
            if (landing != null) {
                landing.land(null);
            }
            handle(turn.request(), turn.response(), turn.callback());
            return;
        }
        AnswerRecorder recorder = new AnswerRecorder(turn.request(), turn.response(), turn.callback(), asked,
                turn.choice(), landing);
        try (MDC.MDCCloseable _ = MDC.putCloseable("request", Visit.of(turn.request()).map(Visit::id).orElse(""))) {
            Request seen = new Seen(turn.request(), asked.head() ? HttpMethod.GET.asString()
                    : turn.request().getMethod(), asked.seen(turn.request().getHeaders()));
            if (!super.handle(seen, recorder, recorder)) {
                Response.writeError(seen, recorder, recorder, HttpStatus.NOT_FOUND_404);
            }
        } catch (Exception | Error e) {
            recorder.failed(e);
        }
    }

    /// The request as resources see it.
    private static final class Seen extends Request.Wrapper {

        private final String method;
        private final HttpFields headers;

        Seen(Request request, String method, HttpFields headers) {
            super(request);
            this.method = method;
            this.headers = headers;
        }

        @Override
        public String getMethod() {
            return method;
        }

        @Override
        public HttpFields getHeaders() {
            return headers;
        }
    }
}
