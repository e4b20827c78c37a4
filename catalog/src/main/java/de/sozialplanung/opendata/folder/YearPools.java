package de.sozialplanung.opendata.folder;

import de.sozialplanung.opendata.statistics.Area;
import de.sozialplanung.opendata.statistics.Cell;
import de.sozialplanung.opendata.statistics.Cell.Known;
import de.sozialplanung.opendata.statistics.MeasureRelations;
import de.sozialplanung.opendata.statistics.Measurements;
import de.sozialplanung.opendata.statistics.PooledYears;
import de.sozialplanung.opendata.statistics.YearWindows;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/// What `katalog.yaml` says of measures that hang together, held against what was delivered. Sums over several years that
/// no file delivers are worked out from the single years.
final class YearPools {

    private final ValueSink sink;
    private final Place place;
    private final List<Area> areas;
    private final Findings findings;

    /// Looks at what was delivered.
    ///
    /// @param katalog where the relations stand
    YearPools(ValueSink sink, Place katalog, List<Area> areas, Findings findings) {
        this.sink = sink;
        this.place = katalog.at("beziehungen");
        this.areas = areas;
        this.findings = findings;
    }

    void complete(MeasureRelations relations) {
        relations.pooled().forEach(this::complete);
        for (String measure : relations.measures()) {
            boolean single = relations.pooled().stream().anyMatch(pool -> pool.yearly().equals(measure));
            if (!single && !sink.measurements().measures().contains(measure)) {
                place.warning(findings, FindingKind.UNKNOWN_MEASURE, measure,
                        "Dieses Merkmal liefert keine Datei; was von ihm gesagt ist, schützt nichts.");
            }
        }
    }

    private void complete(PooledYears pool) {
        Measurements counts = sink.measurements();
        boolean delivered = counts.measures().contains(pool.pool());
        if (delivered) {
            check(pool);
        } else if (counts.measures().contains(pool.yearly())) {
            for (int year : new TreeSet<>(counts.years())) {
                areas.stream().flatMap(area -> Stream.of(area.key(), Measurements.unattributed(area.key())))
                        .forEach(key -> pool.sum(counts, key, year)
                                .ifPresent(sum -> counts.put(pool.pool(), key, year, sum)));
            }
        }
    }

    private void check(PooledYears pool) {
        Measurements counts = sink.measurements();
        for (Area area : areas) {
            Map<Integer, Double> sums = new TreeMap<>();
            for (int year : counts.years()) {
                known(counts.get(pool.pool(), area.key(), year)).ifPresent(sum -> {
                    sums.put(year, sum);
                    known(pool.sum(counts, area.key(), year)).filter(other -> !other.equals(sum))
                            .ifPresent(other -> warn(pool, area.key() + ", " + year + ": geliefert sind " + text(sum)
                                    + ", die einzelnen Jahre ergeben " + text(other) + "."));
                });
            }
            if (hasNoGap(sums) && new YearWindows(pool.years(), sums, Map.of()).contradict()) {
                warn(pool, area.key() + ": keine Zahlen einzelner Jahre ergeben die Summen von "
                        + sums.values().stream().map(YearPools::text).toList() + " über je " + pool.years()
                        + " Jahre; eines wäre kleiner als null.");
            }
        }
    }

    private void warn(PooledYears pool, String message) {
        sink.column(pool.pool()).orElse(place).warning(findings, FindingKind.BREAKDOWN, null, message);
    }

    private static boolean hasNoGap(Map<Integer, Double> sums) {
        return !sums.isEmpty()
                && new TreeSet<>(sums.keySet()).last() - new TreeSet<>(sums.keySet()).first() == sums.size() - 1;
    }

    private static Optional<Double> known(Optional<Cell> cell) {
        return cell.filter(Known.class::isInstance).map(Known.class::cast).map(Known::value);
    }

    private static String text(double count) {
        return count == Math.rint(count) ? Long.toString((long) count) : Double.toString(count);
    }
}
