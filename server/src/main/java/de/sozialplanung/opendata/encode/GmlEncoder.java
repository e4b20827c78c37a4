package de.sozialplanung.opendata.encode;

import de.sozialplanung.opendata.catalog.Property;
import de.sozialplanung.opendata.catalog.PropertyType;
import de.sozialplanung.opendata.feature.Feature;
import de.sozialplanung.opendata.feature.FeatureStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/// GML 3.2 (OGC 07-036) by level 2 of the simple features profile (OGC 10-100r3), and the same features in the older
/// dialects. Each property stands once at most. The items of a list are one text, set off by `|`: of a repeated element
/// QGIS 3.22 keeps the last only, without a word.
///
/// A missing value is `xsi:nil`, so that a reader tells it from a property it does not know; a missing geometry is left
/// out. There is no `gml:boundedBy`: readers find the extent, and a point's would have no size. A collection in GML 2,
/// which must have one, says that it is unknown.
public final class GmlEncoder implements FeatureEncoder {

    private static final String SF = "http://www.opengis.net/ogcapi-features-1/1.0/sf";

    private final GmlDialect dialect;
    private final GmlEnvelope envelope;
    private final SrsNotation notation;
    private final GmlNames names;

    /// GML 3.2.
    public GmlEncoder(GmlEnvelope envelope, SrsNotation notation, GmlNames names) {
        this(GmlDialect.GML_3_2, envelope, notation, names);
    }

    /// @param dialect  the version of GML
    /// @param envelope what stands around the features; that of OGC API is for GML 3.2
    /// @param notation how reference systems are named, and with it the axis order
    /// @param names    the namespace of the features
    public GmlEncoder(GmlDialect dialect, GmlEnvelope envelope, SrsNotation notation, GmlNames names) {
        this.dialect = dialect;
        this.envelope = envelope;
        this.notation = notation;
        this.names = names;
    }

    @Override
    public void write(FeatureStream features, Frame frame, OutputStream out) throws IOException {
        XmlOutput xml = XmlOutput.document(out);
        String member = switch (envelope) {
            case WFS, WFS_HITS -> wfsCollection(xml, frame, features.size());
            case SIMPLE_FEATURES -> simpleCollection(xml);
            case NONE -> "";
        };
        FeatureWriter writer = FeatureWriter.of(features, dialect, notation);
        Feature feature = features.next();
        if (envelope == GmlEnvelope.NONE) {
            if (feature == null) {
                throw new IllegalArgumentException("a document of one feature needs one");
            }
            xml.start(writer.element());
            namespaces(xml, "");
            writer.content(xml, feature);
        }
        while (envelope != GmlEnvelope.NONE && feature != null) {
            xml.text("\n").start(member).start(writer.element());
            writer.content(xml, feature);
            xml.end().end();
            feature = features.next();
        }
        xml.finish();
    }

    /// Opens the collection of a WFS.
    ///
    /// @return the element around each feature
    String wfsCollection(XmlOutput xml, Frame frame, long features) throws IOException {
        return switch (dialect) {
            case GML_3_2 -> {
                wfsRoot(xml, "wfs:FeatureCollection", names, frame, features);
                yield "wfs:member";
            }
            case GML_3_1 -> {
                olderRoot(xml);
                String returned = Long.toString(features);
                xml.attribute("timeStamp", frame.timestamp().toString()).attribute("numberOfFeatures",
                        envelope == GmlEnvelope.WFS_HITS ? matched(frame).orElse(returned) : returned);
                yield "gml:featureMember";
            }
            case GML_2_1 -> {
                olderRoot(xml);
                xml.start("gml:boundedBy").element("gml:null", "unknown").end();
                yield "gml:featureMember";
            }
        };
    }

    private void olderRoot(XmlOutput xml) throws IOException {
        xml.start("wfs:FeatureCollection").attribute("xmlns:wfs", dialect.wfs());
        namespaces(xml, dialect.wfs() + " " + dialect.wfsSchema() + " ");
    }

    /// A root element of WFS 2.0 with its counts and links (OGC 09-025, 7.7.4).
    static void wfsRoot(XmlOutput xml, String root, GmlNames names, Frame frame, long returned) throws IOException {
        GmlDialect dialect = GmlDialect.GML_3_2;
        xml.start(root).attribute("xmlns:wfs", dialect.wfs());
        namespaces(xml, dialect, names, dialect.wfs() + " " + dialect.wfsSchema() + " ");
        xml.attribute("timeStamp", frame.timestamp().toString());
        xml.attribute("numberMatched", matched(frame).orElse("unknown"));
        xml.attribute("numberReturned", Long.toString(returned));
        link(xml, frame, "next", "next");
        link(xml, frame, "prev", "previous");
    }

    private static Optional<String> matched(Frame frame) {
        return frame.numberMatched().stream().mapToObj(Long::toString).findFirst();
    }

    private String simpleCollection(XmlOutput xml) throws IOException {
        xml.start("sf:FeatureCollection").attribute("xmlns:sf", SF);
        namespaces(xml, SF + " http://schemas.opengis.net/ogcapi/features/part1/1.0/xml/core-sf.xsd ");
        xml.attribute("gml:id", "_collection");
        return "sf:featureMember";
    }

    private void namespaces(XmlOutput xml, String envelopeLocation) throws IOException {
        namespaces(xml, dialect, names, envelopeLocation);
    }

    /// The declarations of a root element that stands around features.
    static void namespaces(XmlOutput xml, GmlDialect dialect, GmlNames names, String envelopeLocation)
            throws IOException {
        xml.attribute("xmlns:gml", dialect.namespace()).attribute("xmlns:" + GmlNames.PREFIX, names.namespace())
                .attribute("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance")
                .attribute("xsi:schemaLocation", envelopeLocation + names.namespace() + " " + names.schemaLocation());
    }

    private static void link(XmlOutput xml, Frame frame, String rel, String attribute) throws IOException {
        Optional<Link> link = frame.links().stream().filter(l -> l.rel().equals(rel)).findFirst();
        if (link.isPresent()) {
            xml.attribute(attribute, link.get().href());
        }
    }

    /// What is the same for every feature of one answer.
    ///
    /// @param dialect    the version of GML
    /// @param collection the collection's id
    /// @param element    the element of a feature
    /// @param properties the attributes without the geometry
    /// @param columns    the elements of those attributes
    /// @param shape      the element of the geometry; null where there is none
    /// @param geometry   writes geometries
    record FeatureWriter(GmlDialect dialect, String collection, String element, List<Property> properties,
            List<String> columns, @Nullable String shape, GmlGeometry geometry) {

        static FeatureWriter of(FeatureStream features, GmlDialect dialect, SrsNotation notation) {
            String id = features.collection().id();
            List<Property> properties = features.collection().schema().attributes();
            @Nullable
            String shape = features.collection().schema().geometry().map(p -> qualified(p.name())).orElse(null);
            return new FeatureWriter(dialect, id, qualified(id), properties,
                    properties.stream().map(p -> qualified(p.name())).toList(), shape,
                    new GmlGeometry(dialect, notation, features.crs()));
        }

        private static String qualified(String name) {
            return GmlNames.PREFIX + ":" + GmlNames.element(name);
        }

        /// Attributes and children of the feature's element, which is open and stays so.
        void content(XmlOutput xml, Feature feature) throws IOException {
            String gmlId = GmlNames.featureId(collection, feature.id());
            xml.attribute(dialect == GmlDialect.GML_2_1 ? "fid" : "gml:id", gmlId);
            for (int i = 0; i < columns.size(); i++) {
                property(xml, columns.get(i), properties.get(i).type(), feature.value(i));
            }
            shape(xml, feature, gmlId);
        }

        /// The element of the geometry, where the feature has one.
        void shape(XmlOutput xml, Feature feature, String gmlId) throws IOException {
            Geometry value = feature.geometry();
            if (shape != null && value != null && !value.isEmpty()) {
                xml.start(shape);
                geometry.write(xml, value, gmlId);
                xml.end();
            }
        }

        void property(XmlOutput xml, String column, PropertyType type, @Nullable Object value)
                throws IOException {
            if (value == null) {
                if (dialect != GmlDialect.GML_2_1) {
                    xml.start(column).attribute("xsi:nil", "true").end();
                }
            } else if (type == PropertyType.STRING_LIST && value instanceof List<?> items) {
                xml.element(column, items.stream().map(String::valueOf).collect(Collectors.joining("|")));
            } else {
                // The text forms of Long, finite Double, Boolean, LocalDate and Instant are those of XML Schema.
                xml.element(column, value.toString());
            }
        }
    }
}
