package de.sozialplanung.opendata.hsds;

/// Who runs offers: an actor, or a name that stands in an offer and nowhere else.
///
/// @param name what it is called
/// @param key  of the actor; empty where it is none
record Organization(String name, String key) {}
