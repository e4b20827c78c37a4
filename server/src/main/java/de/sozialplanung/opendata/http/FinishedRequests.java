package de.sozialplanung.opendata.http;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicLong;

import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.RequestLog;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.component.AbstractLifeCycle;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Tells listeners of the requests that are answered, a tenth of a second late at most, from a thread of its own: no request
/// waits for whoever reads the log or counts. If they cannot keep up, requests are left out, and they learn how many.
final class FinishedRequests extends AbstractLifeCycle implements RequestLog {

    private static final Logger LOG = LoggerFactory.getLogger(FinishedRequests.class);

    private static final int MOST_WAITING = 32 * 1024;

    private static final long PAUSE_MILLIS = 100;

    private final BlockingQueue<Finished> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
    private final AtomicLong lost = new AtomicLong();
    private final List<RequestListener> listeners;
    private final boolean networks;
    private @Nullable Thread teller;

    /// @param networks whether the networks of clients are told
    FinishedRequests(List<RequestListener> listeners, boolean networks) {
        this.listeners = List.copyOf(listeners);
        this.networks = networks;
    }

    @Override
    public void log(Request request, Response response) {
        Visit visit = Visit.of(request).orElse(null);
        HttpURI uri = request.getHttpURI();
        Finished finished = new Finished(request.getMethod(), String.valueOf(uri.getPath()), uri.getQuery(),
                response.getStatus(), response.getHeaders().get(HttpHeader.CONTENT_TYPE),
                Response.getContentBytesWritten(response), System.nanoTime() - request.getBeginNanoTime(),
                visit == null ? "" : visit.id(), visit == null ? "" : visit.edition(),
                visit == null ? Visit.Origin.REFUSED : visit.origin(),
                networks && visit != null ? visit.network() : "");
        if (visit != null) {
            record(visit.event(), finished);
        }
        if (!waiting.offer(finished)) {
            lost.incrementAndGet();
        }
    }

    /// Java Flight Recorder takes it where it runs and the request took long.
    private static void record(RequestEvent event, Finished finished) {
        event.end();
        if (event.shouldCommit()) {
            event.id = finished.id();
            event.method = finished.method();
            event.address = AccessLog.address(finished.path(), finished.query());
            event.status = finished.status();
            event.bytes = finished.bytes();
            event.commit();
        }
    }

    @Override
    protected void doStart() {
        teller = Thread.ofPlatform().daemon().name("finished-requests").start(this::tell);
    }

    /// Tells of those that are still waiting and ends.
    @Override
    protected void doStop() throws InterruptedException {
        Thread thread = teller;
        if (thread != null) {
            thread.interrupt();
            thread.join();
        }
    }

    private void tell() {
        boolean on = true;
        while (on) {
            try {
                Thread.sleep(PAUSE_MILLIS);
            } catch (InterruptedException e) {
                on = false;
            }
            tellWaiting();
        }
    }

    private void tellWaiting() {
        List<Finished> requests = new ArrayList<>();
        waiting.drainTo(requests);
        long gone = lost.getAndSet(0);
        for (RequestListener listener : listeners) {
            try {
                requests.forEach(listener::finished);
                if (gone > 0) {
                    listener.lost(gone);
                }
            } catch (RuntimeException e) {
                LOG.error("what requests were answered is not known in full", e);
            }
        }
    }
}
