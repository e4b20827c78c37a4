package de.sozialplanung.opendata.filter.fes;

import de.sozialplanung.opendata.xml.XmlNode;

/// The namespaces of GML: that of 3.2, and that of all versions before.
final class Gml {

    static final String NAMESPACE = "http://www.opengis.net/gml/3.2";
    static final String OLD = "http://www.opengis.net/gml";

    private Gml() {}

    static boolean isNamespace(String namespace) {
        return namespace.equals(NAMESPACE) || namespace.equals(OLD);
    }

    static boolean has(XmlNode node) {
        return isNamespace(node.namespace());
    }

    /// Whether a geometry or a time, unlike other elements of GML.
    static boolean isTime(XmlNode node) {
        return has(node) && (node.name().equals("TimeInstant") || node.name().equals("TimePeriod"));
    }
}
