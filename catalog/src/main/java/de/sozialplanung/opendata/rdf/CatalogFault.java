package de.sozialplanung.opendata.rdf;

/// Something in a catalogue that a portal would stumble over.
///
/// @param node    the address it is about
/// @param message one plain sentence
public record CatalogFault(String node, String message) {}
