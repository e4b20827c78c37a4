package de.sozialplanung.opendata.vocab;

import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;

/// Hydra paging in its present terms and in those of older drafts: one harvester reads only these, another only those.
public final class Hydra {

    public static final Resource PARTIAL_COLLECTION_VIEW = type("PartialCollectionView");
    public static final Resource PAGED_COLLECTION = type("PagedCollection");

    public static final Property FIRST = property("first");
    public static final Property LAST = property("last");
    public static final Property NEXT = property("next");
    public static final Property PREVIOUS = property("previous");
    public static final Property FIRST_PAGE = property("firstPage");
    public static final Property LAST_PAGE = property("lastPage");
    public static final Property NEXT_PAGE = property("nextPage");
    public static final Property PREVIOUS_PAGE = property("previousPage");
    public static final Property ITEMS_PER_PAGE = property("itemsPerPage");
    public static final Property TOTAL_ITEMS = property("totalItems");

    private Hydra() {}

    private static Resource type(String name) {
        return ResourceFactory.createResource(Namespaces.HYDRA + name);
    }

    private static Property property(String name) {
        return ResourceFactory.createProperty(Namespaces.HYDRA, name);
    }
}
