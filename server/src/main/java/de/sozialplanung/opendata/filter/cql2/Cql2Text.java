package de.sozialplanung.opendata.filter.cql2;

import de.sozialplanung.opendata.crs.Crs;
import de.sozialplanung.opendata.filter.Filter;
import de.sozialplanung.opendata.filter.FilterLimits;

/// CQL2 text (OGC 21-065r2, 8.2 and annex B).
///
/// Beyond the grammar it takes what clients send: a boolean property as a condition, `ILIKE`, a sign before parentheses,
/// time zones other than `Z`, and any character in a name in double quotes, the quote itself doubled.
public final class Cql2Text {

    private Cql2Text() {}

    /// Reads a filter.
    ///
    /// @param filterCrs the reference system of its geometries, whose coordinates stand in the axis order of that system
    /// @param parameter whose value the text is, for problems
    /// @throws de.sozialplanung.opendata.problem.Problem with the place of the fault, where it is none or exceeds
    ///                                                    `FilterLimits.STANDARD`
    public static Filter parse(String text, Crs filterCrs, String parameter) {
        return parse(text, filterCrs, parameter, FilterLimits.STANDARD);
    }

    static Filter parse(String text, Crs filterCrs, String parameter, FilterLimits limits) {
        Reading reading = Reading.of(text, parameter, limits);
        return new TextConditions(reading, new Tokens(text, reading), filterCrs).filter();
    }

    /// Writes a filter as `parse` reads it, with no parentheses but those that it needs.
    ///
    /// @param filterCrs the reference system of all its geometries
    /// @throws IllegalArgumentException where it holds what CQL2 has no words for: `During`, `Ids`, `Untyped`,
    ///                                  `OwnGeometry`, or a geometry in another reference system
    public static String write(Filter filter, Crs filterCrs) {
        return new TextWriter(filterCrs).write(filter);
    }
}
