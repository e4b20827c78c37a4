package de.sozialplanung.opendata.folder;

import de.sozialplanung.opendata.statistics.Area;
import de.sozialplanung.opendata.statistics.Cell;
import de.sozialplanung.opendata.statistics.Crosswalk;
import de.sozialplanung.opendata.statistics.Measurements;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// Reads all files of counts. Those of an earlier area set are gathered apart and go through its crosswalk at the end, so
/// that counts of two sets never stand beside each other.
final class CountFiles {

    private final FolderPath folder;
    private final AreaSets sets;
    private final List<Area> areas;
    private final AreaIndex index;
    private final ValueSink sink;
    private final Set<String> wanted;
    private final Findings findings;
    private final Map<String, Earlier> earlier = new LinkedHashMap<>();

    /// The counts of an earlier set.
    private record Earlier(Crosswalk crosswalk, AreaIndex index, ValueSink sink, Place place) {}

    CountFiles(FolderPath folder, AreaSets sets, List<Area> areas, ValueSink sink, Set<String> wanted,
            Findings findings) {
        this.folder = folder;
        this.sets = sets;
        this.areas = areas;
        this.index = new AreaIndex(areas);
        this.sink = sink;
        this.wanted = wanted;
        this.findings = findings;
    }

    void read(List<ValueSource> sources) {
        for (ValueSource source : sources) {
            String set = source.areaSet();
            if (set == null || sets.isInForce(set)) {
                read(source, index, sink);
            } else {
                sets.crosswalk(set).ifPresentOrElse(crosswalk -> {
                    Earlier of = earlier.computeIfAbsent(set, _ -> new Earlier(crosswalk,
                            sets.index(crosswalk, areas), new ValueSink(findings), source.place()));
                    read(source, of.index(), of.sink());
                }, () -> source.place().at("gebietsstand").error(findings, FindingKind.AREA_SET, set,
                        "Von diesem Gebietsstand führt kein Übergang zu dem, der gilt; die Werte werden nicht mit anderen"
                                + " vermischt. Erwartet wird ein Eintrag unter `uebergaenge`."));
            }
        }
        earlier.values().forEach(this::convert);
    }

    private void read(ValueSource source, AreaIndex keys, ValueSink into) {
        for (InputFile file : folder.find(source.file(), source.place(), findings)) {
            ValueReader.read(source, file, keys, sets, into, wanted, findings);
        }
    }

    private void convert(Earlier of) {
        sink.begin();
        List<String> whole = areas.stream().filter(area -> !area.areaSet().equals(of.crosswalk().to()))
                .flatMap(area -> Stream.of(area.key(), Measurements.unattributed(area.key()))).toList();
        Measurements old = of.sink().measurements();
        for (String measure : old.measures()) {
            Place place = of.sink().column(measure).orElse(of.place());
            for (int year : old.years()) {
                whole.forEach(
                        key -> old.get(measure, key, year).ifPresent(cell -> put(measure, key, year, cell, place)));
                Map<String, Cell> converted = of.crosswalk().convert(old, measure, year);
                if (isDelivered(of.crosswalk().to(), measure, year) && !converted.isEmpty()) {
                    place.error(findings, FindingKind.AREA_SET, null, "`" + measure + "` für " + year
                            + " ist nach " + of.crosswalk().from() + " und nach " + of.crosswalk().to()
                            + " geliefert; erwartet wird je Jahr ein Gebietsstand.");
                } else {
                    converted.forEach((key, cell) -> put(measure, key, year, cell, place));
                }
            }
        }
        findings.note(FindingKind.AREA_SET, of.place().file(), "Werte nach " + of.crosswalk().from()
                + " sind auf " + of.crosswalk().to() + " umgerechnet und gelten als geschätzt.");
    }

    private boolean isDelivered(String set, String measure, int year) {
        return areas.stream().filter(area -> area.areaSet().equals(set)).map(Area::key)
                .anyMatch(key -> sink.measurements().get(measure, key, year).isPresent());
    }

    private void put(String measure, String key, int year, Cell cell, Place place) {
        sink.put(new ValueSink.Spot(measure, key, year, key), cell, place);
    }
}
