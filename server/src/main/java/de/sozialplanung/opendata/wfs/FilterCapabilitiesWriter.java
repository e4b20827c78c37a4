package de.sozialplanung.opendata.wfs;

import de.sozialplanung.opendata.encode.XmlOutput;
import java.io.IOException;
import java.util.Set;

/// Writes what `FesFilter` understands, and no more: clients filter on their own side what is not declared.
final class FilterCapabilitiesWriter {

    /// OGC 09-026, table 1, in its order.
    private static final String[] CLASSES = {"ImplementsQuery", "ImplementsAdHocQuery", "ImplementsFunctions",
            "ImplementsResourceId", "ImplementsMinStandardFilter", "ImplementsStandardFilter",
            "ImplementsMinSpatialFilter", "ImplementsSpatialFilter", "ImplementsMinTemporalFilter",
            "ImplementsTemporalFilter", "ImplementsVersionNav", "ImplementsSorting", "ImplementsExtendedOperators",
            "ImplementsMinimumXPath", "ImplementsSchemaElementFunc"};

    private static final Set<String> IMPLEMENTED = Set.of("ImplementsQuery", "ImplementsAdHocQuery",
            "ImplementsResourceId", "ImplementsMinSpatialFilter");

    private FilterCapabilitiesWriter() {}

    static void write(XmlOutput xml) throws IOException {
        xml.start("fes:Filter_Capabilities").start("fes:Conformance");
        for (String name : CLASSES) {
            xml.start("fes:Constraint").attribute("name", name).start("ows:NoValues").end()
                    .element("ows:DefaultValue", IMPLEMENTED.contains(name) ? "TRUE" : "FALSE").end();
        }
        xml.end();
        xml.start("fes:Id_Capabilities").start("fes:ResourceIdentifier").attribute("name", "fes:ResourceId").end()
                .end();
        xml.start("fes:Spatial_Capabilities");
        xml.start("fes:GeometryOperands").start("fes:GeometryOperand").attribute("name", "gml:Envelope").end().end();
        xml.start("fes:SpatialOperators").start("fes:SpatialOperator").attribute("name", "BBOX").end().end();
        xml.end().end();
    }
}
