package de.sozialplanung.opendata.folder.shape;

import java.io.IOException;
import java.io.InputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/// An ESRI shapefile with its `.dbf`, and `.prj` and `.cpg` where they are (ESRI Shapefile Technical Description, 1998).
///
/// Read here because the GeoTools classes that are to be had do not include their shapefile store.
final class EsriShapefile {

    private static final int FILE_CODE = 9994;
    private static final int HEADER = 100;
    private static final long LARGEST_FILE = 1L << 30;

    private EsriShapefile() {}

    static ShapeFile read(Path file) throws IOException {
        if (Files.size(file) > LARGEST_FILE) {
            throw new ShapeFault("Das Shapefile ist größer als 1 GiB; bitte teilen oder als GeoPackage liefern.");
        }
        Path attributes = sibling(file, "dbf").orElseThrow(
                () -> new ShapeFault("Neben der .shp-Datei fehlt die .dbf-Datei mit den Attributen."));
        List<String> remarks = new ArrayList<>();
        List<Optional<Map<String, String>>> table = DbfFile.read(attributes, charset(file, remarks));
        List<ShapeFile.Problem> problems = new ArrayList<>();
        List<@Nullable Geometry> geometries = geometries(ByteBuffer.wrap(Files.readAllBytes(file)), problems);
        if (table.size() != geometries.size()) {
            throw new ShapeFault("Die .shp-Datei hat " + geometries.size() + " Formen, die .dbf-Datei " + table.size()
                    + " Zeilen; erwartet werden gleich viele.");
        }
        List<ShapeRow> rows = new ArrayList<>();
        for (int i = 0; i < geometries.size(); i++) {
            Optional<Map<String, String>> row = table.get(i);
            if (row.isPresent()) {
                rows.add(new ShapeRow(i + 1, row.get(), geometries.get(i)));
            }
        }
        return new ShapeFile(claim(file), rows, remarks, problems);
    }

    private static List<@Nullable Geometry> geometries(ByteBuffer bytes, List<ShapeFile.Problem> problems)
            throws ShapeFault {
        List<@Nullable Geometry> geometries = new ArrayList<>();
        if (bytes.remaining() < HEADER || bytes.getInt(0) != FILE_CODE) {
            throw new ShapeFault("Die Datei ist kein Shapefile.");
        }
        bytes.position(HEADER);
        while (bytes.remaining() >= 8) {
            bytes.getInt();
            long length = 2L * bytes.getInt();
            if (length < 4 || length > bytes.remaining()) {
                throw new ShapeFault("Das Shapefile bricht bei Form " + (geometries.size() + 1) + " ab.");
            }
            try {
                geometries.add(EsriShape.read(bytes.slice(bytes.position(), (int) length)));
            } catch (IllegalArgumentException | BufferUnderflowException e) {
                problems.add(new ShapeFile.Problem(geometries.size() + 1,
                        "Die Form ist weder ein lesbarer Punkt noch ein lesbares Polygon."));
                geometries.add(null);
            }
            bytes.position(bytes.position() + (int) length);
        }
        return geometries;
    }

    private static Charset charset(Path file, List<String> remarks) throws IOException {
        Optional<Path> codePage = sibling(file, "cpg");
        if (codePage.isPresent()) {
            String said = start(codePage.get());
            String name = said.matches("\\d{3,4}") ? "windows-" + said : said;
            if (name.matches("[A-Za-z0-9][A-Za-z0-9._:-]{0,39}") && Charset.isSupported(name)) {
                remarks.add("Kodierung " + Charset.forName(name).name() + " laut .cpg-Datei.");
                return Charset.forName(name);
            }
        }
        remarks.add("Kodierung Windows-1252 angenommen, weil keine lesbare .cpg-Datei dabeiliegt.");
        return Charset.forName("windows-1252");
    }

    /// The reference system in the words of the `.prj` file; the WKT of ESRI names no code, so the name is what counts.
    private static @Nullable String claim(Path file) throws IOException {
        Optional<Path> projection = sibling(file, "prj");
        return projection.isEmpty() ? null : start(projection.get());
    }

    private static String start(Path file) throws IOException {
        byte[] bytes = new byte[4096];
        try (InputStream in = Files.newInputStream(file)) {
            int length = in.readNBytes(bytes, 0, bytes.length);
            return new String(bytes, 0, length, StandardCharsets.ISO_8859_1).strip();
        }
    }

    private static Optional<Path> sibling(Path file, String ending) throws IOException {
        String name = file.getFileName().toString();
        String wanted = (name.substring(0, name.length() - 3) + ending).toLowerCase(Locale.ROOT);
        try (Stream<Path> files = Files.list(file.toAbsolutePath().resolveSibling("."))) {
            return files.filter(f -> f.getFileName().toString().toLowerCase(Locale.ROOT).equals(wanted)).findFirst();
        }
    }
}
