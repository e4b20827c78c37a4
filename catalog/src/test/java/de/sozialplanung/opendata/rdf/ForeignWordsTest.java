package de.sozialplanung.opendata.rdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import de.sozialplanung.opendata.catalog.Collection;
import de.sozialplanung.opendata.catalog.ServiceSchemas;
import de.sozialplanung.opendata.crs.Crs;
import de.sozialplanung.opendata.feature.Feature;
import de.sozialplanung.opendata.feature.ListStream;
import de.sozialplanung.opendata.vocab.Namespaces;

import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/// Offers, actors, processes and measures in the words of other vocabularies.
class ForeignWordsTest {

    private static final Path CPSV_AP = Path.of("..", "..", "shared", "shapes", "cpsv-ap-3.2.0", "cpsv-ap-SHACL.ttl");

    private static final Map<String, Object> OFFER = Map.ofEntries(Map.entry("id", "a-1"),
            Map.entry("titel", "Schuldnerberatung"), Map.entry("beschreibung", "Hilft."),
            Map.entry("traeger", "Kreis Muster"), Map.entry("sprachen", List.of("de", "uk")),
            Map.entry("zielgruppen", List.of("familien")), Map.entry("alter_von", 18L),
            Map.entry("oeffnungszeiten", "Mo 10–12 Uhr"), Map.entry("telefon", "116117"),
            Map.entry("web", "https://example.org/rat"), Map.entry("strasse", "Am Bach"),
            Map.entry("hausnummer", "10"), Map.entry("plz", "51515"), Map.entry("ort", "Kürten"),
            Map.entry("gemeinde", "05378012"));

    private final Things things = new Things(Sample.IRIS,
            (kind, key) -> Set.of("gemeinde/05378012", "planungsprozess/p1").contains(kind.code() + "/" + key),
            Map.of("Kreis Muster", "kreis"));
    private final Model model = ModelFactory.createDefaultModel();

    @Test
    void anOfferIsAPublicServiceWithProviderPlaceHoursAndLanguages() {
        Resource offer = add(ServiceSchemas.offers(), OFFER).getResource(Sample.IRIS.thing("angebot", "a-1"));
        assertThat(offer.getProperty(dct("title")).getString()).isEqualTo("Schuldnerberatung");
        assertThat(offer.getProperty(schema("name")).getString()).isEqualTo("Schuldnerberatung");
        assertThat(offer.getPropertyResourceValue(schema("provider")).getURI())
                .isEqualTo(Sample.IRIS.thing("akteur", "kreis"));
        assertThat(offer.hasProperty(m8g("hasCompetentAuthority"))).isTrue();
        assertThat(offer.listProperties(dct("language")).mapWith(s -> s.getResource().getLocalName()).toList())
                .containsExactlyInAnyOrder("DEU", "UKR");
        assertThat(offer.getPropertyResourceValue(schema("areaServed")).getURI())
                .isEqualTo(Sample.IRIS.thing("gemeinde", "05378012"));
        Resource channel = offer.getPropertyResourceValue(m8g("hasChannel"));
        assertThat(channel.getProperty(m8g("openingHours")).getString()).isEqualTo("Mo 10–12 Uhr");
        Resource address = channel.getPropertyResourceValue(schema("serviceLocation"))
                .getPropertyResourceValue(schema("address"));
        assertThat(address.getProperty(schema("streetAddress")).getString()).isEqualTo("Am Bach 10");
        assertThat(address.getProperty(locn("postCode")).getString()).isEqualTo("51515");
        assertThat(offer.getPropertyResourceValue(m8g("contactPoint")).getProperty(schema("telephone")).getString())
                .isEqualTo("116117");
    }

    @Test
    void aProviderThatIsNoActorHasNothingButAName() {
        Map<String, Object> other = new HashMap<>(OFFER);
        other.put("traeger", "Lichtblick e. V.");
        Resource provider = add(ServiceSchemas.offers(), other).getResource(Sample.IRIS.thing("angebot", "a-1"))
                .getPropertyResourceValue(schema("provider"));
        assertThat(provider.getURI()).isEqualTo(Sample.IRIS.thing("angebot", "a-1") + "#traeger");
        assertThat(provider.getProperty(schema("name")).getString()).isEqualTo("Lichtblick e. V.");
    }

    @Test
    void anOfferWithoutAnythingThatLocatesItHasNoPlace() {
        Map<String, Object> secret = new HashMap<>(OFFER);
        List.of("strasse", "hausnummer", "plz", "ort", "gemeinde", "wohnplatz").forEach(secret::remove);
        add(ServiceSchemas.offers(), secret);
        assertThat(model.listSubjects().mapWith(Resource::getURI).toList())
                .noneMatch(uri -> uri.endsWith("#ort") || uri.endsWith("#anschrift"));
        for (Property place : List.of(schema("areaServed"), schema("serviceLocation"), schema("address"),
                locn("address"), dct("spatial"))) {
            assertThat(model.contains(null, place)).as("%s", place).isFalse();
        }
    }

    @Test
    void anActorIsAnOrganisationAndAnAuthorityAPublicOne() {
        Collection actors = ServiceSchemas.actors();
        add(actors, Map.of("id", "kreis", "name", "Kreis Muster", "art", "kreis"));
        add(actors, Map.of("id", "verein", "name", "Lichtblick", "art", "verein"));
        add(actors, Map.of("id", "rat", "name", "Beirat", "art", "gremium"));
        Resource district = model.getResource(Sample.IRIS.thing("akteur", "kreis"));
        assertThat(district.hasProperty(RDF.type, type(Namespaces.ORG, "FormalOrganization"))).isTrue();
        assertThat(district.hasProperty(RDF.type, type(Namespaces.M8G, "PublicOrganisation"))).isTrue();
        Resource association = model.getResource(Sample.IRIS.thing("akteur", "verein"));
        assertThat(association.hasProperty(RDF.type, type(Namespaces.ORG, "FormalOrganization"))).isTrue();
        assertThat(association.hasProperty(RDF.type, type(Namespaces.M8G, "PublicOrganisation"))).isFalse();
        assertThat(model.getResource(Sample.IRIS.thing("akteur", "rat")).hasProperty(RDF.type,
                type(Namespaces.ORG, "FormalOrganization"))).isFalse();
    }

    @Test
    void aProcessIsAnActivityThatGeneratedItsMeasures() {
        add(ServiceSchemas.planningProcesses(), Map.of("id", "p1", "titel", "Plan", "federfuehrung", "Kreis Muster",
                "beginn", LocalDate.of(2020, 3, 1), "ende", LocalDate.of(2020, 12, 31)));
        add(ServiceSchemas.measuresTaken(), Map.of("id", "m1", "titel", "Laden", "prozess", "p1"));
        Resource process = model.getResource(Sample.IRIS.thing("planungsprozess", "p1"));
        assertThat(process.getPropertyResourceValue(prov("wasAssociatedWith")).getURI())
                .isEqualTo(Sample.IRIS.thing("akteur", "kreis"));
        assertThat(process.getProperty(prov("startedAtTime")).getLiteral().getLexicalForm())
                .isEqualTo("2020-03-01T00:00:00");
        assertThat(process.getProperty(prov("endedAtTime")).getLiteral().getLexicalForm())
                .isEqualTo("2021-01-01T00:00:00");
        assertThat(process.getPropertyResourceValue(prov("generated")).getURI())
                .isEqualTo(Sample.IRIS.thing("massnahme", "m1"));
        assertThat(model.contains(model.getResource(Sample.IRIS.thing("massnahme", "m1")), prov("wasGeneratedBy"),
                process)).isTrue();
    }

    @Test
    void theShapesOfCpsvApAcceptAnOfferOfAnAuthority() {
        Assumptions.assumeTrue(Files.exists(CPSV_AP), "the official shapes are not beside the project");
        add(ServiceSchemas.offers(), OFFER);
        add(ServiceSchemas.actors(), Map.of("id", "kreis", "name", "Kreis Muster", "art", "kreis", "gemeinde",
                "05378012"));
        Shapes shapes = Shapes.parse(RDFDataMgr.loadModel(CPSV_AP.toUri().toString()).getGraph());
        assertThat(violations(shapes)).isEmpty();
        model.removeAll(null, dct("title"), null);
        assertThat(violations(shapes)).isNotEmpty();
    }

    /// Classes of what is named only, which the whole graph tells, are not looked at.
    private List<String> violations(Shapes shapes) {
        return ShaclValidator.get().validate(shapes, model.getGraph()).getEntries().stream()
                .filter(entry -> !entry.message().contains("Class")).map(entry -> entry.focusNode() + " "
                        + entry.resultPath() + " " + entry.value() + ": " + entry.message())
                .toList();
    }

    private Model add(Collection collection, Map<String, Object> values) {
        Object[] row = new Object[collection.schema().attributes().size()];
        values.forEach((name, value) -> row[collection.schema().index(name).orElseThrow()] = value);
        new FeatureGraph(Sample.release().catalog(), Sample.IRIS, things).add(
                new ListStream(collection, Crs.CRS84, List.of(new Feature(Arrays.asList(row), null))),
                model.getGraph());
        return model;
    }

    private static Resource type(String namespace, String name) {
        return ResourceFactory.createResource(namespace + name);
    }

    private static Property dct(String name) {
        return ResourceFactory.createProperty(Namespaces.DCT, name);
    }

    private static Property schema(String name) {
        return ResourceFactory.createProperty(Namespaces.SCHEMA, name);
    }

    private static Property m8g(String name) {
        return ResourceFactory.createProperty(Namespaces.M8G, name);
    }

    private static Property locn(String name) {
        return ResourceFactory.createProperty(Namespaces.LOCN, name);
    }

    private static Property prov(String name) {
        return ResourceFactory.createProperty(Namespaces.PROV, name);
    }
}
