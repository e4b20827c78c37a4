package de.sozialplanung.opendata.publication;

import de.sozialplanung.opendata.catalog.Catalog;
import de.sozialplanung.opendata.edition.Edition;
import de.sozialplanung.opendata.store.FeatureStore;

/// What is published at one moment: one edition in every form that the faces answer from. Immutable; a request takes it
/// once and stays with it.
///
/// @param edition    the edition
/// @param store      its features
/// @param linkedData its RDF graphs
public record Publication(Edition edition, FeatureStore store, LinkedData linkedData) {

    /// Starts what can be worked ahead, on threads of its own, and returns at once. For the moment when the first answers
    /// can be given.
    public void prepare() {
        store.prepare();
        linkedData.prepare();
    }

    public Catalog catalog() {
        return edition.catalog();
    }
}
