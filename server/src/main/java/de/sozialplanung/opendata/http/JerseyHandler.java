package de.sozialplanung.opendata.http;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.glassfish.jersey.internal.MapPropertiesDelegate;
import org.glassfish.jersey.server.ApplicationHandler;
import org.glassfish.jersey.server.ContainerRequest;
import org.glassfish.jersey.server.ContainerResponse;
import org.glassfish.jersey.server.spi.ContainerResponseWriter;
import org.glassfish.jersey.uri.UriComponent;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import de.sozialplanung.opendata.problem.Problem;
import jakarta.ws.rs.core.SecurityContext;

/// The bridge from Jetty's handler to Jersey. Jersey's own container completes an answer whose writing failed, and takes
/// the address of the service from the request; here a broken answer cuts the connection, and no resource can learn
/// the `Host` header, so that every link comes from the configured base.
final class JerseyHandler extends Handler.Abstract {

    private static final Logger LOG = LoggerFactory.getLogger(JerseyHandler.class);

    private static final URI BASE = URI.create("http://service.invalid/");

    private final ApplicationHandler jersey;

    JerseyHandler(ApplicationHandler jersey) {
        this.jersey = jersey;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        ContainerRequest inbound = new ContainerRequest(BASE, address(request.getHttpURI()), request.getMethod(),
                new Anonymous(), new MapPropertiesDelegate(), jersey.getConfiguration());
        for (HttpField field : request.getHeaders()) {
            inbound.header(field.getName(), field.getValue());
        }
        Visit.of(request).ifPresent(visit -> inbound.setProperty(ClientAddress.PROPERTY, visit));
        if (request.getAttribute(Refusals.PROPERTY) instanceof Problem refusal) {
            inbound.setProperty(Refusals.PROPERTY, refusal);
        }
        inbound.setEntityStream(Request.asInputStream(request));
        inbound.setWriter(new Answer(inbound, response, callback));
        jersey.handle(inbound);
        return true;
    }

    /// Path and query as sent, with those characters escaped that clients may leave bare but `URI` refuses.
    private static URI address(HttpURI uri) {
        String path = UriComponent.contextualEncode(uri.getPath(), UriComponent.Type.PATH);
        String query = uri.getQuery() == null ? ""
                : "?" + UriComponent.contextualEncode(uri.getQuery(), UriComponent.Type.QUERY);
        return BASE.resolve(path.replaceFirst("^/+", "/") + query);
    }

    /// Everybody is a stranger here; Jersey asks all the same.
    private record Anonymous() implements SecurityContext {

        @Override
        public @Nullable Principal getUserPrincipal() {
            return null;
        }

        @Override
        public boolean isUserInRole(String role) {
            return false;
        }

        @Override
        public boolean isSecure() {
            return false;
        }

        @Override
        public @Nullable String getAuthenticationScheme() {
            return null;
        }
    }

    private static final class Answer implements ContainerResponseWriter {

        private final ContainerRequest request;
        private final Response response;
        private final Callback callback;
        private final AtomicBoolean ended = new AtomicBoolean();
        private @Nullable OutputStream body;

        Answer(ContainerRequest request, Response response, Callback callback) {
            this.request = request;
            this.response = response;
            this.callback = callback;
        }

        @Override
        public OutputStream writeResponseStatusAndHeaders(long contentLength, ContainerResponse outbound) {
            response.setStatus(outbound.getStatus());
            for (Map.Entry<String, List<String>> header : outbound.getStringHeaders().entrySet()) {
                response.getHeaders().put(header.getKey(), header.getValue());
            }
            if (contentLength > 0) {
                response.getHeaders().put(HttpHeader.CONTENT_LENGTH, contentLength);
            }
            OutputStream sink = Content.Sink.asOutputStream(response);
            body = sink;
            return new OpenEnded(sink);
        }

        @Override
        public void commit() {
            if (!ended.compareAndSet(false, true)) {
                return;
            }
            if (request.getProperty(BodyGuard.BROKEN) instanceof Throwable broken && response.isCommitted()) {
                if (!isFromOutside(broken)) {
                    LOG.error("an answer broke off", broken);
                }
                callback.failed(broken);
                return;
            }
            try {
                if (body != null) {
                    body.close();
                }
                callback.succeeded();
            } catch (IOException e) {
                callback.failed(e);
            }
        }

        /// Whether writing failed, as it does where the client left or wanted the headers only; some writers wrap it.
        private static boolean isFromOutside(Throwable broken) {
            for (Throwable cause = broken; cause != null; cause = cause.getCause()) {
                if (cause instanceof IOException) {
                    return true;
                }
            }
            return false;
        }

        @Override
        public void failure(Throwable error) {
            LOG.error("a request failed outside of all resources", error);
            if (ended.compareAndSet(false, true)) {
                if (response.isCommitted()) {
                    callback.failed(error);
                } else {
                    Response.writeError(response.getRequest(), response, callback, 500);
                }
            }
        }

        /// Resources answer on their own virtual thread; nothing here is ever suspended.
        @Override
        public boolean suspend(long timeOut, TimeUnit unit, TimeoutHandler handler) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void setSuspendTimeout(long timeOut, TimeUnit unit) {
            throw new UnsupportedOperationException();
        }

        /// Small bodies are collected, so that they carry a `Content-Length`.
        @Override
        public boolean enableResponseBuffering() {
            return true;
        }
    }

    /// A stream whose closing does not end the answer: only `commit` does, which knows whether it is whole.
    private static final class OpenEnded extends FilterOutputStream {

        OpenEnded(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() {
            // see above
        }
    }
}
