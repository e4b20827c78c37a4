package de.sozialplanung.opendata.configuration;

import de.sozialplanung.opendata.http.Network;
import de.sozialplanung.opendata.http.TileSource;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What the value of a key may be: makes a value of its text and says what is allowed.
///
/// @param <T> the values
public sealed interface ValueType<T> {

    /// The value that a text means; empty where it is not allowed.
    Optional<T> read(String text);

    /// What is allowed, as the end of a sentence that begins with "must be".
    String allowed();

    /// Whether a text of it may be repeated to whoever reads a fault.
    default boolean mayBeShown() {
        return true;
    }

    /// Whether the file may have a list of values.
    default boolean isList() {
        return false;
    }

    /// A whole number in a range.
    ///
    /// @param unit what is counted
    record WholeNumber(long least, long most, String unit) implements ValueType<Long> {

        @Override
        public Optional<Long> read(String text) {
            if (!text.matches("\\d{1,18}")) {
                return Optional.empty();
            }
            long number = Long.parseLong(text);
            return number < least || number > most ? Optional.empty() : Optional.of(number);
        }

        @Override
        public String allowed() {
            return "a whole number from " + least + " to " + most + (unit.isEmpty() ? "" : " (" + unit + ")");
        }
    }

    /// The public address of a service (RFC 9110, 4.2): no user, since it would be published with every link.
    record WebAddress() implements ValueType<String> {

        @Override
        public Optional<String> read(String text) {
            try {
                URI uri = new URI(text);
                boolean fits = uri.getHost() != null && uri.getRawUserInfo() == null && uri.getRawQuery() == null
                        && uri.getRawFragment() == null
                        && ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()));
                return fits ? Optional.of(text) : Optional.empty();
            } catch (URISyntaxException _) {
                return Optional.empty();
            }
        }

        @Override
        public String allowed() {
            return "an http or https address without user, query and fragment, such as https://daten.example.org";
        }

        @Override
        public boolean mayBeShown() {
            return false;
        }
    }

    /// The address of the tiles of a base map. It may hold a key of whoever may use it.
    record TilePattern() implements ValueType<TileSource> {

        @Override
        public Optional<TileSource> read(String text) {
            return TileSource.parse(text);
        }

        @Override
        public String allowed() {
            return "an http or https address with a host name, and with each of {z}, {x} and {y} once in its path or query and "
                    + "no other braces, such as https://tiles.example.org/{z}/{x}/{y}.png";
        }

        @Override
        public boolean mayBeShown() {
            return false;
        }
    }

    /// The address of a database as the PostgreSQL driver reads it; it may hold a password.
    record DatabaseAddress() implements ValueType<String> {

        private static final String PREFIX = "jdbc:postgresql:";

        @Override
        public Optional<String> read(String text) {
            return text.startsWith(PREFIX) && text.length() > PREFIX.length() ? Optional.of(text) : Optional.empty();
        }

        @Override
        public String allowed() {
            return "an address that begins with " + PREFIX + ", such as jdbc:postgresql://host/name";
        }

        @Override
        public boolean mayBeShown() {
            return false;
        }
    }

    /// One of a few words.
    record Choice(List<String> words) implements ValueType<String> {

        public Choice {
            words = List.copyOf(words);
        }

        @Override
        public Optional<String> read(String text) {
            return words.contains(text) ? Optional.of(text) : Optional.empty();
        }

        @Override
        public String allowed() {
            return "one of: " + String.join(", ", words);
        }
    }

    /// A name or another short text.
    record Words() implements ValueType<String> {

        private static final int LONGEST = 255;

        @Override
        public Optional<String> read(String text) {
            return text.length() > LONGEST || text.chars().anyMatch(Character::isISOControl) ? Optional.empty()
                    : Optional.of(text);
        }

        @Override
        public String allowed() {
            return "a text of at most " + LONGEST + " characters on one line";
        }
    }

    /// A text that nobody is shown.
    record Secret() implements ValueType<String> {

        @Override
        public Optional<String> read(String text) {
            return text.chars().anyMatch(Character::isISOControl) ? Optional.empty() : Optional.of(text);
        }

        @Override
        public String allowed() {
            return "a text on one line";
        }

        @Override
        public boolean mayBeShown() {
            return false;
        }
    }

    /// A file or folder; relative ones begin where the program was started.
    record Place() implements ValueType<Path> {

        @Override
        public Optional<Path> read(String text) {
            try {
                return Optional.of(Path.of(text));
            } catch (InvalidPathException _) {
                return Optional.empty();
            }
        }

        @Override
        public String allowed() {
            return "the path of a file or folder";
        }
    }

    /// Addresses and networks, in the file as a list, else with commas between them.
    record Networks() implements ValueType<List<Network>> {

        @Override
        public Optional<List<Network>> read(String text) {
            List<Network> networks = new ArrayList<>();
            for (String one : text.split(",", -1)) {
                Optional<Network> network = Network.parse(one.strip());
                if (network.isEmpty()) {
                    return Optional.empty();
                }
                networks.add(network.get());
            }
            return Optional.of(List.copyOf(networks));
        }

        @Override
        public String allowed() {
            return "a list of IP addresses or networks, such as 127.0.0.1, 10.0.0.0/8, 2001:db8::/32";
        }

        @Override
        public boolean isList() {
            return true;
        }
    }
}
