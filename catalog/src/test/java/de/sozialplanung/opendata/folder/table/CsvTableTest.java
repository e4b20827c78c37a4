package de.sozialplanung.opendata.folder.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvTableTest {

    @TempDir
    private static Path folder = Path.of("");

    private static Table table(String name, String content) throws IOException {
        return Table.open(Files.writeString(folder.resolve(name), content), TableOptions.DETECT);
    }

    @Test
    void theSeparatorIsTheOneThatOccursEquallyOften() throws IOException {
        assertThat(table("a.csv", "a;b;c\n1,5;2;3\n1;2,25;3\n").header()).containsExactly("a", "b", "c");
        assertThat(table("b.csv", "\"a;b\",c\n\"1;2\",3\n").header()).containsExactly("a;b", "c");
        assertThat(table("c.csv", "a\tb\n1\t2\n").header()).containsExactly("a", "b");
        assertThat(table("d.csv", "allein\n1\n").header()).containsExactly("allein");
    }

    @Test
    void linesAreCountedFromTheTopOfTheFile() throws IOException {
        List<Integer> lines = new ArrayList<>();
        Table table = table("e.csv", "sep=;\n\nkopf;b\n1;2\n\n\"x\ny\";3\n4;5\n");
        table.rows(row -> lines.add(row.line()));

        assertThat(table.headerLine()).isEqualTo(3);
        assertThat(lines).containsExactly(4, 6, 8);
    }

    @Test
    void aQuoteThatNeverClosesIsAFaultAndNotAHugeCell() throws IOException {
        Table table = table("f.csv", "a;b\n1;\"offen\n" + "2;3\n".repeat(200_000));

        assertThatExceptionOfType(TableFault.class).isThrownBy(() -> table.rows(row -> true));
    }

    @Test
    void anEmptyFileHasNoHeader() {
        assertThatExceptionOfType(TableFault.class).isThrownBy(() -> table("g.csv", ""))
                .withMessageContaining("Spaltennamen");
    }

    @Test
    void oldSpreadsheetsAreRefusedInWords() {
        assertThatExceptionOfType(TableFault.class).isThrownBy(() -> table("h.xls", "x"))
                .withMessageContaining("CSV oder XLSX");
    }

    @Test
    void aZipBombIsRefusedBeforeItIsRead() throws IOException {
        Path bomb = folder.resolve("bombe.xlsx");
        byte[] zeros = new byte[1 << 20];
        try (OutputStream out = Files.newOutputStream(bomb); ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.setLevel(Deflater.BEST_SPEED);
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            for (int i = 0; i < 1030; i++) {
                zip.write(zeros);
            }
        }

        assertThatExceptionOfType(TableFault.class).isThrownBy(() -> Table.open(bomb, TableOptions.DETECT))
                .withMessageContaining("1 GiB");
    }

    @Test
    void aFieldNeverPrintsWhatItHolds() {
        assertThat(new Row(1, List.of(Field.of("17"))).toString()).doesNotContain("17");
        assertThat(Field.of("17").toString()).doesNotContain("17");
    }
}
