package de.sozialplanung.opendata.vocab;

import java.util.Map;
import java.util.TreeMap;

/// The namespaces of every vocabulary in use, with the prefixes that graphs and query forms show.
public final class Namespaces {

    public static final String ADMS = "http://www.w3.org/ns/adms#";
    public static final String CPSV = "http://purl.org/vocab/cpsv#";
    /// The cube.link vocabulary, for observations with one type and a closed shape.
    public static final String CUBE = "https://cube.link/";
    public static final String DCAT = "http://www.w3.org/ns/dcat#";
    /// Not `r5r#`: two published shape files err here, and a catalogue with the wrong one passes them unseen.
    public static final String DCATAP = "http://data.europa.eu/r5r/";
    public static final String DCATDE = "http://dcat-ap.de/def/dcatde/";
    public static final String DCT = "http://purl.org/dc/terms/";
    public static final String DQV = "http://www.w3.org/ns/dqv#";
    public static final String FOAF = "http://xmlns.com/foaf/0.1/";
    public static final String GEO = "http://www.opengis.net/ont/geosparql#";
    public static final String GEODCATAP = "http://data.europa.eu/930/";
    public static final String HYDRA = "http://www.w3.org/ns/hydra/core#";
    public static final String LOCN = "http://www.w3.org/ns/locn#";
    public static final String M8G = "http://data.europa.eu/m8g/";
    public static final String ORG = "http://www.w3.org/ns/org#";
    public static final String OWL = "http://www.w3.org/2002/07/owl#";
    public static final String PROV = "http://www.w3.org/ns/prov#";
    public static final String QB = "http://purl.org/linked-data/cube#";
    public static final String QUDT = "http://qudt.org/schema/qudt/";
    public static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    public static final String RDFS = "http://www.w3.org/2000/01/rdf-schema#";
    public static final String SCHEMA = "http://schema.org/";
    public static final String SDMX_ATTRIBUTE = "http://purl.org/linked-data/sdmx/2009/attribute#";
    public static final String SDMX_CODE = "http://purl.org/linked-data/sdmx/2009/code#";
    public static final String SDMX_DIMENSION = "http://purl.org/linked-data/sdmx/2009/dimension#";
    public static final String SDMX_MEASURE = "http://purl.org/linked-data/sdmx/2009/measure#";
    public static final String SH = "http://www.w3.org/ns/shacl#";
    public static final String SKOS = "http://www.w3.org/2004/02/skos/core#";
    public static final String SPDX = "http://spdx.org/rdf/terms#";
    public static final String UNIT = "http://qudt.org/vocab/unit/";
    public static final String VANN = "http://purl.org/vocab/vann/";
    public static final String VCARD = "http://www.w3.org/2006/vcard/ns#";
    public static final String VOID = "http://rdfs.org/ns/void#";
    public static final String VS = "http://www.w3.org/2003/06/sw-vocab-status/ns#";
    public static final String XKOS = "http://rdf-vocabulary.ddialliance.org/xkos#";
    public static final String XSD = "http://www.w3.org/2001/XMLSchema#";

    private Namespaces() {}

    /// Prefix → namespace for the graphs of an installation, its own vocabulary as `sp` included.
    public static Map<String, String> prefixes(Iris iris) {
        Map<String, String> prefixes = new TreeMap<>(
                Map.ofEntries(Map.entry("adms", ADMS), Map.entry("cpsv", CPSV), Map.entry("dcat", DCAT),
                        Map.entry("dcatap", DCATAP), Map.entry("dcatde", DCATDE), Map.entry("dct", DCT),
                        Map.entry("dqv", DQV), Map.entry("m8g", M8G),
                        Map.entry("foaf", FOAF), Map.entry("geo", GEO), Map.entry("geodcatap", GEODCATAP),
                        Map.entry("hydra", HYDRA), Map.entry("locn", LOCN), Map.entry("owl", OWL),
                        Map.entry("prov", PROV), Map.entry("qb", QB), Map.entry("rdf", RDF), Map.entry("rdfs", RDFS),
                        Map.entry("schema", SCHEMA), Map.entry("sdmx-attribute", SDMX_ATTRIBUTE),
                        Map.entry("sdmx-code", SDMX_CODE), Map.entry("sdmx-dimension", SDMX_DIMENSION),
                        Map.entry("sdmx-measure", SDMX_MEASURE), Map.entry("skos", SKOS), Map.entry("spdx", SPDX),
                        Map.entry("vann", VANN), Map.entry("vcard", VCARD), Map.entry("void", VOID),
                        Map.entry("vs", VS),
                        Map.entry("org", ORG), Map.entry("qudt", QUDT), Map.entry("unit", UNIT),
                        Map.entry("xkos", XKOS), Map.entry("xsd", XSD)));
        prefixes.put("sp", iris.vocabulary());
        return prefixes;
    }
}
