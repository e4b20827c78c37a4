package de.sozialplanung.opendata.geoserver;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/// The editions of a folder, as `opendata import --editions` writes it: a folder each, and a file that says what happened
/// to them.
///
/// @param root that folder
record FolderPlace(Path root) implements EditionPlace {

    private static final String DATA = "edition.gpkg";
    private static final String MANIFEST = "edition.json";

    @Override
    public Object mark() throws IOException {
        if (!Files.isDirectory(root)) {
            throw new IOException("The folder of the editions does not exist; it is the one that `opendata import "
                    + "--editions` writes to.");
        }
        try {
            BasicFileAttributes file = Files.readAttributes(root.resolve("history.json"), BasicFileAttributes.class);
            return List.of(String.valueOf(file.fileKey()), file.lastModifiedTime(), file.size());
        } catch (NoSuchFileException e) {
            throw History.nothingPublished();
        }
    }

    @Override
    public String history() throws IOException {
        return Files.readString(root.resolve("history.json"));
    }

    /// Also makes sure that all files of the edition are those that were written, which takes as long as reading them.
    @Override
    public String manifest(String edition) throws IOException {
        Path folder = root.resolve(edition);
        if (!edition.matches("[0-9-]+") || !Files.isDirectory(folder)) {
            throw new IOException("The current edition is not in the folder of the editions any more.");
        }
        try {
            String sums = Files.readString(folder.resolve("SHA256SUMS"));
            for (String name : List.of(MANIFEST, DATA)) {
                if (!sums.contains(checksum(folder.resolve(name)) + "  " + name + "\n")) {
                    throw new IOException("The current edition is damaged: its file " + name + " was changed.");
                }
            }
            return Files.readString(folder.resolve(MANIFEST));
        } catch (NoSuchFileException e) {
            throw new IOException("The current edition is damaged: a file of it is missing.", e);
        }
    }

    private static String checksum(Path file) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            try (InputStream stream = new DigestInputStream(Files.newInputStream(file), digest)) {
                stream.transferTo(OutputStream.nullOutputStream());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    @Override
    public Storage storage(String edition) {
        return new GeoPackageStorage(root.resolve(edition).resolve(DATA));
    }
}
