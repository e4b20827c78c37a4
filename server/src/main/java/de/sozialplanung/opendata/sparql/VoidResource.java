package de.sozialplanung.opendata.sparql;

import de.sozialplanung.opendata.catalog.Catalog;
import de.sozialplanung.opendata.catalog.Dataset;
import de.sozialplanung.opendata.http.Links;
import de.sozialplanung.opendata.publication.DatasetFiles;
import de.sozialplanung.opendata.publication.Publication;
import de.sozialplanung.opendata.publication.Publications;
import de.sozialplanung.opendata.rdf.DumpFormat;
import de.sozialplanung.opendata.rdf.RdfFormat;
import de.sozialplanung.opendata.vocab.Iris;
import de.sozialplanung.opendata.vocab.Namespaces;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Set;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;

/// What linked data there are, at the address where crawlers look for it: `/.well-known/void` (VoID, section 7.2).
@Path("/.well-known/void")
public final class VoidResource {

    private static final List<String> VOCABULARIES = List.of(Namespaces.DCAT, Namespaces.DCT, Namespaces.QB,
            Namespaces.SKOS, Namespaces.GEO, Namespaces.PROV, Namespaces.CPSV, Namespaces.FOAF);

    private final Publications publications;
    private final Iris iris;
    private final Links links;

    public VoidResource(Publications publications, Iris iris, Links links) {
        this.publications = publications;
        this.iris = iris;
        this.links = links;
    }

    @GET
    public Response get(@Context UriInfo uri, @Context HttpHeaders headers, @Context Request request) {
        GraphAnswer.refuseUnknown(uri.getQueryParameters().keySet(), Set.of("f"));
        RdfFormat format = GraphAnswer.format("", RdfFormat.TURTLE, uri.getQueryParameters(), headers);
        Publication publication = publications.current();
        return GraphAnswer.answer(request, publication.edition().id(), format,
                "void " + publication.linkedData().modified(), () -> graph(publication));
    }

    private Graph graph(Publication publication) {
        Catalog catalog = publication.catalog();
        Model model = ModelFactory.createDefaultModel();
        model.setNsPrefixes(Namespaces.prefixes(iris));
        Resource all = model.createResource(links.to("/.well-known/void#alles"))
                .addProperty(RDF.type, type(model, "Dataset"))
                .addProperty(DCTerms.title, catalog.title().de(), "de")
                .addProperty(DCTerms.title, catalog.title().en(), "en")
                .addProperty(DCTerms.license, model.createResource(catalog.licence().iri()))
                .addProperty(DCTerms.publisher, model.createResource(links.root() + "/catalog#herausgeber"))
                .addProperty(DCTerms.modified, model.createTypedLiteral(publication.linkedData().modified().toString(),
                        XSDDatatype.XSDdateTime))
                .addProperty(FOAF.homepage, model.createResource(links.to("/")))
                .addProperty(property(model, "sparqlEndpoint"), model.createResource(links.to("/sparql")))
                .addProperty(property(model, "dataDump"), model.createResource(links.to("/dumps/all.nq.gz")))
                .addProperty(property(model, "uriSpace"), iris.base() + "/id/")
                .addProperty(property(model, "rootResource"), model.createResource(links.to("/catalog")))
                .addProperty(property(model, "exampleResource"),
                        model.createResource(iris.thing("kreis", catalog.region().key())));
        VOCABULARIES.forEach(
                vocabulary -> all.addProperty(property(model, "vocabulary"), model.createResource(vocabulary)));
        all.addProperty(property(model, "vocabulary"), model.createResource(iris.vocabulary()));
        DatasetFiles files = new DatasetFiles(publication.edition(), publication.store());
        for (Dataset dataset : catalog.entries().datasets()) {
            Resource subset = model.createResource(iris.thing(dataset.kind(), dataset.id()))
                    .addProperty(RDF.type, type(model, "Dataset"))
                    .addProperty(DCTerms.title, dataset.title().de(), "de");
            files.graph(dataset).ifPresent(graph -> subset.addProperty(property(model, "dataDump"),
                    model.createResource(links.to(DumpFormat.TURTLE.path(graph)))));
            all.addProperty(property(model, "subset"), subset);
        }
        model.createResource(links.to("/.well-known/void")).addProperty(RDF.type, type(model, "DatasetDescription"))
                .addProperty(FOAF.primaryTopic, all).addProperty(DCTerms.title, "VoID: " + catalog.title().de(), "de");
        return model.getGraph();
    }

    private static Resource type(Model model, String name) {
        return model.createResource(Namespaces.VOID + name);
    }

    private static Property property(Model model, String name) {
        return model.createProperty(Namespaces.VOID, name);
    }
}
