package de.sozialplanung.opendata.protection;

import de.sozialplanung.opendata.statistics.Denominator;
import de.sozialplanung.opendata.statistics.MeasureRelations;
import de.sozialplanung.opendata.statistics.MeasureSum;
import de.sozialplanung.opendata.statistics.RawObservation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Which years' figures tell of counts of the same years: those that look back, such as a change since five years ago, or
/// a sum of three. Years that nothing links have nothing to do with each other and can be protected one after the other,
/// which takes the memory of one at a time.
final class LinkedYears {

    private final Substitution substitution;
    private final boolean relationsLookBack;
    private final Map<String, List<Integer>> lags = new HashMap<>();
    private final Map<Integer, Integer> leaders = new HashMap<>();

    LinkedYears(MeasureRelations relations) {
        this.substitution = new Substitution(relations);
        this.relationsLookBack = relations.ofOneYear().stream()
                .flatMap(relation -> Stream.concat(Stream.of(relation.whole()), relation.parts().stream()))
                .anyMatch(measure -> substitution.of(measure).keySet().stream().anyMatch(past -> past.lag() > 0));
    }

    /// The numbers of the figures that belong together, in the order given.
    Collection<List<Integer>> split(List<RawObservation> figures) {
        for (RawObservation raw : figures) {
            for (int lag : lags(raw)) {
                join(raw.year(), raw.year() - lag);
            }
            if (relationsLookBack) {
                join(raw.year(), figures.getFirst().year());
            }
        }
        Map<Integer, List<Integer>> together = new LinkedHashMap<>();
        for (int i = 0; i < figures.size(); i++) {
            together.computeIfAbsent(leader(figures.get(i).year()), _ -> new ArrayList<>()).add(i);
        }
        return together.values();
    }

    private void join(int year, int other) {
        int one = leader(year);
        int two = leader(other);
        leaders.put(Math.max(one, two), Math.min(one, two));
    }

    private int leader(int year) {
        int leader = year;
        while (leaders.getOrDefault(leader, leader) != leader) {
            leader = leaders.getOrDefault(leader, leader);
        }
        return leader;
    }

    private List<Integer> lags(RawObservation raw) {
        return lags.computeIfAbsent(raw.indicator().id(), _ -> {
            List<MeasureSum.Term> terms = new ArrayList<>(MeasureSum.parse(raw.indicator().numerator()).terms());
            if (Denominator.parse(raw.indicator().denominator()) instanceof Denominator.Counted(MeasureSum sum)) {
                terms.addAll(sum.terms());
            }
            return terms.stream().flatMap(term -> substitution.of(term.measure()).keySet().stream()
                    .map(past -> term.lag() + past.lag())).distinct().toList();
        });
    }
}
