package de.sozialplanung.opendata.wfs;

import de.sozialplanung.opendata.encode.SrsNotation;
import de.sozialplanung.opendata.encode.XmlOutput;
import de.sozialplanung.opendata.filter.Expression;
import de.sozialplanung.opendata.filter.Filter;
import de.sozialplanung.opendata.filter.SpatialRelation;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Says in Filter Encoding 2.0 what `FesFilter` reads, so that a query that came as XML can go on by a paging link.
final class FesWriter {

    private static final String GML = "http://www.opengis.net/gml/3.2";

    private FesWriter() {}

    /// The filter as one `fes:Filter` element.
    static String text(Filter filter) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            XmlOutput xml = XmlOutput.fragment(bytes);
            xml.start("fes:Filter").attribute("xmlns:fes", FesFilter.NAMESPACE).attribute("xmlns:gml", GML);
            operator(xml, filter);
            xml.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static void operator(XmlOutput xml, Filter filter) throws IOException {
        switch (filter) {
            case Filter.And(List<Filter> operands) -> {
                xml.start("fes:And");
                for (Filter operand : operands) {
                    operator(xml, operand);
                }
                xml.end();
            }
            case Filter.Ids(List<String> ids) -> {
                for (String id : ids) {
                    xml.start("fes:ResourceId").attribute("rid", id).end();
                }
            }
            case Filter.Spatial(SpatialRelation _, Expression.OwnGeometry _, Expression.Box box) -> box(xml, box);
            case Filter.Everything _,Filter.Or _,Filter.Not _,Filter.IsTrue _,Filter.Compare _,Filter.Between _,Filter.In _,Filter.Like _,Filter.IsNull _,Filter.Spatial _,Filter.Temporal _,Filter.Array _,Filter.During _ ->
                    throw new IllegalArgumentException("no filter that FesFilter reads");
        }
    }

    private static void box(XmlOutput xml, Expression.Box box) throws IOException {
        boolean northFirst = SrsNotation.URN.northFirst(box.crs());
        xml.start("fes:BBOX").start("gml:Envelope").attribute("srsName", SrsNotation.URN.name(box.crs()));
        xml.element("gml:lowerCorner", northFirst ? box.minY() + " " + box.minX() : box.minX() + " " + box.minY());
        xml.element("gml:upperCorner", northFirst ? box.maxY() + " " + box.maxX() : box.maxX() + " " + box.maxY());
        xml.end().end();
    }
}
