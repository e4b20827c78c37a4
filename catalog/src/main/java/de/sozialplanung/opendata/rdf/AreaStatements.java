package de.sozialplanung.opendata.rdf;

import java.util.List;

import de.sozialplanung.opendata.catalog.AreaSet;
import de.sozialplanung.opendata.crs.Crs;
import de.sozialplanung.opendata.crs.Reprojection;
import de.sozialplanung.opendata.vocab.Geo;
import de.sozialplanung.opendata.vocab.Iris;
import de.sozialplanung.opendata.vocab.Xkos;

import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.locationtech.jts.geom.Geometry;

/// What is said of areas beyond their properties: their size and middle, worked out once, and their place in the level of
/// their area set.
///
/// An area set is a concept scheme with one level, which is a node of its own: a scheme is no collection of concepts (SKOS,
/// S37), and a level is one (XKOS, section 7).
final class AreaStatements {

    private static final String LEVEL = "#ebene";

    private AreaStatements() {}

    /// States the size of an area in square metres on the plane of EPSG:25832 (GeoSPARQL 1.1, `geo:hasMetricArea`) and the
    /// middle of its shape.
    ///
    /// @param geometry in CRS84
    static void measure(Node area, Geometry geometry, Graph graph) {
        double size = Reprojection.between(Crs.CRS84, Crs.EPSG_25832).apply(geometry).getArea();
        graph.add(area, Geo.HAS_METRIC_AREA.asNode(),
                Literals.typed((double) Math.round(size), XSDDatatype.XSDdouble));
        graph.add(area, Geo.CENTROID.asNode(), Shapes.wkt(geometry.getCentroid()));
    }

    /// States that an area belongs to its set's level and to the list of all areas.
    static void member(Node area, Node set, Iris iris, Graph graph) {
        graph.add(area, SKOS.inScheme.asNode(), set);
        graph.add(area, SKOS.inScheme.asNode(), NodeFactory.createURI(CubeStructure.areaList(iris)));
        graph.add(NodeFactory.createURI(set.getURI() + LEVEL), SKOS.member.asNode(), area);
    }

    /// States what an area set is as a classification with one level.
    static void level(Resource set, AreaSet described, List<AreaSet> all, Iris iris) {
        Model model = set.getModel();
        RDFNode one = model.asRDFNode(Literals.integer(1));
        Resource level = model.createResource(set.getURI() + LEVEL).addProperty(RDF.type, Xkos.CLASSIFICATION_LEVEL)
                .addProperty(Xkos.DEPTH, one)
                .addProperty(Xkos.ORGANIZED_BY,
                        model.createResource(iris.concept("gebietsebene", described.level().code())))
                .addProperty(SKOS.prefLabel, described.level().title().de(), "de")
                .addProperty(SKOS.prefLabel, described.level().title().en(), "en");
        Resource levels = model.createResource(set.getURI() + "#ebenen").addProperty(RDF.type, RDF.List)
                .addProperty(RDF.first, level).addProperty(RDF.rest, RDF.nil);
        set.addProperty(Xkos.LEVELS, levels).addProperty(Xkos.NUMBER_OF_LEVELS, one);
        all.stream().filter(earlier -> isBefore(earlier, described))
                .forEach(earlier -> set.addProperty(Xkos.FOLLOWS,
                        model.createResource(iris.thing("gebietsstand", earlier.id()))));
    }

    private static boolean isBefore(AreaSet earlier, AreaSet later) {
        return earlier.level() == later.level() && earlier.validTo() != null && later.validFrom() != null
                && earlier.validTo().isBefore(later.validFrom());
    }
}
