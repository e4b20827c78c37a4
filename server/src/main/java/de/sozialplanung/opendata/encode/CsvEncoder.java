package de.sozialplanung.opendata.encode;

import de.sozialplanung.opendata.catalog.Collection;
import de.sozialplanung.opendata.catalog.Property;
import de.sozialplanung.opendata.catalog.PropertyType;
import de.sozialplanung.opendata.catalog.Role;
import de.sozialplanung.opendata.feature.Feature;
import de.sozialplanung.opendata.feature.FeatureStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// CSV in one of its dialects: UTF-8, CRLF, a head line of property names, the identifier first, items of a list separated
/// by `|`. An empty cell is a null, `""` an empty text; of a figure see the dialect.
///
/// A point is its WKT in the last column. Areas have such a column on request only: their outlines burst the cells of
/// every spreadsheet program, and whoever wants them mostly takes another format.
public final class CsvEncoder implements FeatureEncoder {

    private static final String END = "\r\n";

    private final CsvDialect dialect;
    private final boolean outlines;

    public CsvEncoder(CsvDialect dialect, boolean outlines) {
        this.dialect = dialect;
        this.outlines = outlines;
    }

    /// The property that is the column with geometries; empty where there is none.
    ///
    /// @param outlines whether outlines of areas are wanted
    public static Optional<Property> geometry(Collection collection, boolean outlines) {
        return collection.schema().geometry().filter(p -> outlines || p.type() == PropertyType.POINT);
    }

    @Override
    public void write(FeatureStream features, Frame frame, OutputStream out) throws IOException {
        Writer csv = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 16 * 1024);
        List<Property> properties = features.collection().schema().attributes();
        String separator = String.valueOf(dialect.separator());
        csv.write(dialect.beginning());
        csv.write(properties.stream().map(p -> dialect.cell(p.name())).collect(Collectors.joining(separator)));
        Optional<Property> geometry = geometry(features.collection(), outlines);
        if (geometry.isPresent()) {
            csv.write(separator + geometry.get().name());
        }
        csv.write(END);
        WktGeometry wkt = new WktGeometry(features.crs());
        boolean quoted = geometry.isPresent() && geometry.get().type() != PropertyType.POINT;
        for (Feature feature = features.next(); feature != null; feature = features.next()) {
            for (int i = 0; i < properties.size(); i++) {
                csv.write(i == 0 ? "" : separator);
                boolean figure = i + 1 < properties.size() && properties.get(i + 1).role() == Role.STATUS;
                csv.write(figure && feature.value(i) == null
                        ? dialect.absent(feature.value(i + 1))
                        : dialect.cell(feature.value(i)));
            }
            if (geometry.isPresent()) {
                boolean quotes = quoted && feature.geometry() != null;
                csv.write(quotes ? separator + '"' : separator);
                wkt.write(csv, feature.geometry());
                csv.write(quotes ? "\"" : "");
            }
            csv.write(END);
        }
        csv.flush();
    }
}
