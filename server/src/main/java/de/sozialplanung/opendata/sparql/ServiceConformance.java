package de.sozialplanung.opendata.sparql;

import java.util.List;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;

/// What the catalogue's service of the OGC APIs conforms to, which only the face that keeps the standards knows.
final class ServiceConformance {

    private static final String OGC_API = "#ogcapi";

    private ServiceConformance() {}

    /// The model, to which each conformance class is added where it describes that service.
    static Model added(Model catalog, List<String> classes) {
        catalog.listSubjectsWithProperty(RDF.type, DCAT.DataService)
                .filterKeep(service -> service.getURI().endsWith(OGC_API)).toList().forEach(service -> {
                    for (String one : classes) {
                        Resource standard = catalog.createResource(one).addProperty(RDF.type, DCTerms.Standard);
                        service.addProperty(DCTerms.conformsTo, standard);
                    }
                });
        return catalog;
    }
}
