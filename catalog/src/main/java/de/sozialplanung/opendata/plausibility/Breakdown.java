package de.sozialplanung.opendata.plausibility;

import java.util.List;

/// A total and the measures that make it up, such as all inhabitants and their age groups. One total may have several.
///
/// @param whole the measure of the total
/// @param parts at least two measures
public record Breakdown(String whole, List<String> parts) {

    public Breakdown {
        parts = List.copyOf(parts);
        if (parts.size() < 2) {
            throw new IllegalArgumentException("a breakdown needs two parts");
        }
    }
}
