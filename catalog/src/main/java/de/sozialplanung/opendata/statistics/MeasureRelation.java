package de.sozialplanung.opendata.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// What everybody knows to hold between measures of an area and year: `einwohner = deutsche + auslaender`, or
/// `unter_6 >= unter_3`.
///
/// @param whole    the measure on the left
/// @param parts    at least one, the measures on the right; of a complete relation the last is what remains
/// @param complete whether the parts make up the whole, or are only part of it
public record MeasureRelation(String whole, List<String> parts, boolean complete) {

    public MeasureRelation {
        parts = List.copyOf(parts);
        if (parts.isEmpty() || parts.contains(whole)) {
            throw new IllegalArgumentException("not a relation of " + whole);
        }
    }

    /// Reads `a = b + c` or `a >= b + c`.
    ///
    /// @throws MeasureSumException where it is neither
    public static MeasureRelation parse(String text) {
        boolean complete = !text.contains(">=");
        List<String> sides = List.of(text.split(complete ? "=" : ">=", -1));
        if (sides.size() != 2) {
            throw new MeasureSumException("Erwartet wird `Merkmal = Merkmal + Merkmal` oder `Merkmal >= Merkmal`.", 1);
        }
        MeasureSum left = MeasureSum.parse(sides.getFirst().strip());
        MeasureSum right = MeasureSum.parse(sides.getLast().strip());
        boolean plain = left.terms().size() == 1
                && left.terms().stream().allMatch(MeasureRelation::isPlain)
                && right.terms().stream().allMatch(MeasureRelation::isPlain)
                && right.measures().size() == right.terms().size()
                && !right.measures().contains(left.measures().getFirst());
        if (!plain) {
            throw new MeasureSumException("Erwartet werden links ein Merkmal und rechts andere mit `+` dazwischen.", 1);
        }
        return new MeasureRelation(left.measures().getFirst(), right.measures(), complete);
    }

    private static boolean isPlain(MeasureSum.Term term) {
        return term.sign() == 1 && term.lag() == 0;
    }

    /// Whether no measure is what remains of two wholes, or of a whole that it is a part of again.
    public static boolean areOrderly(List<MeasureRelation> relations) {
        List<MeasureRelation> complete = relations.stream().filter(MeasureRelation::complete).toList();
        List<String> open = new ArrayList<>(complete.stream().map(MeasureRelation::remainder).toList());
        if (Set.copyOf(open).size() < open.size()) {
            return false;
        }
        boolean settled = true;
        while (settled) {
            // what is made of settled measures only is settled itself
            settled = open.removeIf(measure -> complete.stream()
                    .filter(relation -> relation.remainder().equals(measure))
                    .allMatch(relation -> !open.contains(relation.whole())
                            && relation.parts().stream().filter(part -> !part.equals(measure))
                                    .noneMatch(open::contains)));
        }
        return open.isEmpty();
    }

    /// The part that is what remains of a complete whole.
    public String remainder() {
        return parts.getLast();
    }
}
