package de.sozialplanung.opendata.filter.fes;

import static de.sozialplanung.opendata.filter.fes.FesSample.AT;
import static de.sozialplanung.opendata.filter.fes.FesSample.number;
import static de.sozialplanung.opendata.filter.fes.FesSample.problemOf;
import static de.sozialplanung.opendata.filter.fes.FesSample.property;
import static de.sozialplanung.opendata.filter.fes.FesSample.read;
import static de.sozialplanung.opendata.filter.fes.FesSample.read1;
import static org.assertj.core.api.Assertions.assertThat;

import de.sozialplanung.opendata.crs.Crs;
import de.sozialplanung.opendata.filter.Comparison;
import de.sozialplanung.opendata.filter.Expression;
import de.sozialplanung.opendata.filter.Filter;
import de.sozialplanung.opendata.filter.SpatialRelation;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

class FesGeometryTest {

    private static final String REFERENCE = "<ValueReference>geometrie</ValueReference>";
    private static final String RING = "<gml:LinearRing><gml:posList>0 0 4 0 4 4 0 0</gml:posList></gml:LinearRing>";
    private static final String POLYGON = "<gml:Polygon><gml:exterior>" + RING + "</gml:exterior></gml:Polygon>";
    private static final String LINE = "<gml:LineString><gml:posList>0 0 1 1</gml:posList></gml:LineString>";

    private static String intersects(String geometry) {
        return "<Intersects>" + REFERENCE + geometry + "</Intersects>";
    }

    private static Expression.Shape shape(Filter filter) {
        return (Expression.Shape) ((Filter.Spatial) filter).right();
    }

    private static String wkt(String geometry) {
        return shape(read(intersects(geometry))).geometry().toText();
    }

    private static String wkt1(String geometry) {
        return shape(read1("<ogc:Intersects><ogc:PropertyName>geometrie</ogc:PropertyName>" + geometry
                + "</ogc:Intersects>")).geometry().toText();
    }

    @ParameterizedTest
    @EnumSource(SpatialRelation.class)
    void everyRelationIsReadWithTheReferenceOnEitherSide(SpatialRelation relation) {
        String element = FesNames.of(relation);
        String point = "<gml:Point><gml:pos>1 2</gml:pos></gml:Point>";
        Expression shape = new Expression.Shape(new GeometryFactory().createPoint(new Coordinate(1, 2)), Crs.EPSG_25832,
                AT);

        assertThat(read("<" + element + ">" + REFERENCE + point + "</" + element + ">"))
                .isEqualTo(new Filter.Spatial(relation, property("geometrie"), shape));
        assertThat(read("<" + element + "><Literal>" + point + "</Literal>" + REFERENCE + "</" + element + ">"))
                .isEqualTo(new Filter.Spatial(relation, shape, property("geometrie")));
    }

    static Stream<String[]> geometries() {
        return Stream.of(
                new String[]{"<gml:Point gml:id='p'><gml:name>Ort</gml:name><gml:pos>1.5 -2e1</gml:pos></gml:Point>",
                        "POINT (1.5 -20)"},
                new String[]{LINE, "LINESTRING (0 0, 1 1)"},
                new String[]{"<gml:LineString><gml:pos>0 0</gml:pos><gml:pos>1 1</gml:pos></gml:LineString>",
                        "LINESTRING (0 0, 1 1)"},
                new String[]{"<gml:LineString srsDimension='3'><gml:posList>0 0 9 1 1 9</gml:posList></gml:LineString>",
                        "LINESTRING (0 0, 1 1)"},
                new String[]{"<gml:Point><gml:pos>1 2 3</gml:pos></gml:Point>", "POINT (1 2)"},
                new String[]{"<gml:Curve><gml:segments><gml:LineStringSegment><gml:posList>0 0 1 1</gml:posList>"
                        + "</gml:LineStringSegment><gml:LineStringSegment><gml:posList>1 1 2 0</gml:posList>"
                        + "</gml:LineStringSegment></gml:segments></gml:Curve>", "LINESTRING (0 0, 1 1, 2 0)"},
                new String[]{POLYGON, "POLYGON ((0 0, 4 0, 4 4, 0 0))"},
                new String[]{"<gml:Polygon><gml:exterior>" + RING
                        + "</gml:exterior><gml:interior><gml:Ring><gml:curveMember>"
                        + "<gml:LineString><gml:posList>2 1 3 1 3 2 2 1</gml:posList></gml:LineString></gml:curveMember>"
                        + "</gml:Ring></gml:interior></gml:Polygon>",
                        "POLYGON ((0 0, 4 0, 4 4, 0 0), (2 1, 3 1, 3 2, 2 1))"},
                new String[]{"<gml:Surface><gml:patches><gml:PolygonPatch><gml:exterior>" + RING
                        + "</gml:exterior></gml:PolygonPatch></gml:patches></gml:Surface>",
                        "POLYGON ((0 0, 4 0, 4 4, 0 0))"},
                new String[]{
                        "<gml:MultiPoint><gml:pointMember><gml:Point><gml:pos>1 1</gml:pos></gml:Point></gml:pointMember>"
                                + "<gml:pointMembers><gml:Point><gml:pos>2 2</gml:pos></gml:Point><gml:Point><gml:pos>3 3</gml:pos>"
                                + "</gml:Point></gml:pointMembers></gml:MultiPoint>",
                        "MULTIPOINT ((1 1), (2 2), (3 3))"},
                new String[]{"<gml:MultiCurve><gml:curveMember>" + LINE + "</gml:curveMember></gml:MultiCurve>",
                        "MULTILINESTRING ((0 0, 1 1))"},
                new String[]{
                        "<gml:MultiSurface><gml:surfaceMember>" + POLYGON + "</gml:surfaceMember></gml:MultiSurface>",
                        "MULTIPOLYGON (((0 0, 4 0, 4 4, 0 0)))"},
                new String[]{
                        "<gml:MultiGeometry><gml:geometryMember>" + LINE + "</gml:geometryMember><gml:geometryMember>"
                                + POLYGON + "</gml:geometryMember></gml:MultiGeometry>",
                        "GEOMETRYCOLLECTION (LINESTRING (0 0, 1 1), POLYGON ((0 0, 4 0, 4 4, 0 0)))"});
    }

    @ParameterizedTest
    @MethodSource("geometries")
    void geometriesOfGml3AreRead(String gml, String wkt) {
        assertThat(wkt(gml)).isEqualTo(wkt).isEqualTo(wkt1(gml));
    }

    static Stream<String[]> oldGeometries() {
        return Stream.of(
                new String[]{"<gml:Point><gml:coordinates>1,2</gml:coordinates></gml:Point>", "POINT (1 2)"},
                new String[]{"<gml:Point><gml:coord><gml:X>1</gml:X><gml:Y>2</gml:Y></gml:coord></gml:Point>",
                        "POINT (1 2)"},
                new String[]{
                        "<gml:Point srsName='urn:ogc:def:crs:EPSG::4326'><gml:coordinates>7,51</gml:coordinates></gml:Point>",
                        "POINT (7 51)"},
                new String[]{
                        "<gml:LineString><gml:coordinates decimal=',' cs=';' ts='|'>1,5;2|3;4,25|</gml:coordinates>"
                                + "</gml:LineString>",
                        "LINESTRING (1.5 2, 3 4.25)"},
                new String[]{"<gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>0,0 4,0\n4,4 0,0"
                        + "</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs><gml:innerBoundaryIs><gml:LinearRing>"
                        + "<gml:coordinates>2,1,9 3,1,9 3,2,9 2,1,9</gml:coordinates></gml:LinearRing></gml:innerBoundaryIs>"
                        + "</gml:Polygon>", "POLYGON ((0 0, 4 0, 4 4, 0 0), (2 1, 3 1, 3 2, 2 1))"},
                new String[]{
                        "<gml:MultiLineString><gml:lineStringMember>" + LINE
                                + "</gml:lineStringMember></gml:MultiLineString>",
                        "MULTILINESTRING ((0 0, 1 1))"},
                new String[]{
                        "<gml:MultiPolygon><gml:polygonMember>" + POLYGON + "</gml:polygonMember></gml:MultiPolygon>",
                        "MULTIPOLYGON (((0 0, 4 0, 4 4, 0 0)))"});
    }

    @ParameterizedTest
    @MethodSource("oldGeometries")
    void geometriesOfGml2AreReadEastNorthWhateverTheirName(String gml, String wkt) {
        assertThat(wkt1(gml)).isEqualTo(wkt);
    }

    @ParameterizedTest
    @CsvSource({"urn:ogc:def:crs:EPSG::4326, EPSG_4326, 51 7",
            "http://www.opengis.net/def/crs/EPSG/0/4258, EPSG_4258, 51 7",
            "EPSG:4326, EPSG_4326, 7 51", "http://www.opengis.net/gml/srs/epsg.xml#4326, EPSG_4326, 7 51",
            "urn:ogc:def:crs:OGC:1.3:CRS84, CRS84, 7 51", "urn:ogc:def:crs:EPSG::25832, EPSG_25832, 7 51"})
    void theNotationOfTheNameDecidesTheAxes(String name, Crs crs, String numbers) {
        for (String gml : List.of("<gml:Point srsName='%s'><gml:pos>%s</gml:pos></gml:Point>",
                "<gml:Point><gml:pos srsName='%s'>%s</gml:pos></gml:Point>",
                "<gml:MultiPoint srsName='%s'><gml:pointMember><gml:Point><gml:pos>%s</gml:pos></gml:Point>"
                        + "</gml:pointMember></gml:MultiPoint>")) {
            Expression.Shape shape = shape(read(intersects(gml.formatted(name, numbers))));

            assertThat(shape.crs()).isEqualTo(crs);
            assertThat(shape.geometry().getCoordinate()).isEqualTo(new Coordinate(7, 51));
        }
    }

    @Test
    void boxesAreReadInEveryVersion() {
        Expression box = new Expression.Box(7, 51, 7.5, 51.5, Crs.EPSG_4326, AT);
        Filter named = new Filter.Spatial(SpatialRelation.INTERSECTS, property("geometrie"), box);
        String envelope = "<gml:Envelope srsName='urn:ogc:def:crs:EPSG::4326'><gml:lowerCorner>51 7</gml:lowerCorner>"
                + "<gml:upperCorner>51.5 7.5</gml:upperCorner></gml:Envelope>";

        assertThat(read("<BBOX>" + REFERENCE + envelope + "</BBOX>")).isEqualTo(named)
                .isEqualTo(read(intersects(envelope)))
                .isEqualTo(read1("<ogc:BBOX><ogc:PropertyName>geometrie</ogc:PropertyName>" + envelope + "</ogc:BBOX>"))
                .isEqualTo(read1("<ogc:BBOX><ogc:PropertyName>geometrie</ogc:PropertyName><gml:Box srsName='EPSG:4326'>"
                        + "<gml:coordinates>7,51 7.5,51.5</gml:coordinates></gml:Box></ogc:BBOX>"))
                .isEqualTo(read1("<ogc:BBOX><ogc:PropertyName>geometrie</ogc:PropertyName><gml:Box srsName='EPSG:4326'>"
                        + "<gml:coord><gml:X>7</gml:X><gml:Y>51</gml:Y></gml:coord><gml:coord><gml:X>7.5</gml:X>"
                        + "<gml:Y>51.5</gml:Y></gml:coord></gml:Box></ogc:BBOX>"));
        assertThat(read("<BBOX>" + envelope + "</BBOX>"))
                .isEqualTo(new Filter.Spatial(SpatialRelation.INTERSECTS, new Expression.OwnGeometry(AT), box))
                .isEqualTo(read("<BBOX><ValueReference>ows:BoundingBox</ValueReference>" + envelope + "</BBOX>"));
    }

    @ParameterizedTest
    @CsvSource({"uom, m, 250", "uom, urn:ogc:def:uom:EPSG::9001, 250", "units, metre, 250", "unit, meters, 250",
            "uom, km, 250000", "uom, urn:ogc:def:uom:UCUM::km, 250000",
            "uom, http://www.opengis.net/def/uom/UCUM/0/km, 250000",
            "uom, ft, 76.2", "uom, [mi_i], 402336", "uom, nmi, 463000", "other, x, 250"})
    void distancesComeInManyUnits(String attribute, String unit, String metres) {
        String within = "<%1$s>" + REFERENCE + "<gml:Point><gml:pos>1 2</gml:pos></gml:Point><Distance " + attribute
                + "='"
                + unit + "'>250</Distance></%1$s>";
        Expression distance = new Expression.Call("distance", List.of(property("geometrie"), new Expression.Shape(
                new GeometryFactory().createPoint(new Coordinate(1, 2)), Crs.EPSG_25832, AT)), AT);

        assertThat(read(within.formatted("DWithin")))
                .isEqualTo(new Filter.Compare(Comparison.LESS_OR_EQUAL, distance, number(metres)));
        assertThat(read(within.formatted("Beyond")))
                .isEqualTo(new Filter.Compare(Comparison.GREATER, distance, number(metres)));
    }

    @Test
    void aDistanceInDegreesIsRefusedWithASentence() {
        String within = "<DWithin>" + REFERENCE + "<gml:Point><gml:pos>1 2</gml:pos></gml:Point><Distance uom='%s'>1"
                + "</Distance></DWithin>";

        assertThat(problemOf(within.formatted("urn:ogc:def:uom:EPSG::9102")).detail())
                .contains("not measured in degrees");
        assertThat(problemOf(within.formatted("deg")).detail()).contains("not measured in degrees");
        assertThat(problemOf(within.formatted("furlong")).detail()).contains("known are m, km");
        assertThat(problemOf(within.formatted("m").replace(">1</Dist", ">NaN</Dist")).detail()).contains("are numbers");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<gml:Point/>", "<gml:Point><gml:pos>1</gml:pos></gml:Point>",
            "<gml:Point><gml:pos>1 2 3 4</gml:pos></gml:Point>", "<gml:Point><gml:pos>1 NaN</gml:pos></gml:Point>",
            "<gml:Point><gml:pos>1 1e999</gml:pos></gml:Point>", "<gml:Point><gml:pos>1 0x10</gml:pos></gml:Point>",
            "<gml:Point srsDimension='4'><gml:pos>1 2</gml:pos></gml:Point>",
            "<gml:Point srsDimension='3'><gml:pos>1 2</gml:pos></gml:Point>",
            "<gml:Point srsName='EPSG:31466'><gml:pos>1 2</gml:pos></gml:Point>",
            "<gml:Point><gml:pos>1 2</gml:pos><gml:pos>1 2</gml:pos></gml:Point>",
            "<gml:Point><gml:pointProperty/></gml:Point>",
            "<gml:LineString><gml:posList>1 2</gml:posList></gml:LineString>",
            "<gml:LineString><gml:posList>1 2 3</gml:posList></gml:LineString>", "<gml:Curve/>", "<gml:Surface/>",
            "<gml:Curve><gml:segments><gml:Arc><gml:posList>0 0 1 1 2 0</gml:posList></gml:Arc></gml:segments></gml:Curve>",
            "<gml:Polygon/>", "<gml:Polygon><gml:exterior/></gml:Polygon>",
            "<gml:Polygon><gml:exterior><gml:LinearRing><gml:posList>0 0 1 1 0 1 0 2</gml:posList></gml:LinearRing></gml:exterior></gml:Polygon>",
            "<gml:Polygon><gml:exterior><gml:LinearRing><gml:posList>0 0 1 1 0 0</gml:posList></gml:LinearRing></gml:exterior></gml:Polygon>",
            "<gml:MultiPoint/>",
            "<gml:MultiPoint><gml:pointMember xlink:href='#x' xmlns:xlink='http://www.w3.org/1999/xlink'/></gml:MultiPoint>",
            "<gml:MultiSurface><gml:surfaceMember><gml:Point><gml:pos>1 2</gml:pos></gml:Point></gml:surfaceMember></gml:MultiSurface>",
            "<gml:MultiPoint><gml:pointMember><gml:Point srsName='EPSG:4326'><gml:pos>1 2</gml:pos></gml:Point></gml:pointMember>"
                    + "<gml:pointMember><gml:Point><gml:pos>1 2</gml:pos></gml:Point></gml:pointMember></gml:MultiPoint>",
            "<gml:Envelope/>", "<gml:Envelope><gml:lowerCorner>1 2</gml:lowerCorner></gml:Envelope>",
            "<gml:Point><gml:coordinates cs='.'>1,2</gml:coordinates></gml:Point>",
            "<gml:Point><gml:coordinates cs='ab'>1,2</gml:coordinates></gml:Point>",
            "<gml:Point><gml:coordinates>1</gml:coordinates></gml:Point>", "<gml:Tin/>", "<gml:boundedBy/>"})
    void whatIsNoGeometryIsRefused(String gml) {
        assertThat(problemOf(intersects(gml))).isNotNull();
    }

    @Test
    void theNumberOfPositionsIsBounded() {
        String list = "<gml:LineString><gml:posList>%s</gml:posList></gml:LineString>";

        assertThat(shape(read(intersects(list.formatted("1 2 ".repeat(20_000))))).geometry().getNumPoints())
                .isEqualTo(20_000);
        assertThat(problemOf(intersects(list.formatted("1 2 ".repeat(20_001)))).detail())
                .contains("up to 20000 positions");
        assertThat(problemOf(intersects("<gml:LineString><gml:coordinates>%s</gml:coordinates></gml:LineString>"
                .formatted("1,2 ".repeat(20_001)))).detail())
                .contains("up to 20000 positions");
    }
}
