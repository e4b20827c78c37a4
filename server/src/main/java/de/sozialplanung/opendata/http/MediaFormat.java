package de.sozialplanung.opendata.http;

/// A representation on offer.
///
/// @param key       the value of the `f` parameter that asks for it
/// @param mediaType its media type, parameters included
public record MediaFormat(String key, String mediaType) {

    /// The media type without parameters, in lower case.
    public String bareType() {
        int semicolon = mediaType.indexOf(';');
        return (semicolon < 0 ? mediaType : mediaType.substring(0, semicolon)).strip()
                .toLowerCase(java.util.Locale.ROOT);
    }
}
