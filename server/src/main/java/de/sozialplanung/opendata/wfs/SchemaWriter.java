package de.sozialplanung.opendata.wfs;

import de.sozialplanung.opendata.catalog.Collection;
import de.sozialplanung.opendata.catalog.LocalizedText;
import de.sozialplanung.opendata.catalog.Property;
import de.sozialplanung.opendata.catalog.PropertyType;
import de.sozialplanung.opendata.catalog.Role;
import de.sozialplanung.opendata.encode.GmlNames;
import de.sozialplanung.opendata.encode.XmlOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/// Writes the GML 3.2 application schema of collections, as DescribeFeatureType answers with it.
///
/// Integers are `xs:long`, because that is what the program has and because clients take `xs:integer` for 32 bits.
/// The prefix of the schema language is `xs:` and an element stands before its type: older clients insist on both.
final class SchemaWriter {

    /// Where the level of the simple features profile is declared (OGC 10-100r3, 7.4).
    private static final String LEVELS = "http://schemas.opengis.net/gmlsfProfile/2.0/gmlsfLevels.xsd";

    private SchemaWriter() {}

    static void write(List<Collection> collections, GmlNames names, OutputStream out) throws IOException {
        XmlOutput xml = XmlOutput.document(out);
        xml.start("xs:schema").attribute("xmlns:xs", "http://www.w3.org/2001/XMLSchema")
                .attribute("xmlns:gml", "http://www.opengis.net/gml/3.2")
                .attribute("xmlns:" + GmlNames.PREFIX, names.namespace())
                .attribute("targetNamespace", names.namespace()).attribute("elementFormDefault", "qualified")
                .attribute("version", "1.0").attribute("xmlns:gmlsf", "http://www.opengis.net/gmlsf/2.0");
        xml.start("xs:annotation").start("xs:appinfo").attribute("source", LEVELS).element("gmlsf:ComplianceLevel", "2")
                .end().end();
        xml.text("\n").start("xs:import").attribute("namespace", "http://www.opengis.net/gml/3.2")
                .attribute("schemaLocation", "http://schemas.opengis.net/gml/3.2.1/gml.xsd").end();
        for (Collection collection : collections) {
            type(xml, collection);
        }
        xml.text("\n").finish();
    }

    private static void type(XmlOutput xml, Collection collection) throws IOException {
        String element = GmlNames.element(collection.id());
        xml.text("\n").start("xs:element").attribute("name", element)
                .attribute("type", FeatureTypes.qualified(collection) + "Type")
                .attribute("substitutionGroup", "gml:AbstractFeature");
        documentation(xml, collection.title(), collection.description(), "");
        xml.end();
        xml.text("\n").start("xs:complexType").attribute("name", element + "Type").start("xs:complexContent")
                .start("xs:extension").attribute("base", "gml:AbstractFeatureType").start("xs:sequence");
        for (Property property : collection.schema().properties()) {
            property(xml, property);
        }
        xml.end().end().end().end();
    }

    private static void property(XmlOutput xml, Property property) throws IOException {
        xml.text("\n  ").start("xs:element").attribute("name", GmlNames.element(property.name())).attribute("type",
                type(property.type()));
        if (property.role() != Role.ID) {
            xml.attribute("minOccurs", "0");
            if (!property.type().isGeometry()) {
                xml.attribute("nillable", "true");
            }
        }
        LocalizedText description = property.type() == PropertyType.STRING_LIST
                ? new LocalizedText(property.description().de() + " Mehrere Werte sind durch | getrennt.",
                        property.description().en() + " Several values are set off by |.")
                : property.description();
        documentation(xml, property.title(), description,
                property.unit() == null ? "" : " [" + property.unit() + "]");
        xml.end();
    }

    private static void documentation(XmlOutput xml, LocalizedText title, LocalizedText description, String unit)
            throws IOException {
        xml.start("xs:annotation");
        xml.start("xs:documentation").attribute("xml:lang", "de").text(title.de() + unit + ": " + description.de())
                .end();
        xml.start("xs:documentation").attribute("xml:lang", "en").text(title.en() + unit + ": " + description.en())
                .end();
        xml.end();
    }

    private static String type(PropertyType type) {
        return switch (type) {
            case STRING, STRING_LIST -> "xs:string";
            case INTEGER -> "xs:long";
            case NUMBER -> "xs:double";
            case BOOLEAN -> "xs:boolean";
            case DATE -> "xs:date";
            case DATE_TIME -> "xs:dateTime";
            case POINT -> "gml:PointPropertyType";
            case MULTI_POLYGON -> "gml:MultiSurfacePropertyType";
        };
    }
}
