package de.sozialplanung.opendata.bench;

import de.sozialplanung.opendata.demo.DemoFolder;
import de.sozialplanung.opendata.demo.DemoSize;
import de.sozialplanung.opendata.edition.EditionBuilder;
import de.sozialplanung.opendata.folder.DataFolder;
import de.sozialplanung.opendata.folder.Findings;
import de.sozialplanung.opendata.folder.FolderContent;
import de.sozialplanung.opendata.protection.EarlierFigures;
import de.sozialplanung.opendata.protection.ProtectedFigures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// How long it takes to derive, protect and audit the figures of an invented folder.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 1)
@Measurement(iterations = 3)
@Fork(value = 1, jvmArgsAppend = "-Xmx6g")
public class ProtectionBenchmark {

    /// Areas and years, such as `88x10`.
    @Param({"88x10", "1000x3", "4000x3", "20000x1"})
    private String size = "";

    private Optional<FolderContent> content = Optional.empty();

    @Setup
    public void folder() throws IOException {
        Path folder = Files.createTempDirectory("protection");
        int cross = size.indexOf('x');
        DemoFolder.write(folder, new DemoSize(Integer.parseInt(size, 0, cross, 10), 0,
                Integer.parseInt(size, cross + 1, size.length(), 10), 8), 1, _ -> {});
        content = DataFolder.read(folder, folder.resolve("katalog.yaml"), new Findings());
    }

    @Benchmark
    public ProtectedFigures protect() {
        return EditionBuilder.figures(content.orElseThrow(), EarlierFigures.none(), _ -> {});
    }
}
