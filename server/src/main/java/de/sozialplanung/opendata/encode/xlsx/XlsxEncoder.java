package de.sozialplanung.opendata.encode.xlsx;

import de.sozialplanung.opendata.catalog.Catalog;
import de.sozialplanung.opendata.catalog.Collection;
import de.sozialplanung.opendata.catalog.Language;
import de.sozialplanung.opendata.catalog.LocalizedText;
import de.sozialplanung.opendata.catalog.Property;
import de.sozialplanung.opendata.catalog.PropertyType;
import de.sozialplanung.opendata.crs.Crs;
import de.sozialplanung.opendata.encode.FeatureEncoder;
import de.sozialplanung.opendata.encode.Frame;
import de.sozialplanung.opendata.encode.Imprint;
import de.sozialplanung.opendata.encode.Link;
import de.sozialplanung.opendata.feature.Feature;
import de.sozialplanung.opendata.feature.FeatureStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Point;

/// A workbook of three sheets: the features, one a row under the titles of their properties; what the columns hold; and
/// where all of it comes from. Numbers, days and truths are such and not texts. A point is two columns, east and north;
/// areas have no outlines here.
public final class XlsxEncoder implements FeatureEncoder {

    /// The most features that a sheet takes: its rows but for the head.
    public static final int MOST_FEATURES = (1 << 20) - 1;

    private static final List<LocalizedText> SHEETS = List.of(new LocalizedText("Daten", "Data"),
            new LocalizedText("Spalten", "Columns"), new LocalizedText("Quelle", "Source"));

    private static final List<LocalizedText> DESCRIBED = List.of(new LocalizedText("Spalte", "Column"),
            new LocalizedText("Name in anderen Formaten", "Name in other formats"),
            new LocalizedText("Einheit", "Unit"), new LocalizedText("Beschreibung", "Description"));

    private static final LocalizedText EAST = new LocalizedText("Ost", "East");
    private static final LocalizedText NORTH = new LocalizedText("Nord", "North");

    private static final int WIDEST = 60;
    private static final int NARROWEST = 12;

    @Override
    public void write(FeatureStream features, Frame frame, OutputStream out) throws IOException {
        if (features.size() > MOST_FEATURES) {
            throw new IllegalArgumentException("a sheet takes at most " + MOST_FEATURES + " features");
        }
        Language language = frame.language();
        Workbook workbook = new Workbook(out, SHEETS.stream().map(name -> name.in(language)).toList(),
                frame.timestamp());
        data(workbook.next(1), features, language);
        columns(workbook.next(1), features.collection(), features.crs(), language);
        source(workbook.next(0), features.collection(), frame, language);
        workbook.finish();
    }

    private static boolean hasPoints(Collection collection) {
        return collection.schema().geometry().filter(p -> p.type() == PropertyType.POINT).isPresent();
    }

    private static void data(Sheet sheet, FeatureStream features, Language language) throws IOException {
        List<Property> properties = features.collection().schema().attributes();
        boolean points = hasPoints(features.collection());
        sheet.widths(IntStream.range(0, properties.size() + (points ? 2 : 0)).map(i -> i >= properties.size()
                ? NARROWEST
                : Math.clamp(properties.get(i).title().in(language).length() + 3L, NARROWEST, WIDEST)).toArray());
        sheet.row();
        for (Property property : properties) {
            sheet.head(property.title().in(language));
        }
        if (points) {
            sheet.head(EAST.in(language)).head(NORTH.in(language));
        }
        for (Feature feature = features.next(); feature != null; feature = features.next()) {
            sheet.row();
            for (int i = 0; i < properties.size(); i++) {
                sheet.cell(feature.value(i));
            }
            if (points) {
                Point point = feature.geometry() instanceof Point p && !p.isEmpty() ? p : null;
                sheet.cell(point == null ? null : rounded(point.getX(), features.crs()));
                sheet.cell(point == null ? null : rounded(point.getY(), features.crs()));
            }
        }
        sheet.finish(true);
    }

    private static Double rounded(double coordinate, Crs crs) {
        double scale = Math.pow(10, crs.decimals());
        return Math.rint(coordinate * scale) / scale;
    }

    private static void columns(Sheet sheet, Collection collection, Crs crs, Language language) throws IOException {
        sheet.widths(40, 30, 15, 100).row();
        for (LocalizedText head : DESCRIBED) {
            sheet.head(head.in(language));
        }
        for (Property property : collection.schema().attributes()) {
            sheet.row().cell(property.title().in(language)).cell(property.name()).cell(property.unit())
                    .cell(property.description().in(language));
        }
        if (hasPoints(collection)) {
            Property point = collection.schema().properties().getLast();
            String unit = crs.geographic() ? "°" : "m";
            for (LocalizedText axis : List.of(EAST, NORTH)) {
                sheet.row().cell(axis.in(language)).cell(point.name()).cell(unit)
                        .cell(point.description().in(language) + " " + crs.uri());
            }
        }
        sheet.finish(false);
    }

    private static void source(Sheet sheet, Collection collection, Frame frame, Language language) throws IOException {
        sheet.widths(20, 100);
        fact(sheet, new LocalizedText("Titel", "Title").in(language), collection.title().in(language));
        fact(sheet, new LocalizedText("Beschreibung", "Description").in(language),
                collection.description().in(language));
        Imprint imprint = frame.imprint();
        if (imprint != null) {
            Catalog catalog = imprint.catalog();
            LocalizedText notice = catalog.notice();
            String attribution = catalog.licence().attribution();
            if (notice != null) {
                fact(sheet, new LocalizedText("Hinweis", "Notice").in(language), notice.in(language));
            }
            fact(sheet, new LocalizedText("Herausgeber", "Publisher").in(language), catalog.publisher().name());
            fact(sheet, new LocalizedText("Ausgabe", "Edition").in(language), imprint.edition());
            fact(sheet, new LocalizedText("Lizenz", "Licence").in(language), catalog.licence().title());
            fact(sheet, "", catalog.licence().iri());
            if (attribution != null) {
                fact(sheet, new LocalizedText("Namensnennung", "Attribution").in(language), attribution);
            }
        }
        for (Link link : frame.links().stream().filter(l -> "self".equals(l.rel())).toList()) {
            fact(sheet, new LocalizedText("Adresse", "Address").in(language), link.href());
        }
        sheet.finish(false);
    }

    private static void fact(Sheet sheet, String name, String value) throws IOException {
        sheet.row().head(name).cell(value);
    }
}
