package de.sozialplanung.opendata.http;

import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;

/// The name that a request has in the log and in its answer: the one a proxy gave it, if that is nothing but a name, or the
/// trace it belongs to (W3C Trace Context, 3.2), or one made here.
final class RequestId {

    static final String HEADER = "X-Request-Id";

    private static final String TRACE = "traceparent";

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9._-]{0,63}");

    private static final Pattern TRACE_PARENT = Pattern
            .compile("[0-9a-f]{2}-(?!0{32})([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}");

    private RequestId() {}

    static String of(HttpFields headers) {
        String trace = null;
        for (HttpField field : headers) {
            if (field.getHeader() != null || field.getValue() == null) {
                continue; // neither is a header that Jetty has a constant for
            }
            if (field.is(HEADER) && NAME.matcher(field.getValue()).matches()) {
                return field.getValue();
            }
            if (field.is(TRACE) && TRACE_PARENT.matcher(field.getValue()).matches()) {
                trace = field.getValue().substring(3, 35);
            }
        }
        return trace == null ? HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong()) : trace;
    }
}
