package de.sozialplanung.opendata.publication;

import org.apache.jena.query.Dataset;
import org.apache.jena.rdf.model.Model;

/// The RDF of one edition: the catalogue as portals harvest it, and all graphs for queries and look-ups. Read-only.
///
/// @param catalog the harvest view of the catalogue
/// @param dataset one named graph per subject, the default graph being their union
public record LinkedData(Model catalog, Dataset dataset) {}
