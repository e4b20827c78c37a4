package de.sozialplanung.opendata.configuration;

import de.sozialplanung.opendata.http.TileSource;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// What no single value can be blamed for: values that do not go together, and files that have to be there.
final class ConfigurationRules {

    private final Configuration configuration;
    private final List<Fault> faults;

    private ConfigurationRules(Configuration configuration, List<Fault> faults) {
        this.configuration = configuration;
        this.faults = faults;
    }

    /// @param faults takes what is wrong
    static void check(Configuration configuration, List<Fault> faults) {
        ConfigurationRules rules = new ConfigurationRules(configuration, faults);
        rules.onePassword();
        rules.noMoreThan(Keys.SPARQL_PER_CLIENT, Keys.SPARQL_AT_ONCE);
        rules.noMoreThan(Keys.LINE, Keys.HEADER);
        rules.portsOfTheirOwn();
        rules.baseMap();
    }

    private void baseMap() {
        Optional<TileSource> tiles = configuration.find(Keys.BASE_MAP);
        if (tiles.isEmpty()) {
            return;
        }
        String place = configuration.place(Keys.BASE_MAP).orElse("");
        if (configuration.find(Keys.BASE_MAP_ATTRIBUTION).isEmpty()) {
            faults.add(
                    new Fault(place, "`base-map` is set without `base-map-attribution`, which says whose map it is."));
        }
        boolean secure = configuration.find(Keys.BASE_URL).filter(url -> url.startsWith("https:")).isPresent();
        if (secure && tiles.get().origin().startsWith("http:")) {
            faults.add(new Fault(place,
                    "`base-map` begins with http: and `base-url` with https:, where browsers load nothing without encryption."));
        }
    }

    private void portsOfTheirOwn() {
        Optional<Long> management = configuration.find(Keys.MANAGEMENT_PORT);
        if (management.isPresent() && management.get() != 0 && management.get().equals(configuration.get(Keys.PORT))) {
            faults.add(new Fault(configuration.place(Keys.MANAGEMENT_PORT).orElse(""),
                    "`management-port` is " + management.get() + " as `port` is; each needs one of its own."));
        }
    }

    private void onePassword() {
        Optional<String> file = configuration.place(Keys.DATABASE_PASSWORD_FILE);
        if (file.isEmpty()) {
            return;
        }
        if (configuration.place(Keys.DATABASE_PASSWORD).isPresent()) {
            faults.add(new Fault(file.get(),
                    "`database-password-file` and `database-password` are both set; one is enough."));
        }
        try {
            if (firstLine(configuration.get(Keys.DATABASE_PASSWORD_FILE)).isBlank()) {
                faults.add(new Fault(file.get(),
                        "The first line of the file that `database-password-file` names is empty."));
            }
        } catch (IOException e) {
            faults.add(new Fault(file.get(),
                    "The file that `database-password-file` names cannot be read: is it there, and may this user read it?"));
        }
    }

    /// The first line of a file; empty where it has none.
    static String firstLine(Path file) throws IOException {
        try (BufferedReader reader = Files.newBufferedReader(file)) {
            String line = reader.readLine();
            return line == null ? "" : line;
        }
    }

    private void noMoreThan(Key<Long> part, Key<Long> whole) {
        Optional<String> place = configuration.place(part).or(() -> configuration.place(whole));
        if (place.isPresent() && configuration.get(part) > configuration.get(whole)) {
            faults.add(new Fault(place.get(), "`" + part.name() + "` is " + configuration.get(part)
                    + " and must not be more than `" + whole.name() + "`, which is " + configuration.get(whole) + "."));
        }
    }
}
