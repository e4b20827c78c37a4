package de.sozialplanung.opendata.plausibility;

import de.sozialplanung.opendata.statistics.AreaTree;
import de.sozialplanung.opendata.statistics.Measurements;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What was delivered, and how.
///
/// @param tree         the areas
/// @param measurements the counts
/// @param measures     the measures that somebody asks for; others are not looked at
/// @param rows         by measure the keys of areas and buckets in the order of the rows of their file
/// @param blank        by measure the spots whose cell was there but empty, as an office leaves what it does not deliver
public record Delivery(AreaTree tree, Measurements measurements, Set<String> measures, Map<String, List<String>> rows,
        Map<String, Set<Spot>> blank) {

    /// An area in a year.
    public record Spot(String area, int year) {}

    /// Says nothing of the counts.
    @Override
    public String toString() {
        return "Delivery[" + measures.size() + " measures]";
    }
}
