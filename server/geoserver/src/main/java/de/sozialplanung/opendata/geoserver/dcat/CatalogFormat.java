package de.sozialplanung.opendata.geoserver.dcat;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The forms of the catalogue, as the service has them.
enum CatalogFormat {
    RDF_XML("rdf", "application/rdf+xml"),
    TURTLE("ttl", "text/turtle"),
    JSON_LD("jsonld", "application/ld+json"),
    N_TRIPLES("nt", "application/n-triples");

    private final String key;
    private final String mediaType;

    CatalogFormat(String key, String mediaType) {
        this.key = key;
        this.mediaType = mediaType;
    }

    /// The suffix of its address at the service.
    String key() {
        return key;
    }

    String mediaType() {
        return mediaType;
    }

    /// The format that a request names, else the one that it accepts; RDF/XML where it says nothing.
    ///
    /// @param outputFormat a key or media type; null where the parameter is not there
    /// @param accept       the header `Accept`; null where it is not there
    /// @throws OwsFault where the name is none of them
    static CatalogFormat of(@Nullable String outputFormat, @Nullable String accept) throws OwsFault {
        if (outputFormat == null) {
            return accept == null ? RDF_XML : accepted(accept);
        }
        // a plus sign in a query is a blank
        String name = outputFormat.strip().toLowerCase(Locale.ROOT).replace(' ', '+');
        return Arrays.stream(values()).filter(format -> format.key.equals(name) || format.mediaType.equals(name))
                .findFirst().orElseThrow(() -> OwsFault.parameter("outputFormat", "outputFormat is one of "
                        + Arrays.stream(values()).map(format -> format.key + " (" + format.mediaType + ")")
                                .collect(Collectors.joining(", "))
                        + "."));
    }

    /// The first of the media types in the header that is known. Weights are not looked at: who has wishes names
    /// `outputFormat`.
    private static CatalogFormat accepted(String accept) {
        for (String range : accept.split(",", -1)) {
            String type = range.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
            for (CatalogFormat format : values()) {
                if (format.mediaType.equals(type)) {
                    return format;
                }
            }
        }
        return RDF_XML;
    }
}
