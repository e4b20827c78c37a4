package de.sozialplanung.opendata.rdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import de.sozialplanung.opendata.vocab.Geo;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

class AreaBordersTest {

    private final AreaBorders borders = new AreaBorders();

    @Test
    void areasWithACommonEdgeAreNeighboursInBothDirections() {
        add("a", 0, 0);
        add("b", 1, 0);
        add("c", 2, 0);
        assertThat(neighbours("b")).containsExactlyInAnyOrder("a", "c");
        assertThat(neighbours("a")).containsExactly("b");
    }

    @Test
    void aCommonCornerIsNoCommonBorder() {
        add("a", 0, 0);
        add("b", 1, 1);
        assertThat(neighbours("a")).isEmpty();
    }

    @Test
    void aBorderIsCommonWhereOnlyOneOfTheTwoHasACornerOnIt() {
        add("a", 0, 0);
        borders.add(node("b"), "s", new GeometryFactory().toGeometry(new Envelope(1, 2, 0.25, 0.75)));
        assertThat(neighbours("a")).containsExactly("b");
    }

    @Test
    void areasOfDifferentSetsAreNotCompared() {
        add("a", 0, 0);
        borders.add(node("b"), "other", square(1, 0));
        assertThat(neighbours("a")).isEmpty();
    }

    @Test
    void overlappingAreasDoNotTouch() {
        add("a", 0, 0);
        borders.add(node("b"), "s", new GeometryFactory().toGeometry(new Envelope(0.5, 2, 0.25, 0.75)));
        assertThat(neighbours("a")).isEmpty();
    }

    private void add(String name, int x, int y) {
        borders.add(node(name), "s", square(x, y));
    }

    private static Geometry square(int x, int y) {
        return new GeometryFactory().toGeometry(new Envelope(x, x + 1, y, y + 1));
    }

    private static Node node(String name) {
        return NodeFactory.createURI(Sample.IRIS.thing("wohnplatz", name));
    }

    private List<String> neighbours(String name) {
        Graph graph = GraphMemFactory.createDefaultGraphSameTerm();
        borders.state(graph);
        return graph.find(node(name), Geo.SF_TOUCHES.asNode(), Node.ANY)
                .mapWith(triple -> triple.getObject().getURI().replaceAll(".*/", "")).toList();
    }
}
