package de.sozialplanung.opendata.edition;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/// Whether the files of an edition are those that were written.
final class EditionCheck {

    private EditionCheck() {}

    /// Checks all files and reads the manifest.
    ///
    /// @throws IOException with a plain German sentence where something is missing or changed
    static Manifest manifest(String id, Path folder) throws IOException {
        Map<String, String> sums = checksums(id, folder);
        FutureTask<Path> data = new FutureTask<>(() -> check(id, folder.resolve(EditionWriter.DATA), sums));
        Thread.ofPlatform().daemon().name("edition-check").start(data);
        check(id, folder.resolve(Manifest.FILE), sums);
        Manifest manifest = read(id, folder, sums);
        await(data);
        return manifest;
    }

    /// The data are hashed meanwhile: that takes as long.
    private static void await(FutureTask<?> check) throws IOException {
        try {
            check.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException told) {
                throw told;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Das Lesen wurde abgebrochen.", e);
        }
    }

    private static Manifest read(String id, Path folder, Map<String, String> sums) throws IOException {
        try {
            Manifest manifest = Manifest.parse(Files.readAllBytes(folder.resolve(Manifest.FILE)));
            if (manifest.id().equals(id) && sums.entrySet().containsAll(manifest.files().entrySet())) {
                return manifest;
            }
        } catch (IOException e) {
            throw new IOException("Die Ausgabe „" + id + "“ hat ein Verzeichnis, das diese Fassung nicht lesen kann.",
                    e);
        }
        throw new IOException("Die Ausgabe „" + id + "“ ist beschädigt: ihr Verzeichnis gehört nicht zu ihr.");
    }

    private static Map<String, String> checksums(String id, Path folder) throws IOException {
        Map<String, String> sums = new HashMap<>();
        Path file = folder.resolve(EditionWriter.CHECKSUMS);
        if (Files.isRegularFile(file)) {
            for (String line : Files.readAllLines(file)) {
                String[] parts = line.split(" {2}", 2);
                if (parts.length == 2) {
                    sums.put(parts[1], parts[0]);
                }
            }
        }
        if (!sums.containsKey(Manifest.FILE) || !sums.containsKey(EditionWriter.DATA)) {
            throw new IOException("Die Ausgabe „" + id + "“ ist beschädigt: die Datei „" + EditionWriter.CHECKSUMS
                    + "“ fehlt oder ist unvollständig.");
        }
        return sums;
    }

    private static Path check(String id, Path file, Map<String, String> sums) throws IOException {
        String found;
        try {
            found = EditionFiles.checksum(file);
        } catch (NoSuchFileException _) {
            throw new IOException(
                    "Die Ausgabe „" + id + "“ ist beschädigt: die Datei „" + file.getFileName() + "“ fehlt.");
        }
        if (!found.equals(sums.get(String.valueOf(file.getFileName())))) {
            throw new IOException(
                    "Die Ausgabe „" + id + "“ ist beschädigt: die Datei „" + file.getFileName() + "“ wurde verändert.");
        }
        return file;
    }
}
