package de.sozialplanung.opendata.wfs;

import de.sozialplanung.opendata.catalog.Catalog;
import de.sozialplanung.opendata.catalog.Collection;
import de.sozialplanung.opendata.catalog.Dataset;
import de.sozialplanung.opendata.crs.Crs;
import de.sozialplanung.opendata.crs.Reprojection;
import de.sozialplanung.opendata.encode.GmlNames;
import de.sozialplanung.opendata.encode.SrsNotation;
import de.sozialplanung.opendata.encode.XmlOutput;
import de.sozialplanung.opendata.filter.fes.FesFilter;
import de.sozialplanung.opendata.filter.fes.Srs;
import de.sozialplanung.opendata.http.Links;
import de.sozialplanung.opendata.publication.Publication;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.locationtech.jts.geom.Envelope;

/// Writes the capabilities of WFS 1.0.0 (OGC 02-058, 12). Texts stand in German: there is room for one language. A
/// `LatLongBoundingBox` is in the reference system of its type, whatever its name says: OWSLib reads it so, QGIS and GDAL
/// see by the numbers what is meant. There is no `updateSequence`, which is a number in the published schema. That schema
/// knows GML 2 as the only format, so that no other is named; each can be asked for all the same.
///
/// @param publication what is published
/// @param links       the public addresses
/// @param names       the namespace of the types
record Capabilities10Writer(Publication publication, Links links, GmlNames names) {

    /// @param sections the parts to write; of those, the operations stand with the service
    void write(Set<Section> sections, OutputStream out) throws IOException {
        XmlOutput xml = XmlOutput.document(out).start("wfs:WFS_Capabilities")
                .attribute("xmlns:wfs", WfsVersion.NAMESPACE_1).attribute("xmlns:ogc", FesFilter.NAMESPACE_1)
                .attribute("xmlns:" + GmlNames.PREFIX, names.namespace())
                .attribute("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance")
                .attribute("xsi:schemaLocation",
                        WfsVersion.NAMESPACE_1 + " http://schemas.opengis.net/wfs/1.0.0/WFS-capabilities.xsd")
                .attribute("version", WfsVersion.V1_0_0.number());
        for (Section section : Section.values()) {
            if (sections.contains(section)) {
                xml.text("\n");
                switch (section) {
                    case SERVICE_IDENTIFICATION -> service(xml, publication.catalog());
                    case SERVICE_PROVIDER -> {
                    }
                    case OPERATIONS_METADATA -> operations(xml);
                    case FEATURE_TYPE_LIST -> types(xml);
                    case FILTER_CAPABILITIES -> OlderFilterCapabilitiesWriter.filter10(xml);
                }
            }
        }
        xml.text("\n").finish();
    }

    private void service(XmlOutput xml, Catalog catalog) throws IOException {
        xml.start("wfs:Service").element("wfs:Name", "WFS").element("wfs:Title", catalog.title().de())
                .element("wfs:Abstract", CapabilitiesWriter.noticed(catalog.description(), catalog).de())
                .element("wfs:Keywords", String.join(", ", CapabilitiesWriter.keywords(catalog)))
                .element("wfs:OnlineResource", links.to("/wfs")).element("wfs:Fees", "NONE")
                .element("wfs:AccessConstraints", CapabilitiesWriter.constraints(catalog)).end();
    }

    private void operations(XmlOutput xml) throws IOException {
        xml.start("wfs:Capability").start("wfs:Request");
        xml.start("wfs:GetCapabilities");
        addresses(xml);
        xml.end().start("wfs:DescribeFeatureType");
        xml.start("wfs:SchemaDescriptionLanguage").start("wfs:XMLSCHEMA").end().end();
        addresses(xml);
        xml.end().start("wfs:GetFeature").start("wfs:ResultFormat");
        xml.start("wfs:GML2").end().end();
        addresses(xml);
        xml.end().end().end();
    }

    private void addresses(XmlOutput xml) throws IOException {
        xml.start("wfs:DCPType").start("wfs:HTTP").start("wfs:Get")
                .attribute("onlineResource", links.to("/wfs") + "?").end().end().end();
        xml.start("wfs:DCPType").start("wfs:HTTP").start("wfs:Post").attribute("onlineResource", links.to("/wfs"))
                .end().end().end();
    }

    private void types(XmlOutput xml) throws IOException {
        xml.start("wfs:FeatureTypeList").start("wfs:Operations").start("wfs:Query").end().end();
        for (Collection collection : publication.catalog().collections()) {
            type(xml, collection, publication.catalog());
        }
        xml.end();
    }

    /// There must be a reference system, even for a type without places.
    private void type(XmlOutput xml, Collection collection, Catalog catalog) throws IOException {
        xml.text("\n").start("wfs:FeatureType").element("wfs:Name", FeatureTypes.qualified(collection))
                .element("wfs:Title", collection.title().de())
                .element("wfs:Abstract", CapabilitiesWriter.noticed(collection.description(), catalog).de());
        Optional<Dataset> dataset = catalog.datasetOf(collection.id());
        if (dataset.isPresent() && !dataset.get().keywords().isEmpty()) {
            xml.element("wfs:Keywords", String.join(", ", dataset.get().keywords()));
        }
        xml.element("wfs:SRS", SrsNotation.SHORT.name(Srs.DEFAULT.crs()));
        List<Double> bbox = TypeListWriter.bbox(publication, collection);
        if (!bbox.isEmpty()) {
            Envelope box = Reprojection.between(Crs.CRS84, Srs.DEFAULT.crs())
                    .apply(new Envelope(bbox.get(0), bbox.get(2), bbox.get(1), bbox.get(3)));
            xml.start("wfs:LatLongBoundingBox").attribute("minx", whole(Math.floor(box.getMinX())))
                    .attribute("miny", whole(Math.floor(box.getMinY())))
                    .attribute("maxx", whole(Math.ceil(box.getMaxX())))
                    .attribute("maxy", whole(Math.ceil(box.getMaxY()))).end();
        }
        xml.end();
    }

    private static String whole(double metres) {
        return Long.toString((long) metres);
    }
}
