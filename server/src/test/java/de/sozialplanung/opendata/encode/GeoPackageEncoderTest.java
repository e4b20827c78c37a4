package de.sozialplanung.opendata.encode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import de.sozialplanung.opendata.catalog.Collection;
import de.sozialplanung.opendata.catalog.FeatureFormat;
import de.sozialplanung.opendata.crs.Crs;
import de.sozialplanung.opendata.feature.Feature;
import de.sozialplanung.opendata.feature.ListStream;
import de.sozialplanung.opendata.geopackage.GeoPackage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GeoPackageEncoderTest {

    private static byte[] write(Collection collection, Crs crs, List<Feature> features) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new Encoders("https://daten.example", Samples.NO_GRAPHS).of(FeatureFormat.GEOPACKAGE, Manner.MANY)
                .write(new ListStream(collection, crs, features), Samples.FRAME, bytes);
        return bytes.toByteArray();
    }

    @Test
    void theSameFeaturesAreTheSameBytes() throws IOException {
        assertThat(write(Samples.AREAS, Crs.CRS84, Samples.squares(30)))
                .isEqualTo(write(Samples.AREAS, Crs.CRS84, Samples.squares(30)));
    }

    @Test
    void itsLayerHasTitlesAndTypes(@TempDir Path folder) throws IOException {
        Path file = Files.write(folder.resolve("x.gpkg"), write(Samples.TABLE, Crs.CRS84, List.of(Samples.empty("a"))));
        try (GeoPackage read = GeoPackage.open(file)) {
            assertThat(read.layers()).singleElement().satisfies(layer -> {
                assertThat(layer.name()).isEqualTo("werte");
                assertThat(layer.shape()).isNull();
                assertThat(layer.columns().get(5).title()).isEqualTo("Titel von anteil [%]");
            });
        }
    }

    @ParameterizedTest
    @EnumSource
    void gdalReadsEveryReferenceSystemAndUsesTheIndex(Crs crs, @TempDir Path folder)
            throws IOException, InterruptedException {
        assumeThat(Gdal.isInstalled()).isTrue();
        List<Feature> features = new ArrayList<>(Samples.grid(300));
        features.add(Samples.empty("leer"));
        Path file = Files.write(folder.resolve("x.gpkg"), write(Samples.POINTS, crs, features));
        String all = Gdal.info(file);
        assertThat(all).contains("Feature Count: 301").contains("Geometry: Point").contains("stand: Date (")
                .contains("geprueft: DateTime").contains("offen: Integer(Boolean)")
                .contains("anteil (Real) = (null)")
                .contains(crs == Crs.CRS84 ? "Data axis to CRS axis mapping: 1,2" : "ID[\"EPSG\"," + crs.code() + "]]");
        assertThat(Gdal.info(file, "-spat", "364999", "5649999", "365451", "5650001")).contains("Feature Count: 10");
        assertThat(Gdal.info(file, "-sql", "SELECT count(*) AS n FROM rtree_angebote_geometrie"))
                .contains(") = 300").doesNotContain("ERROR");
        assertThat(Gdal.info(file, "-sql", "SELECT HasSpatialIndex('angebote', 'geometrie') AS n")).contains("= 1");
    }
}
