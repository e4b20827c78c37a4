package de.sozialplanung.opendata.html.page;

import java.util.List;

/// The list of all collections.
public record CollectionsPage(Shell shell, List<CollectionGroup> groups) {}
