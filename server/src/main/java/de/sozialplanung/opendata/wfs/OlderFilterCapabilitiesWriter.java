package de.sozialplanung.opendata.wfs;

import de.sozialplanung.opendata.encode.XmlOutput;
import de.sozialplanung.opendata.filter.fes.FesFunction;
import de.sozialplanung.opendata.filter.fes.FesNames;
import java.io.IOException;
import java.util.List;

/// Writes what filters of Filter Encoding 1.1 (OGC 04-095) and 1.0 (OGC 02-059) may say. The reader takes more, as it is one
/// for all versions; these lists are closed by their schemas.
final class OlderFilterCapabilitiesWriter {

    private OlderFilterCapabilitiesWriter() {}

    /// Version 1.1.
    static void filter11(XmlOutput xml) throws IOException {
        xml.start("ogc:Filter_Capabilities").start("ogc:Spatial_Capabilities").start("ogc:GeometryOperands");
        for (String geometry : List.of("Envelope", "Point", "LineString", "Polygon")) {
            xml.element("ogc:GeometryOperand", "gml:" + geometry);
        }
        xml.end().start("ogc:SpatialOperators");
        for (String operator : FesNames.spatials()) {
            xml.start("ogc:SpatialOperator").attribute("name", operator).end();
        }
        xml.end().end();
        xml.start("ogc:Scalar_Capabilities").start("ogc:LogicalOperators").end().start("ogc:ComparisonOperators");
        for (String operator : List.of("LessThan", "GreaterThan", "LessThanEqualTo", "GreaterThanEqualTo", "EqualTo",
                "NotEqualTo", "Like", "Between", "NullCheck")) {
            xml.element("ogc:ComparisonOperator", operator);
        }
        xml.end().start("ogc:ArithmeticOperators").start("ogc:SimpleArithmetic").end();
        functions(xml, "ogc:Functions", "ogc:FunctionNames", "ogc:FunctionName");
        xml.end().end();
        xml.start("ogc:Id_Capabilities").start("ogc:EID").end().start("ogc:FID").end().end().end();
    }

    /// Version 1.0, which calls one operator otherwise here than in filters.
    static void filter10(XmlOutput xml) throws IOException {
        xml.start("ogc:Filter_Capabilities").start("ogc:Spatial_Capabilities").start("ogc:Spatial_Operators");
        for (String operator : FesNames.spatials()) {
            xml.start("ogc:" + (operator.equals("Intersects") ? "Intersect" : operator)).end();
        }
        xml.end().end();
        xml.start("ogc:Scalar_Capabilities").start("ogc:Logical_Operators").end().start("ogc:Comparison_Operators");
        for (String operators : List.of("Simple_Comparisons", "Like", "Between", "NullCheck")) {
            xml.start("ogc:" + operators).end();
        }
        xml.end().start("ogc:Arithmetic_Operators").start("ogc:Simple_Arithmetic").end();
        functions(xml, "ogc:Functions", "ogc:Function_Names", "ogc:Function_Name");
        xml.end().end().end();
    }

    private static void functions(XmlOutput xml, String all, String names, String name) throws IOException {
        xml.start(all).start(names);
        for (FesFunction function : FesFunction.all()) {
            xml.start(name).attribute("nArgs", Integer.toString(function.arguments().size())).text(function.name())
                    .end();
        }
        xml.end().end();
    }
}
