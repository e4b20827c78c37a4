package de.sozialplanung.opendata.folder;

import de.sozialplanung.opendata.catalog.Indicator;
import de.sozialplanung.opendata.plausibility.Breakdown;
import de.sozialplanung.opendata.plausibility.Doubt;
import de.sozialplanung.opendata.plausibility.Plausibility;
import de.sozialplanung.opendata.statistics.Area;
import de.sozialplanung.opendata.statistics.AreaTree;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Turns doubts about counts into warnings at the column that holds them. These findings alone show counts, because
/// whoever reads them keeps the files.
final class PlausibilityChecks {

    private final ValueSink sink;
    private final IndicatorReader reader;
    private final Katalog katalog;
    private final Findings findings;

    PlausibilityChecks(ValueSink sink, IndicatorReader reader, Katalog katalog, Findings findings) {
        this.sink = sink;
        this.reader = reader;
        this.katalog = katalog;
        this.findings = findings;
    }

    /// @param measures those that indicators and breakdowns ask for
    void check(List<Area> areas, List<Indicator> indicators, Set<String> measures) {
        List<Breakdown> delivered = Stream
                .concat(katalog.breakdowns().stream().filter(this::isDelivered), known()).distinct().toList();
        new Plausibility(sink.delivery(new AreaTree(areas), measures))
                .doubts(delivered, indicators, reader::mayExceedHundred)
                .forEach(doubt -> place(doubt).warning(findings, kind(doubt.kind()), null, doubt.message()));
    }

    /// What everybody knows to make up a whole ought to do so, too.
    private Stream<Breakdown> known() {
        return katalog.disclosure().relations().ofOneYear().stream()
                .filter(relation -> relation.complete() && relation.parts().size() > 1)
                .filter(relation -> relation.parts().stream().allMatch(part -> sink.column(part).isPresent()))
                .map(relation -> new Breakdown(relation.whole(), relation.parts()));
    }

    private boolean isDelivered(Breakdown breakdown) {
        List<String> missing = breakdown.parts().stream().filter(part -> sink.column(part).isEmpty()).toList();
        if (!missing.isEmpty()) {
            katalog.indicatorPlace().at("gliederungen").error(findings, FindingKind.UNKNOWN_MEASURE,
                    String.join(", ", missing), "Diese Merkmale der Gliederung von `" + breakdown.whole()
                            + "` liefert keine Datei.");
        }
        return missing.isEmpty();
    }

    private Place place(Doubt doubt) {
        return doubt.kind() == Doubt.Kind.RATE
                ? reader.place(doubt.subject()).at("zaehler")
                : sink.column(doubt.subject()).orElseGet(() -> new Place("katalog.yaml", 0, doubt.subject()));
    }

    private static FindingKind kind(Doubt.Kind kind) {
        return switch (kind) {
            case JUMP -> FindingKind.JUMP;
            case SHIFT -> FindingKind.SHIFTED_COLUMN;
            case BREAKDOWN -> FindingKind.BREAKDOWN;
            case SUM -> FindingKind.SUM;
            case GAP -> FindingKind.NOT_DELIVERED;
            case RATE -> FindingKind.NUMERATOR_ABOVE_DENOMINATOR;
        };
    }
}
