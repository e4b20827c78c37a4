package de.sozialplanung.opendata.encode;

/// The names that features have in GML: one namespace for all collections of an installation, elements named after
/// collections and properties, identifiers made of both.
///
/// @param namespace      the target namespace of the application schema
/// @param schemaLocation where that schema is served
public record GmlNames(String namespace, String schemaLocation) {

    /// The prefix that our own documents bind to the namespace.
    public static final String PREFIX = "sp";

    /// The path, below the public base address, that is the namespace and serves its schema.
    public static final String SCHEMA_PATH = "/schema/sozialplanung";

    /// The names of the installation at a public base address without trailing slash.
    public static GmlNames at(String base) {
        return new GmlNames(base + SCHEMA_PATH, base + SCHEMA_PATH);
    }

    /// The names of the installation at a public base address, with the schema served at another one of it.
    public static GmlNames at(String root, String base) {
        return at(root).describedAt(base + SCHEMA_PATH);
    }

    /// The same names with the schema served elsewhere, as by a request for some types only.
    public GmlNames describedAt(String location) {
        return new GmlNames(namespace, location);
    }

    /// The element of a collection's features or of a property, without prefix: the name itself where it is an XML
    /// name, else with `_` in front or in place of what is none.
    public static String element(String name) {
        String cleaned = name.replaceAll("[^A-Za-z0-9._-]", "_");
        return cleaned.matches("[A-Za-z_].*") ? cleaned : "_" + cleaned;
    }

    /// The `gml:id` of a feature, which is also its resource id: `wohnplaetze.0137`.
    public static String featureId(String collection, String id) {
        return element(collection) + "." + id;
    }
}
