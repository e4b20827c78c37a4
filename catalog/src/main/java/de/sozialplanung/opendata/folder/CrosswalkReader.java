package de.sozialplanung.opendata.folder;

import de.sozialplanung.opendata.folder.table.Row;
import de.sozialplanung.opendata.folder.table.TableOptions;
import de.sozialplanung.opendata.statistics.Area;
import de.sozialplanung.opendata.statistics.Crosswalk;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Reads a crosswalk from one area set to the one in force.
final class CrosswalkReader {

    /// Shares are written with a few decimals.
    private static final double TOLERANCE = 0.005;
    private static final String SHARE = "[01]([.,]\\d{1,12})?";

    private final AreaIndex areas;
    private final Findings findings;
    private final Map<String, Map<String, Double>> weights = new LinkedHashMap<>();

    CrosswalkReader(AreaIndex areas, Findings findings) {
        this.areas = areas;
        this.findings = findings;
    }

    /// What it says; empty where it cannot be read. For one use.
    Optional<Crosswalk> read(CrosswalkSource source, FolderPath folder) {
        for (InputFile file : folder.find(source.file(), source.place(), findings)) {
            TableInput.open(file, TableOptions.DETECT, findings).ifPresent(table -> read(source, table));
        }
        weights.forEach((key, shares) -> {
            double sum = shares.values().stream().mapToDouble(Double::doubleValue).sum();
            if (Math.abs(sum - 1) > TOLERANCE) {
                source.place().error(findings, FindingKind.AREA_SET, key, "Die Gewichte von " + key + " ergeben "
                        + Math.round(sum * 1000) / 1000.0 + "; erwartet wird 1.");
            }
            shares.replaceAll((area, share) -> share / sum);
        });
        return weights.isEmpty() ? Optional.empty() : Optional.of(new Crosswalk(source.from(), source.to(), weights));
    }

    private void read(CrosswalkSource source, TableInput table) {
        int from = table.required(source.columns().from());
        int to = table.required(source.columns().to());
        int weight = table.required(source.columns().weight());
        if (from >= 0 && to >= 0 && weight >= 0) {
            table.rows(row -> {
                row(source, table, row, from, to, weight);
                return true;
            });
        }
    }

    private void row(CrosswalkSource source, TableInput table, Row row, int from, int to, int weight) {
        Optional<Area> area = areas.get(row.field(to).text()).filter(a -> a.areaSet().equals(source.to()));
        if (area.isEmpty()) {
            table.place(row, to).error(findings, FindingKind.UNKNOWN_AREA, row.field(to).text(),
                    "Dieses Gebiet gibt es in " + source.to() + " nicht; erwartet wird ein Schlüssel daraus.");
            return;
        }
        String old = row.field(from).text();
        String share = row.field(weight).text();
        if (!old.matches(AreaReader.KEY) || !share.matches(SHARE)) {
            table.place(row, old.matches(AreaReader.KEY) ? weight : from).error(findings, FindingKind.VALUE, null,
                    "Erwartet werden ein Schlüssel aus " + source.from() + " und ein Gewicht von 0 bis 1.");
            return;
        }
        double value = Double.parseDouble(share.replace(',', '.'));
        if (value > 0
                && weights.computeIfAbsent(old, _ -> new LinkedHashMap<>()).put(area.get().key(), value) != null) {
            table.place(row, from).error(findings, FindingKind.DUPLICATE_VALUE, old,
                    "Diesen Übergang gibt es schon; erwartet wird eine Zeile je Paar.");
        }
    }
}
