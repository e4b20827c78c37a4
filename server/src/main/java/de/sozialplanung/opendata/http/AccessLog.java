package de.sozialplanung.opendata.http;

import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.spi.LoggingEventBuilder;

/// One line per request: method, path, names of its parameters, status, bytes, milliseconds, where the answer came from, the
/// edition, the client's network where that is wanted, and the name of the request.
///
/// Neither the client's address nor its program nor the values of parameters are kept: a search word, a box around a home
/// or a query about one's own situation is personal, and none of it is needed to run the service.
final class AccessLog implements RequestListener {

    private static final Logger LOG = LoggerFactory.getLogger(AccessLog.class);

    private static final int LONGEST_PATH = 200;

    private static final int MOST_NAMES = 12;

    private static final int LONGEST_NAME = 32;

    private final Consumer<Finished> out;
    private final Consumer<String> note;

    /// @param structured as fields for programs, in place of one text
    AccessLog(boolean structured) {
        this(structured ? AccessLog::fields : request -> LOG.info(line(request)), LOG::warn);
    }

    /// As text.
    ///
    /// @param out takes each line
    AccessLog(Consumer<String> out) {
        this(request -> out.accept(line(request)), out);
    }

    private AccessLog(Consumer<Finished> out, Consumer<String> note) {
        this.out = out;
        this.note = note;
    }

    @Override
    public void finished(Finished request) {
        out.accept(request);
    }

    @Override
    public void lost(long count) {
        note.accept(count + " requests are not in this log: it could not keep up");
    }

    private static String line(Finished request) {
        return request.method() + ' ' + address(request.path(), request.query()) + ' ' + request.status() + ' '
                + request.bytes() + ' ' + TimeUnit.NANOSECONDS.toMillis(request.nanos()) + "ms " + origin(request) + ' '
                + orNone(request.edition()) + (request.network().isEmpty() ? "" : ' ' + request.network()) + ' '
                + orNone(request.id());
    }

    private static void fields(Finished request) {
        LoggingEventBuilder event = LOG.atInfo().addKeyValue("method", request.method())
                .addKeyValue("address", address(request.path(), request.query()))
                .addKeyValue("status", request.status()).addKeyValue("bytes", request.bytes())
                .addKeyValue("micros", TimeUnit.NANOSECONDS.toMicros(request.nanos()))
                .addKeyValue("answer", origin(request)).addKeyValue("edition", request.edition())
                .addKeyValue("request", request.id());
        (request.network().isEmpty() ? event : event.addKeyValue("network", request.network())).log("answered");
    }

    private static String origin(Finished request) {
        return request.origin().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String orNone(String text) {
        return text.isEmpty() ? "-" : text;
    }

    /// An address without the values in it.
    static String address(String path, @Nullable String query) {
        String shown = path.length() > LONGEST_PATH ? path.substring(0, LONGEST_PATH) + "…" : path;
        return query == null ? shown : shown + '?' + names(query);
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
