package de.sozialplanung.opendata.geoserver.dcat;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A request and its answer in either servlet API, and a dispatcher that does with the service what GeoServer's does: looks
/// for a public method by the name of the operation, in any case, and hands it request and response by their types.
final class ServletDouble {

    final Map<String, String> headers = new HashMap<>();
    final ByteArrayOutputStream body = new ByteArrayOutputStream();
    int status = 200;

    private final String method;
    private final Map<String, String[]> parameters = new HashMap<>();
    private final Map<String, String> asked;

    /// @param query such as `request=GetCatalog&outputFormat=ttl`
    ServletDouble(String method, String query, Map<String, String> asked) {
        this.method = method;
        this.asked = asked;
        for (String pair : query.split("&", -1)) {
            String[] parts = pair.split("=", 2);
            parameters.put(parts[0], new String[]{parts[1]});
        }
    }

    /// Calls the operation.
    ///
    /// @param serviceUrl what the web application is configured with
    void dispatch(Object service, String operation, String serviceUrl) throws ReflectiveOperationException {
        for (Method candidate : service.getClass().getMethods()) {
            if (candidate.getName().equalsIgnoreCase(operation)) {
                Class<?>[] types = candidate.getParameterTypes();
                candidate.invoke(service, proxy(types[0], (_, called, arguments) -> switch (called.getName()) {
                    case "getParameterMap" -> parameters;
                    case "getHeader" -> asked.get((String) arguments[0]);
                    case "getMethod" -> method;
                    case "getServletContext" -> proxy(called.getReturnType(), (_, _, _) -> serviceUrl);
                    default -> throw new UnsupportedOperationException(called.getName());
                }), proxy(types[1], this::respond));
                return;
            }
        }
        throw new NoSuchMethodException(operation);
    }

    private @Nullable Object respond(Object response, Method called, Object[] arguments)
            throws ReflectiveOperationException {
        switch (called.getName()) {
            case "setStatus" -> status = (int) arguments[0];
            case "setHeader" -> headers.put((String) arguments[0], (String) arguments[1]);
            case "setContentLength" -> headers.put("Content-Length", String.valueOf(arguments[0]));
            case "getOutputStream" -> {
                return stream(called.getReturnType());
            }
            default -> throw new UnsupportedOperationException(called.getName());
        }
        return null;
    }

    /// `ServletOutputStream` is abstract in both, so each has a class that ends here.
    private Object stream(Class<?> type) {
        return type.getName().startsWith("jakarta") ? new JakartaStream(body) : new JavaxStream(body);
    }

    private static Object proxy(Class<?> type, InvocationHandler handler) {
        return Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[]{type}, handler);
    }

    private static final class JakartaStream extends jakarta.servlet.ServletOutputStream {

        private final OutputStream target;

        JakartaStream(OutputStream target) {
            this.target = target;
        }

        @Override
        public void write(int b) throws java.io.IOException {
            target.write(b);
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(jakarta.servlet.WriteListener listener) {
            throw new UnsupportedOperationException();
        }
    }

    private static final class JavaxStream extends javax.servlet.ServletOutputStream {

        private final OutputStream target;

        JavaxStream(OutputStream target) {
            this.target = target;
        }

        @Override
        public void write(int b) throws java.io.IOException {
            target.write(b);
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(javax.servlet.WriteListener listener) {
            throw new UnsupportedOperationException();
        }
    }
}
