package de.sozialplanung.opendata.wfs;

import de.sozialplanung.opendata.catalog.Catalog;
import de.sozialplanung.opendata.catalog.Collection;
import de.sozialplanung.opendata.catalog.Dataset;
import de.sozialplanung.opendata.crs.Crs;
import de.sozialplanung.opendata.encode.GmlNames;
import de.sozialplanung.opendata.encode.XmlOutput;
import de.sozialplanung.opendata.filter.fes.FesFilter;
import de.sozialplanung.opendata.filter.fes.Srs;
import de.sozialplanung.opendata.http.Links;
import de.sozialplanung.opendata.publication.Publication;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Writes the capabilities of WFS 1.1.0 (OGC 04-094, 13.3) with OWS Common 1.0. Texts stand in German: there is room for
/// one language.
///
/// @param publication what is published
/// @param links       the public addresses
/// @param names       the namespace of the types
record Capabilities11Writer(Publication publication, Links links, GmlNames names) {

    /// The extent of a type that has none: the schema wants one.
    private static final List<Double> WORLD = List.of(-180.0, -90.0, 180.0, 90.0);

    /// @param sections the parts to write; none for the head only
    void write(Set<Section> sections, OutputStream out) throws IOException {
        XmlOutput xml = XmlOutput.document(out).start("wfs:WFS_Capabilities")
                .attribute("xmlns:wfs", WfsVersion.NAMESPACE_1).attribute("xmlns:ows", "http://www.opengis.net/ows")
                .attribute("xmlns:ogc", FesFilter.NAMESPACE_1).attribute("xmlns:gml", "http://www.opengis.net/gml")
                .attribute("xmlns:xlink", CapabilitiesWriter.XLINK)
                .attribute("xmlns:" + GmlNames.PREFIX, names.namespace())
                .attribute("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance")
                .attribute("xsi:schemaLocation",
                        WfsVersion.NAMESPACE_1 + " http://schemas.opengis.net/wfs/1.1.0/wfs.xsd")
                .attribute("version", WfsVersion.V1_1_0.number())
                .attribute("updateSequence", publication.edition().id());
        for (Section section : Section.values()) {
            if (sections.contains(section)) {
                xml.text("\n");
                switch (section) {
                    case SERVICE_IDENTIFICATION -> identification(xml, publication.catalog());
                    case SERVICE_PROVIDER -> CapabilitiesWriter.provider(xml, publication.catalog());
                    case OPERATIONS_METADATA -> operations(xml);
                    case FEATURE_TYPE_LIST -> types(xml);
                    case FILTER_CAPABILITIES -> OlderFilterCapabilitiesWriter.filter11(xml);
                }
            }
        }
        xml.text("\n").finish();
    }

    private static void identification(XmlOutput xml, Catalog catalog) throws IOException {
        xml.start("ows:ServiceIdentification").element("ows:Title", catalog.title().de())
                .element("ows:Abstract", CapabilitiesWriter.noticed(catalog.description(), catalog).de());
        keywords(xml, CapabilitiesWriter.keywords(catalog));
        xml.start("ows:ServiceType").attribute("codeSpace", "http://www.opengeospatial.org/").text("WFS").end();
        for (String version : WfsVersion.numbers()) {
            xml.element("ows:ServiceTypeVersion", version);
        }
        xml.element("ows:Fees", "NONE").element("ows:AccessConstraints", CapabilitiesWriter.constraints(catalog))
                .end();
    }

    private static void keywords(XmlOutput xml, Iterable<String> keywords) throws IOException {
        xml.start("ows:Keywords");
        for (String keyword : keywords) {
            xml.element("ows:Keyword", keyword);
        }
        xml.end();
    }

    private void operations(XmlOutput xml) throws IOException {
        xml.start("ows:OperationsMetadata");
        operation(xml, "GetCapabilities");
        parameter(xml, "AcceptVersions", WfsVersion.numbers());
        parameter(xml, "Sections", Arrays.stream(Section.values()).map(Section::title).toList());
        xml.end();
        operation(xml, "DescribeFeatureType");
        parameter(xml, "outputFormat", OutputFormat.described());
        xml.end();
        operation(xml, "GetFeature");
        parameter(xml, "outputFormat", Arrays.stream(OutputFormat.values()).map(OutputFormat::mediaType).toList());
        parameter(xml, "resultType", List.of("results", "hits"));
        xml.end().end();
    }

    /// The beginning of an operation, which stays open.
    private void operation(XmlOutput xml, String name) throws IOException {
        xml.start("ows:Operation").attribute("name", name).start("ows:DCP").start("ows:HTTP");
        xml.start("ows:Get").attribute("xlink:type", "simple").attribute("xlink:href", links.to("/wfs") + "?").end();
        xml.start("ows:Post").attribute("xlink:type", "simple").attribute("xlink:href", links.to("/wfs")).end();
        xml.end().end();
    }

    private static void parameter(XmlOutput xml, String name, List<String> values) throws IOException {
        xml.start("ows:Parameter").attribute("name", name);
        for (String value : values) {
            xml.element("ows:Value", value);
        }
        xml.end();
    }

    private void types(XmlOutput xml) throws IOException {
        xml.start("wfs:FeatureTypeList");
        xml.start("wfs:Operations").element("wfs:Operation", "Query").end();
        for (Collection collection : publication.catalog().collections()) {
            type(xml, collection, publication.catalog());
        }
        xml.end();
    }

    private void type(XmlOutput xml, Collection collection, Catalog catalog) throws IOException {
        xml.text("\n").start("wfs:FeatureType").element("wfs:Name", FeatureTypes.qualified(collection))
                .element("wfs:Title", collection.title().de())
                .element("wfs:Abstract", CapabilitiesWriter.noticed(collection.description(), catalog).de());
        Optional<Dataset> dataset = catalog.datasetOf(collection.id());
        if (dataset.isPresent() && !dataset.get().keywords().isEmpty()) {
            keywords(xml, dataset.get().keywords());
        }
        if (collection.schema().geometry().isEmpty()) {
            xml.start("wfs:NoSRS").end();
        } else {
            xml.element("wfs:DefaultSRS", Srs.DEFAULT.crs().urn());
            for (Crs crs : Crs.values()) {
                if (crs != Srs.DEFAULT.crs()) {
                    xml.element("wfs:OtherSRS", crs.urn());
                }
            }
        }
        xml.start("wfs:OutputFormats");
        xml.element("wfs:Format", OutputFormat.GML_3_1.mediaType());
        for (OutputFormat format : OutputFormat.values()) {
            if (format != OutputFormat.GML_3_1) {
                xml.element("wfs:Format", format.mediaType());
            }
        }
        xml.end();
        List<Double> bbox = TypeListWriter.bbox(publication, collection);
        List<Double> extent = bbox.isEmpty() ? WORLD : bbox;
        xml.start("ows:WGS84BoundingBox").element("ows:LowerCorner", extent.get(0) + " " + extent.get(1))
                .element("ows:UpperCorner", extent.get(2) + " " + extent.get(3)).end().end();
    }
}
