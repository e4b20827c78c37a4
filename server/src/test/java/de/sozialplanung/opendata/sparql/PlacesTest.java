package de.sozialplanung.opendata.sparql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.sozialplanung.opendata.problem.Problem;
import de.sozialplanung.opendata.problem.ProblemKind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlacesTest {

    private final Places places = new Places(new SparqlLimits(1, Duration.ofSeconds(1), 3, 2, 1, 1, 1, 1));

    @Test
    void aClientGetsItsShareAndNoMore() {
        places.take("a");
        Places.Place second = places.take("a");
        assertRefused("a", ProblemKind.TOO_MANY);
        second.close();
        assertThat(places.take("a")).isNotNull();
    }

    @Test
    void whoComesWhenAllPlacesAreTakenIsTurnedAwayAndLosesNothingByIt() {
        List<Places.Place> taken = new ArrayList<>(List.of(places.take("a"), places.take("a"), places.take("b")));
        for (int i = 0; i < 5; i++) {
            assertRefused("c", ProblemKind.OVERLOADED);
        }
        taken.forEach(Places.Place::close);
        assertThat(List.of(places.take("c"), places.take("c"), places.take("d"))).hasSize(3);
    }

    private void assertRefused(String client, ProblemKind kind) {
        assertThatThrownBy(() -> places.take(client)).isInstanceOf(Problem.class)
                .satisfies(problem -> assertThat(((Problem) problem).kind()).isEqualTo(kind));
    }
}
