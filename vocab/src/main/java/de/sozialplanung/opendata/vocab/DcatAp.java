package de.sozialplanung.opendata.vocab;

import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;

/// What DCAT-AP and its German profile add to DCAT, and the authority tables they take values from.
public final class DcatAp {

    public static final Property AVAILABILITY = ResourceFactory.createProperty(Namespaces.DCATAP, "availability");
    public static final Property CONTRIBUTOR_ID = ResourceFactory.createProperty(Namespaces.DCATDE, "contributorID");
    public static final Property LICENSE_ATTRIBUTION = ResourceFactory.createProperty(Namespaces.DCATDE,
            "licenseAttributionByText");
    public static final Property GEOCODING_LEVEL = ResourceFactory.createProperty(Namespaces.DCATDE,
            "politicalGeocodingLevelURI");
    /// Deprecated in 3.0, yet the only place property that GovData's importer reads.
    public static final Property GEOCODING = ResourceFactory.createProperty(Namespaces.DCATDE, "politicalGeocodingURI");
    public static final Property CUSTODIAN = ResourceFactory.createProperty(Namespaces.GEODCATAP, "custodian");

    public static final Property APPLICABLE_LEGISLATION = ResourceFactory.createProperty(Namespaces.DCATAP,
            "applicableLegislation");
    public static final Property HVD_CATEGORY = ResourceFactory.createProperty(Namespaces.DCATAP, "hvdCategory");
    public static final Resource LEGAL_RESOURCE = ResourceFactory
            .createResource("http://data.europa.eu/eli/ontology#LegalResource");

    /// Terms of StatDCAT-AP, which live in a namespace of the EU's core vocabularies.
    public static final Property DIMENSION = ResourceFactory.createProperty(Namespaces.M8G, "dimension");
    public static final Property ATTRIBUTE = ResourceFactory.createProperty(Namespaces.M8G, "attribute");
    public static final Property SERIES_NUMBER = ResourceFactory.createProperty(Namespaces.M8G, "numSeries");
    public static final Property UNIT_MEASURE = ResourceFactory.createProperty(Namespaces.M8G, "statUnitMeasure");

    /// The tables of the EU Publications Office: `{table}/{CODE}`.
    public static final String AUTHORITY = "http://publications.europa.eu/resource/authority/";
    /// Categories of datasets of high value.
    public static final String HIGH_VALUE = "http://data.europa.eu/bna/";
    public static final String MEDIA_TYPES = "https://www.iana.org/assignments/media-types/";
    public static final String CONTRIBUTORS = "http://dcat-ap.de/def/contributors";
    public static final String LICENSES = "http://dcat-ap.de/def/licenses";
    public static final String POLITICAL_GEOCODING = "http://dcat-ap.de/def/politicalGeocoding/";
    public static final String PUBLISHER_TYPES = "http://purl.org/adms/publishertype/";

    private DcatAp() {}
}
