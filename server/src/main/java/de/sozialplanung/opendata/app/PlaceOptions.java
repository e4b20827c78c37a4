package de.sozialplanung.opendata.app;

import de.sozialplanung.opendata.edition.EditionPlace;
import de.sozialplanung.opendata.edition.EditionRelease;
import de.sozialplanung.opendata.edition.EditionWork;
import de.sozialplanung.opendata.store.postgis.DatabaseSettings;
import de.sozialplanung.opendata.store.postgis.PostgisPlace;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import picocli.CommandLine.Mixin;

/// Where the editions lie that a command reads or changes: in a folder, or in a database where one is named.
final class PlaceOptions {

    @Mixin
    private EditionsOption editions = new EditionsOption();

    @Mixin
    private DatabaseOption database = new DatabaseOption();

    EditionPlace open() throws Refusal {
        Optional<DatabaseSettings> settings = database.settings();
        return settings.isPresent() ? new PostgisPlace(settings.get(), Clock.systemUTC()) : editions.open();
    }

    /// Publishes and withdraws there.
    static EditionRelease release(EditionWork work) {
        return new EditionRelease(work, Clock.systemUTC());
    }

    /// What a failure means to the person at the terminal.
    static Refusal unchanged(IOException failure) {
        return new Refusal("Nothing was changed: " + Sentences.of(failure));
    }
}
