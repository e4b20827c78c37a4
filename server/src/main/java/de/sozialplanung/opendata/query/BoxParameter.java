package de.sozialplanung.opendata.query;

import de.sozialplanung.opendata.crs.Crs;
import de.sozialplanung.opendata.filter.Filter;
import de.sozialplanung.opendata.problem.Problem;
import java.util.Arrays;
import java.util.regex.Pattern;

/// The `bbox` parameter (OGC API Features Part 1, 7.15.3): four numbers, or six of which the heights do not matter, in the
/// axis order of its reference system.
final class BoxParameter {

    private static final String NAME = "bbox";

    private static final Pattern NUMBER = Pattern.compile("[+-]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][+-]?[0-9]{1,3})?");

    private static final int LONGEST = 400;

    private BoxParameter() {}

    static Filter read(String text, Crs crs) {
        String[] parts = text.length() > LONGEST ? new String[0] : text.split(",", -1);
        if ((parts.length != 4 && parts.length != 6) || !Arrays.stream(parts).map(String::strip)
                .allMatch(part -> NUMBER.matcher(part).matches())) {
            throw Problem.parameter(NAME,
                    "A box is four or six numbers separated by commas: the lower corner, then the "
                            + "upper corner, in the axis order of its reference system.");
        }
        double[] numbers = Arrays.stream(parts).map(String::strip).mapToDouble(Double::parseDouble).toArray();
        int upper = parts.length / 2;
        int east = crs.northFirst() ? 1 : 0;
        int north = 1 - east;
        if (!Arrays.stream(numbers).allMatch(Double::isFinite)) {
            throw Problem.parameter(NAME, "A number of the box is too large.");
        }
        return Filter.Spatial.box(numbers[east], numbers[north], numbers[upper + east], numbers[upper + north], crs,
                NAME);
    }
}
