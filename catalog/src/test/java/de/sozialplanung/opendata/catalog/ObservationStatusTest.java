package de.sozialplanung.opendata.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ObservationStatusTest {

    @Test
    void eachStatusHasTheCodeOfSdmxAndTheSignOfOfficialTables() {
        assertThat(Arrays.stream(ObservationStatus.values())
                .map(status -> status.code() + " " + status.sdmx() + " " + status.sign() + " " + status.hasValue()))
                .containsExactly("normal A  true", "vorlaeufig P p true", "berichtigt A r true", "geschaetzt E s true",
                        "geheim Q . false", "basis-zu-klein Q / false", "nicht-erhoben M x false", "fehlt M … false");
    }
}
