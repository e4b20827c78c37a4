package de.sozialplanung.opendata.folder.shape;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A file with geometry, read as a whole.
///
/// @param claimedCrs what the file says of its reference system, in its own words; null where it says nothing
/// @param rows       its features
/// @param remarks    German sentences about what was assumed
/// @param problems   features that could not be read
public record ShapeFile(@Nullable String claimedCrs, List<ShapeRow> rows, List<String> remarks,
        List<Problem> problems) {

    /// All are held in memory; ten times what the largest Land has of anything.
    static final int MOST_ROWS = 2_000_000;

    private static final long LARGEST_FILE = 2L << 30;

    public ShapeFile {
        rows = List.copyOf(rows);
        remarks = List.copyOf(remarks);
        problems = List.copyOf(problems);
    }

    /// A feature that could not be read.
    ///
    /// @param number  its place in the file, from 1
    /// @param message one German sentence
    public record Problem(int number, String message) {}

    /// Reads a file by its ending.
    ///
    /// @param layer the table of a GeoPackage; null for the only one
    public static ShapeFile read(Path file, @Nullable String layer) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new ShapeFault("Das ist keine Datei.");
        }
        if (Files.size(file) > LARGEST_FILE) {
            throw new ShapeFault("Die Datei ist größer als 2 GiB; bitte vereinfachen oder teilen.");
        }
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".geojson") || name.endsWith(".json")) {
            return GeoJsonFile.read(file);
        }
        if (name.endsWith(".shp")) {
            return EsriShapefile.read(file);
        }
        if (name.endsWith(".gpkg")) {
            return GeoPackageLayer.read(file, layer);
        }
        throw new ShapeFault("Dieses Format wird nicht gelesen; erwartet wird GeoPackage (.gpkg), GeoJSON (.geojson)"
                + " oder Shapefile (.shp).");
    }

    /// @throws ShapeFault where a file has more rows than are read
    static void refuseMore(int rows) throws ShapeFault {
        if (rows > MOST_ROWS) {
            throw new ShapeFault("Die Datei hat mehr als " + MOST_ROWS + " Zeilen; bitte teilen.");
        }
    }

    /// All attribute names that occur, in order.
    public List<String> attributeNames() {
        Set<String> names = new LinkedHashSet<>();
        rows.forEach(row -> names.addAll(row.attributes().keySet()));
        return List.copyOf(names);
    }
}
