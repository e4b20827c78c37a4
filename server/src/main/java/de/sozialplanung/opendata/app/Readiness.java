package de.sozialplanung.opendata.app;

import de.sozialplanung.opendata.problem.Problem;
import de.sozialplanung.opendata.publication.Publications;
import de.sozialplanung.opendata.telemetry.Health;
import de.sozialplanung.opendata.telemetry.Health.Check;
import de.sozialplanung.opendata.telemetry.Health.Status;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// Looks whether the service can answer. Without a current edition it cannot, nor without the database its answers come from;
/// a folder that is away and an edition that grows old are for the operator to look at, and the service goes on.
///
/// @param publications what is published
/// @param unreachable  why the place of the editions does not answer; empty while it does
/// @param refused      the edition that should be the current one and cannot be opened; empty where there is none
/// @param inDatabase   whether answers come from a database
/// @param oldest       the age from which an edition is worth a warning; empty for none
record Readiness(Publications publications, Supplier<Optional<String>> unreachable, Supplier<Optional<String>> refused,
        boolean inDatabase, Optional<Duration> oldest, Clock clock) implements Supplier<Health> {

    /// Where nobody watches the place of the editions.
    static Readiness of(Publications publications) {
        return new Readiness(publications, Optional::empty, Optional::empty, false, Optional.empty(),
                Clock.systemUTC());
    }

    @Override
    public Health get() {
        List<Check> checks = new ArrayList<>();
        String id = "";
        try {
            id = publications.current().edition().id();
            checks.add(new Check("edition", Status.UP, ""));
            age(publications.current().edition().created()).ifPresent(checks::add);
        } catch (Problem problem) {
            checks.add(new Check("edition", Status.DOWN, problem.detail()));
        }
        String place = inDatabase ? "database" : "folder";
        checks.add(unreachable.get().map(why -> new Check(place, inDatabase ? Status.DOWN : Status.WARN, why))
                .orElseGet(() -> new Check(place, Status.UP, "")));
        refused.get().ifPresent(next -> checks.add(new Check("next", Status.WARN,
                "The edition " + next + " should be the current one and cannot be opened; the log says why.")));
        return new Health(id, checks);
    }

    private Optional<Check> age(Instant created) {
        Duration age = Duration.between(created, clock.instant());
        return oldest.filter(most -> age.compareTo(most) > 0).map(most -> new Check("age", Status.WARN,
                "The edition is " + age.toDays() + " days old; it should not be older than " + most.toDays() + "."));
    }
}
