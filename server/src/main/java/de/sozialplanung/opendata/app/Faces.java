package de.sozialplanung.opendata.app;

import de.sozialplanung.opendata.hsds.HsdsResource;
import de.sozialplanung.opendata.html.HtmlFace;
import de.sozialplanung.opendata.html.page.BaseMap;
import de.sozialplanung.opendata.http.Links;
import de.sozialplanung.opendata.ogcapi.BulkFiles;
import de.sozialplanung.opendata.ogcapi.OgcApiFace;
import de.sozialplanung.opendata.ogcapi.qgis.QgisPart;
import de.sozialplanung.opendata.ogcapi.record.RecordPart;
import de.sozialplanung.opendata.ogcapi.style.StyleCatalogue;
import de.sozialplanung.opendata.ogcapi.style.StylePart;
import de.sozialplanung.opendata.ogcapi.tile.TilePart;
import de.sozialplanung.opendata.publication.Publications;
import de.sozialplanung.opendata.simplify.Simplification;
import de.sozialplanung.opendata.sparql.CatalogResource;
import de.sozialplanung.opendata.sparql.CubeResource;
import de.sozialplanung.opendata.sparql.DefinitionsResource;
import de.sozialplanung.opendata.sparql.DumpResource;
import de.sozialplanung.opendata.sparql.GraphStoreResource;
import de.sozialplanung.opendata.sparql.SparqlEngine;
import de.sozialplanung.opendata.sparql.SparqlLimits;
import de.sozialplanung.opendata.sparql.SparqlResource;
import de.sozialplanung.opendata.sparql.ThingResource;
import de.sozialplanung.opendata.sparql.VoidResource;
import de.sozialplanung.opendata.telemetry.Health;
import de.sozialplanung.opendata.vocab.Iris;
import de.sozialplanung.opendata.wfs.MetadataResource;
import de.sozialplanung.opendata.wfs.SchemaResource;
import de.sozialplanung.opendata.wfs.WfsResource;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The wiring of the faces on one page: every resource that the server registers, for the current edition and for those
/// that are named.
final class Faces {

    private final Iris iris;
    private final SparqlEngine sparql;
    private final Supplier<Health> health;
    private final InstantSource clock;
    private final @Nullable BaseMap baseMap;
    private final BulkFiles files = new BulkFiles();

    /// What the faces of all editions share.
    ///
    /// @param root    the public address of the service
    /// @param sparql  answers their queries
    /// @param health  of the service
    /// @param clock   what pages take for now
    /// @param baseMap what lies beneath the maps of pages; null where nothing does
    Faces(String root, SparqlEngine sparql, Supplier<Health> health, InstantSource clock, @Nullable BaseMap baseMap) {
        iris = new Iris(root);
        this.sparql = sparql;
        this.health = health;
        this.clock = clock;
        this.baseMap = baseMap;
    }

    /// As above, without a base map.
    Faces(String root, SparqlEngine sparql, Supplier<Health> health, InstantSource clock) {
        this(root, sparql, health, clock, null);
    }

    /// As above, with the usual limits, where nobody listens.
    Faces(String root, Publications publications) {
        this(root, publications, InstantSource.system(), null);
    }

    /// As above.
    Faces(String root, Publications publications, InstantSource clock, @Nullable BaseMap baseMap) {
        this(root, new SparqlEngine(SparqlLimits.standard(), root), Readiness.of(publications), clock, baseMap);
    }

    /// The faces of a service where no edition is named.
    static List<Object> of(Publications publications, Links links) {
        return new Faces(links.root(), publications).resources(publications, links);
    }

    /// @param publications what they answer from
    /// @param links        their addresses
    List<Object> resources(Publications publications, Links links) {
        List<Object> resources = new ArrayList<>();

        // OGC API Features and the building blocks beside them
        Simplification simplification = new Simplification();
        StyleCatalogue styles = new StyleCatalogue();
        OgcApiFace ogcApi = new OgcApiFace(publications, links, simplification, files, List.of(
                new RecordPart(publications, links), new TilePart(publications, links, simplification),
                new StylePart(publications, links, styles), new QgisPart(publications, links, styles)));
        resources.addAll(ogcApi.resources());

        // WFS
        resources.add(new WfsResource(publications, links));
        resources.add(new SchemaResource(publications, links));
        resources.add(new MetadataResource(publications, links));

        // catalogue, linked data, SPARQL
        resources.add(new CatalogResource(publications, ogcApi.conformance()));
        resources.add(new VoidResource(publications, iris, links));
        resources.add(new DefinitionsResource(publications, iris));
        resources.add(new ThingResource(publications, iris, links));
        resources.add(new CubeResource(publications, iris));
        resources.add(new SparqlResource(publications, sparql, links));
        resources.add(new GraphStoreResource(publications, iris));
        resources.add(new DumpResource(publications, iris));

        // offers for those who exchange them
        resources.add(new HsdsResource(publications, iris, links));

        resources.add(new HealthResource(health));

        // pages
        resources.addAll(new HtmlFace(publications, links, ogcApi.conformance(), new QueryPreviews(sparql),
                clock, baseMap).resources());
        return List.copyOf(resources);
    }
}
