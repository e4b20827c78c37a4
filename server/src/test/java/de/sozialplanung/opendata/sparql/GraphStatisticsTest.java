package de.sozialplanung.opendata.sparql;

import static org.assertj.core.api.Assertions.assertThat;

import de.sozialplanung.opendata.rdf.GraphStatistics;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GraphStatisticsTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void whatTheCubeKnowsOfItsSizeIsWhatCountingEveryTripleGives(long seed) {
        InventedCube cube = InventedCube.of(seed);
        DatasetGraph copy = cube.copy();
        assertThat(GraphStatistics.of(cube.published().getDefaultGraph()))
                .isEqualTo(GraphStatistics.of(copy.getDefaultGraph()));
        copy.listGraphNodes().forEachRemaining(name -> assertSame(cube, name));
        assertThat(GraphStatistics.of(copy.getDefaultGraph()).triples())
                .isEqualTo(copy.getDefaultGraph().stream().count());
    }

    private static void assertSame(InventedCube cube, Node name) {
        assertThat(GraphStatistics.of(cube.published().getGraph(name))).as(name.getURI())
                .isEqualTo(GraphStatistics.of(cube.copy().getGraph(name)));
    }
}
