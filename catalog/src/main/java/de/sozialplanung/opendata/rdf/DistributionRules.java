package de.sozialplanung.opendata.rdf;

import java.util.List;
import java.util.Locale;
import java.util.Set;

import de.sozialplanung.opendata.vocab.DcatAp;

import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;

/// The conventions of DCAT-AP.de for distributions that compare one property with another.
final class DistributionRules {

    private static final Set<String> WRAPPERS = Set.of("gz", "zip", "bz2", "xz", "zst", "tar", "7z");

    private DistributionRules() {}

    static void check(Resource distribution, List<CatalogFault> faults) {
        Resource service = distribution.getPropertyResourceValue(DCAT.accessService);
        if (service == null) {
            checkFile(distribution, faults);
        } else {
            checkService(distribution, service, faults);
        }
        Resource licence = distribution.getPropertyResourceValue(DCTerms.license);
        if (licence != null && asksForName(String.valueOf(licence.getURI()))
                && !distribution.hasProperty(DcatAp.LICENSE_ATTRIBUTION)) {
            fault(distribution, "A licence that asks for a name comes with the words that are to be printed.", faults);
        }
    }

    private static void checkFile(Resource distribution, List<CatalogFault> faults) {
        Resource file = distribution.getPropertyResourceValue(DCAT.downloadURL);
        if (file == null || !distribution.hasProperty(DCAT.accessURL, file)) {
            fault(distribution,
                    "The access address of a file is its download address (DCAT-AP.de convention 39).", faults);
        }
        if (file != null && isPacked(file) && !distribution.hasProperty(dcat(distribution, "compressFormat"))
                && !distribution.hasProperty(dcat(distribution, "packageFormat"))) {
            fault(distribution, "A packed file says what it is packed in, its format being that of what is inside.",
                    faults);
        }
        checkPacking(distribution, faults);
    }

    private static void checkPacking(Resource distribution, List<CatalogFault> faults) {
        for (String name : List.of("compressFormat", "packageFormat")) {
            Resource wrapper = distribution.getPropertyResourceValue(dcat(distribution, name));
            if (wrapper != null && distribution.hasProperty(DCAT.mediaType, wrapper)) {
                fault(distribution, "The media type of a packed file is that of what is inside.", faults);
            }
        }
    }

    private static void checkService(Resource distribution, Resource service, List<CatalogFault> faults) {
        if (distribution.hasProperty(DCAT.downloadURL)) {
            fault(distribution, "What is reached through a service has no download address (DCAT-AP.de convention 41).",
                    faults);
        }
        Resource endpoint = service.getPropertyResourceValue(DCAT.endpointURL);
        if (endpoint == null || !distribution.hasProperty(DCAT.accessURL, endpoint)) {
            fault(distribution,
                    "The access address is the endpoint of the service (DCAT-AP.de convention 41).", faults);
        }
        if (!service.hasProperty(RDF.type, DCAT.DataService) || !service.hasProperty(DCTerms.conformsTo)) {
            fault(distribution, "The service is described in the document and says which standard it keeps.", faults);
        }
    }

    private static boolean isPacked(Resource file) {
        String name = String.valueOf(file.getURI()).toLowerCase(Locale.ROOT);
        return WRAPPERS.contains(name.substring(name.lastIndexOf('.') + 1));
    }

    /// Whether a licence wants a name to be printed.
    static boolean asksForName(String licence) {
        return licence.matches(".*/(dl-by|cc-by|odby)\\b.*");
    }

    private static Property dcat(Resource distribution, String name) {
        return distribution.getModel().createProperty(DCAT.getURI(), name);
    }

    private static void fault(Resource distribution, String message, List<CatalogFault> faults) {
        faults.add(new CatalogFault(String.valueOf(distribution.getURI()), message));
    }
}
