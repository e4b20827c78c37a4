package de.sozialplanung.opendata.catalog;

import org.jspecify.annotations.Nullable;

/// An organisation that publishes or is to be asked. Never a person.
///
/// @param name      its name
/// @param homepage  an absolute http(s) address; null where unknown
/// @param email     an address without `mailto:`; null where unknown
/// @param telephone in international form, such as `+49 2202 130`; null where unknown
public record Agent(String name, @Nullable String homepage, @Nullable String email, @Nullable String telephone) {}
