package de.sozialplanung.opendata.configuration;

/// A value that somebody set.
///
/// @param text  as it was written
/// @param place where it was written, as in `Fault`
record Given(String text, String place) {

    /// It may be a secret.
    @Override
    public String toString() {
        return "Given[" + place + "]";
    }
}
