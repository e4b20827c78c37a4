package de.sozialplanung.opendata.rdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import de.sozialplanung.opendata.catalog.Collection;
import de.sozialplanung.opendata.catalog.LocalizedText;
import de.sozialplanung.opendata.catalog.ObservationSchemas;
import de.sozialplanung.opendata.catalog.Property;
import de.sozialplanung.opendata.catalog.PropertyType;
import de.sozialplanung.opendata.catalog.Role;
import de.sozialplanung.opendata.catalog.Schema;
import de.sozialplanung.opendata.catalog.ServiceSchemas;
import de.sozialplanung.opendata.catalog.Theme;
import de.sozialplanung.opendata.crs.Crs;
import de.sozialplanung.opendata.feature.Feature;
import de.sozialplanung.opendata.feature.FeatureStream;
import de.sozialplanung.opendata.feature.ListStream;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

class FeatureStatementsTest {

    private static final Collection OFFERS = ServiceSchemas.offers();
    private static final Collection LONG = ObservationSchemas.asLongForm();
    private static final Collection WIDE = ObservationSchemas.wide(Theme.GRUNDSICHERUNG,
            List.of(Sample.indicator("GRU-08"), Sample.indicator("DEM-01")));

    private final Things things = new Things(Sample.IRIS, (kind, key) -> kind == ThingKind.WOHNPLATZ
            && key.startsWith("0"), Map.of());
    private final FeatureStatements statements = new FeatureStatements(Sample.release().catalog(), Sample.IRIS, things);

    private static Feature feature(Collection collection, Map<String, Object> values) {
        Object[] row = collection.schema().attributes().stream().map(Property::name).map(values::get).toArray();
        return new Feature(Arrays.asList(row),
                collection.equals(OFFERS) ? new GeometryFactory().createPoint(new Coordinate(7.1, 50.9)) : null);
    }

    private static FeatureStream offers() {
        List<Feature> features = new ArrayList<>();
        for (int i = 0; i < 450; i++) {
            features.add(feature(OFFERS, Map.of("id", "a" + i, "titel", "Beratung \"für\" alle, Nr. " + i)));
        }
        return new ListStream(OFFERS, Crs.CRS84, features);
    }

    private static FeatureStream longForm() {
        List<Feature> features = new ArrayList<>();
        for (int i = 0; i < 450; i++) {
            String area = "0" + (100 + i);
            features.add(feature(LONG, Map.of("id", "x" + i, "indikator", "GRU-08", "gebiet", area, "jahr", 2023L,
                    "wert", i / 2.0, "status", "normal")));
            features.add(feature(LONG, Map.of("id", "y" + i, "indikator", "DEM-01", "gebiet", area, "jahr", 2023L,
                    "status", "geheim")));
        }
        return new ListStream(LONG, Crs.CRS84, features);
    }

    private static FeatureStream wideForm() {
        List<Feature> features = new ArrayList<>();
        for (int i = 0; i < 450; i++) {
            features.add(
                    feature(WIDE, Map.of("id", "z" + i, "gebiet", "0" + (100 + i), "jahr", 2023L, "gru_08", i / 2.0,
                            "gru_08_status", "normal", "dem_01_status", "geheim")));
        }
        return new ListStream(WIDE, Crs.CRS84, features);
    }

    private Model turtle(FeatureStream stream) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        statements.turtle(stream, out);
        return read(out, Lang.TURTLE);
    }

    private Model jsonLd(FeatureStream stream) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        statements.jsonLd(stream, out);
        return read(out, Lang.JSONLD11);
    }

    private static Model read(ByteArrayOutputStream bytes, Lang lang) {
        Model model = ModelFactory.createDefaultModel();
        RDFDataMgr.read(model, new ByteArrayInputStream(bytes.toByteArray()), lang);
        return model;
    }

    @Test
    void theStatementsAreThoseOfTheGraphs() throws IOException {
        Graph graph = GraphMemFactory.createDefaultGraphSameTerm();
        new FeatureGraph(Sample.release().catalog(), Sample.IRIS, things).add(offers(), graph);
        assertThat(graph.size()).isGreaterThan(450 * 5);
        assertThat(turtle(offers()).getGraph().isIsomorphicWith(graph)).isTrue();
        assertThat(jsonLd(offers()).getGraph().isIsomorphicWith(graph)).isTrue();
    }

    @Test
    void rowsOfFiguresAreTheirObservationsInLongAndInWideForm() throws IOException {
        Graph graph = ObservationGraph.of(longForm(), Sample.IRIS, things);
        assertThat(turtle(longForm()).getGraph().isIsomorphicWith(graph)).isTrue();
        assertThat(jsonLd(longForm()).getGraph().isIsomorphicWith(graph)).isTrue();
        assertThat(turtle(wideForm()).getGraph().isIsomorphicWith(graph)).isTrue();
    }

    @Test
    void aRowThatAQueryFoundHasTheAddressItIsAtAndAllItsColumns() throws IOException {
        Property value = Property.of("gru_08", PropertyType.NUMBER, Role.NONE, LocalizedText.same("Wert"),
                LocalizedText.same("Ein Wert.")).withTerm("wert");
        Collection found = new Collection("mittel", LocalizedText.same("Mittel"), LocalizedText.same("Gefunden."),
                new Schema(List.of(OFFERS.schema().attributes().getFirst(), value)));
        Model model = turtle(new ListStream(found, Crs.CRS84, List.of(Feature.of(List.of("05378004", 2.5), null))));
        Resource row = model.getResource(Sample.IRIS.base() + "/collections/mittel/items/05378004");
        assertThat(row.getProperty(model.createProperty(Sample.IRIS.term("wert"))).getDouble()).isEqualTo(2.5);
        assertThat(model.listSubjects().toList()).containsExactly(row);
        assertThat(jsonLd(new ListStream(found, Crs.CRS84, List.of(Feature.of(List.of("05378004", 2.5), null))))
                .isIsomorphicWith(model)).isTrue();
    }

    @Test
    void noFeaturesAreAWholeDocument() throws IOException {
        assertThat(turtle(new ListStream(OFFERS, Crs.CRS84, List.of())).isEmpty()).isTrue();
        assertThat(jsonLd(new ListStream(OFFERS, Crs.CRS84, List.of())).isEmpty()).isTrue();
    }
}
