package de.sozialplanung.opendata.edition;

import static org.assertj.core.api.Assertions.assertThat;

import de.sozialplanung.opendata.catalog.AgeGroup;
import de.sozialplanung.opendata.catalog.NeedIndexMethod;
import de.sozialplanung.opendata.catalog.NeedIndexMethod.Component;
import de.sozialplanung.opendata.catalog.NeedIndexMethod.Dynamics;
import de.sozialplanung.opendata.catalog.NeedIndexMethod.Mean;
import de.sozialplanung.opendata.catalog.NeedIndexMethod.Spread;
import de.sozialplanung.opendata.protection.AuditSummary;
import de.sozialplanung.opendata.protection.AuditSummary.Withheld;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ManifestTest {

    private static final EditionContent CONTENT = EditionBuilder.build(EditionSamples.folder());

    private static String json() throws IOException {
        return new String(new Manifest(Manifest.FORMAT, "2026-11-25-1", Instant.EPOCH, CONTENT.catalog(), List.of(),
                CONTENT.protection(), Map.of()).toJson(), StandardCharsets.UTF_8);
    }

    @Test
    void saysHowManyFiguresOfEachIndicatorAreWithheld() throws IOException {
        AuditSummary protection = Manifest.parse(json().getBytes(StandardCharsets.UTF_8)).protection();
        assertThat(protection).isEqualTo(CONTENT.protection());
        assertThat(protection.indicators()).contains(new Withheld("GRU-08", 10, 2), new Withheld("DEM-01", 10, 0));
    }

    @Test
    void oneOfAnOlderVersionSaysNothingOfProtection() throws IOException {
        String older = json().replaceFirst("(?s)\"protection\" : \\{.*?\\]\\s*\\},", "");
        assertThat(older).doesNotContain("\"protection\"");
        assertThat(Manifest.parse(older.getBytes(StandardCharsets.UTF_8)).protection()).isEqualTo(AuditSummary.none());
    }

    @Test
    void theLimitsThatAnOlderVersionWroteOfIndicatorsAreUnderstood() throws IOException {
        String older = json().replaceAll(
                "(?s)\"disclosure\" : \\{[^}]*(\"minimumCount\" : \\d+),\\s*(\"minimumBase\" : \\d+)[^}]*\\}",
                "$1, $2");
        assertThat(older).doesNotContain("disclosure").contains("minimumCount");
        assertThat(Manifest.parse(older.getBytes(StandardCharsets.UTF_8)).catalog().indicators())
                .isEqualTo(CONTENT.catalog().indicators());
    }

    @Test
    void theMethodOfTheNeedIndexComesBackAndOneOfAnOlderVersionHasNone() throws IOException {
        NeedIndexMethod method = new NeedIndexMethod(List.of(new Component("GRU-06", 2)), Mean.KREIS, Spread.SAMPLE,
                List.of(-1.0, 1.0, 1.5), new Dynamics(2, List.of(-1.0, 1.0)), 300, List.of("11"));
        String json = new String(new Manifest(Manifest.FORMAT, "2024-1", Instant.EPOCH,
                CONTENT.catalog().withNeedIndex(method), List.of(), CONTENT.protection(), Map.of()).toJson(),
                StandardCharsets.UTF_8);
        assertThat(Manifest.parse(json.getBytes(StandardCharsets.UTF_8)).catalog().needIndex()).isEqualTo(method);

        String older = json().replaceFirst(",\\s*\"needIndex\" : null", "");
        assertThat(older).doesNotContain("needIndex");
        assertThat(Manifest.parse(older.getBytes(StandardCharsets.UTF_8)).catalog().needIndex()).isNull();
        String withoutCorrespondences = json().replaceFirst(",\\s*\"correspondences\" : \\[ ?\\]", "");
        assertThat(withoutCorrespondences).doesNotContain("correspondences");
        assertThat(Manifest.parse(withoutCorrespondences.getBytes(StandardCharsets.UTF_8)).catalog().correspondences())
                .isEmpty();
    }

    @Test
    void theGroupsOfAgesComeBackAndOneOfAnOlderVersionHasNone() throws IOException {
        List<AgeGroup> groups = List.of(new AgeGroup(0, 64, null, List.of("DEM-05")),
                new AgeGroup(65, null, "DEM-05", List.of()));
        byte[] json = new Manifest(Manifest.FORMAT, "2024-1", Instant.EPOCH, CONTENT.catalog().withAgeGroups(groups),
                List.of(), CONTENT.protection(), Map.of()).toJson();
        assertThat(Manifest.parse(json).catalog().ageGroups()).isEqualTo(groups);

        String older = json().replaceFirst(",\\s*\"ageGroups\" : \\[ ?\\]", "");
        assertThat(older).doesNotContain("ageGroups");
        assertThat(Manifest.parse(older.getBytes(StandardCharsets.UTF_8)).catalog().ageGroups()).isEmpty();
    }
}
