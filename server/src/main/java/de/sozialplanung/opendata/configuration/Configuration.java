package de.sozialplanung.opendata.configuration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// What an operator set: the command line wins over the environment, and that over the file. Whoever wins, all three are
/// checked, and every fault is known at once.
public final class Configuration {

    private final Map<Key<?>, Given> given;

    private Configuration(Map<Key<?>, Given> given) {
        this.given = Map.copyOf(given);
    }

    /// A configuration and what is wrong with it.
    ///
    /// @param faults empty where it can be used
    public record Checked(Configuration configuration, List<Fault> faults) {

        public Checked {
            faults = List.copyOf(faults);
        }
    }

    /// Reads and checks all sources.
    ///
    /// @param file        the YAML file, where there is one
    /// @param environment all variables; those that are blank count as not set
    /// @param options     texts from the command line
    public static Checked read(Optional<Path> file, Map<String, String> environment, Map<Key<?>, String> options) {
        List<Fault> faults = new ArrayList<>();
        Map<Key<?>, Given> given = new LinkedHashMap<>();
        file.ifPresent(path -> ConfigurationFile.read(path, faults, (key, value) -> take(key, value, given, faults)));
        Map<String, Key<?>> variables = Keys.all().stream().collect(Collectors.toMap(Key::variable, key -> key));
        variables.forEach((variable, key) -> {
            String text = environment.getOrDefault(variable, "").strip();
            if (!text.isEmpty()) {
                take(key, new Given(text, variable), given, faults);
            }
        });
        misspelt(environment.keySet(), variables.keySet(), faults);
        options.forEach((key, text) -> take(key, new Given(text.strip(), key.option()), given, faults));
        Configuration configuration = new Configuration(given);
        ConfigurationRules.check(configuration, faults);
        return new Checked(configuration, faults);
    }

    /// Takes a value that is allowed in the place of what stood there.
    private static void take(Key<?> key, Given value, Map<Key<?>, Given> given, List<Fault> faults) {
        if (key.type().read(value.text()).isPresent()) {
            given.put(key, value);
        } else {
            String written = key.type().mayBeShown()
                    ? "`" + key.name() + "` is '" + shown(value.text()) + "', but must be "
                    : "`" + key.name() + "` must be ";
            faults.add(new Fault(value.place(), written + key.type().allowed() + "."));
        }
    }

    /// Others may have variables that begin like ours, as Kubernetes makes them of a service's name; but one that is almost
    /// ours was meant for us.
    private static void misspelt(Set<String> written, Set<String> known, List<Fault> faults) {
        written.stream().sorted().filter(variable -> variable.startsWith("OPENDATA_") && !known.contains(variable)
                && !"OPENDATA_CONFIG".equals(variable) && !"OPENDATA_HOME".equals(variable))
                .forEach(variable -> Spelling.nearest(variable, known).ifPresent(near -> faults
                        .add(new Fault(variable, "There is no such variable; did you mean " + near + "?"))));
    }

    private static String shown(String text) {
        String cleaned = text.replaceAll("\\p{Cntrl}", "?");
        return cleaned.length() > 60 ? cleaned.substring(0, 60) + "…" : cleaned;
    }

    /// The value of a key, set or standard; empty where it has neither.
    public <T> Optional<T> find(Key<T> key) {
        Given value = given.get(key);
        return Optional.ofNullable(value).map(Given::text).or(key::standard).flatMap(key.type()::read);
    }

    /// The value of a key that has a standard one.
    public <T> T get(Key<T> key) {
        return find(key).orElseThrow(() -> new IllegalArgumentException(key.name() + " may be without a value"));
    }

    /// The value of a number that has a standard one.
    public int number(Key<Long> key) {
        return Math.toIntExact(get(key));
    }

    /// The password of the database, from wherever it is to come.
    public Optional<String> databasePassword() {
        Optional<Path> file = find(Keys.DATABASE_PASSWORD_FILE);
        if (file.isEmpty()) {
            return find(Keys.DATABASE_PASSWORD);
        }
        try {
            return Optional.of(ConfigurationRules.firstLine(file.get()).strip());
        } catch (IOException e) {
            throw new UncheckedIOException("a file that was there at the check is gone", e);
        }
    }

    /// Where a key was set, for faults; empty where it was not.
    Optional<String> place(Key<?> key) {
        return Optional.ofNullable(given.get(key)).map(Given::place);
    }

    /// What is set and where, without values: some are secrets.
    @Override
    public String toString() {
        return "Configuration" + given.keySet().stream().map(Key::name).sorted().toList();
    }
}
