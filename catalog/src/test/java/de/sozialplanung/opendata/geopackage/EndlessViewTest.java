package de.sozialplanung.opendata.geopackage;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A GeoPackage can hold programs, since a view is one.
class EndlessViewTest {

    @TempDir
    private static Path folder = Path.of("");

    @Test
    void aViewWithoutEndIsStopped() throws Exception {
        Path file = folder.resolve("endlos.gpkg");
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE gpkg_contents (table_name TEXT, data_type TEXT, identifier TEXT,"
                    + " description TEXT, srs_id INTEGER)");
            statement.execute("CREATE TABLE gpkg_geometry_columns (table_name TEXT, column_name TEXT,"
                    + " geometry_type_name TEXT, srs_id INTEGER)");
            statement.execute("CREATE TABLE gpkg_spatial_ref_sys (srs_id INTEGER, organization TEXT,"
                    + " organization_coordsys_id INTEGER)");
            statement.execute("CREATE VIEW endlos AS WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n)"
                    + " SELECT x AS id, NULL AS geom FROM n WHERE x < 0");
            statement.execute("INSERT INTO gpkg_contents VALUES ('endlos', 'features', 'e', '', 25832)");
            statement.execute("INSERT INTO gpkg_geometry_columns VALUES ('endlos', 'geom', 'POINT', 25832)");
        }
        try (GeoPackage open = GeoPackage.open(file, 20_000_000)) {
            Layer layer = open.layer("endlos").orElseThrow();
            assertThatExceptionOfType(IOException.class).isThrownBy(() -> open.rows(layer)).withMessageEndingWith(".");
        }
    }
}
