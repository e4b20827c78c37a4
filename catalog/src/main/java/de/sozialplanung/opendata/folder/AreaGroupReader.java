package de.sozialplanung.opendata.folder;

import de.sozialplanung.opendata.catalog.Indicator;
import de.sozialplanung.opendata.catalog.Level;
import de.sozialplanung.opendata.statistics.Area;
import de.sozialplanung.opendata.statistics.AreaGroup;
import de.sozialplanung.opendata.statistics.AreaGroups;
import de.sozialplanung.opendata.statistics.AreaTree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Reads groups of areas and what is published of them.
final class AreaGroupReader {

    private static final String KEY = "kennung";
    private static final String NAME = "name";
    private static final String MEMBERS = "gebiete";

    private final AreaTree tree;
    private final AreaIndex index;
    private final AreaFields fields;
    private final Findings findings;
    private final Map<String, AreaGroup> groups = new LinkedHashMap<>();

    AreaGroupReader(List<Area> areas, AreaIndex index, Findings findings) {
        this.tree = new AreaTree(areas);
        this.index = index;
        this.fields = new AreaFields(index, findings);
        this.findings = findings;
    }

    /// What can be published; what cannot is reported.
    AreaGroups read(AreaGroupSource source, FolderPath folder, List<Indicator> indicators) {
        for (RecordSource file : source.files()) {
            for (InputFile input : folder.find(file.file(), file.place(), findings)) {
                new RecordFile(file, input, List.of(KEY, NAME, MEMBERS), findings).rows(index.extent(), this::add);
            }
        }
        List<String> published = new ArrayList<>();
        for (String id : source.indicators()) {
            Optional<Indicator> indicator = indicators.stream().filter(i -> i.id().equals(id)).findFirst();
            if (indicator.isEmpty()) {
                source.place().error(findings, FindingKind.CATALOG_KEY, id, "Diesen Indikator gibt es nicht.");
            } else if (groups.values().stream().anyMatch(group -> isFiner(group, indicator.get().finestLevel()))) {
                source.place().error(findings, FindingKind.CATALOG_KEY, id, "Dieser Indikator wird für Gebiete, aus "
                        + "denen Räume bestehen, nicht veröffentlicht; seine feinste Ebene ist "
                        + indicator.get().finestLevel().code() + ".");
            } else {
                published.add(id);
            }
        }
        return groups.isEmpty() ? AreaGroups.none() : new AreaGroups(List.copyOf(groups.values()), published);
    }

    private boolean isFiner(AreaGroup group, Level finest) {
        return group.members().stream().flatMap(key -> tree.area(key).stream())
                .anyMatch(area -> area.level().compareTo(finest) > 0);
    }

    private void add(RecordRow row) {
        String key = row.text(KEY);
        Set<String> members = new LinkedHashSet<>();
        for (String text : row.text(MEMBERS).split("\\" + RecordMapping.LIST_SEPARATOR, -1)) {
            fields.find(row, MEMBERS, null, text.strip()).map(Area::key).ifPresent(members::add);
        }
        if (!key.matches(AreaReader.KEY)) {
            row.place(KEY).error(findings, FindingKind.KEY_SYNTAX, key,
                    "Eine Kennung besteht aus Buchstaben, Ziffern und `. _ -`, höchstens 64.");
        } else if (groups.containsKey(key) || tree.area(key).isPresent()) {
            row.place(KEY).error(findings, FindingKind.DUPLICATE_KEY, key,
                    "Diese Kennung hat schon ein anderer Raum oder ein Gebiet.");
        } else if (tree.areas().stream().anyMatch(area -> members.contains(area.key())
                && tree.ancestors(area.key()).stream().anyMatch(whole -> members.contains(whole.key())))) {
            row.place(MEMBERS).error(findings, FindingKind.VALUE, row.text(MEMBERS),
                    "Eines der Gebiete liegt in einem anderen davon; erwartet wird jedes Stück nur einmal.");
        } else if (!members.isEmpty()) {
            groups.put(key, new AreaGroup(key, row.has(NAME) ? row.text(NAME) : key, List.copyOf(members),
                    Polygons.union(members.stream().flatMap(member -> tree.area(member).stream())
                            .map(Area::geometry).toList())));
        }
    }
}
