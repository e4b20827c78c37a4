package de.sozialplanung.opendata.folder;

import de.sozialplanung.opendata.crs.Crs;
import de.sozialplanung.opendata.folder.shape.ShapeFile;
import de.sozialplanung.opendata.folder.shape.ShapeRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/// Settles how a file's coordinates are to be understood and reports what was settled against its own words.
final class FilePlacement {

    private final InputFile file;
    private final Findings findings;

    FilePlacement(InputFile file, Findings findings) {
        this.file = file;
        this.findings = findings;
    }

    /// @param told     the reference system that `katalog.yaml` names; null to believe the file
    /// @param expected where the coordinates must lie in EPSG:25832; null where not known yet
    Optional<Placement> of(ShapeFile shapes, @Nullable Crs told, @Nullable Envelope expected) {
        Envelope extent = new Envelope();
        for (ShapeRow row : shapes.rows()) {
            Geometry geometry = row.geometry();
            if (geometry != null) {
                extent.expandToInclude(geometry.getEnvelopeInternal());
            }
        }
        if (extent.isNull()) {
            return Optional.empty();
        }
        Optional<Crs> believed = told != null ? Optional.of(told) : claimed(shapes);
        List<Crs> beliefs = new ArrayList<>();
        believed.ifPresent(beliefs::add);
        Optional<Placement> placement = Placement.of(extent, beliefs, expected)
                .or(() -> Placement.of(extent, beliefs, null));
        report(placement, believed, extent);
        return placement;
    }

    private Optional<Crs> claimed(ShapeFile shapes) {
        String claim = shapes.claimedCrs();
        if (claim == null) {
            return Optional.empty();
        }
        Optional<Crs> known = ClaimedCrs.recognise(claim);
        if (known.isEmpty()) {
            findings.warning(FindingKind.REFERENCE_SYSTEM, file.name(), 0, null, ClaimedCrs.name(claim),
                    "Das Bezugssystem, das die Datei nennt, wird nicht gelesen; erwartet wird EPSG:25832, 4326, 4258,"
                            + " 3857 oder CRS84.");
        }
        return known;
    }

    private void report(Optional<Placement> placement, Optional<Crs> believed, Envelope extent) {
        if (placement.isEmpty()) {
            findings.error(FindingKind.OUTSIDE, file.name(), 0, null, round(extent),
                    "Die Koordinaten liegen in keinem der bekannten Bezugssysteme in Deutschland.");
            return;
        }
        Crs crs = placement.get().crs();
        placement.get().oddity()
                .ifPresent(oddity -> findings.warning(FindingKind.SWAPPED_AXES, file.name(), 0, null, null, oddity));
        if (believed.isEmpty()) {
            findings.note(FindingKind.REFERENCE_SYSTEM, file.name(),
                    "Die Datei nennt kein Bezugssystem; nach ihren Koordinaten ist es " + name(crs) + ".");
        } else if (believed.get() != crs) {
            findings.warning(FindingKind.REFERENCE_SYSTEM, file.name(), 0, null, name(believed.get()),
                    "Die Koordinaten passen nicht zum genannten Bezugssystem, wohl aber zu " + name(crs)
                            + "; so werden sie gelesen.");
        }
    }

    private static String name(Crs crs) {
        return crs == Crs.CRS84 ? "CRS84" : "EPSG:" + crs.code();
    }

    private static String round(Envelope extent) {
        return Math.round(extent.getMinX()) + " " + Math.round(extent.getMinY()) + " bis "
                + Math.round(extent.getMaxX()) + " " + Math.round(extent.getMaxY());
    }
}
