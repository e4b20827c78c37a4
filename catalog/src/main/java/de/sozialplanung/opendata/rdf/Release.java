package de.sozialplanung.opendata.rdf;

import java.time.Instant;
import java.util.Map;

import de.sozialplanung.opendata.catalog.Catalog;
import de.sozialplanung.opendata.catalog.CollectionSummary;

/// What the catalogue graph is made from: one edition's records without its data.
///
/// @param id        the edition's id, as in `/download/{id}/`
/// @param created   when the edition was built: the only date in the graphs, so that two runs give the same triples
/// @param catalog   what it publishes
/// @param summaries count and extent by collection id
/// @param bulkFile  whether the edition can be had as one file
/// @param address   where its services and pages are, without a trailing slash
public record Release(String id, Instant created, Catalog catalog, Map<String, CollectionSummary> summaries,
        boolean bulkFile, String address) {

    public Release {
        summaries = Map.copyOf(summaries);
    }
}
