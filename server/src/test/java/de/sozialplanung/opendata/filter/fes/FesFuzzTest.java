package de.sozialplanung.opendata.filter.fes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import de.sozialplanung.opendata.filter.Filter;
import de.sozialplanung.opendata.filter.FilterBinder;
import de.sozialplanung.opendata.filter.FilterLimits;
import de.sozialplanung.opendata.problem.Problem;
import de.sozialplanung.opendata.store.RandomFilters;
import de.sozialplanung.opendata.store.SampleFeatures;
import de.sozialplanung.opendata.xml.XmlReader;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Whatever comes in, a filter comes out, or a problem; nothing else, and what is read can be said again.
class FesFuzzTest {

    private static final int DOCUMENTS = 60;
    private static final int MUTATIONS = 60;
    private static final List<String> PIECES = List.of("<", ">", "/>", "</", "\"", "&", "&#0;", "]]>", "Literal", "And",
            "ValueReference", "gml:pos", "1e308", "-", "NaN", "é", "\uD83D", "matchAction='All' ", "srsDimension='3' ",
            "<!--", "<Literal/>", "<gml:Point/>", "%", "\\", "..", "distance", "xs:double", "0");

    @Test
    void mutatedFiltersAreReadOrRefused() {
        int read = 0;
        int refused = 0;
        for (int seed = 0; seed < DOCUMENTS; seed++) {
            Random random = new Random(seed);
            String document = document(seed);
            for (int i = 0; i < MUTATIONS; i++) {
                String mutated = mutated(document, random);
                try {
                    Filter filter = FesFilter.read(XmlReader.read(mutated), SampleFeatures.points(),
                            FilterLimits.STANDARD);
                    assertThatCode(() -> FesWriter.text(filter, SampleFeatures.points())).as(mutated)
                            .doesNotThrowAnyException();
                    FilterBinder.bind(filter, SampleFeatures.points());
                    read++;
                } catch (Problem problem) {
                    assertThat(problem.detail()).as(mutated).endsWith(".").doesNotContain("\n", "<", "Exception");
                    refused++;
                }
            }
        }
        assertThat(read).isGreaterThan(100);
        assertThat(refused).isGreaterThan(1000);
    }

    /// Documents of older versions, which nothing here writes.
    private static final List<String> OLD = List.of("""
            <ogc:And><ogc:BBOX><ogc:PropertyName>geometrie</ogc:PropertyName><gml:Box srsName='EPSG:4326'><gml:coordinates
            decimal='.' cs=',' ts=' '>7,50.9 7.5,51.1</gml:coordinates></gml:Box></ogc:BBOX><ogc:PropertyIsLike wildCard='*'
            singleChar='#' escape='!'><ogc:PropertyName>titel</ogc:PropertyName><ogc:Literal>T*!*#</ogc:Literal>
            </ogc:PropertyIsLike></ogc:And>""", """
            <ogc:Or><ogc:Within><ogc:PropertyName>geometrie</ogc:PropertyName><gml:Polygon><gml:outerBoundaryIs>
            <gml:LinearRing><gml:coord><gml:X>0</gml:X><gml:Y>0</gml:Y></gml:coord><gml:coord><gml:X>9</gml:X><gml:Y>0</gml:Y>
            </gml:coord><gml:coord><gml:X>9</gml:X><gml:Y>9</gml:Y></gml:coord><gml:coord><gml:X>0</gml:X><gml:Y>0</gml:Y>
            </gml:coord></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></ogc:Within><ogc:PropertyIsGreaterThan>
            <ogc:Mul><ogc:PropertyName>plaetze</ogc:PropertyName><ogc:Literal>2</ogc:Literal></ogc:Mul><ogc:Literal>3
            </ogc:Literal></ogc:PropertyIsGreaterThan></ogc:Or>""",
            """
            <ogc:DWithin><ogc:PropertyName>geometrie</ogc:PropertyName><gml:MultiSurface srsName='EPSG:25832'>
            <gml:surfaceMember><gml:Surface><gml:patches><gml:PolygonPatch><gml:exterior><gml:Ring><gml:curveMember>
            <gml:Curve><gml:segments><gml:LineStringSegment><gml:posList>0 0 9 0 9 9 0 0</gml:posList></gml:LineStringSegment>
            </gml:segments></gml:Curve></gml:curveMember></gml:Ring></gml:exterior></gml:PolygonPatch></gml:patches>
            </gml:Surface></gml:surfaceMember></gml:MultiSurface><ogc:Distance units='km'>2</ogc:Distance></ogc:DWithin>""");

    private static String document(int seed) {
        if (seed < OLD.size()) {
            return FesSample.document1(OLD.get(seed));
        }
        RandomFilters filters = new RandomFilters(seed);
        while (true) {
            try {
                return FesWriter.text(filters.points(), SampleFeatures.points());
            } catch (IllegalArgumentException e) {
                // a time parameter; the next one is another
            }
        }
    }

    /// Cuts a piece out, puts one in, doubles one or swaps two characters, once or more.
    private static String mutated(String document, Random random) {
        StringBuilder text = new StringBuilder(document);
        for (int i = random.nextInt(3); i >= 0 && text.length() > 10; i--) {
            int at = random.nextInt(text.length() - 8);
            switch (random.nextInt(4)) {
                case 0 -> text.delete(at, at + 1 + random.nextInt(7));
                case 1 -> text.insert(at, PIECES.get(random.nextInt(PIECES.size())));
                case 2 -> text.insert(at, text.substring(at, at + random.nextInt(8)));
                default -> text.setCharAt(at, text.charAt(at + 1));
            }
        }
        return text.toString();
    }
}
