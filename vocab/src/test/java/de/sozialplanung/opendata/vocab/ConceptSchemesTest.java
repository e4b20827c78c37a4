package de.sozialplanung.opendata.vocab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.apache.jena.rdf.model.Model;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.Test;

class ConceptSchemesTest {

    private final ConceptSchemes schemes = new ConceptSchemes();

    @Test
    void aConceptIsFoundByCodeAndByItsLabelInBothLanguages() {
        ConceptScheme kinds = schemes.get("angebotsart");
        assertThat(kinds.titleDe()).isEqualTo("Angebotsart");
        assertThat(kinds.titleEn()).isEqualTo("Kind of offer");
        assertThat(kinds.byCode("beratung").orElseThrow().en()).isEqualTo("Advice");
        assertThat(kinds.byLabel(" ambulante pflege ").orElseThrow().code()).isEqualTo("ambulante-pflege");
        assertThat(kinds.byLabel("HOME CARE").orElseThrow().code()).isEqualTo("ambulante-pflege");
        assertThat(kinds.byLabel("Tafel").orElseThrow().code()).isEqualTo("sachhilfe");
        assertThat(kinds.byCode("Beratung")).isEmpty();
        assertThat(kinds.byLabel("Zirkus")).isEmpty();
    }

    @Test
    void conceptsKeepTheOrderOfTheFile() {
        assertThat(schemes.get("gebietsebene").concepts()).extracting(Concept::code).containsExactly("kreis",
                "gemeinde", "wohnplatz");
        assertThat(schemes.get("zielgruppe").concepts().getFirst().code()).isEqualTo("kinder-0-2");
    }

    @Test
    void listsAreAsLongAsTheDomainSays() {
        assertThat(schemes.get("angebotsart").concepts()).hasSize(20);
        assertThat(schemes.get("lebenslage").concepts()).hasSize(25);
        assertThat(schemes.get("zielgruppe").concepts()).hasSize(23);
        assertThat(schemes.get("planungsphase").concepts()).hasSize(8);
        assertThat(schemes.get("massnahmenstatus").concepts()).hasSize(4);
    }

    @Test
    void codesAreShortAndPlain() {
        assertThat(schemes.all()).allSatisfy(scheme -> assertThat(scheme.concepts())
                .allSatisfy(concept -> assertThat(concept.code()).matches("[a-z0-9]+(-[a-z0-9]+)*").hasSizeLessThan(30))
                .extracting(Concept::code).doesNotHaveDuplicates());
    }

    @Test
    void noTwoConceptsOfASchemeAreCalledTheSame() {
        for (ConceptScheme scheme : schemes.all()) {
            List<String> labels = new ArrayList<>();
            for (Concept concept : scheme.concepts()) {
                List<String> own = new ArrayList<>(concept.otherLabels());
                own.add(concept.de());
                own.add(concept.en());
                own.stream().map(label -> label.toLowerCase(Locale.ROOT)).distinct().forEach(labels::add);
            }
            assertThat(labels).as(scheme.id()).doesNotHaveDuplicates();
        }
    }

    @Test
    void everyConceptHasBothLanguagesAndTheIriOfItsCode() {
        Iris iris = new Iris("https://example.org/base");
        for (ConceptScheme scheme : schemes.all()) {
            Model model = TurtleResource.model("scheme/" + scheme.id() + ".ttl", iris);
            assertThat(model.listSubjectsWithProperty(RDF.type, SKOS.Concept).toList())
                    .hasSize(scheme.concepts().size());
            for (Concept concept : scheme.concepts()) {
                assertThat(concept.de()).isNotBlank();
                assertThat(concept.en()).isNotBlank();
                assertThat(model.createResource(iris.concept(scheme.id(), concept.code()))
                        .hasProperty(SKOS.notation, concept.code())).isTrue();
            }
        }
    }

    @Test
    void anUnknownSchemeIsAFaultOfTheCallerUnlessAskedFor() {
        assertThat(schemes.find("nichts")).isEmpty();
        assertThatThrownBy(() -> schemes.get("nichts")).isInstanceOf(IllegalArgumentException.class);
    }
}
