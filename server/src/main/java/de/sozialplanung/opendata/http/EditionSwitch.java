package de.sozialplanung.opendata.http;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

import de.sozialplanung.opendata.problem.Problem;

/// Leads a request to the faces of the edition that answers it. Those of the current edition are always there; those of
/// the others are opened when somebody asks, a few at a time, and closed when nobody has asked for a while.
final class EditionSwitch extends Handler.Abstract {

    /// Each holds an edition in memory.
    private static final int MOST_OPEN = 2;

    private static final Duration UNUSED = Duration.ofMinutes(10);

    private final EditionChoice choice;
    private final NamedEditions named;
    private final Function<List<Object>, JerseyHandler> jersey;
    private final JerseyHandler current;
    private final ReentrantLock opening = new ReentrantLock();
    private final Cache<String, JerseyHandler> others = Caffeine.newBuilder().maximumSize(MOST_OPEN)
            .expireAfterAccess(UNUSED).executor(Runnable::run).build();

    /// @param current the faces of the current edition
    /// @param jersey  makes others of their resources
    EditionSwitch(EditionChoice choice, NamedEditions named, JerseyHandler current,
            Function<List<Object>, JerseyHandler> jersey) {
        this.choice = choice;
        this.named = named;
        this.current = current;
        this.jersey = jersey;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        EditionChoice.Chosen chosen = choice.of(request.getHttpURI());
        if (chosen.address().isEmpty()) {
            chosen.refusal().ifPresent(problem -> request.setAttribute(Refusals.PROPERTY, problem));
            return current.handle(request, response, callback);
        }
        EditionAddress address = chosen.address().get();
        Request asked = new Readdressed(request, address);
        if (chosen.refusal().isPresent()) {
            request.setAttribute(Refusals.PROPERTY, chosen.refusal().get());
            return current.handle(asked, response, callback);
        }
        try {
            return opened(address.id()).handle(asked, response, callback);
        } catch (Problem problem) {
            request.setAttribute(Refusals.PROPERTY, problem);
            return current.handle(asked, response, callback);
        }
    }

    /// One edition is opened after the other: each takes memory of its own while it is read.
    private JerseyHandler opened(String id) {
        JerseyHandler known = others.getIfPresent(id);
        if (known != null) {
            return known;
        }
        opening.lock();
        try {
            JerseyHandler meanwhile = others.getIfPresent(id);
            if (meanwhile != null) {
                return meanwhile;
            }
            JerseyHandler made = jersey.apply(named.resources(id));
            others.put(id, made);
            return made;
        } finally {
            opening.unlock();
        }
    }

    /// A request as the faces of its edition see it.
    private static final class Readdressed extends Request.Wrapper {

        private final HttpURI uri;

        Readdressed(Request request, EditionAddress address) {
            super(request);
            uri = HttpURI.build(request.getHttpURI()).path(address.path()).query(address.query()).asImmutable();
        }

        @Override
        public HttpURI getHttpURI() {
            return uri;
        }
    }
}
