package de.sozialplanung.opendata.folder;

import static org.assertj.core.api.Assertions.assertThat;

import de.sozialplanung.opendata.demo.DemoFolder;
import de.sozialplanung.opendata.demo.DemoSize;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What the demo writes is what the reader reads.
class DemoInputTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void theDemoFolderIsReadWithoutAWordOfComplaint(int years, @TempDir Path folder) throws IOException {
        DemoFolder.write(folder, DemoSize.of(20, 200, years), 1, progress -> {});
        Findings findings = new Findings();
        FolderContent content = DataFolder.read(folder, folder.resolve("katalog.yaml"), findings).orElseThrow();

        List<Finding> complaints = findings.all().stream().filter(f -> f.severity() != Finding.Severity.NOTE).toList();
        // Secret addresses keep their telephone number, and an area code is worth a warning.
        assertThat(complaints).allMatch(f -> f.kind() == FindingKind.SECRET_ADDRESS && "telefon".equals(f.column()));
        assertThat(findings.hasErrors()).isFalse();
        assertThat(content.areas()).hasSize(29);
        assertThat(content.tables()).hasSize(4);
        assertThat(content.indicators()).isNotEmpty();
    }
}
