package de.sozialplanung.opendata.filter.cql2;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A JSON value with the place where it stands. A tree, because an operator may stand behind its arguments.
sealed interface JsonTree {

    /// Of its first character, from 0.
    int position();

    /// An object.
    record Struct(Map<String, JsonTree> members, int position) implements JsonTree {

        Optional<JsonTree> member(String name) {
            return Optional.ofNullable(members.get(name));
        }
    }

    /// An array.
    record Sequence(List<JsonTree> items, int position) implements JsonTree {}

    record Text(String text, int position) implements JsonTree {}

    /// A number.
    ///
    /// @param text as it stands there
    record Numeral(String text, int position) implements JsonTree {}

    record Truth(boolean value, int position) implements JsonTree {}

    /// The value `null`.
    record Nothing(int position) implements JsonTree {}
}
