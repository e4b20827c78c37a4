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

    private Audit() {}

    /// Audits a system.
    ///
    /// @throws UnsafeFiguresException where a withheld count could be worked out
    static ProtectedFigures of(LinearSystem system, List<WithheldCount> counts, PrimarySuppression rule) {
        Worlds worlds = new Worlds(rule);
        Map<Boolean, List<WithheldCount>> unsafe = counts.stream().filter(count -> !worlds.isSafe(count))
                .collect(Collectors.partitioningBy(Audit::followsFromBefore));
        List<WithheldCount> open = unsafe.getOrDefault(false, List.of());
        if (!open.isEmpty()) {
            throw new UnsafeFiguresException(open.size());
        }
        long shown = system.figures().stream().filter(figure -> withheld(figure) && figure.isKnownBefore()).count();
        return new ProtectedFigures(system.figures().stream().map(Figure::released).toList(), summary(system),
                system.figures().stream().filter(Audit::withheld).map(figure -> withholding(figure, rule)).toList(),
                new KnownBefore((int) shown, unsafe.getOrDefault(true, List.of()).size()));
    }

    /// Whether a count could not be kept even if all that can be were withheld, but could if there were no earlier
    /// editions.
    private static boolean followsFromBefore(WithheldCount count) {
        return count.places().stream().allMatch(place -> {
            CountTree tree = place.tree();
            Exchange most = new Exchange(tree, area -> Leeway.freed(tree, area, Companions.none()));
            Exchange never = new Exchange(tree, area -> Leeway.unknown(tree, area));
            return most.width(place.area()) < count.width() && never.width(place.area()) >= count.width();
        });
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
