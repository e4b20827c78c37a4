package de.sozialplanung.opendata.catalog;

/// The Kreis or city that a catalogue is about.
///
/// @param key  the official key: five digits for a Kreis, such as `05378`
/// @param name its name
public record Region(String key, String name) {}
