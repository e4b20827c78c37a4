package de.sozialplanung.opendata.app;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;

/// The metadata quality of a dataset as data.europa.eu counts it: 405 points in all, those of distributions by the best of
/// them.
///
/// @param reached whether an address answers
/// @param passes  whether the document keeps the profile
record MetadataScore(Predicate<String> reached, boolean passes) {

    private static final String AUTHORITY = "http://publications.europa.eu/resource/authority/";
    private static final Set<String> OPEN_FORMATS = Set.of("CSV", "GEOJSON", "GML", "GPKG", "PARQUET", "RDF_TURTLE",
            "JSON_LD", "XLSX");
    private static final int MOST = 405;

    /// Points that a dataset does not get, by what they are for; nothing where it has all.
    Map<String, Integer> missed(Resource dataset) {
        Map<String, Integer> best = Map.of("no distribution", MOST);
        for (var one : dataset.listProperties(DCAT.distribution).toList()) {
            Map<String, Integer> missed = missed(dataset, one.getResource());
            if (sum(missed) < sum(best)) {
                best = missed;
            }
        }
        return best;
    }

    private static int sum(Map<String, Integer> points) {
        return points.values().stream().mapToInt(Integer::intValue).sum();
    }

    private Map<String, Integer> missed(Resource dataset, Resource file) {
        Map<String, Integer> missed = new LinkedHashMap<>();
        // findability
        note(missed, "keyword", 30, dataset.hasProperty(DCAT.keyword));
        note(missed, "category", 30, uri(dataset, DCAT.theme).startsWith(AUTHORITY + "data-theme/"));
        note(missed, "place", 20, dataset.hasProperty(DCTerms.spatial));
        note(missed, "time", 20, dataset.hasProperty(DCTerms.temporal));
        // accessibility
        note(missed, "access address answers", 50, reached.test(uri(file, DCAT.accessURL)));
        note(missed, "download address", 20, file.hasProperty(DCAT.downloadURL));
        note(missed, "download address answers", 30, reached.test(uri(file, DCAT.downloadURL)));
        // interoperability
        String format = uri(file, DCTerms.format);
        String mediaType = uri(file, DCAT.mediaType);
        note(missed, "format", 20, !format.isEmpty());
        note(missed, "media type", 10, !mediaType.isEmpty());
        note(missed, "format and media type out of lists", 10, format.startsWith(AUTHORITY + "file-type/")
                && mediaType.startsWith("https://www.iana.org/assignments/media-types/"));
        note(missed, "open format", 20, OPEN_FORMATS.contains(format.replaceFirst(".*/", "")));
        note(missed, "machine readable", 20, OPEN_FORMATS.contains(format.replaceFirst(".*/", "")));
        note(missed, "keeps the profile", 30, passes);
        // reusability
        note(missed, "licence", 20, file.hasProperty(DCTerms.license));
        note(missed, "known licence", 10, uri(file, DCTerms.license).startsWith("http://dcat-ap.de/def/licenses/"));
        note(missed, "access rights", 10, dataset.hasProperty(DCTerms.accessRights));
        note(missed, "known access rights", 5,
                uri(dataset, DCTerms.accessRights).startsWith(AUTHORITY + "access-right/"));
        note(missed, "contact", 20, dataset.hasProperty(DCAT.contactPoint));
        note(missed, "publisher", 10, dataset.hasProperty(DCTerms.publisher));
        // context
        note(missed, "rights", 5, file.hasProperty(DCTerms.rights));
        note(missed, "size", 5, file.hasProperty(DCAT.byteSize));
        note(missed, "issued", 5, dataset.hasProperty(DCTerms.issued) && file.hasProperty(DCTerms.issued));
        note(missed, "modified", 5, dataset.hasProperty(DCTerms.modified) && file.hasProperty(DCTerms.modified));
        return missed;
    }

    private static void note(Map<String, Integer> missed, String what, int points, boolean got) {
        if (!got) {
            missed.put(what, points);
        }
    }

    private static String uri(Resource subject, Property property) {
        Resource value = subject.getPropertyResourceValue(property);
        return value == null || !value.isURIResource() ? "" : value.getURI();
    }
}
