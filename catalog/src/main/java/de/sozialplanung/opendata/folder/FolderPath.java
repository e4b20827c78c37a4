package de.sozialplanung.opendata.folder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Finds the files that `katalog.yaml` names: in the data folder, else beside `katalog.yaml`. Never anywhere else.
final class FolderPath {

    private final List<Path> roots;

    FolderPath(Path folder, Path katalogYaml) {
        Path first = folder.toAbsolutePath().normalize();
        Path second = katalogYaml.toAbsolutePath().normalize().resolveSibling("").normalize();
        this.roots = first.equals(second) ? List.of(first) : List.of(first, second);
    }

    /// The files of that name, in which `*` within the last part stands for anything; reports where there is none.
    List<InputFile> find(String name, Place place, Findings findings) {
        if (!isInside(name)) {
            place.error(findings, FindingKind.CATALOG_KEY, name,
                    "Dateinamen müssen innerhalb des Datenordners bleiben: ohne `..`, ohne Laufwerk, ohne führendes `/`.");
            return List.of();
        }
        for (Path root : roots) {
            List<InputFile> found = matches(root, name);
            if (!found.isEmpty()) {
                return found;
            }
        }
        place.error(findings, FindingKind.FILE_MISSING, name, "Die Datei gibt es nicht, weder im Datenordner noch"
                + " neben der katalog.yaml.");
        return List.of();
    }

    /// The one file of that name, if it is there. Nothing is reported.
    Optional<InputFile> findQuietly(String name) {
        return isInside(name)
                ? roots.stream().flatMap(root -> matches(root, name).stream()).findFirst()
                : Optional.empty();
    }

    private boolean isInside(String name) {
        try {
            Path path = Path.of(name.replace("*", "x"));
            Path root = roots.getFirst();
            return !name.isBlank() && !path.isAbsolute() && !name.contains("\\") && !name.contains(":")
                    && root.resolve(path).normalize().startsWith(root) && !name.contains("..");
        } catch (InvalidPathException e) {
            return false;
        }
    }

    private static List<InputFile> matches(Path root, String name) {
        int slash = name.lastIndexOf('/');
        String last = name.substring(slash + 1);
        Path directory = root.resolve(name.substring(0, slash + 1));
        if (!last.contains("*")) {
            Path file = directory.resolve(last);
            return Files.isRegularFile(file) ? List.of(new InputFile(file, name)) : List.of();
        }
        List<String> pieces = List.of(last.split("\\*", -1));
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(f -> fits(f.getFileName().toString(), pieces) && Files.isRegularFile(f))
                    .sorted().map(f -> new InputFile(f, root.relativize(f).toString().replace('\\', '/'))).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list a folder", e);
        }
    }

    /// Whether a name consists of these pieces with anything between them. Each is looked for once, at its first place, so
    /// that many stars take no longer than one.
    private static boolean fits(String name, List<String> pieces) {
        String last = pieces.getLast();
        int at = pieces.getFirst().length();
        if (!name.startsWith(pieces.getFirst()) || !name.endsWith(last)) {
            return false;
        }
        for (String piece : pieces.subList(1, pieces.size() - 1)) {
            int found = name.indexOf(piece, at);
            if (found < 0) {
                return false;
            }
            at = found + piece.length();
        }
        return at + last.length() <= name.length();
    }
}
