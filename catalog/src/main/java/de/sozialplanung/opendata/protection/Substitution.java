package de.sozialplanung.opendata.protection;

import de.sozialplanung.opendata.statistics.MeasureRelation;
import de.sozialplanung.opendata.statistics.MeasureRelations;
import de.sozialplanung.opendata.statistics.PooledYears;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/// Puts measures in terms of others that they follow from: what remains of a whole is the whole less the other parts, and
/// what is of several years is the sum over these. So whoever changes a part changes what remains, and a figure of what
/// remains tells of the part.
final class Substitution {

    /// A measure of the year of a figure, or of one before.
    ///
    /// @param lag how many years before
    record Past(String measure, int lag) {}

    private final Map<String, Map<Past, Double>> known = new HashMap<>();

    /// Prepares it.
    ///
    /// @param relations see `MeasureRelations.areOrderly`
    Substitution(MeasureRelations relations) {
        for (MeasureRelation relation : relations.ofOneYear()) {
            if (relation.complete()) {
                Map<Past, Double> slopes = new LinkedHashMap<>();
                slopes.put(new Past(relation.whole(), 0), 1.0);
                relation.parts().subList(0, relation.parts().size() - 1)
                        .forEach(part -> slopes.put(new Past(part, 0), -1.0));
                known.put(relation.remainder(), slopes);
            }
        }
        for (PooledYears pool : relations.pooled()) {
            Map<Past, Double> slopes = new LinkedHashMap<>();
            for (int lag = 0; lag < pool.years(); lag++) {
                slopes.put(new Past(pool.yearly(), lag), 1.0);
            }
            known.put(pool.pool(), slopes);
        }
    }

    /// The measures that one is made of, each with what it is multiplied with; itself where it follows from no others.
    Map<Past, Double> of(String measure) {
        Map<Past, Double> made = new LinkedHashMap<>();
        add(new Past(measure, 0), 1, made);
        return made;
    }

    private void add(Past past, double slope, Map<Past, Double> made) {
        Map<Past, Double> slopes = known.get(past.measure());
        if (slopes == null) {
            made.merge(past, slope, Double::sum);
        } else {
            slopes.forEach((other, of) -> add(new Past(other.measure(), past.lag() + other.lag()), slope * of, made));
        }
    }
}
