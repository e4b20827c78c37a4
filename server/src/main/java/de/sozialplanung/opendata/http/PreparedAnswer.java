package de.sozialplanung.opendata.http;

import java.nio.ByteBuffer;
import java.util.EnumSet;
import java.util.Set;

import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.http.PreEncodedHttpField;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.Callback;

/// A whole answer in one content coding, its headers written out: to send it again takes no work. Immutable.
final class PreparedAnswer {

    /// Headers that belong to a connection or a moment.
    private static final Set<HttpHeader> PASSING = EnumSet.of(HttpHeader.DATE, HttpHeader.SERVER,
            HttpHeader.CONNECTION, HttpHeader.KEEP_ALIVE, HttpHeader.TRANSFER_ENCODING);

    /// Headers of an answer that its 304 repeats (RFC 9110, 15.4.5), besides the common ones and the tag.
    private static final Set<HttpHeader> REPEATED = EnumSet.of(HttpHeader.CACHE_CONTROL, HttpHeader.CONTENT_LOCATION,
            HttpHeader.EXPIRES);

    private final HttpFields headers;
    private final HttpFields unchanged;
    private final String tag;
    private final byte[] body;
    private final int weight;

    /// @param tag     the tag of the plain body, with its quotes
    /// @param headers all headers of the answer, `ETag`, `Content-Encoding` and `Content-Length` included
    /// @param body    the coded body; not changed any more by anybody
    PreparedAnswer(String tag, HttpFields headers, byte[] body) {
        this.tag = tag;
        this.body = body;
        HttpFields.Mutable all = HttpFields.build();
        HttpFields.Mutable repeated = HttpFields.build();
        CommonHeaders.addTo(repeated);
        int length = 0;
        for (HttpField field : headers) {
            if (field.getHeader() == null ? field.is(RequestId.HEADER) : PASSING.contains(field.getHeader())) {
                continue;
            }
            HttpField encoded = encoded(field);
            length += field.getName().length() + field.getValue().length();
            all.add(encoded);
            if (field.getHeader() == null ? field.is(CommonHeaders.CONTENT_SECURITY)
                    : REPEATED.contains(field.getHeader())) {
                repeated.put(encoded);
            }
        }
        this.headers = all.asImmutable();
        unchanged = repeated.asImmutable();
        weight = 1500 + 4 * length + body.length;
    }

    private static HttpField encoded(HttpField field) {
        return field.getHeader() == null ? new PreEncodedHttpField(field.getName(), field.getValue())
                : new PreEncodedHttpField(field.getHeader(), field.getValue());
    }

    /// An estimate of the memory it takes, in bytes.
    int weight() {
        return weight;
    }

    /// Sends it, or 304 where the client has it. Does not block.
    void send(Asked asked, ContentCodings.Choice choice, Response response, Callback callback) {
        String known = asked.ifNoneMatch() == null ? null : EntityTags.known(asked.ifNoneMatch(), tag, choice);
        if (known != null) {
            response.setStatus(HttpStatus.NOT_MODIFIED_304);
            response.getHeaders().add(unchanged).put(HttpHeader.ETAG, known);
            response.write(true, BufferUtil.EMPTY_BUFFER, callback);
            return;
        }
        response.setStatus(HttpStatus.OK_200);
        response.getHeaders().add(headers);
        if (asked.head()) {
            response.write(true, BufferUtil.EMPTY_BUFFER, callback);
        } else {
            SlicedWrite.of(response, ByteBuffer.wrap(body), callback);
        }
    }
}
