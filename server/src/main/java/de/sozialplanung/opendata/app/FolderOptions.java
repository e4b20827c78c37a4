package de.sozialplanung.opendata.app;

import de.sozialplanung.opendata.folder.DataFolder;
import de.sozialplanung.opendata.folder.Findings;
import de.sozialplanung.opendata.folder.FolderContent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Which data folder a command reads, as its options say it.
final class FolderOptions {

    @Parameters(index = "0", paramLabel = "FOLDER", description = "the data folder")
    private Path folder = Path.of("");

    @Option(names = "--katalog", paramLabel = "FILE", description = "the katalog.yaml, where it does not lie in the folder itself")
    private @Nullable Path katalog;

    Path folder() {
        return folder;
    }

    /// Refuses what is no data folder before anything else is done.
    void refuseMissing() throws Refusal {
        if (!Files.isDirectory(folder)) {
            throw new Refusal("There is no folder " + folder + ".");
        }
        if (!Files.isRegularFile(file())) {
            throw new Refusal("There is no file " + file() + "; every data folder needs its katalog.yaml.");
        }
    }

    private Path file() {
        return katalog != null ? katalog : folder.resolve("katalog.yaml");
    }

    /// Reads the folder.
    ///
    /// @return empty where too little could be read to go on; the findings say why
    Optional<FolderContent> read(Findings findings) throws Refusal {
        refuseMissing();
        return DataFolder.read(folder, file(), findings);
    }
}
