package de.sozialplanung.opendata.wfs;

import de.sozialplanung.opendata.encode.XmlOutput;
import de.sozialplanung.opendata.filter.ValueKind;
import de.sozialplanung.opendata.filter.fes.FesFunction;
import de.sozialplanung.opendata.filter.fes.FesNames;
import java.io.IOException;
import java.util.List;
import java.util.Set;

/// Writes what filters may say, and no more: clients filter on their own side what is not declared. The lists are those
/// that `filter.fes` reads by.
final class FilterCapabilitiesWriter {

    /// OGC 09-026, table 1, in its order.
    private static final String[] CLASSES = {"ImplementsQuery", "ImplementsAdHocQuery", "ImplementsFunctions",
            "ImplementsResourceId", "ImplementsMinStandardFilter", "ImplementsStandardFilter",
            "ImplementsMinSpatialFilter", "ImplementsSpatialFilter", "ImplementsMinTemporalFilter",
            "ImplementsTemporalFilter", "ImplementsVersionNav", "ImplementsSorting", "ImplementsExtendedOperators",
            "ImplementsMinimumXPath", "ImplementsSchemaElementFunc"};

    private static final Set<String> LEFT_OUT = Set.of("ImplementsVersionNav", "ImplementsExtendedOperators",
            "ImplementsSchemaElementFunc");

    private FilterCapabilitiesWriter() {}

    static void write(XmlOutput xml) throws IOException {
        xml.start("fes:Filter_Capabilities").start("fes:Conformance");
        for (String name : CLASSES) {
            xml.start("fes:Constraint").attribute("name", name).start("ows:NoValues").end()
                    .element("ows:DefaultValue", LEFT_OUT.contains(name) ? "FALSE" : "TRUE").end();
        }
        xml.end();
        xml.start("fes:Id_Capabilities").start("fes:ResourceIdentifier").attribute("name", "fes:ResourceId").end()
                .end();
        xml.start("fes:Scalar_Capabilities").start("fes:LogicalOperators").end();
        named(xml, "fes:ComparisonOperator", "", FesNames.comparisons());
        xml.end().start("fes:Spatial_Capabilities");
        named(xml, "fes:GeometryOperand", "gml:", FesNames.geometries());
        named(xml, "fes:SpatialOperator", "", FesNames.spatials());
        xml.end().start("fes:Temporal_Capabilities");
        named(xml, "fes:TemporalOperand", "gml:", List.of("TimeInstant", "TimePeriod"));
        named(xml, "fes:TemporalOperator", "", FesNames.temporals());
        xml.end().start("fes:Functions");
        for (FesFunction function : FesFunction.all()) {
            function(xml, function);
        }
        xml.end().end();
    }

    private static void named(XmlOutput xml, String element, String prefix, List<String> names) throws IOException {
        xml.start(element + "s");
        for (String name : names) {
            xml.start(element).attribute("name", prefix + name).end();
        }
        xml.end();
    }

    private static void function(XmlOutput xml, FesFunction function) throws IOException {
        xml.start("fes:Function").attribute("name", function.name()).element("fes:Returns", type(function.result()));
        xml.start("fes:Arguments");
        for (int i = 0; i < function.arguments().size(); i++) {
            xml.start("fes:Argument").attribute("name", "a" + (i + 1))
                    .element("fes:Type", type(function.arguments().get(i))).end();
        }
        xml.end().end();
    }

    /// As the schema of the features types it; a list is a text there.
    private static String type(ValueKind kind) {
        return switch (kind) {
            case TEXT, TEXTS -> "xs:string";
            case INTEGER -> "xs:long";
            case NUMBER -> "xs:double";
            case TRUTH -> "xs:boolean";
            case DATE -> "xs:date";
            case INSTANT -> "xs:dateTime";
            case SHAPE -> "gml:AbstractGeometryType";
        };
    }
}
