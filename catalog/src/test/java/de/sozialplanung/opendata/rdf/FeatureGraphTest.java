package de.sozialplanung.opendata.rdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

import de.sozialplanung.opendata.catalog.Collection;
import de.sozialplanung.opendata.catalog.LocalizedText;
import de.sozialplanung.opendata.catalog.Property;
import de.sozialplanung.opendata.catalog.PropertyType;
import de.sozialplanung.opendata.catalog.Role;
import de.sozialplanung.opendata.catalog.Schema;
import de.sozialplanung.opendata.catalog.ServiceSchemas;
import de.sozialplanung.opendata.crs.Crs;
import de.sozialplanung.opendata.feature.Feature;
import de.sozialplanung.opendata.feature.ListStream;
import de.sozialplanung.opendata.vocab.Geo;
import de.sozialplanung.opendata.vocab.Namespaces;

import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

class FeatureGraphTest {

    private final Things things = new Things(Sample.IRIS,
            (kind, key) -> Set.of("gemeinde/05378004", "planungsprozess/p1").contains(kind.code() + "/" + key),
            Map.of("Diakonie", "diakonie"));

    @Test
    void anOfferBecomesAThingWithConceptsLinksAndAPoint() {
        Collection offers = ServiceSchemas.offers();
        Geometry point = new GeometryFactory().createPoint(new Coordinate(7.125, 50.99));
        Resource offer = graph(offers, feature(offers, Map.of("id", "a-1", "titel", "Schuldnerberatung", "traeger",
                "Diakonie", "arten", List.of("beratung", "gibt-es-nicht"), "gemeinde", "05378004", "wohnplatz",
                "999", "web", "https://example.org/schulden", "gueltig_von", LocalDate.of(2024, 1, 1), "alter_von",
                18L), point)).getResource(Sample.IRIS.thing("angebot", "a-1"));
        assertThat(offer.hasProperty(RDF.type, ResourceFactory.createResource(Sample.IRIS.term("Angebot")))).isTrue();
        assertThat(offer.hasProperty(RDF.type,
                ResourceFactory.createResource(Namespaces.CPSV + "PublicService"))).isTrue();
        assertThat(offer.getProperty(RDFS.label).getString()).isEqualTo("Schuldnerberatung");
        assertThat(links(offer, "arten")).containsExactly(Sample.IRIS.concept("angebotsart", "beratung"));
        assertThat(links(offer, "traeger")).containsExactly(Sample.IRIS.thing("akteur", "diakonie"));
        assertThat(links(offer, "gemeinde")).containsExactly(Sample.IRIS.thing("gemeinde", "05378004"));
        assertThat(offer.getProperty(term("wohnplatz")).getString()).isEqualTo("999");
        assertThat(links(offer, "web")).containsExactly("https://example.org/schulden");
        assertThat(offer.getProperty(term("gueltig_von")).getLiteral().getDatatypeURI())
                .isEqualTo(Namespaces.XSD + "date");
        assertThat(
                offer.getPropertyResourceValue(Geo.HAS_GEOMETRY).getProperty(Geo.AS_WKT).getLiteral().getLexicalForm())
                .isEqualTo("POINT(7.125 50.99)");
    }

    @Test
    void aBrokenWebAddressStaysText() {
        Collection offers = ServiceSchemas.offers();
        for (String broken : List.of("www.example.org", "https://a b", "javascript:alert(1)", "https://")) {
            Resource offer = graph(offers, feature(offers, Map.of("id", "a-1", "web", broken), null))
                    .getResource(Sample.IRIS.thing("angebot", "a-1"));
            assertThat(offer.getProperty(term("web")).getObject().isLiteral()).as(broken).isTrue();
        }
    }

    @Test
    void geometryInMetresIsWrittenInDegrees() {
        Collection offers = ServiceSchemas.offers();
        Geometry point = new GeometryFactory().createPoint(new Coordinate(500_000, 5_650_000));
        Model model = graph(new ListStream(offers, Crs.EPSG_25832,
                List.of(feature(offers, Map.of("id", "a-1"), point))));
        assertThat(model.listStatements(null, Geo.AS_WKT, (String) null).next().getLiteral().getLexicalForm())
                .startsWith("POINT(9 51.0015");
    }

    @Test
    void anAreaIsAConceptWithinItsMunicipalityAndItsFiguresAreLeftToTheObservations() {
        Collection areas = new Collection("wohnplaetze", LocalizedText.same("w"), LocalizedText.same("w"),
                new Schema(List.of(property("id", Role.ID), property("name", Role.TITLE),
                        property("gemeinde", Role.NONE), property("gebietsstand", Role.NONE),
                        property("gru_08", Role.NONE), property("gru_08_status", Role.STATUS))));
        Resource area = graph(areas, feature(areas, Map.of("id", "053780040001", "name", "Refrath", "gemeinde",
                "05378004", "gebietsstand", "wps-2021", "gru_08", "7.4", "gru_08_status", "normal"), null))
                .getResource(Sample.IRIS.thing("wohnplatz", "053780040001"));
        assertThat(area.hasProperty(RDF.type, SKOS.Concept)).isTrue();
        assertThat(area.getProperty(SKOS.notation).getString()).isEqualTo("053780040001");
        assertThat(area.getPropertyResourceValue(Geo.SF_WITHIN).getURI())
                .isEqualTo(Sample.IRIS.thing("gemeinde", "05378004"));
        assertThat(
                area.listProperties(SKOS.inScheme).mapWith(Statement::getResource).mapWith(Resource::getURI).toList())
                .containsExactlyInAnyOrder(Sample.IRIS.thing("gebietsstand", "wps-2021"),
                        Sample.IRIS.thing("gebietsverzeichnis", "alle"));
        assertThat(area.hasProperty(term("gru_08"))).isFalse();
        assertThat(area.hasProperty(term("gru_08_status"))).isFalse();
    }

    @Test
    void aMeasureLinksToItsProcess() {
        Collection measures = ServiceSchemas.measuresTaken();
        Resource measure = graph(measures, feature(measures, Map.of("id", "m1", "prozess", "p1"), null))
                .getResource(Sample.IRIS.thing("massnahme", "m1"));
        assertThat(links(measure, "prozess")).containsExactly(Sample.IRIS.thing("planungsprozess", "p1"));
    }

    private Model graph(Collection collection, Feature feature) {
        return graph(new ListStream(collection, Crs.CRS84, List.of(feature)));
    }

    private Model graph(ListStream stream) {
        Model model = ModelFactory.createDefaultModel();
        new FeatureGraph(Sample.release().catalog(), Sample.IRIS, things).add(stream, model.getGraph());
        return model;
    }

    private static List<String> links(Resource node, String term) {
        return node.listProperties(term(term)).mapWith(Statement::getObject).filterKeep(o -> o.isURIResource())
                .mapWith(o -> o.asResource().getURI()).toList();
    }

    private static Feature feature(Collection collection, Map<String, Object> values,
            @Nullable Geometry geometry) {
        Object[] row = new Object[collection.schema().attributes().size()];
        values.forEach((name, value) -> row[collection.schema().index(name).orElseThrow()] = value);
        return new Feature(Arrays.asList(row), geometry);
    }

    private static Property property(String name, Role role) {
        return Property.of(name, PropertyType.STRING, role, LocalizedText.same(name), LocalizedText.same(name));
    }

    private static org.apache.jena.rdf.model.Property term(String name) {
        return ResourceFactory.createProperty(Sample.IRIS.term(name));
    }
}
