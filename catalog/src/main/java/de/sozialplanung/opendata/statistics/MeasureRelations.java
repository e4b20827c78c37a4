package de.sozialplanung.opendata.statistics;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// All that everybody knows to hold between measures.
///
/// @param ofOneYear what holds within each year
/// @param pooled    what are sums over several years
public record MeasureRelations(List<MeasureRelation> ofOneYear, List<PooledYears> pooled) {

    public MeasureRelations {
        ofOneYear = List.copyOf(ofOneYear);
        pooled = List.copyOf(pooled);
    }

    /// Where nobody knows anything.
    public static MeasureRelations none() {
        return new MeasureRelations(List.of(), List.of());
    }

    /// Whether no measure follows in two ways, or from itself.
    public boolean areOrderly() {
        return MeasureRelation.areOrderly(Stream.concat(ofOneYear.stream(), pooled.stream()
                .map(pool -> new MeasureRelation(pool.yearly(), List.of(pool.pool()), true))).toList());
    }

    /// The measures that they are about.
    public Set<String> measures() {
        Set<String> measures = new TreeSet<>();
        ofOneYear.forEach(relation -> {
            measures.add(relation.whole());
            measures.addAll(relation.parts());
        });
        pooled.forEach(pool -> measures.addAll(List.of(pool.pool(), pool.yearly())));
        return measures;
    }
}
