package de.sozialplanung.opendata.store.memory;

import de.sozialplanung.opendata.catalog.Collection;
import de.sozialplanung.opendata.feature.GeoJsonParts;
import java.util.function.Function;

/// What a store encodes ahead of requests: features as GeoJSON in CRS84 with all their properties.
///
/// @param encoder makes what encodes the features of a collection, one for each thread
/// @param most    how many bytes may be kept; what does not fit is encoded when it is asked for
public record Ahead(Function<Collection, GeoJsonParts> encoder, long most) {

    /// Nothing.
    public static final Ahead NONE = new Ahead(_ -> {
        throw new IllegalStateException("nothing is encoded ahead");
    }, 0);
}
