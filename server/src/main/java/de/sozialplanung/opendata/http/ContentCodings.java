package de.sozialplanung.opendata.http;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;

import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.jspecify.annotations.Nullable;

/// The content codings on offer, and the choice between them by `Accept-Encoding` (RFC 9110, 12.5.3).
final class ContentCodings {

    /// What is chosen for a request.
    ///
    /// @param identityRefused whether the client said that it takes no plain body
    record Choice(ContentCoding coding, boolean identityRefused) {

        static final Choice PLAIN = new Choice(ContentCoding.IDENTITY, false);
    }

    private static final ContentCoding[] ALL = ContentCoding.values();

    /// Coding a shorter body saves no packet.
    private static final int SHORTEST = 200;

    /// Types that are worth coding, besides `text/*` and all that is JSON or XML underneath.
    private static final Set<String> DENSE = Set.of("application/json", "application/xml", "application/javascript",
            "application/n-triples", "application/n-quads", "application/trig", "application/flatgeobuf",
            "application/vnd.mapbox-vector-tile");

    private final AtomicReference<Set<ContentCoding>> offered;

    ContentCodings() {
        offered = new AtomicReference<>(EnumSet.allOf(ContentCoding.class));
    }

    /// Takes a coding from the offer, since it does not load.
    void withdraw(ContentCoding coding) {
        offered.updateAndGet(before -> {
            Set<ContentCoding> left = EnumSet.copyOf(before);
            left.remove(coding);
            return left;
        });
    }

    /// The coding with the highest quality; among equals one that compresses, in the order of `ContentCoding`. `*` stands
    /// for gzip alone, which everybody reads who can say so.
    ///
    /// @param accepted the header; null where there is none
    /// @return null where the client takes nothing that is on offer
    @Nullable
    Choice choose(@Nullable String accepted) {
        if (accepted == null) {
            return Choice.PLAIN;
        }
        double any = quality(accepted, "*");
        double plain = quality(accepted, ContentCoding.IDENTITY.token());
        boolean refused = plain == 0 || (plain < 0 && any == 0);
        ContentCoding best = ContentCoding.IDENTITY;
        double bestQuality = plain > 0 ? plain : 0;
        Set<ContentCoding> on = offered.get();
        for (ContentCoding coding : ALL) {
            if (coding == ContentCoding.IDENTITY || !on.contains(coding)) {
                continue;
            }
            double quality = quality(accepted, coding.token());
            if (quality < 0 && coding == ContentCoding.GZIP) {
                quality = any;
            }
            boolean better = best == ContentCoding.IDENTITY ? quality >= bestQuality : quality > bestQuality;
            if (quality > 0 && better) {
                best = coding;
                bestQuality = quality;
            }
        }
        if (best == ContentCoding.IDENTITY) {
            return refused ? null : Choice.PLAIN;
        }
        return new Choice(best, refused);
    }

    /// The quality that a header gives to a name; -1 where it does not name it.
    private static double quality(String header, String name) {
        for (int start = 0; start <= header.length();) {
            int comma = header.indexOf(',', start);
            int end = comma < 0 ? header.length() : comma;
            int semicolon = header.indexOf(';', start);
            int nameEnd = semicolon < 0 || semicolon > end ? end : semicolon;
            if (is(header, start, nameEnd, name)) {
                return nameEnd == end ? 1 : weight(header.substring(nameEnd + 1, end));
            }
            start = end + 1;
        }
        return -1;
    }

    private static boolean is(String header, int from, int to, String name) {
        int start = from;
        int end = to;
        while (start < end && header.charAt(start) <= ' ') {
            start++;
        }
        while (end > start && header.charAt(end - 1) <= ' ') {
            end--;
        }
        return end - start == name.length() && header.regionMatches(true, start, name, 0, name.length());
    }

    /// The number after `q=`; what cannot be read as one is a refusal.
    private static double weight(String parameters) {
        for (String parameter : parameters.split(";", -1)) {
            String text = parameter.strip().toLowerCase(Locale.ROOT);
            if (text.startsWith("q=")) {
                try {
                    double weight = Double.parseDouble(text.substring(2));
                    return weight >= 0 && weight <= 1 ? weight : 0;
                } catch (NumberFormatException e) {
                    return 0;
                }
            }
        }
        return 1;
    }

    /// Whether an answer gets smaller by coding: some text of some length that is not coded yet.
    ///
    /// @param length of the body; -1 where it is not known
    static boolean pays(HttpFields headers, long length) {
        String type = headers.get(HttpHeader.CONTENT_TYPE);
        if (type == null || (length >= 0 && length < SHORTEST) || headers.contains(HttpHeader.CONTENT_ENCODING)
                || headers.contains(HttpHeader.CONTENT_RANGE)) {
            return false;
        }
        int semicolon = type.indexOf(';');
        String bare = (semicolon < 0 ? type : type.substring(0, semicolon)).strip().toLowerCase(Locale.ROOT);
        return bare.startsWith("text/") || bare.endsWith("+json") || bare.endsWith("+xml") || DENSE.contains(bare);
    }
}
