package de.sozialplanung.opendata.folder;

import de.sozialplanung.opendata.crs.Crs;
import java.util.Locale;
import java.util.Optional;

/// What a file says of its reference system, understood: a name in any notation, or the WKT of a `.prj` file.
final class ClaimedCrs {

    private ClaimedCrs() {}

    /// The system that was meant; empty for one that the service does not speak.
    static Optional<Crs> recognise(String claim) {
        Optional<Crs> named = Crs.parse(claim);
        if (named.isPresent()) {
            return named;
        }
        String text = claim.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9\\[]+", "_");
        if (text.contains("UTM_ZONE_32N") || text.contains("UTM32N") || text.matches(".*EPSG_+(0_)?(4647|32632)_?")) {
            return Optional.of(Crs.EPSG_25832);
        }
        if (text.contains("MERCATOR") && text.contains("WGS")) {
            return Optional.of(Crs.EPSG_3857);
        }
        boolean projected = text.contains("PROJCS") || text.contains("PROJCRS");
        if (!projected && text.contains("GEOG") && (text.contains("WGS_1984") || text.contains("WGS_84"))) {
            return Optional.of(Crs.EPSG_4326);
        }
        return !projected && text.contains("GEOG") && text.contains("ETRS")
                ? Optional.of(Crs.EPSG_4258)
                : Optional.empty();
    }

    /// How the report names a claim: a long WKT by its own name.
    static String name(String claim) {
        int quote = claim.indexOf('"');
        int end = quote < 0 ? -1 : claim.indexOf('"', quote + 1);
        return claim.contains("[") && end > 0 ? claim.substring(quote + 1, end) : claim;
    }
}
