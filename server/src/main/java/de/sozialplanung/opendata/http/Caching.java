package de.sozialplanung.opendata.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.Supplier;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;

/// Conditional requests (RFC 9110, 13) for all that follows from an edition and a request alone: such an answer has a
/// strong tag before it is written, and a client that has it already costs nothing.
public final class Caching {

    /// May be kept, but is checked before each use: a new edition shows at once.
    public static final String REVALIDATE = "public, no-cache";

    /// Never changes under its address.
    public static final String FOREVER = "public, max-age=31536000, immutable";

    /// A new build may write the same data otherwise.
    private static final String BUILD = String.valueOf(Caching.class.getPackage().getImplementationVersion());

    private static final int EDITION_DIGITS = 8;

    private static final int PART_DIGITS = 16;

    private Caching() {}

    /// The tag of an answer that follows from these parts: the edition's id, the path and query as asked, and what
    /// negotiation chose. Its first eight digits stand for the edition.
    public static EntityTag tag(String edition, String... parts) {
        return new EntityTag(digest(BUILD, edition).substring(0, EDITION_DIGITS)
                + digest(parts).substring(0, PART_DIGITS));
    }

    /// Whether a tag, with its quotes, is a strong one of an answer that follows from that edition.
    static boolean isOf(String edition, String tag) {
        return tag.startsWith("\"" + digest(BUILD, edition).substring(0, EDITION_DIGITS));
    }

    private static String digest(String... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String part : parts) {
                digest.update((part + "\n").getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /// 304 where the client has the answer already, else what `fresh` builds, both with tag and `Cache-Control`.
    public static Response answer(Request request, EntityTag tag, Supplier<Response.ResponseBuilder> fresh) {
        Response.ResponseBuilder known = request.evaluatePreconditions(tag);
        return (known != null ? known : fresh.get()).tag(tag).header(HttpHeaders.CACHE_CONTROL, REVALIDATE).build();
    }
}
