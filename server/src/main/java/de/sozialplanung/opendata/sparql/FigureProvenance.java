package de.sozialplanung.opendata.sparql;

import de.sozialplanung.opendata.catalog.Catalog;
import de.sozialplanung.opendata.http.Links;
import de.sozialplanung.opendata.publication.FigureCitation;
import de.sozialplanung.opendata.publication.Publication;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.DCTerms;

/// Says in the description of a figure what its citation says, in terms of DCMI.
final class FigureProvenance {

    private FigureProvenance() {}

    /// The description with source, method, date, licence, citation and the address in this edition; as it is where the
    /// figure is not found.
    ///
    /// @param iri of the figure
    /// @param key of the figure, such as `JUG-01/05378/2019`
    static Model added(Model model, Publication publication, Links links, String iri, String key) {
        return FigureCitation.find(publication, links.root(), key.replace('/', '-'))
                .map(citation -> with(model, publication.catalog(), links, iri, citation)).orElse(model);
    }

    private static Model with(Model described, Catalog catalog, Links links, String iri, FigureCitation citation) {
        Model model = ModelFactory.createDefaultModel();
        model.setNsPrefixes(described.getNsPrefixMap());
        model.add(described);
        Resource figure = model.createResource(iri);
        figure.addProperty(DCTerms.source, citation.indicator().source(), "de")
                .addProperty(DCTerms.description, citation.method().de(), "de")
                .addProperty(DCTerms.description, citation.method().en(), "en")
                .addProperty(DCTerms.temporal, citation.indicator().referenceDate(), "de")
                .addProperty(DCTerms.issued,
                        model.createTypedLiteral(citation.issued().toString(), XSDDatatype.XSDdate))
                .addProperty(DCTerms.license, model.createResource(catalog.licence().iri()))
                .addProperty(DCTerms.bibliographicCitation, citation.suggestion().de(), "de")
                .addProperty(DCTerms.bibliographicCitation, citation.suggestion().en(), "en")
                .addProperty(DCTerms.isPartOf,
                        model.createResource(links.root() + "/editions/" + citation.edition()))
                .addProperty(DCTerms.hasVersion, model.createResource(citation.permanent()));
        return model;
    }
}
