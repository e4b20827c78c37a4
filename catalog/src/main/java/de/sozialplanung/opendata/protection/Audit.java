package de.sozialplanung.opendata.protection;

import de.sozialplanung.opendata.statistics.RawObservation;
import java.util.List;
import java.util.Optional;

/// Whether the figures, as they would be released, keep every withheld count. Looks at what is released only, not at how
/// it was chosen.
final class Audit {

    private final LinearSystem system;
    private final PrimarySuppression rule;
    private final List<WithheldCount> unsafe;

    private Audit(LinearSystem system, PrimarySuppression rule, List<WithheldCount> unsafe) {
        this.system = system;
        this.rule = rule;
        this.unsafe = unsafe;
    }

    /// Audits a system as its figures stand.
    static Audit of(LinearSystem system, List<WithheldCount> counts, PrimarySuppression rule) {
        Worlds worlds = new Worlds(rule);
        return new Audit(system, rule, counts.stream().filter(count -> !worlds.isSafe(count))
                .filter(count -> worlds.together(count).proof().isEmpty()).toList());
    }

    boolean isPassed() {
        return unsafe.isEmpty();
    }

    /// The counts that no proof was found for.
    List<WithheldCount> unsafe() {
        return unsafe;
    }

    /// How many of these could be worked out only by what is published now.
    long open() {
        return unsafe.size() - late();
    }

    /// How many follow from what earlier editions show.
    long late() {
        return unsafe.stream().filter(count -> new JointMoves(count, rule).followsFromBefore()).count();
    }

    /// The figures as they may be seen, in their order.
    List<ProtectedObservation> released() {
        return system.figures().stream().map(Figure::released).toList();
    }

    /// What is withheld for which reason, in the same order; empty for what is not.
    List<Optional<Withholding>> withheld() {
        return system.figures().stream()
                .map(figure -> Optional.of(figure).filter(Audit::withheld).map(each -> withholding(each, rule)))
                .toList();
    }

    /// How many figures are withheld that earlier editions show.
    long shown() {
        return system.figures().stream().filter(figure -> withheld(figure) && figure.isKnownBefore()).count();
    }

    private static Withholding withholding(Figure figure, PrimarySuppression rule) {
        RawObservation raw = figure.raw();
        Reason reason = figure.isSecondary() ? Reason.OTHERS : rule.reason(raw).orElse(Reason.OTHERS);
        return new Withholding(raw.indicator().id(), raw.area(), raw.year(), reason);
    }

    private static boolean withheld(Figure figure) {
        return figure.status().sdmx().equals("Q");
    }
}
