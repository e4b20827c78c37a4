package de.sozialplanung.opendata.ogcapi;

import com.fasterxml.jackson.databind.node.ObjectNode;
import de.sozialplanung.opendata.catalog.Collection;
import de.sozialplanung.opendata.encode.Link;
import de.sozialplanung.opendata.publication.Publication;
import java.util.List;

/// One building block of this face beside the features: what it serves, and what it adds to the documents of all.
public interface ApiPart {

    /// The JAX-RS resources.
    List<Object> resources();

    /// The URIs of the conformance classes that hold; each has a test that would fail without it.
    List<String> conformance();

    /// What the landing page links to.
    List<Link> links(Publication publication, ApiLinks links);

    /// What the document of a collection links to.
    List<Link> links(Publication publication, Collection collection, ApiLinks links);

    /// The documents of collections that are no features of the catalogue; most parts have none.
    default List<ObjectNode> collections(Publication publication, ApiLinks links) {
        return List.of();
    }

    /// Adds its paths to the API description.
    void describe(Publication publication, OpenApiPaths paths);
}
