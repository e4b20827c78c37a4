package de.sozialplanung.opendata.sparql;

import de.sozialplanung.opendata.http.Links;
import de.sozialplanung.opendata.publication.Publication;
import org.apache.jena.graph.Graph;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;

/// What the endpoint says of itself (SPARQL 1.1 Service Description): language, formats, graphs, limits.
final class ServiceDescription {

    private static final String SD = "http://www.w3.org/ns/sparql-service-description#";
    private static final String FORMATS = "http://www.w3.org/ns/formats/";

    private ServiceDescription() {}

    static Graph of(Links links, Publication publication, SparqlLimits limits) {
        Model model = ModelFactory.createDefaultModel();
        model.setNsPrefix("sd", SD).setNsPrefix("dct", DCTerms.NS).setNsPrefix("rdfs", RDFS.uri);
        Resource service = model.createResource(links.to("/sparql"));
        service.addProperty(RDF.type, sd("Service")).addProperty(property("endpoint"), service)
                .addProperty(property("supportedLanguage"), sd("SPARQL11Query"))
                .addProperty(property("feature"), sd("UnionDefaultGraph"));
        for (String format : new String[]{"SPARQL_Results_JSON", "SPARQL_Results_XML", "SPARQL_Results_CSV",
                "SPARQL_Results_TSV", "Turtle", "RDF_XML", "N-Triples", "JSON-LD"}) {
            service.addProperty(property("resultFormat"), ResourceFactory.createResource(FORMATS + format));
        }
        service.addProperty(RDFS.comment,
                "Limits: " + limits.timeout().toSeconds() + " seconds, " + limits.cells()
                        + " cells or triples in a result, "
                        + limits.queryLength() + " characters of a query, " + limits.parallel()
                        + " queries at once, " + limits.perClient() + " of them of one client. A result that reaches a "
                        + "limit is answered with an error, never in part.",
                "en");
        service.addProperty(RDFS.comment,
                "Grenzen: " + limits.timeout().toSeconds() + " Sekunden, " + limits.cells()
                        + " Zellen oder Tripel im Ergebnis, " + limits.queryLength() + " Zeichen der Anfrage, "
                        + limits.parallel()
                        + " Anfragen zugleich, davon " + limits.perClient()
                        + " je Nutzer. Ein Ergebnis, das eine Grenze "
                        + "erreicht, ist ein Fehler und kommt nie in Teilen.",
                "de");
        service.addProperty(property("defaultDataset"), dataset(model, links, publication));
        return model.getGraph();
    }

    private static Resource dataset(Model model, Links links, Publication publication) {
        Resource dataset = model.createResource(links.to("/sparql#dataset"));
        dataset.addProperty(RDF.type, sd("Dataset")).addProperty(DCTerms.identifier, publication.edition().id());
        Resource union = model.createResource(links.to("/sparql#default"));
        union.addProperty(RDF.type, sd("Graph"));
        dataset.addProperty(property("defaultGraph"), union);
        publication.linkedData().dataset().asDatasetGraph().listGraphNodes().forEachRemaining(node -> {
            Resource named = model.createResource(node.getURI() + "#sd");
            named.addProperty(RDF.type, sd("NamedGraph")).addProperty(property("name"),
                    model.createResource(node.getURI()));
            dataset.addProperty(property("namedGraph"), named);
        });
        return dataset;
    }

    private static Resource sd(String name) {
        return ResourceFactory.createResource(SD + name);
    }

    private static Property property(String name) {
        return ResourceFactory.createProperty(SD, name);
    }
}
