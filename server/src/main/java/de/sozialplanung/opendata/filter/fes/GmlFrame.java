package de.sozialplanung.opendata.filter.fes;

import de.sozialplanung.opendata.xml.XmlNode;
import java.util.stream.Stream;

/// What coordinates inherit from the elements around them.
///
/// @param srs       their reference system
/// @param dimension how many numbers a position has; 0 where nobody said it
record GmlFrame(Srs srs, int dimension) {

    /// Without a word the default reference system of the type holds (OGC 09-025r2, 7.9.2.5.3).
    static final GmlFrame OUTERMOST = new GmlFrame(Srs.DEFAULT, 0);

    /// What holds inside of an element.
    GmlFrame within(XmlNode node) {
        String name = node.attribute("srsName");
        String size = Stream.of("srsDimension", "dimension").map(node::attribute)
                .filter(value -> value != null).findFirst().orElse(null);
        if (size != null && !size.equals("2") && !size.equals("3")) {
            throw Fault.of(node, "Positions have 2 or 3 coordinates.");
        }
        return new GmlFrame(name == null ? srs : Srs.parse(Fault.at(node), name),
                size == null ? dimension : Integer.parseInt(size));
    }
}
