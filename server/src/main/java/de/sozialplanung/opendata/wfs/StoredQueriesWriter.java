package de.sozialplanung.opendata.wfs;

import de.sozialplanung.opendata.catalog.Collection;
import de.sozialplanung.opendata.encode.GmlNames;
import de.sozialplanung.opendata.encode.XmlOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.stream.Collectors;

/// Writes what there is to know of the one stored query: the answers to ListStoredQueries and DescribeStoredQueries.
///
/// @param collections the types that the query may return: all
/// @param names       their namespace
record StoredQueriesWriter(List<Collection> collections, GmlNames names) {

    void list(OutputStream out) throws IOException {
        XmlOutput xml = head(out, "wfs:ListStoredQueriesResponse");
        xml.start("wfs:StoredQuery").attribute("id", FeatureQuery.ById.URN);
        titles(xml);
        for (Collection collection : collections) {
            xml.element("wfs:ReturnFeatureType", FeatureTypes.qualified(collection));
        }
        xml.finish();
    }

    void describe(OutputStream out) throws IOException {
        XmlOutput xml = head(out, "wfs:DescribeStoredQueriesResponse");
        xml.start("wfs:StoredQueryDescription").attribute("id", FeatureQuery.ById.URN);
        titles(xml);
        xml.start("wfs:Parameter").attribute("name", "id").attribute("type", "xs:string");
        xml.start("wfs:Title").attribute("xml:lang", "de").text("gml:id des Objekts, etwa wohnplaetze.0137").end();
        xml.start("wfs:Title").attribute("xml:lang", "en").text("gml:id of the feature, such as wohnplaetze.0137")
                .end();
        xml.end();
        xml.start("wfs:QueryExpressionText").attribute("isPrivate", "true")
                .attribute("language", "urn:ogc:def:queryLanguage:OGC-WFS::WFS_QueryExpression")
                .attribute("returnFeatureTypes",
                        collections.stream().map(FeatureTypes::qualified).collect(Collectors.joining(" ")))
                .end();
        xml.finish();
    }

    private XmlOutput head(OutputStream out, String root) throws IOException {
        return XmlOutput.document(out).start(root).attribute("xmlns:wfs", WfsVersion.NAMESPACE)
                .attribute("xmlns:xs", "http://www.w3.org/2001/XMLSchema")
                .attribute("xmlns:" + GmlNames.PREFIX, names.namespace())
                .attribute("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance")
                .attribute("xsi:schemaLocation",
                        WfsVersion.NAMESPACE + " http://schemas.opengis.net/wfs/2.0/wfs.xsd");
    }

    private static void titles(XmlOutput xml) throws IOException {
        xml.start("wfs:Title").attribute("xml:lang", "de").text("Objekt mit dieser gml:id").end();
        xml.start("wfs:Title").attribute("xml:lang", "en").text("The feature of that gml:id").end();
    }
}
