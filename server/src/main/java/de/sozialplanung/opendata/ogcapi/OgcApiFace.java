package de.sozialplanung.opendata.ogcapi;

import de.sozialplanung.opendata.encode.Encoders;
import de.sozialplanung.opendata.encode.GmlNames;
import de.sozialplanung.opendata.http.Links;
import de.sozialplanung.opendata.publication.Publications;
import java.util.List;

/// OGC API Features as one part: its resources for the server.
public final class OgcApiFace {

    private final Publications publications;
    private final Links links;

    public OgcApiFace(Publications publications, Links links) {
        this.publications = publications;
        this.links = links;
    }

    /// The JAX-RS resources.
    public List<Object> resources() {
        return List.of(new LandingResource(publications, links),
                new ItemsResource(publications, links, new Encoders(GmlNames.at(links.base()))),
                new DownloadResource(publications), new HealthResource(publications));
    }
}
