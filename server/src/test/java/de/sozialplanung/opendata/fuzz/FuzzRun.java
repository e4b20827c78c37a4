package de.sozialplanung.opendata.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The long run: what Jazzer calls, over and over, with inputs that it makes of those before (`deploy/fuzz.sh`).
public final class FuzzRun {

    private static final FuzzTarget TARGET = FuzzTarget.valueOf(System.getProperty("fuzz.target", "CQL2_TEXT"));

    private FuzzRun() {}

    /// What a target needs is made before the time of an input is taken.
    public static void fuzzerInitialize() throws IOException {
        FuzzTest.reads(TARGET, TARGET.seeds().getFirst());
    }

    /// Jazzer's entry.
    public static void fuzzerTestOneInput(byte[] data) {
        FuzzTest.reads(TARGET, data);
    }

    /// Writes the inputs to begin with and prints the names of all targets.
    ///
    /// @param arguments the folder that gets one folder for each target
    public static void main(String[] arguments) throws IOException {
        for (FuzzTarget target : FuzzTarget.values()) {
            Path folder = Files.createDirectories(Path.of(arguments[0]).resolve(target.name()));
            List<byte[]> seeds = target.seeds();
            for (int i = 0; i < seeds.size(); i++) {
                Files.write(folder.resolve("seed" + i), seeds.get(i));
            }
            System.out.println(target.name());
        }
    }
}
