package de.sozialplanung.opendata.http;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// A representation on offer.
///
/// @param key       the value of the `f` parameter that asks for it
/// @param mediaType its media type, parameters included
public record MediaFormat(String key, String mediaType) {

    private static final String PROFILE = "profile=";

    /// The media type without parameters, in lower case.
    public String bareType() {
        int semicolon = mediaType.indexOf(';');
        return (semicolon < 0 ? mediaType : mediaType.substring(0, semicolon)).strip().toLowerCase(Locale.ROOT);
    }

    /// Whether an `Accept` header names this media type with one of its profiles (RFC 6906): that tells apart what shares a
    /// type. Profile URIs are compared without regard to case, since the OGC writes its own in two ways.
    boolean isNamedByProfile(String accept) {
        List<String> own = profiles(mediaType.split(";", -1));
        return Arrays.stream(accept.split(",", -1)).map(range -> range.split(";", -1))
                .filter(range -> range[0].strip().toLowerCase(Locale.ROOT).equals(bareType()))
                .anyMatch(range -> profiles(range).stream().anyMatch(own::contains));
    }

    private static List<String> profiles(String... parts) {
        return Arrays.stream(parts).skip(1).map(part -> part.strip().toLowerCase(Locale.ROOT))
                .filter(part -> part.startsWith(PROFILE))
                .flatMap(part -> Arrays.stream(part.substring(PROFILE.length()).replace("\"", "").split(" ", -1)))
                .toList();
    }
}
