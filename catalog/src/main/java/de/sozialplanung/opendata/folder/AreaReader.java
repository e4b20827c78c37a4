package de.sozialplanung.opendata.folder;

import de.sozialplanung.opendata.catalog.Level;
import de.sozialplanung.opendata.crs.Crs;
import de.sozialplanung.opendata.folder.shape.ShapeFault;
import de.sozialplanung.opendata.folder.shape.ShapeFile;
import de.sozialplanung.opendata.folder.shape.ShapeRow;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.MultiPolygon;

/// Reads the files of polygons: keys, names, parents as they stand, geometry in EPSG:25832.
final class AreaReader {

    /// What a key may be made of, as it becomes the end of an address.
    static final String KEY = "[A-Za-z0-9][A-Za-z0-9._-]{0,63}";

    private final FolderPath folder;
    private final Findings findings;
    private final List<AreaDraft> drafts = new ArrayList<>();
    private @Nullable Envelope region;

    AreaReader(FolderPath folder, Findings findings) {
        this.folder = folder;
        this.findings = findings;
    }

    /// All areas of all files, the Kreis first, so that its extent can judge the others.
    List<AreaDraft> read(List<AreaSource> sources) {
        List<AreaSource> byLevel = sources.stream().sorted(Comparator.comparing(s -> s.areaSet().level())).toList();
        for (AreaSource source : byLevel) {
            String name = source.file();
            if (name != null) {
                for (InputFile file : folder.find(name, source.place(), findings)) {
                    read(source, file);
                }
            }
        }
        byLevel.reversed().stream().filter(source -> source.unionKey() != null).forEach(this::unite);
        return List.copyOf(drafts);
    }

    private void read(AreaSource source, InputFile file) {
        ShapeFile shapes;
        try {
            shapes = ShapeFile.read(file.path(), source.table());
        } catch (ShapeFault e) {
            findings.error(FindingKind.FILE_UNREADABLE, file.name(), 0, null, null, e.sentence());
            return;
        } catch (IOException e) {
            findings.error(FindingKind.FILE_UNREADABLE, file.name(), 0, null, null, "Die Datei ist nicht lesbar.");
            return;
        }
        shapes.remarks().forEach(remark -> findings.note(FindingKind.ENCODING, file.name(), remark));
        shapes.problems().forEach(p -> findings.error(FindingKind.INVALID_POLYGON, file.name(), p.number(), null, null,
                p.message()));
        if (!hasColumns(source, file, shapes)) {
            return;
        }
        Optional<Placement> placement = new FilePlacement(file, findings).of(shapes, source.crs(), region);
        for (ShapeRow row : shapes.rows()) {
            Place place = new Place(file.name(), row.number(), null);
            Optional<MultiPolygon> polygon = placement.flatMap(p -> polygon(row, p, place));
            draft(source, row, place, polygon.orElseGet(Polygons.FACTORY::createMultiPolygon));
        }
        if (source.areaSet().level() == Level.KREIS) {
            Envelope extent = new Envelope();
            drafts.forEach(draft -> extent.expandToInclude(draft.geometry().getEnvelopeInternal()));
            region = extent.isNull() ? null : extent;
        }
    }

    private boolean hasColumns(AreaSource source, InputFile file, ShapeFile shapes) {
        List<String> names = shapes.attributeNames();
        for (String column : source.columns().named()) {
            if (!names.contains(column)) {
                findings.error(FindingKind.COLUMN_MISSING, file.name(), 0, column, null,
                        "Das Attribut fehlt; vorhanden sind " + String.join(", ", names) + ".");
            }
        }
        return names.contains(source.columns().key());
    }

    private Optional<MultiPolygon> polygon(ShapeRow row, Placement placement, Place place) {
        Geometry geometry = row.geometry();
        if (geometry == null) {
            place.error(findings, FindingKind.INVALID_POLYGON, null, "Das Gebiet hat keine Form; erwartet wird ein"
                    + " Polygon.");
            return Optional.empty();
        }
        try {
            Polygons.Checked checked = Polygons.check(placement.apply(geometry));
            checked.fault().ifPresent(fault -> {
                if (checked.polygon().isPresent()) {
                    place.warning(findings, FindingKind.INVALID_POLYGON, null,
                            fault + "; es wurde repariert, ohne dass sich die Fläche ändert.");
                } else {
                    place.error(findings, FindingKind.INVALID_POLYGON, null,
                            fault + "; erwartet wird ein gültiges Polygon.");
                }
            });
            return checked.polygon();
        } catch (IllegalArgumentException e) {
            place.error(findings, FindingKind.OUTSIDE, null, "Die Koordinaten liegen außerhalb von EPSG:25832.");
            return Optional.empty();
        }
    }

    private void draft(AreaSource source, ShapeRow row, Place place, MultiPolygon polygon) {
        AreaSource.Columns columns = source.columns();
        String raw = row.attribute(columns.key()).orElse("");
        String key = source.replaceKeys().getOrDefault(raw, raw);
        if (!key.matches(KEY)) {
            place.at(columns.key()).error(findings, FindingKind.KEY_SYNTAX, raw,
                    "Ein Schlüssel besteht aus Buchstaben, Ziffern und `. _ -`, höchstens 64.");
            return;
        }
        String name = source.names().getOrDefault(key, row.attribute(columns.name()).orElse(""));
        if (name.isBlank()) {
            place.at(columns.name()).error(findings, FindingKind.VALUE, null,
                    "Das Gebiet " + key + " hat keinen Namen.");
            name = key;
        }
        String parent = source.parent();
        if (parent == null && columns.parent() != null) {
            String written = row.attribute(columns.parent()).orElse("");
            parent = source.replaceKeys().getOrDefault(written, written);
        }
        drafts.add(new AreaDraft(place, key, name, source.areaSet(), parent, polygon,
                AreaCentre.read(source.columns(), row, polygon, place, findings)));
    }

    /// Makes an area out of the parts that name it as their parent, or out of all of the next finer level.
    private void unite(AreaSource source) {
        String key = source.unionKey();
        Level level = source.areaSet().level();
        if (key == null || !key.matches(KEY)) {
            source.place().error(findings, FindingKind.KEY_SYNTAX, key,
                    "Ein Schlüssel besteht aus Buchstaben, Ziffern und `. _ -`, höchstens 64.");
            return;
        }
        Optional<Level> finer = drafts.stream().map(d -> d.areaSet().level()).filter(l -> l.compareTo(level) > 0)
                .min(Comparator.naturalOrder());
        List<MultiPolygon> parts = drafts.stream()
                .filter(d -> finer.isPresent() && d.areaSet().level() == finer.get() && !d.geometry().isEmpty())
                .filter(d -> d.parent() == null || key.equals(d.parent()) || level == Level.KREIS)
                .map(AreaDraft::geometry).toList();
        if (parts.isEmpty()) {
            source.place().error(findings, FindingKind.MISSING_DATA, key,
                    "Das Gebiet soll die Vereinigung seiner Teile sein, aber es gibt keine Teile.");
            return;
        }
        findings.note(FindingKind.MISSING_DATA, source.place().file(),
                "Die Fläche von " + key + " (" + source.unionName()
                        + ") ist die Vereinigung von " + parts.size() + " Gebieten.");
        drafts.add(new AreaDraft(source.place(), key, source.unionName(), source.areaSet(), source.parent(),
                Polygons.union(parts), null));
    }
}
