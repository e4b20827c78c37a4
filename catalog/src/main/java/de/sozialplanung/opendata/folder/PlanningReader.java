package de.sozialplanung.opendata.folder;

import de.sozialplanung.opendata.catalog.Collection;
import de.sozialplanung.opendata.catalog.Level;
import de.sozialplanung.opendata.catalog.PropertyType;
import de.sozialplanung.opendata.catalog.Schema;
import de.sozialplanung.opendata.catalog.ServiceSchemas;
import de.sozialplanung.opendata.feature.Feature;
import de.sozialplanung.opendata.statistics.Area;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.MultiPolygon;

/// Reads actors, planning processes and measures taken.
final class PlanningReader {

    private final FolderPath folder;
    private final AreaIndex areas;
    private final Codes codes;
    private final Findings findings;
    private final AreaFields areaFields;
    private final Set<String> processes = new HashSet<>();

    PlanningReader(FolderPath folder, AreaIndex areas, Codes codes, Findings findings) {
        this.folder = folder;
        this.areas = areas;
        this.codes = codes;
        this.findings = findings;
        this.areaFields = new AreaFields(areas, findings);
    }

    List<Feature> actors(List<RecordSource> sources) {
        Shelf shelf = new Shelf(ServiceSchemas.actors(), "name");
        each(sources, shelf.fields(), (source, row) -> shelf.values(row).ifPresent(values -> {
            areaFields.settle(values, row, "gemeinde", Level.GEMEINDE, Optional.empty());
            shelf.add(row, values, List.of(), null);
        }));
        return shelf.features;
    }

    List<Feature> processes(List<RecordSource> sources) {
        Shelf shelf = new Shelf(ServiceSchemas.planningProcesses(), "titel");
        each(sources, shelf.fields(), (source, row) -> shelf.values(row).ifPresent(values -> {
            List<Area> planned = planned(row, values);
            areaFields.settle(values, row, "gemeinde", Level.GEMEINDE, Optional.empty());
            List<String> parents = planned.stream().map(Area::parent).distinct().toList();
            if (values.get("gemeinde") == null && parents.size() == 1) {
                values.set("gemeinde", Optional.ofNullable(parents.getFirst()).flatMap(areas::get)
                        .filter(a -> a.level() == Level.GEMEINDE).map(Area::key).orElse(null));
            }
            List<MultiPolygon> shapes = planned.stream().map(Area::geometry).filter(g -> !g.isEmpty()).toList();
            shelf.add(row, values, List.of(), shapes.isEmpty() ? null : Polygons.union(shapes));
        }));
        shelf.features.forEach(process -> processes.add(process.id()));
        return shelf.features;
    }

    private List<Area> planned(RecordRow row, RecordValues values) {
        List<Area> planned = new ArrayList<>();
        if (values.get("gebiete") instanceof List<?> keys) {
            for (Object key : keys) {
                areaFields.find(row, "gebiete", null, String.valueOf(key)).ifPresent(planned::add);
            }
        }
        List<String> found = planned.stream().map(Area::key).distinct().toList();
        values.set("gebiete", found.isEmpty() ? null : found);
        return planned;
    }

    /// Reads what was taken; the processes must have been read before.
    List<Feature> measures(List<RecordSource> sources) {
        Shelf shelf = new Shelf(ServiceSchemas.measuresTaken(), "titel");
        each(sources, shelf.fields(), (source, row) -> shelf.values(row).ifPresent(values -> {
            if (values.get("prozess") instanceof String process && !processes.contains(process)) {
                row.place("prozess").error(findings, FindingKind.ORPHANED_PARENT, process,
                        "Diesen Planungsprozess gibt es nicht; erwartet wird die Kennung eines gelesenen Prozesses.");
                values.set("prozess", null);
            }
            shelf.add(row, values, List.of(row.text("prozess")),
                    new PointReader(areas, source, findings).read(row).orElse(null));
        }));
        return shelf.features;
    }

    private void each(List<RecordSource> sources, List<String> fields, BiConsumer<RecordSource, RecordRow> consumer) {
        for (RecordSource source : sources) {
            for (InputFile file : folder.find(source.file(), source.place(), findings)) {
                new RecordFile(source, file, fields, findings).rows(areas.extent(),
                        row -> consumer.accept(source, row));
            }
        }
    }

    /// The features of one collection as they come in.
    private final class Shelf {

        private final Schema schema;
        private final String titleField;
        private final RecordIds ids = new RecordIds(findings);
        private final List<Feature> features = new ArrayList<>();

        Shelf(Collection collection, String titleField) {
            this.schema = collection.schema();
            this.titleField = titleField;
        }

        List<String> fields() {
            boolean hasPoint = schema.geometry().filter(g -> g.type() == PropertyType.POINT).isPresent();
            return hasPoint ? RecordFields.of(schema, "x", "y") : RecordFields.of(schema);
        }

        Optional<RecordValues> values(RecordRow row) {
            RecordValues values = RecordValues.of(schema, row, codes, findings);
            if (values.get(titleField) == null) {
                row.place(titleField).error(findings, FindingKind.VALUE, null,
                        "Unter `" + titleField + "` steht nichts; erwartet wird ein Name.");
                return Optional.empty();
            }
            return Optional.of(values);
        }

        void add(RecordRow row, RecordValues values, List<String> telling,
                @Nullable Geometry geometry) {
            ids.id(row, row.text(titleField), telling).ifPresent(id -> {
                values.set("id", id);
                features.add(values.feature(geometry));
            });
        }
    }
}
