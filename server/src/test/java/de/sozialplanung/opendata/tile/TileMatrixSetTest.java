package de.sozialplanung.opendata.tile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;

/// The numbers of the two tile matrix sets, as those who defined them publish them.
class TileMatrixSetTest {

    @Test
    void theTilesOfTheWebHaveTheNumbersOfTheStandard() {
        TileMatrixSet set = TileMatrixSet.WEB_MERCATOR_QUAD;
        assertThat(set.scaleDenominator(0)).isCloseTo(559_082_264.028_717, within(1e-3));
        assertThat(set.scaleDenominator(18)).isCloseTo(2_132.729_583_850_1, within(1e-6));
        assertThat((Object) set.box(new TileAddress(0, 0, 0)))
                .isEqualTo(new Envelope(set.west(), set.west() + set.span(0),
                        set.north() - set.span(0), set.north()));
        assertThat(set.box(new TileAddress(0, 0, 0)).getMinY()).isCloseTo(-20_037_508.342_789, within(1e-3));
    }

    @Test
    void theTilesOfTheSurveyingAuthoritiesHaveTheirNumbers() {
        TileMatrixSet set = TileMatrixSet.DE_EPSG_25832_ADV;
        assertThat(set.scaleDenominator(0)).isCloseTo(17_471_320.750_897_4, within(1e-4));
        assertThat(set.scaleDenominator(15)).isCloseTo(533.182_395_962_4, within(1e-9));
        Envelope all = set.box(new TileAddress(0, 0, 0));
        assertThat(all.getMaxX()).isCloseTo(1_206_211.101_424, within(1e-3));
        assertThat(all.getMinY()).isCloseTo(5_048_875.268_576, within(1e-3));
    }

    @Test
    void limitsAreTheTilesThatABoxTouches() {
        TileMatrixSet set = TileMatrixSet.DE_EPSG_25832_ADV;
        Envelope middle = set.box(new TileAddress(6, 20, 30));
        Envelope inner = new Envelope(middle);
        inner.expandBy(-1);
        assertThat(set.limits(6, inner)).isEqualTo(new TileLimits(6, 20, 20, 30, 30));
        assertThat(set.limits(7, inner)).isEqualTo(new TileLimits(7, 40, 41, 60, 61));
        assertThat(set.limits(6, new Envelope(-1e9, 1e9, -1e9, 1e9))).isEqualTo(new TileLimits(6, 0, 63, 0, 63));
        assertThat(new TileLimits(6, 20, 20, 30, 30).contain(new TileAddress(6, 20, 31))).isFalse();
    }
}
