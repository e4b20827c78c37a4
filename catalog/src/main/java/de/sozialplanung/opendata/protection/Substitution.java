package de.sozialplanung.opendata.protection;

import de.sozialplanung.opendata.statistics.MeasureRelation;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Puts measures in terms of others that they follow from: what remains of a whole is the whole less the other parts. So
/// whoever changes a part changes what remains, and a figure of what remains tells of the part.
final class Substitution {

    private final Map<String, Map<String, Double>> known = new HashMap<>();

    /// Prepares it.
    ///
    /// @param relations no measure remains of two of them, or of itself
    Substitution(List<MeasureRelation> relations) {
        for (MeasureRelation relation : relations) {
            if (relation.complete()) {
                Map<String, Double> slopes = new LinkedHashMap<>();
                slopes.put(relation.whole(), 1.0);
                relation.parts().subList(0, relation.parts().size() - 1).forEach(part -> slopes.put(part, -1.0));
                known.put(relation.remainder(), slopes);
            }
        }
    }

    /// The measures that one is made of, each with what it is multiplied with; itself where it follows from no others.
    Map<String, Double> of(String measure) {
        Map<String, Double> made = new LinkedHashMap<>();
        add(measure, 1, made);
        return made;
    }

    private void add(String measure, double slope, Map<String, Double> made) {
        Map<String, Double> slopes = known.get(measure);
        if (slopes == null) {
            made.merge(measure, slope, Double::sum);
        } else {
            slopes.forEach((other, of) -> add(other, slope * of, made));
        }
    }
}
