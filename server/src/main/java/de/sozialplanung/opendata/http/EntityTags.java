package de.sozialplanung.opendata.http;

import java.util.StringJoiner;

import org.jspecify.annotations.Nullable;

/// `If-None-Match` (RFC 9110, 13.1.2) where one tag stands for an answer and a suffix for each coding of it.
final class EntityTags {

    private EntityTags() {}

    /// The tag by which a client knows an answer already, quotes included; null where it does not.
    ///
    /// Known is the representation that would be sent, and the plain one where the client takes a plain body. Comparison is
    /// weak, and `*` is true of anything that exists.
    ///
    /// @param header the value of `If-None-Match`
    /// @param tag    the strong tag of the plain body, with its quotes
    static @Nullable String known(String header, String tag, ContentCodings.Choice choice) {
        String selected = of(tag, choice.coding());
        if ("*".equals(header.strip())) {
            return selected;
        }
        boolean plain = false;
        for (int start = header.indexOf('"'); start >= 0;) {
            int end = header.indexOf('"', start + 1) + 1;
            if (end == 0) {
                break;
            }
            if (isAt(header, start, end, selected)) {
                return selected;
            }
            plain |= isAt(header, start, end, tag);
            start = header.indexOf('"', end);
        }
        return plain && !choice.identityRefused() ? tag : null;
    }

    /// The tag of an answer in a coding.
    static String of(String tag, ContentCoding coding) {
        return coding == ContentCoding.IDENTITY ? tag
                : tag.substring(0, tag.length() - 1) + coding.tagSuffix() + '"';
    }

    /// The header as those see it who know nothing of codings: the tags of the chosen coding and of plain bodies, without
    /// the suffix; null where none is left.
    static @Nullable String plain(String header, ContentCoding chosen) {
        if ("*".equals(header.strip())) {
            return "*";
        }
        StringJoiner tags = new StringJoiner(", ").setEmptyValue("");
        for (int start = header.indexOf('"'); start >= 0;) {
            int end = header.indexOf('"', start + 1) + 1;
            if (end == 0) {
                break;
            }
            ContentCoding coding = codingOf(header, start, end);
            if (coding == ContentCoding.IDENTITY || coding == chosen) {
                tags.add(header.substring(start, end - 1 - coding.tagSuffix().length()) + '"');
            }
            start = header.indexOf('"', end);
        }
        return tags.length() == 0 ? null : tags.toString();
    }

    private static ContentCoding codingOf(String header, int start, int end) {
        for (ContentCoding coding : ContentCoding.values()) {
            int suffix = coding.tagSuffix().length();
            if (suffix > 0 && end - 1 - suffix > start + 1
                    && header.startsWith(coding.tagSuffix(), end - 1 - suffix)) {
                return coding;
            }
        }
        return ContentCoding.IDENTITY;
    }

    private static boolean isAt(String header, int start, int end, String tag) {
        return end - start == tag.length() && header.startsWith(tag, start);
    }
}
