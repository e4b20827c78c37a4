package de.sozialplanung.opendata.filter.cql2;

import java.util.List;

/// An operator or function of CQL2 JSON with what it is given.
///
/// @param position of its object
/// @param reading  that it belongs to
record JsonCall(String name, List<JsonTree> arguments, int position, Reading reading) {

    /// The arguments, which are that many.
    List<JsonTree> arguments(int least, int most) {
        if (arguments.size() < least || arguments.size() > most) {
            String expected = least == most ? Integer.toString(least)
                    : most == Integer.MAX_VALUE ? least + " or more" : least + " to " + most;
            throw reading.fault(position, "Expected " + expected + (most == 1 ? " argument" : " arguments")
                    + " here, but found " + arguments.size() + ".");
        }
        return arguments;
    }
}
