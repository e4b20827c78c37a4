package de.sozialplanung.opendata.wfs;

import de.sozialplanung.opendata.catalog.Collection;
import de.sozialplanung.opendata.catalog.LocalizedText;
import de.sozialplanung.opendata.catalog.Property;
import de.sozialplanung.opendata.catalog.PropertyType;
import de.sozialplanung.opendata.catalog.Role;
import de.sozialplanung.opendata.encode.GmlDialect;
import de.sozialplanung.opendata.encode.GmlNames;
import de.sozialplanung.opendata.encode.XmlOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/// Writes the application schema of collections in a version of GML, as DescribeFeatureType answers with it.
///
/// Integers are `xs:long`, because that is what the program has and because clients take `xs:integer` for 32 bits.
/// The prefix of the schema language is `xs:` and an element stands before its type: older clients insist on both.
///
/// @param dialect the version of GML
record SchemaWriter(GmlDialect dialect) {

    /// Where the level of the simple features profile is declared (OGC 10-100r3, 7.4).
    private static final String LEVELS = "http://schemas.opengis.net/gmlsfProfile/2.0/gmlsfLevels.xsd";

    void write(List<Collection> collections, GmlNames names, OutputStream out) throws IOException {
        XmlOutput xml = XmlOutput.document(out);
        xml.start("xs:schema").attribute("xmlns:xs", "http://www.w3.org/2001/XMLSchema")
                .attribute("xmlns:gml", dialect.namespace())
                .attribute("xmlns:" + GmlNames.PREFIX, names.namespace())
                .attribute("targetNamespace", names.namespace()).attribute("elementFormDefault", "qualified")
                .attribute("version", "1.0");
        if (dialect == GmlDialect.GML_3_2) {
            xml.attribute("xmlns:gmlsf", "http://www.opengis.net/gmlsf/2.0");
            xml.start("xs:annotation").start("xs:appinfo").attribute("source", LEVELS)
                    .element("gmlsf:ComplianceLevel", "2").end().end();
        }
        xml.text("\n").start("xs:import").attribute("namespace", dialect.namespace())
                .attribute("schemaLocation", "http://schemas.opengis.net/gml/" + switch (dialect) {
                    case GML_3_2 -> "3.2.1/gml.xsd";
                    case GML_3_1 -> "3.1.1/base/gml.xsd";
                    case GML_2_1 -> "2.1.2/feature.xsd";
                }).end();
        for (Collection collection : collections) {
            type(xml, collection);
        }
        xml.text("\n").finish();
    }

    private void type(XmlOutput xml, Collection collection) throws IOException {
        String element = GmlNames.element(collection.id());
        xml.text("\n").start("xs:element").attribute("name", element)
                .attribute("type", FeatureTypes.qualified(collection) + "Type")
                .attribute("substitutionGroup",
                        dialect == GmlDialect.GML_3_2 ? "gml:AbstractFeature" : "gml:_Feature");
        documentation(xml, collection.title(), collection.description(), "");
        xml.end();
        xml.text("\n").start("xs:complexType").attribute("name", element + "Type").start("xs:complexContent")
                .start("xs:extension").attribute("base", "gml:AbstractFeatureType").start("xs:sequence");
        for (Property property : collection.schema().properties()) {
            property(xml, property);
        }
        xml.end().end().end().end();
    }

    private void property(XmlOutput xml, Property property) throws IOException {
        xml.text("\n  ").start("xs:element").attribute("name", GmlNames.element(property.name())).attribute("type",
                type(property.type()));
        if (property.role() != Role.ID) {
            xml.attribute("minOccurs", "0");
            if (!property.type().isGeometry() && dialect != GmlDialect.GML_2_1) {
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

    private String type(PropertyType type) {
        return switch (type) {
            case STRING, STRING_LIST -> "xs:string";
            case INTEGER -> "xs:long";
            case NUMBER -> "xs:double";
            case BOOLEAN -> "xs:boolean";
            case DATE -> "xs:date";
            case DATE_TIME -> "xs:dateTime";
            case POINT -> "gml:PointPropertyType";
            case MULTI_POLYGON ->
                    dialect == GmlDialect.GML_2_1 ? "gml:MultiPolygonPropertyType" : "gml:MultiSurfacePropertyType";
        };
    }
}
