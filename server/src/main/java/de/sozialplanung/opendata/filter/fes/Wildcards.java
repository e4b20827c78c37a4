package de.sozialplanung.opendata.filter.fes;

import de.sozialplanung.opendata.filter.LikePattern;
import de.sozialplanung.opendata.xml.XmlNode;
import org.jspecify.annotations.Nullable;

/// The signs of a pattern as its client chose them; each may be several characters long.
///
/// @param any    stands for any characters
/// @param one    stands for one character
/// @param escape takes the next sign for itself; empty for none
record Wildcards(String any, String one, String escape) {

    /// The attributes of `PropertyIsLike`; Filter Encoding 1.0 calls the last one `escape`.
    static Wildcards of(XmlNode like) {
        String any = required(like, "wildCard");
        String one = required(like, "singleChar");
        String escape = like.attribute("escapeChar") != null ? like.attribute("escapeChar") : like.attribute("escape");
        if (any.equals(one) || any.equals(escape) || one.equals(escape)) {
            throw Fault.of(like, "The attributes wildCard, singleChar and escapeChar must differ.");
        }
        return new Wildcards(any, one, escape == null ? "" : escape);
    }

    private static String required(XmlNode like, String attribute) {
        @Nullable
        String value = like.attribute(attribute);
        if (value == null) {
            throw Fault.of(like, "PropertyIsLike needs the attribute " + attribute + ".");
        }
        return value;
    }

    /// The pattern in the notation of `LikePattern`. Where one sign begins with another, the longer one counts.
    String translate(String pattern) {
        StringBuilder translated = new StringBuilder();
        int at = 0;
        while (at < pattern.length()) {
            String sign = sign(pattern, at);
            if (!sign.isEmpty() && sign.equals(escape) && at + sign.length() < pattern.length()) {
                at += sign.length();
                String taken = sign(pattern, at);
                sign = taken.isEmpty() ? character(pattern, at) : taken;
                translated.append(LikePattern.quote(sign));
            } else if (sign.equals(any)) {
                translated.append('%');
            } else if (sign.equals(one)) {
                translated.append('_');
            } else {
                sign = sign.isEmpty() ? character(pattern, at) : sign;
                translated.append(LikePattern.quote(sign));
            }
            at += sign.length();
        }
        return translated.toString();
    }

    /// The longest sign at that place; empty for none.
    private String sign(String pattern, int at) {
        String longest = "";
        for (String sign : new String[]{any, one, escape}) {
            if (sign.length() > longest.length() && pattern.startsWith(sign, at)) {
                longest = sign;
            }
        }
        return longest;
    }

    private static String character(String pattern, int at) {
        return Character.toString(pattern.codePointAt(at));
    }
}
