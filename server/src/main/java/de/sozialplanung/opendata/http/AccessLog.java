package de.sozialplanung.opendata.http;

import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.RequestLog;
import org.eclipse.jetty.server.Response;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One line per request: method, path, names of its parameters, status, bytes, milliseconds.
///
/// Neither the client's address nor its program nor the values of parameters are kept: a search word, a box around a home
/// or a query about one's own situation is personal, and none of it is needed to run the service.
final class AccessLog implements RequestLog {

    private static final Logger LOG = LoggerFactory.getLogger(AccessLog.class);

    private static final int LONGEST_PATH = 200;

    private static final int MOST_NAMES = 12;

    @Override
    public void log(Request request, Response response) {
        long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - request.getBeginNanoTime());
        LOG.info("{} {} {} {} {}ms", request.getMethod(), address(request.getHttpURI()), response.getStatus(),
                Response.getContentBytesWritten(response), millis);
    }

    static String address(HttpURI uri) {
        String path = String.valueOf(uri.getPath());
        String shown = path.length() > LONGEST_PATH ? path.substring(0, LONGEST_PATH) + "…" : path;
        return uri.getQuery() == null ? shown : shown + "?" + names(uri.getQuery());
    }

    private static String names(String query) {
        return Arrays.stream(query.split("&", MOST_NAMES + 1)).limit(MOST_NAMES)
                .map(pair -> pair.split("=", 2)[0]).map(name -> name.matches("[A-Za-z0-9_-]{1,32}") ? name : "?")
                .collect(Collectors.joining("&"));
    }
}
