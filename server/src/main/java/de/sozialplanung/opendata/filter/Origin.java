package de.sozialplanung.opendata.filter;

/// Where a client said something: the parameter and the place in its text, for problems.
///
/// It is no part of what is said: all origins are equal, so that two filters are equal where they mean the same, whoever
/// wrote them and in whatever notation.
///
/// @param parameter the name of the parameter
/// @param position  the character in its text, from 0; -1 where the whole of it is meant
public record Origin(String parameter, int position) {

    /// A whole parameter.
    public static Origin of(String parameter) {
        return new Origin(parameter, -1);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Origin;
    }

    @Override
    public int hashCode() {
        return 0;
    }
}
