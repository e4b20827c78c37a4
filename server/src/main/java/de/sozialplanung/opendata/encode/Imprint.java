package de.sozialplanung.opendata.encode;

import de.sozialplanung.opendata.catalog.Catalog;
import de.sozialplanung.opendata.catalog.Language;

/// Where the features of a document come from, for formats that say so, and the language they say it in.
///
/// @param catalog  names publisher, licence and notice
/// @param edition  the id of the edition
/// @param language of titles and descriptions
public record Imprint(Catalog catalog, String edition, Language language) {}
