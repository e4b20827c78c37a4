package de.sozialplanung.opendata.http;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;

/// A problem as RFC 9457 writes it.
///
/// @param type      an IRI that names the kind
/// @param title     the kind in a few words
/// @param status    the HTTP status
/// @param detail    one sentence about this occurrence
/// @param parameter the parameter at fault; null where none is
/// @param position  where in the parameter's text, from 0; -1 where unknown
/// @param requestId finds the entry in the server's log; null where there is none
record ProblemDocument(String type, String title, int status, String detail, @Nullable String parameter, int position,
        @Nullable String requestId) {

    static final String MEDIA_TYPE = "application/problem+json";

    private static final JsonFactory JSON = new JsonFactory();

    byte[] json() {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.writeStartObject();
            json.writeStringField("type", type);
            json.writeStringField("title", title);
            json.writeNumberField("status", status);
            json.writeStringField("detail", detail);
            if (parameter != null) {
                json.writeStringField("parameter", parameter);
            }
            if (position >= 0) {
                json.writeNumberField("position", position);
            }
            if (requestId != null) {
                json.writeStringField("instance", "urn:request:" + requestId);
            }
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
