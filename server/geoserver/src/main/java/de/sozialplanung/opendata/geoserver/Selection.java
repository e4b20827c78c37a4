package de.sozialplanung.opendata.geoserver;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;

/// What a storage can do of a filter. All features that the filter lets through meet the condition and touch the box.
///
/// @param condition in SQL
/// @param box       null where there is none
/// @param exact     whether the filter lets through all that meet the condition; else GeoTools filters once more
record Selection(Sql condition, @Nullable Envelope box, boolean exact) {

    /// Nothing is known of the features.
    static final Selection UNKNOWN = new Selection(Sql.of("1 = 1"), null, false);

    static Selection exactly(Sql condition) {
        return new Selection(condition, null, true);
    }
}
