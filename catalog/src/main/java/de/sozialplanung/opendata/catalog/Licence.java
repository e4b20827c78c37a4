package de.sozialplanung.opendata.catalog;

import org.jspecify.annotations.Nullable;

/// The licence that the data are offered under.
///
/// @param iri         from `http://dcat-ap.de/def/licenses/`, without a trailing slash
/// @param title       its name
/// @param attribution the words a re-user has to print; null where the licence asks for none
public record Licence(String iri, String title, @Nullable String attribution) {}
