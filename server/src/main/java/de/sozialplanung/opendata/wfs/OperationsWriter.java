package de.sozialplanung.opendata.wfs;

import de.sozialplanung.opendata.encode.XmlOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Writes which operations there are, where, and what they conform to. A constraint that says TRUE is one that a test
/// holds the service to; there is no `CountDefault`, because an answer without `count` is complete.
///
/// @param address the address of the service
record OperationsWriter(String address) {

    void write(XmlOutput xml, InspireWriter inspire) throws IOException {
        List<String> formats = Arrays.stream(OutputFormat.values()).map(OutputFormat::mediaType).toList();
        xml.start("ows:OperationsMetadata");
        operation(xml, "GetCapabilities", Map.of("AcceptVersions", WfsVersion.numbers(), "Sections",
                Arrays.stream(Section.values()).map(Section::title).toList()));
        operation(xml, "DescribeFeatureType", Map.of("outputFormat", OutputFormat.described()));
        operation(xml, "GetFeature", Map.of("outputFormat", formats, "resultType", List.of("results", "hits")));
        operation(xml, "GetPropertyValue", Map.of("outputFormat", List.of(OutputFormat.GML.mediaType()), "resolve",
                List.of("none", "local"), "resultType", List.of("results", "hits")));
        operation(xml, "ListStoredQueries", Map.of());
        operation(xml, "DescribeStoredQueries", Map.of());
        domain(xml, "ows:Parameter", "version", WfsVersion.numbers());
        for (Map.Entry<String, Boolean> constraint : constraints().entrySet()) {
            xml.start("ows:Constraint").attribute("name", constraint.getKey()).start("ows:NoValues").end()
                    .element("ows:DefaultValue", constraint.getValue() ? "TRUE" : "FALSE").end();
        }
        domain(xml, "ows:Constraint", "QueryExpressions", List.of("wfs:Query", "wfs:StoredQuery"));
        inspire.write(xml);
        xml.end();
    }

    /// OGC 09-025, table 13, in its order.
    private static Map<String, Boolean> constraints() {
        Map<String, Boolean> constraints = new LinkedHashMap<>();
        constraints.put("ImplementsSimpleWFS", true);
        constraints.put("ImplementsBasicWFS", true);
        constraints.put("ImplementsTransactionalWFS", false);
        constraints.put("ImplementsLockingWFS", false);
        constraints.put("KVPEncoding", true);
        constraints.put("XMLEncoding", true);
        constraints.put("SOAPEncoding", false);
        constraints.put("ImplementsInheritance", false);
        constraints.put("ImplementsRemoteResolve", false);
        constraints.put("ImplementsResultPaging", true);
        constraints.put("ImplementsStandardJoins", false);
        constraints.put("ImplementsSpatialJoins", false);
        constraints.put("ImplementsTemporalJoins", false);
        constraints.put("ImplementsFeatureVersioning", false);
        constraints.put("ManageStoredQueries", false);
        constraints.put("PagingIsTransactionSafe", true);
        return constraints;
    }

    private void operation(XmlOutput xml, String name, Map<String, List<String>> parameters) throws IOException {
        xml.start("ows:Operation").attribute("name", name).start("ows:DCP").start("ows:HTTP");
        xml.start("ows:Get").attribute("xlink:type", "simple").attribute("xlink:href", address + "?").end();
        xml.start("ows:Post").attribute("xlink:type", "simple").attribute("xlink:href", address).end();
        xml.end().end();
        for (String parameter : parameters.keySet().stream().sorted().toList()) {
            domain(xml, "ows:Parameter", parameter, parameters.getOrDefault(parameter, List.of()));
        }
        xml.end();
    }

    private static void domain(XmlOutput xml, String element, String name, List<String> values) throws IOException {
        xml.start(element).attribute("name", name).start("ows:AllowedValues");
        for (String value : values) {
            xml.element("ows:Value", value);
        }
        xml.end().end();
    }
}
