package de.sozialplanung.opendata.wfs;

import de.sozialplanung.opendata.problem.Problem;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/// Reads `count` and `startIndex`: whole numbers from 0.
final class WholeNumber {

    private WholeNumber() {}

    /// @param text null where the parameter is absent
    static OptionalLong parse(String parameter, @Nullable String text) {
        if (text == null) {
            return OptionalLong.empty();
        }
        if (!text.strip().matches("\\+?[0-9]{1,15}")) {
            throw Problem.parameter(parameter, "The parameter " + parameter + " is a whole number from 0.");
        }
        return OptionalLong.of(Long.parseLong(text.strip()));
    }
}
