package de.sozialplanung.opendata.catalog;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is known of a collection's content in one edition without reading it.
///
/// @param collection the collection's id
/// @param count      number of features
/// @param bbox       west, south, east, north in degrees (CRS84); empty where there is no geometry
/// @param begin      the earliest date of its features; null where they have none
/// @param end        the latest date; null where they have none
public record CollectionSummary(String collection, long count, List<Double> bbox, @Nullable LocalDate begin,
        @Nullable LocalDate end) {

    public CollectionSummary {
        bbox = List.copyOf(bbox);
        if (!bbox.isEmpty() && bbox.size() != 4) {
            throw new IllegalArgumentException("a bbox has four numbers");
        }
    }
}
