package de.sozialplanung.opendata.folder;

import de.sozialplanung.opendata.catalog.Level;
import de.sozialplanung.opendata.statistics.Area;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Point;

/// Fields of a record that hold the key of an area.
final class AreaFields {

    private final AreaIndex areas;
    private final Findings findings;

    AreaFields(AreaIndex areas, Findings findings) {
        this.areas = areas;
        this.findings = findings;
    }

    /// Makes a key of what is written, or of the place where nothing is written, and compares both.
    void settle(RecordValues values, RecordRow row, String field, Level level, Optional<Point> point) {
        Optional<Area> there = point.flatMap(p -> areas.at(p.getCoordinate(), level));
        String written = row.text(field);
        if (written.isEmpty()) {
            values.set(field, there.map(Area::key).orElse(null));
            return;
        }
        Optional<Area> said = find(row, field, level, written);
        values.set(field, said.map(Area::key).orElse(null));
        if (said.isPresent() && there.isPresent() && !said.get().key().equals(there.get().key())) {
            row.place(field).warning(findings, FindingKind.OUTSIDE, written, "Der Punkt liegt nicht in "
                    + said.get().key() + ", sondern in " + there.get().key() + "; es bleibt bei der Angabe der Datei.");
        }
    }

    /// The area that a text means; an unknown one is reported.
    ///
    /// @param level null for any
    Optional<Area> find(RecordRow row, String field, @Nullable Level level, String text) {
        Optional<Area> area = areas.find(text, level).map(AreaIndex.Match::area);
        if (area.isEmpty()) {
            row.place(field).error(findings, FindingKind.UNKNOWN_AREA, text,
                    "Dieses Gebiet gibt es nicht; erwartet wird der Schlüssel eines gelesenen Gebiets.");
        }
        return area;
    }
}
