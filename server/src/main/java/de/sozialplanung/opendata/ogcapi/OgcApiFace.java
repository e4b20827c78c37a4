package de.sozialplanung.opendata.ogcapi;

import de.sozialplanung.opendata.http.Links;
import de.sozialplanung.opendata.publication.Publications;
import de.sozialplanung.opendata.simplify.Simplification;
import java.util.ArrayList;
import java.util.List;

/// The OGC APIs as one part: features and the building blocks beside them.
public final class OgcApiFace {

    private final Publications publications;
    private final Links links;
    private final Simplification simplification;
    private final BulkFiles files;
    private final List<ApiPart> parts;

    /// @param simplification of shapes, shared with the other parts that draw them
    /// @param files          made of whole collections, shared by all editions
    public OgcApiFace(Publications publications, Links links, Simplification simplification, BulkFiles files,
            List<ApiPart> parts) {
        this.publications = publications;
        this.links = links;
        this.simplification = simplification;
        this.files = files;
        this.parts = List.copyOf(parts);
    }

    /// The URIs of the conformance classes that hold.
    public List<String> conformance() {
        return Conformance.with(parts);
    }

    /// The JAX-RS resources.
    public List<Object> resources() {
        FileAnswer answer = new FileAnswer(links, files);
        ItemsAnswer items = new ItemsAnswer(links, simplification);
        List<Object> resources = new ArrayList<>(List.of(new LandingResource(publications, links, parts),
                new SchemaResource(publications, links),
                new ItemsResource(publications, links, items), new SearchResource(publications, links, items),
                new DownloadResource(publications), new FileResource(publications, answer),
                new DatasetFileResource(publications, answer),
                new CsvwResource(publications, links), new EditionsResource(publications, links)));
        parts.forEach(part -> resources.addAll(part.resources()));
        return List.copyOf(resources);
    }
}
