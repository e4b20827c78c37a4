package de.sozialplanung.opendata.rdf;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import de.sozialplanung.opendata.vocab.DcatAp;
import de.sozialplanung.opendata.vocab.Hydra;
import de.sozialplanung.opendata.vocab.Iris;

import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;

/// Checks a catalogue for what portals stumble over and the official shapes do not report: own SHACL shapes, and in code
/// what SHACL cannot say.
public final class CatalogRules {

    private static final String WRONG_DCATAP = "http://data.europa.eu/r5r#";

    private final Shapes shapes = Shapes.parse(Authority.turtle("catalog-rules.ttl").getGraph());
    private final Authority authority = Authority.load();

    /// All faults of the catalogue that an edition would have.
    public List<CatalogFault> check(Release release, Iris iris) {
        return check(CatalogGraph.build(release, iris));
    }

    /// All faults, none where the catalogue is fit for harvest.
    public List<CatalogFault> check(Model catalog) {
        List<CatalogFault> faults = new ArrayList<>();
        ShaclValidator.get().validate(shapes, catalog.getGraph()).getEntries()
                .forEach(entry -> faults.add(new CatalogFault(String.valueOf(entry.focusNode()), entry.message())));
        for (Statement statement : catalog.listStatements().toList()) {
            checkStatement(statement, faults);
        }
        catalog.listStatements().filterDrop(statement -> statement.getPredicate().equals(SKOS.inScheme))
                .mapWith(Statement::getObject).filterKeep(RDFNode::isURIResource).mapWith(RDFNode::asResource).toSet()
                .forEach(resource -> checkValue(resource, faults));
        catalog.listObjectsOfProperty(DCTerms.license)
                .forEach(licence -> checkLicence(licence.asResource(), faults));
        catalog.listSubjectsWithProperty(RDF.type, DCAT.Dataset).forEach(dataset -> checkDataset(dataset, faults));
        catalog.listSubjectsWithProperty(RDF.type, DCAT.Distribution)
                .forEach(distribution -> DistributionRules.check(distribution, faults));
        catalog.listSubjectsWithProperty(RDF.type, Hydra.PAGED_COLLECTION)
                .forEach(page -> PagingRules.check(page, faults));
        return faults;
    }

    private static void checkStatement(Statement statement, List<CatalogFault> faults) {
        Resource subject = statement.getSubject();
        if (subject.isAnon() || statement.getObject().isAnon()) {
            faults.add(new CatalogFault(String.valueOf(subject),
                    "Every node has an address: blank ones differ at each run."));
        } else {
            checkAddress(subject.getURI(), faults);
        }
        if (!hasXmlName(statement.getPredicate())) {
            faults.add(new CatalogFault(String.valueOf(subject),
                    "A property has an XML name, else RDF/XML cannot say it."));
        }
        if (statement.getPredicate().getURI().startsWith(WRONG_DCATAP)) {
            faults.add(new CatalogFault(String.valueOf(subject),
                    "The namespace of DCAT-AP is http://data.europa.eu/r5r/ without #."));
        }
    }

    /// RDF/XML writes a property by the end of its address that is an XML name (RDF 1.1 XML Syntax, 2.4).
    private static boolean hasXmlName(Property predicate) {
        return !predicate.getLocalName().isEmpty();
    }

    private static void checkDataset(Resource dataset, List<CatalogFault> faults) {
        String uri = String.valueOf(dataset.getURI());
        checkClosure(dataset, faults);
        dataset.listProperties(DCTerms.identifier).filterDrop(one -> one.getObject().isLiteral()
                && one.getString().equals(uri)).forEach(_ -> faults.add(
                        new CatalogFault(uri,
                                "The identifier is the address of the dataset, so that nobody on the way gives it another one.")));
        dataset.listProperties(DcatAp.GEOCODING)
                .filterDrop(place -> dataset.hasProperty(DCTerms.spatial, place.getObject()))
                .forEach(_ -> faults.add(new CatalogFault(uri,
                        "The place of the German geocoding is repeated in dct:spatial (DCAT-AP.de convention 11).")));
        for (Property own : List.of(DCAT.contactPoint, DCTerms.temporal, DCAT.distribution)) {
            dataset.listProperties(own).filterDrop(one -> one.getObject().isURIResource()
                    && one.getResource().getURI().startsWith(uri + "#"))
                    .forEach(_ -> faults.add(new CatalogFault(uri,
                            "Contact, period and distributions belong to the dataset alone, with addresses below its own: "
                                    + "GovData deletes them with it.")));
        }
        if (dataset.getModel().contains(null, RDF.type, DCAT.Catalog)
                && !dataset.getModel().contains(null, DCAT.dataset, dataset)) {
            faults.add(new CatalogFault(uri, "The catalogue lists each of its datasets."));
        }
    }

    /// An address with a blank breaks the RDF/XML of the whole page.
    private static void checkAddress(String uri, List<CatalogFault> faults) {
        try {
            if (!new URI(uri).isAbsolute()) {
                faults.add(new CatalogFault(uri, "Addresses are absolute."));
            }
        } catch (URISyntaxException e) {
            faults.add(new CatalogFault(uri, "This is not a valid address."));
        }
    }

    private void checkValue(Resource value, List<CatalogFault> faults) {
        checkAddress(value.getURI(), faults);
        if (!Authority.isTabled(value)) {
            return;
        }
        if (!authority.knows(value)) {
            faults.add(new CatalogFault(value.getURI() + " at " + user(value),
                    "This value is not in the authority tables that the service knows, or not an open one."));
        } else if (!value.hasProperty(RDF.type) || (!value.hasProperty(SKOS.inScheme) && !value.hasProperty(RDF.type,
                SKOS.ConceptScheme))) {
            faults.add(new CatalogFault(value.getURI(),
                    "Every authority value is described in the document, with its type and scheme."));
        }
        if (value.hasProperty(RDFS.label)) {
            faults.add(new CatalogFault(value.getURI(),
                    "Authority values have no rdfs:label: CKAN would store it instead of the address."));
        }
    }

    /// The dataset, or whatever else, that uses a value; the first of them by address.
    private static String user(Resource value) {
        return value.getModel().listSubjectsWithProperty(null, value).filterKeep(RDFNode::isURIResource)
                .mapWith(subject -> subject.getURI().replaceFirst("#.*", "")).toList().stream().min(String::compareTo)
                .orElse("");
    }

    private static void checkLicence(Resource licence, List<CatalogFault> faults) {
        String uri = String.valueOf(licence.getURI());
        if (!uri.startsWith(DcatAp.LICENSES + "/")) {
            faults.add(new CatalogFault(uri + " at " + user(licence),
                    "The licence is one of http://dcat-ap.de/def/licenses/."));
        }
    }

    /// GovData copies and deletes whatever it reaches from a dataset, and so must not reach a second one.
    private static void checkClosure(Resource dataset, List<CatalogFault> faults) {
        Set<Resource> seen = new HashSet<>(Set.of(dataset));
        Deque<Resource> open = new ArrayDeque<>(List.of(dataset));
        while (!open.isEmpty()) {
            for (Statement statement : open.pop().listProperties().toList()) {
                if (statement.getObject().isResource() && seen.add(statement.getResource())) {
                    open.push(statement.getResource());
                }
            }
        }
        for (Resource reached : seen) {
            if (!reached.equals(dataset) && (reached.hasProperty(RDF.type, DCAT.Dataset)
                    || reached.hasProperty(RDF.type, DCAT.Catalog))) {
                faults.add(new CatalogFault(String.valueOf(dataset),
                        "No path leads from a dataset to another one or to the catalogue."));
            }
        }
    }
}
