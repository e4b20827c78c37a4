package de.sozialplanung.opendata.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import de.sozialplanung.opendata.http.Finished;
import de.sozialplanung.opendata.http.Visit;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestKindTest {

    static Finished request(String path, @Nullable String query, int status, @Nullable String mediaType) {
        return new Finished("GET", path, query, status, mediaType, 10, 1_000_000, "r", "e", Visit.Origin.MADE, "");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", value = {
            "/collections/angebote/items|f=geojson|application/geo+json|ogcapi|geojson|angebote",
            "/collections/angebote/items|-|text/html;charset=utf-8|pages|html|angebote",
            "/editions/2026-11-23/collections/angebote|-|application/json|ogcapi|json|angebote",
            "/collections/geheim|-|application/problem+json|ogcapi|problem|''", "/|-|application/json|ogcapi|json|''",
            "/wfs|TYPENAMES=od:angebote&x=1|application/gml+xml; version=3.2|wfs|gml|angebote",
            "/wfs|typename=geheim|text/xml|wfs|xml|''", "/catalog.ttl|-|text/turtle|catalog|ttl|''",
            "/download/2026-11-23/angebote.csv|-|text/csv|files|csv|angebote", "/sparql|query=x|-|sparql|none|''",
            "/.well-known/void|-|text/turtle|linked-data|ttl|''", "/wp-login.php|-|x/y|other|other|''",
            "//|-|-|ogcapi|none|''"})
    void eachPartIsOneOfAClosedList(String path, @Nullable String query, @Nullable String type, String face,
            String format, String collection) {
        assertThat(RequestKind.of(request(path, query, 200, type), Set.of("angebote")))
                .isEqualTo(new RequestKind(face, format, collection, "2xx"));
    }

    @Test
    void strangersCannotMakeUpKinds() {
        Random random = new Random(1);
        Set<RequestKind> kinds = new HashSet<>();
        for (int i = 0; i < 20_000; i++) {
            String word = Integer.toString(random.nextInt(), 36);
            String path = switch (random.nextInt(5)) {
                case 0 -> "/collections/" + word + "/items";
                case 1 -> "/editions/" + word + "/" + word;
                case 2 -> "/download/" + word + "/" + word + ".csv";
                case 3 -> "/wfs";
                default -> "/" + word;
            };
            kinds.add(RequestKind.of(request(path, "typenames=" + word, 404, word + "/" + word), Set.of("angebote")));
        }
        assertThat(kinds).hasSizeLessThan(10);
    }
}
