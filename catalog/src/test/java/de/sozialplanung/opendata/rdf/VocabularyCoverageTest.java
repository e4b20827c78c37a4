package de.sozialplanung.opendata.rdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import de.sozialplanung.opendata.catalog.AnalysisSchemas;
import de.sozialplanung.opendata.catalog.AreaSchemas;
import de.sozialplanung.opendata.catalog.Collection;
import de.sozialplanung.opendata.catalog.Level;
import de.sozialplanung.opendata.catalog.NeedIndexMethod;
import de.sozialplanung.opendata.catalog.NeedIndexMethod.Dynamics;
import de.sozialplanung.opendata.catalog.NeedIndexMethod.Mean;
import de.sozialplanung.opendata.catalog.NeedIndexMethod.Spread;
import de.sozialplanung.opendata.catalog.NeedIndexSchema;
import de.sozialplanung.opendata.catalog.ObservationSchemas;
import de.sozialplanung.opendata.catalog.ObservationStatus;
import de.sozialplanung.opendata.catalog.Property;
import de.sozialplanung.opendata.catalog.ServiceSchemas;
import de.sozialplanung.opendata.catalog.Theme;
import de.sozialplanung.opendata.vocab.Concept;
import de.sozialplanung.opendata.vocab.ConceptSchemes;
import de.sozialplanung.opendata.vocab.Vocabulary;

import org.apache.jena.rdf.model.Model;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.Test;

/// Schemas and vocabulary are written in different rooms; here they have to agree.
class VocabularyCoverageTest {

    private static final NeedIndexMethod WITH_DYNAMICS = new NeedIndexMethod(List.of(), Mean.AREAS, Spread.POPULATION,
            List.of(-1.0, 1.0, 1.5), new Dynamics(2, List.of(-1.0, 1.0)), 300, List.of());

    private final ConceptSchemes schemes = new ConceptSchemes();

    @Test
    void everyTermOfASchemaIsDefined() {
        Model vocabulary = Vocabulary.model(Sample.IRIS);
        for (Collection collection : collections()) {
            for (Property property : collection.schema().properties()) {
                assertThat(vocabulary.getResource(Sample.IRIS.term(property.term())).hasProperty(RDFS.label))
                        .as("%s of %s", property.term(), collection.id()).isTrue();
            }
        }
    }

    @Test
    void everySchemeOfASchemaExists() {
        for (Collection collection : collections()) {
            for (Property property : collection.schema().properties()) {
                String scheme = property.scheme();
                if (scheme != null) {
                    assertThat(schemes.find(scheme)).as("%s of %s", scheme, collection.id()).isPresent();
                }
            }
        }
    }

    @Test
    void codesThatAreWrittenInCodeTooAreTheSameInTheirSchemes() {
        assertThat(codes("handlungsfeld")).isEqualTo(Arrays.stream(Theme.values()).map(Theme::code).toList());
        assertThat(codes("gebietsebene")).isEqualTo(Arrays.stream(Level.values()).map(Level::code).toList());
        assertThat(codes("beobachtungsstatus"))
                .isEqualTo(Arrays.stream(ObservationStatus.values()).map(ObservationStatus::code).toList());
        for (ObservationStatus status : ObservationStatus.values()) {
            Concept concept = schemes.get("beobachtungsstatus").byCode(status.code()).orElseThrow();
            assertThat(concept.de()).isEqualTo(status.title().de());
            assertThat(concept.en()).isEqualTo(status.title().en());
        }
    }

    private List<String> codes(String scheme) {
        return schemes.get(scheme).concepts().stream().map(Concept::code).toList();
    }

    private static List<Collection> collections() {
        List<Collection> collections = new ArrayList<>(List.of(ServiceSchemas.offers(), ServiceSchemas.actors(),
                ServiceSchemas.planningProcesses(), ServiceSchemas.measuresTaken(), AnalysisSchemas.supply(),
                NeedIndexSchema.of(WITH_DYNAMICS, List.of()), ObservationSchemas.asLongForm(),
                ObservationSchemas.wide(Theme.PFLEGE, List.of())));
        for (Level level : Level.values()) {
            collections.add(AreaSchemas.areas(level, List.of()));
        }
        return collections;
    }
}
