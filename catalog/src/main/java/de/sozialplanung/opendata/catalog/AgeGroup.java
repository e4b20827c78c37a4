package de.sozialplanung.opendata.catalog;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Inhabitants of certain ages, none of whom is in another group, as `altersaufbau` in `katalog.yaml` says. Their share of
/// all inhabitants is no figure of its own: it follows from shares that are published, and `protection` keeps few of them as it
/// keeps the people of a figure.
///
/// @param from  the youngest, in years
/// @param to    the oldest; null where all who are older belong to it
/// @param share the id of the indicator whose people they are; null for all inhabitants
/// @param less  the ids of the indicators whose people are taken away from those
public record AgeGroup(int from, @Nullable Integer to, @Nullable String share, List<String> less) {

    public AgeGroup {
        less = List.copyOf(less);
        if (from < 0 || (to != null && to < from)) {
            throw new IllegalArgumentException("no ages: " + from + " to " + to);
        }
    }
}
