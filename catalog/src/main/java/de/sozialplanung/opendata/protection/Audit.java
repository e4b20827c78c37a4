package de.sozialplanung.opendata.protection;

import de.sozialplanung.opendata.protection.AuditSummary.Withheld;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Whether the figures, as they would be released, keep every withheld count. Looks at what is released only, not at how
/// it was chosen.
final class Audit {

    private Audit() {}

    /// Audits a system.
    ///
    /// @throws UnsafeFiguresException where a withheld count could be worked out
    static AuditSummary of(LinearSystem system, List<WithheldCount> counts, PrimarySuppression rule) {
        Worlds worlds = new Worlds(rule);
        long unsafe = counts.stream().filter(count -> !worlds.isSafe(count)).count();
        if (unsafe > 0) {
            throw new UnsafeFiguresException(unsafe);
        }
        Map<String, Withheld> tallies = new LinkedHashMap<>();
        for (Figure figure : system.figures()) {
            tallies.merge(figure.indicator().id(),
                    new Withheld(figure.indicator().id(), 1, withheld(figure) ? 1 : 0), Withheld::plus);
        }
        return new AuditSummary(List.copyOf(tallies.values()));
    }

    private static boolean withheld(Figure figure) {
        return figure.status().sdmx().equals("Q");
    }
}
