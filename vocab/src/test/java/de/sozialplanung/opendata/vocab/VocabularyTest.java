package de.sozialplanung.opendata.vocab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;

import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.Test;

class VocabularyTest {

    private final Iris iris = new Iris("https://example.org/daten/");
    private final Model model = Vocabulary.model(iris);

    @Test
    void theHeaderSaysWhatScannersLookFor() {
        Resource header = model.getResource("https://example.org/daten/def/sozialplanung");
        List<Property> wanted = List.of(DCTerms.title, DCTerms.description, DCTerms.abstract_, DCTerms.creator,
                DCTerms.contributor, DCTerms.publisher, DCTerms.created, DCTerms.modified, DCTerms.license,
                DCTerms.bibliographicCitation, DCTerms.issued, DCTerms.language, DCTerms.rights, DCTerms.source,
                RDFS.label, RDFS.seeAlso, FOAF.depiction, FOAF.logo, OWL2.versionIRI, OWL2.versionInfo,
                vann("preferredNamespacePrefix"), vann("preferredNamespaceUri"));
        assertThat(wanted).allSatisfy(property -> assertThat(header.hasProperty(property)).as("%s", property).isTrue());
        assertThat(header.getProperty(vann("preferredNamespaceUri")).getString())
                .isEqualTo("https://example.org/daten/def/sozialplanung#");
    }

    @Test
    void everyTermHasLabelAndDefinitionInBothLanguagesAnExampleAndAStatus() {
        List<Resource> terms = ownTerms();
        assertThat(terms).hasSizeGreaterThan(100);
        for (Resource term : terms) {
            for (Property property : List.of(RDFS.label, SKOS.definition)) {
                for (String language : List.of("de", "en")) {
                    assertThat(model.listObjectsOfProperty(term, property).toList())
                            .as("%s %s %s", term, property, language)
                            .filteredOn(node -> node.asLiteral().getLanguage().equals(language)).hasSize(1);
                }
            }
            assertThat(term.hasProperty(SKOS.example)).as("%s", term).isTrue();
            assertThat(term.hasProperty(ResourceFactory.createProperty(Namespaces.VS, "term_status"))).isTrue();
            assertThat(term.getLocalName()).matches("[A-Za-z][A-Za-z0-9_-]*");
        }
    }

    @Test
    void everyOwnTermThatIsNamedAnywhereIsDefined() {
        Model all = Vocabulary.all(iris);
        for (Statement statement : all.listStatements().toList()) {
            for (RDFNode node : List.of(statement.getSubject(), statement.getPredicate(), statement.getObject())) {
                if (node.isURIResource() && node.asResource().getURI().startsWith(iris.vocabulary())) {
                    assertThat(all.contains(node.asResource(), RDF.type)).as("%s in %s", node, statement).isTrue();
                }
            }
        }
    }

    @Test
    void nothingIsBlankAndNoAddressIsLeftUnresolved() {
        Vocabulary.all(iris).listStatements().forEach(statement -> {
            for (RDFNode node : List.of(statement.getSubject(), statement.getObject())) {
                assertThat(node.isAnon()).isFalse();
                if (node.isURIResource()) {
                    assertThat(node.asResource().getURI()).doesNotContain("localhost").contains("://");
                }
            }
        });
    }

    @Test
    void aSchemeComesByItsIdAndOnlyByThat() {
        Model kinds = Vocabulary.scheme(iris, "angebotsart");
        assertThat(kinds.contains(kinds.createResource("https://example.org/daten/def/angebotsart/beratung"), RDF.type,
                SKOS.Concept)).isTrue();
        assertThatThrownBy(() -> Vocabulary.scheme(iris, "../sozialplanung"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void everyPropertySaysWhichThingsHaveIt() {
        List<String> classes = Terms.load().of(Term.Kind.CLASS).stream().map(Term::name).toList();
        assertThat(Terms.load().of(Term.Kind.PROPERTY)).hasSizeGreaterThan(90).allSatisfy(term -> {
            assertThat(term.of()).as(term.name()).isNotEmpty();
            assertThat(term.of()).as(term.name()).allMatch(name -> name.contains("://") || classes.contains(name));
        });
    }

    @Test
    void everyConceptIsExplainedInBothLanguages() {
        assertThat(new ConceptSchemes().all()).allSatisfy(scheme -> {
            assertThat(scheme.description().de()).as(scheme.id()).isNotBlank();
            assertThat(scheme.description().en()).as(scheme.id()).isNotBlank();
            assertThat(scheme.concepts()).allSatisfy(concept -> {
                assertThat(concept.definition().de()).as(concept.code()).isNotBlank();
                assertThat(concept.definition().en()).as(concept.code()).isNotBlank();
            });
        });
    }

    @Test
    void mappingsSpeakOfWhatIsDefinedHere() {
        Model all = Vocabulary.all(iris);
        Model mappings = Vocabulary.mappings(iris);
        List<Statement> matches = mappings.listStatements()
                .filterKeep(s -> s.getPredicate().getURI().startsWith(SKOS.getURI())).toList();
        assertThat(matches).hasSizeGreaterThan(30).allSatisfy(match -> {
            assertThat(all.contains(match.getSubject(), RDF.type)).as("%s", match).isTrue();
            assertThat(match.getResource().getURI()).doesNotStartWith(iris.base());
        });
    }

    @Test
    void shapesSpeakOfWhatIsDefinedHere() {
        Model all = Vocabulary.all(iris);
        Model shapes = Vocabulary.shapes(iris);
        for (Statement statement : shapes.listStatements().toList()) {
            if (statement.getObject().isURIResource()
                    && statement.getResource().getURI().startsWith(iris.vocabulary())) {
                assertThat(all.contains(statement.getResource(), RDF.type)).as("%s", statement).isTrue();
            }
        }
        assertThat(shapes.listSubjects().filterKeep(r -> r.isURIResource() && r.getURI().contains("/def/formen#"))
                .toList())
                .hasSizeGreaterThan(9);
    }

    @Test
    void theVersionIsTheOneThatTheHeaderNames() {
        assertThat(model.getResource("https://example.org/daten/def/sozialplanung").getProperty(OWL2.versionIRI)
                .getResource().getURI()).endsWith("/" + Vocabulary.VERSION);
        assertThat(Terms.load().changes()).hasSize(2)
                .allSatisfy(change -> assertThat(change.de() + change.en()).isNotBlank());
    }

    private List<Resource> ownTerms() {
        return model
                .listSubjectsWithProperty(RDFS.isDefinedBy,
                        model.createResource("https://example.org/daten/def/sozialplanung"))
                .filterKeep(r -> r.getURI().startsWith(iris.vocabulary())).toList();
    }

    private static Property vann(String name) {
        return ResourceFactory.createProperty(Namespaces.VANN, name);
    }
}
