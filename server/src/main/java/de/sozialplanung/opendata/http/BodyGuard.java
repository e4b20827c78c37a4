package de.sozialplanung.opendata.http;

import java.io.IOException;

import jakarta.ws.rs.ext.WriterInterceptor;
import jakarta.ws.rs.ext.WriterInterceptorContext;

/// Remembers that the writing of a body broke off, so that `JerseyHandler` cuts the connection instead of ending the
/// answer properly: a client must never take half a document for a whole one.
final class BodyGuard implements WriterInterceptor {

    static final String BROKEN = BodyGuard.class.getName();

    @Override
    public void aroundWriteTo(WriterInterceptorContext context) throws IOException {
        try {
            context.proceed();
        } catch (IOException | RuntimeException | Error e) {
            context.setProperty(BROKEN, e);
            throw e;
        }
    }
}
