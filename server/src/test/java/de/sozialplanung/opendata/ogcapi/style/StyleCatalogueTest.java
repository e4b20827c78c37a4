package de.sozialplanung.opendata.ogcapi.style;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import de.sozialplanung.opendata.catalog.Language;
import de.sozialplanung.opendata.http.Links;
import de.sozialplanung.opendata.publication.Publication;
import de.sozialplanung.opendata.style.Style;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Which styles follow from the columns and values of a publication.
class StyleCatalogueTest {

    private static final Publication PUBLICATION = ThemePublication.of();

    private final List<Style> styles = new StyleCatalogue().of(PUBLICATION);

    private Style.Choropleth map(String id) {
        return (Style.Choropleth) styles.stream().filter(style -> style.id().equals(id)).findFirst().orElseThrow();
    }

    @Test
    void everyFigureWithAStatusHasAStyleAndWhatHasNoValueHasNone() {
        assertThat(styles.stream().map(Style::id)).containsExactly("thema-fein", "thema-grob");
    }

    @Test
    void classesComeFromTheFinestLevelWithFiguresInItsLatestYear() {
        Style.Choropleth fine = map("thema-fein");
        assertThat(fine.scope()).isEqualTo(new Style.Scope("wohnplatz", LocalDate.of(2024, 12, 31)));
        assertThat(fine.classes().stream().map(part -> String.valueOf(part.from()))).containsExactly("null", "2026.0",
                "2028.0", "2030.0", "2032.0");
        assertThat(fine.classes().getFirst().label().de()).isEqualTo("unter 2.026,0 %");
        assertThat(map("thema-grob").scope())
                .isEqualTo(new Style.Scope("gemeinde", LocalDate.of(2023, 12, 31)));
    }

    @Test
    void aWebMapTakesTheTilesOfThatYearAndTheAreasOfThatLevel() {
        JsonNode json = new MapLibreStyle(PUBLICATION, new Links("https://daten.example"), Language.DE)
                .json(map("thema-fein"));
        assertThat(json.at("/version").asInt()).isEqualTo(8);
        assertThat(json.at("/sources/sozialplanung/tiles/0").asText()).isEqualTo("https://daten.example/collections/"
                + "thema/tiles/WebMercatorQuad/{z}/{y}/{x}?f=mvt&datetime=2024-12-31");
        assertThat(json.at("/layers/0/source-layer").asText()).isEqualTo("thema");
        assertThat(json.at("/layers/0/filter").toString()).isEqualTo("[\"==\",[\"get\",\"ebene\"],\"wohnplatz\"]");
        JsonNode colour = json.at("/layers/0/paint/fill-color");
        assertThat(colour.get(1).toString()).isEqualTo("[\"has\",\"fein\"]");
        assertThat(colour.get(2)).hasSize(2 + 5 + 4);
        assertThat(colour.get(3).toString()).contains("fein_status", "geheim");
        assertThat(json.at("/metadata/sozialplanung:legend")).hasSize(7);
    }
}
