package de.sozialplanung.opendata.scratch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.sozialplanung.opendata.problem.Problem;
import de.sozialplanung.opendata.problem.ProblemKind;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScratchFileTest {

    @TempDir
    private Path folder;

    private ScratchFile.Disk disk() {
        return () -> FileChannel.open(folder.resolve("aside"), StandardOpenOption.CREATE_NEW, StandardOpenOption.READ,
                StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
    }

    @Test
    void whatIsPutAsideIsReadAsOftenAsOneLikesAndThenGone() throws IOException {
        try (ScratchFile file = new ScratchFile(disk())) {
            file.write("Haus".getBytes(StandardCharsets.UTF_8));
            file.write('!');
            for (int i = 0; i < 2; i++) {
                ByteBuffer read = ByteBuffer.allocate(9);
                assertThat(file.content().read(read, 1)).isEqualTo(4);
                assertThat(new String(read.array(), 0, 4, StandardCharsets.UTF_8)).isEqualTo("aus!");
            }
        }
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aDiskThatTakesNoMoreIsAProblemThatPasses() throws IOException {
        Path full = Path.of("/dev/full");
        Assumptions.assumeTrue(Files.exists(full), "there is no /dev/full");
        try (ScratchFile file = new ScratchFile(
                () -> FileChannel.open(full, StandardOpenOption.READ, StandardOpenOption.WRITE))) {
            assertThatThrownBy(() -> file.write(new byte[10])).isInstanceOfSatisfying(Problem.class,
                    problem -> assertThat(problem.kind()).isEqualTo(ProblemKind.OVERLOADED))
                    .hasMessageContaining("no room").hasMessageNotContaining("/dev");
        }
    }

    @Test
    void aFileThatCannotBeMadeIsTheSameProblem() {
        ScratchFile.Disk away = () -> {
            throw new NoSuchFileException(folder.resolve("away").toString());
        };
        assertThatThrownBy(() -> new ScratchFile(away)).isInstanceOf(Problem.class).hasMessageContaining("no room");
    }
}
