package de.sozialplanung.opendata.protection;

import de.sozialplanung.opendata.protection.AuditSummary.Withheld;
import de.sozialplanung.opendata.statistics.RawObservation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

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

    /// The figures as they may be seen.
    ///
    /// @throws UnsafeFiguresException where a withheld count could be worked out
    ProtectedFigures figures() {
        Map<Boolean, List<WithheldCount>> late = unsafe.stream()
                .collect(Collectors.partitioningBy(count -> new JointMoves(count, rule).followsFromBefore()));
        List<WithheldCount> open = late.getOrDefault(false, List.of());
        if (!open.isEmpty()) {
            throw new UnsafeFiguresException(open.size());
        }
        long shown = system.figures().stream().filter(figure -> withheld(figure) && figure.isKnownBefore()).count();
        return new ProtectedFigures(system.figures().stream().map(Figure::released).toList(), summary(system),
                system.figures().stream().filter(Audit::withheld).map(figure -> withholding(figure, rule)).toList(),
                new KnownBefore((int) shown, late.getOrDefault(true, List.of()).size()));
    }

    private static AuditSummary summary(LinearSystem system) {
        Map<String, Withheld> tallies = new LinkedHashMap<>();
        for (Figure figure : system.figures()) {
            tallies.merge(figure.indicator().id(),
                    new Withheld(figure.indicator().id(), 1, withheld(figure) ? 1 : 0), Withheld::plus);
        }
        return new AuditSummary(List.copyOf(tallies.values()));
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
