package de.sozialplanung.opendata.statistics;

import java.util.List;

/// The groups of areas that figures are published for beside those of the areas themselves.
///
/// @param groups     in the order of their file
/// @param indicators the ids of the indicators that are published for them
public record AreaGroups(List<AreaGroup> groups, List<String> indicators) {

    public AreaGroups {
        groups = List.copyOf(groups);
        indicators = List.copyOf(indicators);
    }

    /// Where there are none.
    public static AreaGroups none() {
        return new AreaGroups(List.of(), List.of());
    }
}
