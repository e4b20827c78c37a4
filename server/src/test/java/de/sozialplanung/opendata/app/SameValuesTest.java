package de.sozialplanung.opendata.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.sozialplanung.opendata.PublishedSchemas;
import de.sozialplanung.opendata.catalog.Collection;
import de.sozialplanung.opendata.catalog.Dataset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.xml.validation.Schema;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/// Every value of every collection of the demo is the same in every face: OGC API Features in each of its text formats, WFS in
/// each of its versions, and the graph.
@ExtendWith(ServedDemo.class)
class SameValuesTest {

    @SuppressWarnings("NullAway.Init")
    private static DemoService service;

    @BeforeAll
    static void isServed(DemoService demo) {
        service = demo;
    }

    private static Stream<DynamicTest> ofEachCollection(Check check) {
        return service.catalog().collections().stream()
                .map(collection -> DynamicTest.dynamicTest(collection.id(), () -> check.of(collection)));
    }

    private interface Check {
        void of(Collection collection) throws Exception;
    }

    /// In metres, which every face can write.
    private static Map<String, Map<String, String>> geoJson(Collection collection) throws Exception {
        return new FaceRows(collection).fromGeoJson(service.pages(items(collection, "geojson") + metres(collection)));
    }

    private static String metres(Collection collection) {
        return collection.schema().geometry().isEmpty() ? "" : "&crs=http://www.opengis.net/def/crs/EPSG/0/25832";
    }

    private static String items(Collection collection, String format) {
        return "/collections/" + collection.id() + "/items?limit=10000&f=" + format;
    }

    private static String wfs(Collection collection, String version, String more) {
        return "/wfs?service=WFS&request=GetFeature&version=" + version + "&typeNames=sp:" + collection.id()
                + "&typeName=sp:" + collection.id() + more;
    }

    private static void same(String face, Map<String, Map<String, String>> rows,
            Map<String, Map<String, String>> expected) {
        assertThat(rows.keySet()).as(face).containsExactlyElementsOf(expected.keySet());
        rows.forEach((id, row) -> assertThat(row).as(face + " " + id).isEqualTo(expected.get(id)));
    }

    @TestFactory
    Stream<DynamicTest> tablesAndDocumentsSayTheSame() {
        return ofEachCollection(collection -> {
            FaceRows rows = new FaceRows(collection);
            Map<String, Map<String, String>> expected = geoJson(collection);
            assertThat(expected).isNotEmpty();

            same("CSV", rows.fromCsv(service.pages(items(collection, "csv") + "&geometry=wkt" + metres(collection))),
                    expected);
            for (String version : List.of("2.0.0", "1.1.0", "1.0.0")) {
                same("WFS " + version, rows.fromGml(service.body(wfs(collection, version, "&srsName=EPSG:25832"))),
                        expected);
            }
            same("WFS as GeoJSON", rows.fromGeoJson(List.of(new String(service.body(
                    wfs(collection, "2.0.0", "&outputFormat=geojson&srsName=EPSG:25832")), StandardCharsets.UTF_8))),
                    expected);
        });
    }

    @TestFactory
    Stream<DynamicTest> documentsKeepTheSchemasThatArePublishedAndServed() {
        Map<String, String> versions = Map.of("2.0.0", PublishedSchemas.WFS_2_0, "1.1.0", PublishedSchemas.WFS_1_1,
                "1.0.0", PublishedSchemas.WFS_1_0);
        return versions.entrySet().stream().map(version -> DynamicTest.dynamicTest(version.getKey(), () -> {
            Schema schema = PublishedSchemas.of(List.of(version.getValue()), service
                    .body("/wfs?service=WFS&request=DescribeFeatureType&version=" + version.getKey()));
            for (Collection collection : service.catalog().collections()) {
                PublishedSchemas.check(collection.id(), schema,
                        service.body(wfs(collection, version.getKey(), "")));
            }
        }));
    }

    @Test
    void metadataKeepTheSchemasOfIso() throws Exception {
        Schema dataset = PublishedSchemas.of(PublishedSchemas.ISO_DATASET);
        for (Dataset described : service.catalog().datasets()) {
            byte[] metadata = service.body("/metadata/datasets/" + described.id() + ".xml");
            PublishedSchemas.check(described.id(), dataset, metadata);
            assertThat(new String(metadata, StandardCharsets.UTF_8)).contains("http://inspire.ec.europa.eu/theme/");
        }
        PublishedSchemas.check("service", PublishedSchemas.of(PublishedSchemas.ISO_SERVICE),
                service.body("/metadata/services/wfs.xml"));
    }

    @TestFactory
    Stream<DynamicTest> theGraphSaysTheSame() throws Exception {
        GraphFacts graph = GraphFacts.of(service);
        return ofEachCollection(collection -> {
            Map<String, Map<String, String>> degrees = new FaceRows(collection)
                    .fromGeoJson(service.pages(items(collection, "geojson")));
            graph.check(collection, degrees);
        });
    }

    @Test
    void anotherValueThanTheGraphHasIsFound() throws Exception {
        GraphFacts graph = GraphFacts.of(service);
        for (Collection collection : service.catalog().collections()) {
            Map<String, Map<String, String>> rows = new FaceRows(collection)
                    .fromGeoJson(service.pages(items(collection, "geojson")));
            Map<String, String> row = rows.values().iterator().next();
            for (Map.Entry<String, String> value : row.entrySet()) {
                String other = value.getKey().equals("geometrie") ? "POINT (7.0625 51.0625)"
                        : value.getKey().equals("jahr") || value.getKey().endsWith("_jahr") ? "1899"
                                : value.getValue() + "1";
                Map<String, String> changed = new TreeMap<>(row);
                changed.put(value.getKey(), other);
                assertThatThrownBy(() -> graph.check(collection, Map.of("x", changed)))
                        .as(collection.id() + " " + value.getKey()).isInstanceOf(AssertionError.class);
            }
        }
    }
}
