package de.sozialplanung.opendata.configuration;

/// What is wrong with a configuration.
///
/// @param place    `FILE:LINE`, a variable of the environment, or an option
/// @param sentence what is wrong and what is allowed; never quotes what may be a secret
public record Fault(String place, String sentence) {

    @Override
    public String toString() {
        return place + ": " + sentence;
    }
}
