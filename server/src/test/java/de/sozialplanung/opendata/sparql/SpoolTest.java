package de.sozialplanung.opendata.sparql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.sozialplanung.opendata.problem.Problem;
import de.sozialplanung.opendata.problem.ProblemKind;
import de.sozialplanung.opendata.scratch.ScratchFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class SpoolTest {

    private static final int BLOCK = 100_000;

    private final Reserve files = new Reserve(1_000_000);

    @Test
    void whatIsLongIsSentAsItWasWritten() throws IOException {
        ByteArrayOutputStream expected = new ByteArrayOutputStream();
        ByteArrayOutputStream sent = new ByteArrayOutputStream();
        try (Spool spool = new Spool(10_000_000, files)) {
            for (int i = 0; i < 9; i++) {
                byte[] block = block(i);
                spool.write(block);
                expected.write(block);
            }
            spool.sendTo(sent);
            assertThat(spool.size()).isEqualTo(9 * BLOCK);
        }
        assertThat(sent.toByteArray()).isEqualTo(expected.toByteArray());
    }

    @Test
    void allResultsTogetherHaveOneShareOfTheDisk() throws IOException {
        try (Spool first = new Spool(10_000_000, files); Spool second = new Spool(10_000_000, files)) {
            write(first, 8);
            assertThatThrownBy(() -> write(second, 8)).isInstanceOf(Problem.class)
                    .satisfies(p -> assertThat(((Problem) p).kind()).isEqualTo(ProblemKind.OVERLOADED))
                    .hasMessageContaining("other queries");
        }
    }

    @Test
    void whatFitsIntoMemoryTakesNothingOfIt() throws IOException {
        try (Spool spool = new Spool(10_000_000, new Reserve(0))) {
            write(spool, 2);
            assertThat(spool.size()).isEqualTo(2 * BLOCK);
        }
    }

    @Test
    void aResultThatIsReadOrRefusedGivesItsShareBack() throws IOException {
        for (int i = 0; i < 5; i++) {
            try (Spool spool = new Spool(10_000_000, files)) {
                write(spool, 8);
                assertThat(files.taken()).isPositive();
            }
            try (Spool spool = new Spool(10_000_000, files)) {
                assertThatThrownBy(() -> write(spool, 20)).isInstanceOf(Problem.class);
            }
        }
        assertThat(files.taken()).isZero();
    }

    @Test
    void aDiskThatIsFullIsAProblemAndNothingOfTheResultIsLeft() throws IOException {
        Path full = Path.of("/dev/full");
        Assumptions.assumeTrue(Files.exists(full), "there is no /dev/full");
        ScratchFile.Disk disk = () -> FileChannel.open(full, StandardOpenOption.READ, StandardOpenOption.WRITE);
        try (Spool spool = new Spool(10_000_000, files, disk)) {
            assertThatThrownBy(() -> write(spool, 8)).isInstanceOfSatisfying(Problem.class,
                    problem -> assertThat(problem.kind()).isEqualTo(ProblemKind.OVERLOADED))
                    .hasMessageContaining("no room");
        }
        assertThat(files.taken()).isZero();
    }

    private static void write(Spool spool, int blocks) throws IOException {
        for (int i = 0; i < blocks; i++) {
            spool.write(block(i));
        }
    }

    private static byte[] block(int number) {
        byte[] block = new byte[BLOCK];
        Arrays.fill(block, (byte) number);
        return block;
    }
}
