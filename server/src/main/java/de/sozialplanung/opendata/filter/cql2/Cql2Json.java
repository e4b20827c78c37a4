package de.sozialplanung.opendata.filter.cql2;

import de.sozialplanung.opendata.crs.Crs;
import de.sozialplanung.opendata.filter.Filter;
import de.sozialplanung.opendata.filter.FilterLimits;

/// CQL2 JSON (OGC 21-065r2, 8.3 and annex C).
///
/// Beyond the schema it takes operators in any case, times as objects in an interval, and two forms of older drafts that
/// pygeofilter writes: the bounds of `between` in a list of their own, and `function` for `op`. Members that it does not
/// know mean nothing to it.
public final class Cql2Json {

    private Cql2Json() {}

    /// Reads a filter; the parameters are those of `Cql2Text.parse`.
    ///
    /// @throws de.sozialplanung.opendata.problem.Problem with the place of the fault, where it is none or exceeds
    ///                                                    `FilterLimits.STANDARD`
    public static Filter parse(String text, Crs filterCrs, String parameter) {
        return parse(text, filterCrs, parameter, FilterLimits.STANDARD);
    }

    static Filter parse(String text, Crs filterCrs, String parameter, FilterLimits limits) {
        Reading reading = Reading.of(text, parameter, limits);
        JsonTree tree = JsonTreeReader.read(text, reading, limits.depth());
        return new JsonConditions(reading, filterCrs).parsed(tree).condition();
    }

    /// Writes a filter as `parse` reads it; what is said at `Cql2Text.write` holds here too.
    public static String write(Filter filter, Crs filterCrs) {
        return JsonWriter.write(filter, filterCrs);
    }
}
