package de.sozialplanung.opendata.folder;

import static de.sozialplanung.opendata.folder.InventedFolder.collection;
import static de.sozialplanung.opendata.folder.InventedFolder.complaints;
import static de.sozialplanung.opendata.folder.InventedFolder.errors;
import static de.sozialplanung.opendata.folder.InventedFolder.feature;
import static de.sozialplanung.opendata.folder.InventedFolder.ofKind;
import static de.sozialplanung.opendata.folder.InventedFolder.square;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.groups.Tuple.tuple;

import de.sozialplanung.opendata.crs.Crs;
import de.sozialplanung.opendata.crs.Reprojection;
import de.sozialplanung.opendata.statistics.Area;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.algorithm.Orientation;

class AreaReadingTest {

    private final Findings findings = new Findings();
    private final InventedFolder folder;

    AreaReadingTest(@TempDir Path root) {
        this.folder = new InventedFolder(root);
    }

    private Area area(String key) {
        return folder.read(findings).areas().stream().filter(a -> a.key().equals(key)).findFirst().orElseThrow();
    }

    @Test
    void aCleanFolderHasNothingToComplainAbout() {
        FolderContent content = folder.read(findings);

        assertThat(complaints(findings)).isEmpty();
        assertThat(content.areas()).extracting(Area::key)
                .containsExactly("05378", "05378004", "05378008", "01", "02", "03", "04");
        assertThat(content.areas()).extracting(Area::parent)
                .containsExactly(null, "05378", "05378", "05378004", "05378004", "05378008", "05378008");
        assertThat(content.areaSets()).extracting(s -> s.id()).containsExactly("kreis", "gemeinden", "wps");
    }

    @Test
    void outerRingsAreTurnedAnticlockwise() {
        folder.file("kreis.geojson", collection(feature("05378", "Testkreis", "",
                List.of(new int[]{360_000, 5_650_000}, new int[]{360_000, 5_660_000}, new int[]{370_000, 5_660_000},
                        new int[]{370_000, 5_650_000}, new int[]{360_000, 5_650_000}))));

        assertThat(Orientation.isCCW(area("05378").geometry().getCoordinates())).isTrue();
    }

    @Test
    void anAreaMaySayWhereDistancesStart() {
        String parts = collection(
                square("01", "Unterwesten", "05378004", 360_000, 5_650_000, 5_000, 5_000)
                        .replace("\"gemeinde\"", "\"ost\":\"361000,5\",\"nord\":5651000,\"gemeinde\""),
                square("02", "Oberwesten", "05378004", 360_000, 5_655_000, 5_000, 5_000)
                        .replace("\"gemeinde\"", "\"ost\":1,\"nord\":2,\"gemeinde\""));
        folder.file("wohnplaetze.geojson", parts)
                .katalog(InventedFolder.HEAD + InventedFolder.AREAS.replace("uebergeordnet: gemeinde}",
                        "uebergeordnet: gemeinde, x: ost, y: nord}"));

        assertThat(String.valueOf(area("01").centre())).isEqualTo("POINT (361000.5 5651000)");
        assertThat((Object) area("02").centre()).isNull();
        assertThat(ofKind(findings, FindingKind.OUTSIDE)).extracting(Finding::line).contains(2);
    }

    @Test
    void coordinatesInDegreesBecomeMetres() {
        folder.file("kreis.geojson", inDegrees(false, ""));

        assertThat(area("05378").geometry().getArea()).isCloseTo(1e8, within(2e5));
        assertThat(complaints(findings)).isEmpty();
    }

    @Test
    void swappedAxesAreFoundAndTurned() {
        folder.file("kreis.geojson", inDegrees(true, ""));

        assertThat(area("05378").geometry().getArea()).isCloseTo(1e8, within(2e5));
        assertThat(ofKind(findings, FindingKind.SWAPPED_AXES)).hasSize(1);
    }

    @Test
    void aCrsMemberThatLiesIsNotBelieved() {
        folder.file("kreis.geojson", inDegrees(false,
                "\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\"urn:ogc:def:crs:EPSG::25832\"}},"));

        assertThat(area("05378").geometry().getArea()).isCloseTo(1e8, within(2e5));
        assertThat(ofKind(findings, FindingKind.REFERENCE_SYSTEM)).extracting(Finding::severity)
                .contains(Finding.Severity.WARNING);
    }

    @Test
    void aZoneNumberBeforeTheEastingIsCutOff() {
        folder.file("kreis.geojson",
                collection(square("05378", "Testkreis", "", 32_360_000, 5_650_000, 10_000, 10_000)));

        assertThat(area("05378").geometry().getEnvelopeInternal().getMinX()).isCloseTo(360_000, within(0.01));
    }

    private static String inDegrees(boolean swapped, String member) {
        double[] corners = Reprojection.between(Crs.EPSG_25832, Crs.CRS84).apply(new double[]{360_000, 5_650_000,
                370_000, 5_650_000, 370_000, 5_660_000, 360_000, 5_660_000, 360_000, 5_650_000});
        StringBuilder ring = new StringBuilder();
        for (int i = 0; i < corners.length; i += 2) {
            ring.append(i == 0 ? "" : ",").append(String.format(Locale.ROOT, "[%.9f,%.9f]",
                    corners[swapped ? i + 1 : i], corners[swapped ? i : i + 1]));
        }
        return "{\"type\":\"FeatureCollection\"," + member + "\"features\":[{\"type\":\"Feature\",\"properties\":"
                + "{\"schluessel\":\"05378\",\"name\":\"Testkreis\"},\"geometry\":{\"type\":\"Polygon\","
                + "\"coordinates\":[[" + ring + "]]}}]}";
    }

    @Test
    void coordinatesFromNowhereAreAnError() {
        folder.file("kreis.geojson", collection(square("05378", "Testkreis", "", 10, 20, 5, 5)));
        folder.read(findings);

        assertThat(errors(findings)).extracting(Finding::kind).contains(FindingKind.OUTSIDE);
    }

    @Test
    void everyFaultOfAFileIsReported() {
        folder.file("wohnplaetze.geojson",
                collection(square("01", "Eins", "05378004", 360_000, 5_650_000, 5_000, 5_000),
                        square("01", "Doppelt", "05378004", 360_000, 5_655_000, 5_000, 5_000),
                        square("a b", "Leerzeichen", "05378004", 360_000, 5_655_000, 100, 100),
                        square("05", "Waise", "05378099", 365_000, 5_655_000, 5_000, 5_000),
                        square("06", "Decke", "05378008", 364_000, 5_650_000, 6_000, 5_000)));
        folder.read(findings);

        assertThat(errors(findings)).extracting(Finding::kind).containsExactlyInAnyOrder(FindingKind.KEY_SYNTAX,
                FindingKind.DUPLICATE_KEY, FindingKind.ORPHANED_PARENT, FindingKind.OVERLAP);
        assertThat(ofKind(findings, FindingKind.DUPLICATE_KEY)).extracting(Finding::file, Finding::line, Finding::value)
                .containsExactly(tuple("wohnplaetze.geojson", 2, "01"));
        assertThat(ofKind(findings, FindingKind.OVERLAP)).extracting(Finding::message)
                .allMatch(m -> m.contains("5000000 m²"));
    }

    @Test
    void aBowTieIsAnErrorWithItsPlace() {
        folder.file("wohnplaetze.geojson", collection(feature("01", "Schleife", "05378004",
                List.of(new int[]{360_000, 5_650_000}, new int[]{364_000, 5_654_000}, new int[]{364_000, 5_650_000},
                        new int[]{360_000, 5_654_000}, new int[]{360_000, 5_650_000}))));
        folder.read(findings);

        assertThat(ofKind(findings, FindingKind.INVALID_POLYGON)).extracting(Finding::severity)
                .containsExactly(Finding.Severity.ERROR);
        assertThat(ofKind(findings, FindingKind.INVALID_POLYGON)).extracting(Finding::message)
                .allMatch(m -> m.contains("362000 5652000"));
    }

    @Test
    void anAreaThatLeavesItsParentIsAWarning() {
        folder.file("wohnplaetze.geojson",
                collection(square("01", "Drüber", "05378004", 360_000, 5_650_000, 6_000, 5_000)));
        folder.read(findings);

        assertThat(complaints(findings)).extracting(Finding::kind).containsExactly(FindingKind.OUTSIDE);
    }

    @Test
    void aParentThatLostItsZeroIsRecognised() {
        folder.file("wohnplaetze.geojson",
                collection(square("01", "Eins", "5378004", 360_000, 5_650_000, 5_000, 5_000)));

        assertThat(area("01").parent()).isEqualTo("05378004");
    }

    @Test
    void aKreisWithoutPolygonIsTheUnionOfItsParts() {
        folder.katalog(InventedFolder.HEAD + """
                gebiete:
                  - ebene: kreis
                    vereinigung: {schluessel: "05378", name: Testkreis}
                  - datei: wohnplaetze.geojson
                    ebene: wohnplatz
                    uebergeordnet: "05378"
                    schluessel_ersetzen: {"01": A}
                    namen: {A: Anders}
                """);
        FolderContent content = folder.read(findings);

        assertThat(complaints(findings)).isEmpty();
        assertThat(content.areas().getFirst().geometry().getArea()).isCloseTo(1e8, within(1.0));
        assertThat(content.areas()).filteredOn(a -> a.key().equals("A")).extracting(Area::name)
                .containsExactly("Anders");
    }

    @Test
    void aMissingAttributeIsNamedWithThoseThatAreThere() {
        folder.katalog(InventedFolder.HEAD + """
                gebiete:
                  - {datei: kreis.geojson, ebene: kreis, spalten: {schluessel: ags}}
                """);
        folder.readQuietly(findings);

        assertThat(ofKind(findings, FindingKind.COLUMN_MISSING)).extracting(Finding::column).containsExactly("ags");
        assertThat(ofKind(findings, FindingKind.COLUMN_MISSING)).extracting(Finding::message)
                .allMatch(m -> m.contains("schluessel, name"));
    }
}
