package de.sozialplanung.opendata.query;

import de.sozialplanung.opendata.problem.Problem;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/// The `zoom-level` parameter (OGC API Features Part 7, draft 24-020): the zoom level of the tiling scheme
/// WebMercatorQuad that a map is to be drawn at, decimals allowed.
public final class ZoomLevelParameter {

    public static final String NAME = "zoom-level";

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,9})?");

    private ZoomLevelParameter() {}

    /// The level; empty where shapes are wanted as they are.
    ///
    /// @throws Problem 400 where it is not a number from 0
    public static OptionalDouble read(Parameters parameters) {
        return parameters.value(NAME).map(text -> {
            if (!NUMBER.matcher(text).matches()) {
                throw Problem.parameter(NAME, "The zoom level must be a number from 0 to 999, such as 9 or 9.5.");
            }
            return OptionalDouble.of(Double.parseDouble(text));
        }).orElse(OptionalDouble.empty());
    }
}
