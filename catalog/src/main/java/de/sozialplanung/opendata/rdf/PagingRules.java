package de.sozialplanung.opendata.rdf;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import de.sozialplanung.opendata.vocab.Hydra;

import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.vocabulary.RDF;

/// What harvesters need of the node that says which page a document is: one reads the present terms only, another one the
/// former, and one breaks without the number of all.
final class PagingRules {

    private static final Map<Property, Property> FORMER = Map.of(Hydra.FIRST, Hydra.FIRST_PAGE, Hydra.LAST,
            Hydra.LAST_PAGE, Hydra.NEXT, Hydra.NEXT_PAGE, Hydra.PREVIOUS, Hydra.PREVIOUS_PAGE);

    private PagingRules() {}

    static void check(Resource page, List<CatalogFault> faults) {
        String uri = String.valueOf(page.getURI());
        if (!page.hasProperty(RDF.type, Hydra.PARTIAL_COLLECTION_VIEW)) {
            faults.add(new CatalogFault(uri, "A page is both a PagedCollection and a PartialCollectionView."));
        }
        FORMER.forEach((present, former) -> {
            if (!page.listProperties(present).mapWith(Statement::getObject).toSet()
                    .equals(page.listProperties(former).mapWith(Statement::getObject).toSet())) {
                faults.add(new CatalogFault(uri, "Links between pages are said in present and former terms alike."));
            }
        });
        Statement total = page.getProperty(Hydra.TOTAL_ITEMS);
        if (total == null || !total.getObject().isLiteral()
                || !XSDDatatype.XSDinteger.equals(total.getLiteral().getDatatype())) {
            faults.add(new CatalogFault(uri, "A page has the number of all datasets as an integer."));
        }
        boolean last = page.hasProperty(Hydra.LAST, page);
        if (last == page.hasProperty(Hydra.NEXT)
                || Stream.of(Hydra.NEXT, Hydra.PREVIOUS).anyMatch(link -> page.hasProperty(link, page))) {
            faults.add(new CatalogFault(uri,
                    "Every page but the last one leads to the next: harvesters end there, or never."));
        }
    }
}
