package de.sozialplanung.opendata.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ServiceSchemasTest {

    @Test
    void whatIsInternalOrSecretHasNoProperty() {
        assertThat(ServiceSchemas.offers().schema().properties()).extracting(Property::name)
                .doesNotContain("sichtbarkeit", "adresse_geheim", "x", "y").startsWith("id", "titel");
    }

    @Test
    void everyPropertySpeaksBothLanguages() {
        for (Collection collection : List.of(ServiceSchemas.offers(), ServiceSchemas.actors(),
                ServiceSchemas.planningProcesses(), ServiceSchemas.measuresTaken())) {
            for (Property property : collection.schema().properties()) {
                assertThat(property.description().de()).as(property.name()).endsWith(".");
                assertThat(property.description().en()).as(property.name()).endsWith(".")
                        .isNotEqualTo(property.description().de());
            }
        }
    }

    @Test
    void placesAreGeometriesAndActorsHaveNone() {
        assertThat(ServiceSchemas.offers().schema().geometry()).map(Property::type).contains(PropertyType.POINT);
        assertThat(ServiceSchemas.planningProcesses().schema().geometry()).map(Property::type)
                .contains(PropertyType.MULTI_POLYGON);
        assertThat(ServiceSchemas.actors().schema().geometry()).isEmpty();
    }
}
