package de.sozialplanung.opendata.folder.shape;

import de.sozialplanung.opendata.crs.Crs;
import de.sozialplanung.opendata.geopackage.GeoPackage;
import de.sozialplanung.opendata.geopackage.GeometryColumn;
import de.sozialplanung.opendata.geopackage.Layer;
import de.sozialplanung.opendata.geopackage.LayerRow;
import de.sozialplanung.opendata.geopackage.LayerRows;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// One table of a GeoPackage.
final class GeoPackageLayer {

    private GeoPackageLayer() {}

    /// Reads the table.
    ///
    /// @param told the name of the table; null where the file has only one with geometry
    static ShapeFile read(Path file, @Nullable String told) throws IOException {
        try (GeoPackage geoPackage = GeoPackage.open(file)) {
            Layer layer = layer(geoPackage, told);
            List<String> remarks = told == null
                    ? List.of("Gelesen wird die Tabelle `" + layer.name() + "`.")
                    : List.of();
            return new ShapeFile(claim(layer), rows(geoPackage, layer), remarks, List.of());
        }
    }

    private static Layer layer(GeoPackage geoPackage, @Nullable String told) throws ShapeFault {
        List<Layer> layers = geoPackage.layers().stream().filter(l -> l.geometry().isPresent()).toList();
        List<Layer> meant = layers.stream().filter(l -> told == null || l.name().equals(told)).toList();
        if (meant.size() != 1) {
            throw new ShapeFault("Das GeoPackage hat die Tabellen "
                    + String.join(", ", layers.stream().map(Layer::name).toList())
                    + "; erwartet wird eine davon unter `tabelle`.");
        }
        return meant.getFirst();
    }

    private static @Nullable String claim(Layer layer) {
        GeometryColumn shape = layer.geometry().orElseThrow();
        if (shape.crs().isPresent()) {
            Crs crs = shape.crs().get();
            return crs == Crs.CRS84 ? crs.code() : "EPSG:" + crs.code();
        }
        return shape.srsId() > 0 ? "EPSG:" + shape.srsId() : null;
    }

    private static List<ShapeRow> rows(GeoPackage geoPackage, Layer layer) throws IOException {
        List<ShapeRow> rows = new ArrayList<>();
        try (LayerRows source = geoPackage.rows(layer)) {
            for (LayerRow row = source.next(); row != null; row = source.next()) {
                ShapeFile.refuseMore(rows.size() + 1);
                Map<String, String> attributes = new LinkedHashMap<>();
                row.attributes().forEach((name, value) -> {
                    String text = Objects.toString(value, "").strip();
                    if (!text.isEmpty() && !(value instanceof byte[])) {
                        attributes.put(name, text);
                    }
                });
                rows.add(new ShapeRow(rows.size() + 1, attributes, row.geometry()));
            }
        }
        return rows;
    }
}
