package de.sozialplanung.opendata.geoserver;

import de.sozialplanung.opendata.catalog.Agent;
import de.sozialplanung.opendata.catalog.Catalog;
import de.sozialplanung.opendata.catalog.Collection;
import de.sozialplanung.opendata.catalog.Licence;
import de.sozialplanung.opendata.catalog.LocalizedText;
import de.sozialplanung.opendata.catalog.Property;
import de.sozialplanung.opendata.catalog.PropertyType;
import de.sozialplanung.opendata.catalog.Region;
import de.sozialplanung.opendata.catalog.Role;
import de.sozialplanung.opendata.catalog.Schema;
import de.sozialplanung.opendata.edition.EditionBuilder;
import de.sozialplanung.opendata.edition.EditionContent;
import de.sozialplanung.opendata.feature.Feature;
import de.sozialplanung.opendata.folder.DataFolder;
import de.sozialplanung.opendata.folder.Findings;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

/// What the tests mount: the demo that ships with the project, and a collection of every type whose names and values are
/// such that nothing but parameters and quotes gets them through.
final class DemoEdition {

    static final String HOSTILE = "fremd";

    private static final Agent AGENT = new Agent("Fremd", null, null, null);
    private static final Licence LICENCE = new Licence("http://dcat-ap.de/def/licenses/dl-zero-de/2.0", "Zero", null);

    private DemoEdition() {}

    /// The demo beside the hostile collection.
    ///
    /// @param rows how many features that has, at least 10
    static EditionContent content(int rows) {
        return demo().with(List.of(new EditionContent.Table(hostile(), features(rows))));
    }

    /// The hostile collection and no other.
    static EditionContent hostileAlone(int rows) {
        Collection collection = hostile();
        return new EditionContent(new Catalog("fremd", LocalizedText.same("Fremd"), LocalizedText.same("Fremd"), null,
                AGENT, AGENT, LICENCE, null, new Region("05", "Fremd"), List.of(), List.of(collection), List.of(),
                List.of()), List.of(new EditionContent.Table(collection, features(rows))));
    }

    private static EditionContent demo() {
        Path demo = Path.of("..", "..", "deploy", "demo");
        return EditionBuilder.build(DataFolder.read(demo, demo.resolve("katalog.yaml"), new Findings()).orElseThrow());
    }

    private static Collection hostile() {
        return new Collection(HOSTILE, LocalizedText.same("Fremd \"; DROP TABLE x; --"), LocalizedText.same("<b>&amp;"),
                new Schema(List.of(property("id", PropertyType.STRING, Role.ID),
                        property("text", PropertyType.STRING, Role.NONE),
                        property("liste", PropertyType.STRING_LIST, Role.NONE),
                        property("ganz", PropertyType.INTEGER, Role.NONE),
                        property("zahl", PropertyType.NUMBER, Role.NONE),
                        property("wahr", PropertyType.BOOLEAN, Role.NONE),
                        property("tag", PropertyType.DATE, Role.NONE),
                        property("zeit", PropertyType.DATE_TIME, Role.NONE),
                        property("select", PropertyType.STRING, Role.NONE),
                        property("a\"b'c", PropertyType.STRING, Role.NONE),
                        property("ort", PropertyType.POINT, Role.GEOMETRY))));
    }

    private static Property property(String name, PropertyType type, Role role) {
        return Property.of(name, type, role, LocalizedText.same("Titel von " + name), LocalizedText.same("Erklärung"));
    }

    private static List<Feature> features(int rows) {
        List<String> texts = Arrays.asList("'; DROP TABLE fremd; --", "a\\\"b", "", null, "ä€𝄞\u200f", "%_", "NULL",
                "<script>alert(1)</script>", "a|b", "line\nline\ttab");
        GeometryFactory factory = new GeometryFactory();
        List<Feature> features = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            String text = texts.get(i % texts.size());
            features.add(Feature.of(Arrays.asList(i + "'\"%/" + i, text,
                    i % 4 == 0 ? null : List.of("eins", String.valueOf(text)), i % 5 == 0 ? null : Long.valueOf(i - 7L),
                    i % 6 == 0 ? null : Double.valueOf((i - 5) / 2.0), i % 7 == 0 ? null : Boolean.valueOf(i % 2 == 0),
                    i % 8 == 0 ? null : LocalDate.of(2024, 12, 28).plusDays(i % 9),
                    i % 9 == 0 ? null : Instant.parse("2024-12-31T23:59:59Z").plusMillis(i), text, text),
                    i % 10 == 9 ? null : factory.createPoint(new Coordinate(350_000 + i * 10, 5_650_000 - i))));
        }
        return features;
    }
}
