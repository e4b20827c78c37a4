package de.sozialplanung.opendata.ogcapi;

import de.sozialplanung.opendata.http.Links;
import de.sozialplanung.opendata.publication.Publications;
import java.util.ArrayList;
import java.util.List;

/// The OGC APIs as one part: features and the building blocks beside them.
public final class OgcApiFace {

    private final Publications publications;
    private final Links links;
    private final List<ApiPart> parts;

    public OgcApiFace(Publications publications, Links links, List<ApiPart> parts) {
        this.publications = publications;
        this.links = links;
        this.parts = List.copyOf(parts);
    }

    /// The JAX-RS resources.
    public List<Object> resources() {
        List<Object> resources = new ArrayList<>(List.of(new LandingResource(publications, links, parts),
                new ItemsResource(publications, links),
                new DownloadResource(publications), new FileResource(publications, links),
                new CsvwResource(publications, links), new HealthResource(publications)));
        parts.forEach(part -> resources.addAll(part.resources()));
        return List.copyOf(resources);
    }
}
