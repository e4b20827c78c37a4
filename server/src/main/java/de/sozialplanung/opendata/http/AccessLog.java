package de.sozialplanung.opendata.http;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.RequestLog;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.component.AbstractLifeCycle;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One line per request: method, path, names of its parameters, status, bytes, milliseconds.
///
/// Neither the client's address nor its program nor the values of parameters are kept: a search word, a box around a home
/// or a query about one's own situation is personal, and none of it is needed to run the service.
///
/// Lines are written by a thread of their own, a tenth of a second late at most, so that no request waits for whoever reads
/// the log. If that reader cannot keep up, lines are lost, and a line says how many.
final class AccessLog extends AbstractLifeCycle implements RequestLog {

    private static final Logger LOG = LoggerFactory.getLogger(AccessLog.class);

    private static final int LONGEST_PATH = 200;

    private static final int MOST_NAMES = 12;

    private static final int LONGEST_NAME = 32;

    private static final int MOST_WAITING = 32 * 1024;

    private static final long PAUSE_MILLIS = 100;

    private record Line(String method, HttpURI uri, int status, long bytes, long nanos) {}

    private final BlockingQueue<Line> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
    private final AtomicLong lost = new AtomicLong();
    private final Consumer<String> out;
    private @Nullable Thread writer;

    AccessLog() {
        this(LOG::info);
    }

    /// @param out takes each line
    AccessLog(Consumer<String> out) {
        this.out = out;
    }

    @Override
    public void log(Request request, Response response) {
        long nanos = System.nanoTime() - request.getBeginNanoTime();
        if (!waiting.offer(new Line(request.getMethod(), request.getHttpURI(), response.getStatus(),
                Response.getContentBytesWritten(response), nanos))) {
            lost.incrementAndGet();
        }
    }

    @Override
    protected void doStart() {
        writer = Thread.ofPlatform().daemon().name("access-log").start(this::write);
    }

    /// Writes what is still waiting and ends.
    @Override
    protected void doStop() throws InterruptedException {
        Thread thread = writer;
        if (thread != null) {
            thread.interrupt();
            thread.join();
        }
    }

    private void write() {
        boolean on = true;
        while (on) {
            try {
                Thread.sleep(PAUSE_MILLIS);
            } catch (InterruptedException e) {
                on = false;
            }
            writeWaiting();
        }
    }

    private void writeWaiting() {
        List<Line> lines = new ArrayList<>();
        waiting.drainTo(lines);
        for (Line line : lines) {
            out.accept(line.method() + ' ' + address(line.uri()) + ' ' + line.status() + ' ' + line.bytes() + ' '
                    + TimeUnit.NANOSECONDS.toMillis(line.nanos()) + "ms");
        }
        long gone = lost.getAndSet(0);
        if (gone > 0) {
            out.accept(gone + " requests are not in this log: it could not keep up");
        }
    }

    static String address(HttpURI uri) {
        String path = String.valueOf(uri.getPath());
        String shown = path.length() > LONGEST_PATH ? path.substring(0, LONGEST_PATH) + "…" : path;
        return uri.getQuery() == null ? shown : shown + '?' + names(uri.getQuery());
    }

    /// The names of the parameters, those in a question mark that are none.
    private static String names(String query) {
        StringBuilder names = new StringBuilder();
        int start = 0;
        for (int count = 0; count < MOST_NAMES && start <= query.length(); count++) {
            int ampersand = query.indexOf('&', start);
            int end = ampersand < 0 ? query.length() : ampersand;
            int equals = query.indexOf('=', start);
            int nameEnd = equals < 0 || equals > end ? end : equals;
            names.append(count == 0 ? "" : "&");
            if (isName(query, start, nameEnd)) {
                names.append(query, start, nameEnd);
            } else {
                names.append('?');
            }
            start = end + 1;
        }
        return names.toString();
    }

    private static boolean isName(String query, int start, int end) {
        if (end == start || end - start > LONGEST_NAME) {
            return false;
        }
        for (int i = start; i < end; i++) {
            char c = query.charAt(i);
            if (!(c >= 'a' && c <= 'z') && !(c >= 'A' && c <= 'Z') && !(c >= '0' && c <= '9') && c != '_' && c != '-') {
                return false;
            }
        }
        return true;
    }
}
