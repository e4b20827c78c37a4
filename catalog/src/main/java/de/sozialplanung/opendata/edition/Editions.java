package de.sozialplanung.opendata.edition;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// All editions of one installation: a folder with one folder per edition and a file that names the current one.
///
/// A new edition is written beside the others under a hidden name, then gets its name by one rename, then becomes the
/// current one by another. Whoever is killed at any moment leaves the old edition current and whole; what is left over
/// goes at the next import. Messages of exceptions are plain German sentences.
public final class Editions {

    private static final Pattern ID = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})-(\\d{1,9})");
    private static final String CURRENT = "current";
    private static final String LOCK = ".lock";
    private static final String UNFINISHED = ".neu-";

    private final Path root;
    private final Clock clock;
    private final Consumer<String> step;

    /// Opens the store of editions; the folder may not exist yet.
    ///
    /// @param clock names the date of new editions, in its zone
    public Editions(Path root, Clock clock) {
        this(root, clock, _ -> {});
    }

    /// As above.
    ///
    /// @param step told of each step of a publication, so that tests can break off there
    Editions(Path root, Clock clock, Consumer<String> step) {
        this.root = root;
        this.clock = clock;
        this.step = step;
    }

    /// Writes a new edition and makes it the current one.
    ///
    /// @throws IOException where it cannot be written or another import is under way; nothing has changed then
    public Edition publish(EditionContent content) throws IOException {
        Files.createDirectories(root);
        try (FileChannel channel = FileChannel.open(root.resolve(LOCK), StandardOpenOption.CREATE,
                StandardOpenOption.WRITE)) {
            lock(channel);
            removeLeftovers();
            return publishLocked(content);
        }
    }

    /// Keeps others out until the channel is closed, or this process ends in whatever way.
    private static void lock(FileChannel channel) throws IOException {
        FileLock lock;
        try {
            lock = channel.tryLock();
        } catch (OverlappingFileLockException _) {
            lock = null;
        }
        if (lock == null) {
            throw new IOException("Ein anderer Import ist gerade im Gange; bitte warten, bis er fertig ist.");
        }
    }

    private Edition publishLocked(EditionContent content) throws IOException {
        String id = nextId(ids(), LocalDate.now(clock));
        Path unfinished = root.resolve(UNFINISHED + id);
        Files.createDirectory(unfinished);
        step.accept("folder made");
        try {
            new EditionWriter(unfinished, step).write(id, Instant.now(clock).truncatedTo(ChronoUnit.SECONDS), content);
            Files.move(unfinished, root.resolve(id), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException | RuntimeException e) {
            EditionFiles.deleteTree(unfinished);
            throw e;
        }
        step.accept("folder named");
        EditionFiles.forceFolder(root);
        Path pointer = root.resolve(UNFINISHED + CURRENT);
        EditionFiles.write(pointer, (id + "\n").getBytes(StandardCharsets.UTF_8));
        step.accept("pointer on disk");
        Files.move(pointer, root.resolve(CURRENT), StandardCopyOption.ATOMIC_MOVE);
        EditionFiles.forceFolder(root);
        step.accept("pointer named");
        return open(id);
    }

    private void removeLeftovers() throws IOException {
        List<Path> leftovers;
        try (Stream<Path> entries = Files.list(root)) {
            leftovers = entries.filter(path -> path.getFileName().toString().startsWith(UNFINISHED)).toList();
        }
        for (Path leftover : leftovers) {
            EditionFiles.deleteTree(leftover);
        }
    }

    /// The id of an edition that is made on that day, beside those that there are.
    public static String nextId(Collection<String> ids, LocalDate day) {
        long last = ids.stream().map(ID::matcher).filter(Matcher::matches)
                .filter(matcher -> matcher.group(1).equals(day.toString()))
                .mapToLong(matcher -> Long.parseLong(matcher.group(2))).max().orElse(0);
        return day + "-" + (last + 1);
    }

    /// The ids of all editions, the oldest first.
    public List<String> ids() throws IOException {
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(root)) {
            return entries.filter(Files::isDirectory).map(path -> path.getFileName().toString()).map(ID::matcher)
                    .filter(Matcher::matches)
                    .sorted(Comparator.<Matcher, String>comparing(matcher -> matcher.group(1))
                            .thenComparing(matcher -> Long.valueOf(matcher.group(2))))
                    .map(Matcher::group).toList();
        }
    }

    /// The id of the current edition; empty before the first import.
    public Optional<String> currentId() throws IOException {
        try {
            return Optional.of(Files.readString(root.resolve(CURRENT)).strip());
        } catch (NoSuchFileException _) {
            return Optional.empty();
        }
    }

    /// The current edition, checked; empty before the first import.
    public Optional<Edition> current() throws IOException {
        Optional<String> id = currentId();
        return id.isPresent() ? Optional.of(open(id.get())) : Optional.empty();
    }

    /// An edition whose files are there and unchanged.
    ///
    /// @throws IOException where there is none of that id or it is damaged
    public Edition open(String id) throws IOException {
        Path folder = root.resolve(id);
        if (!ID.matcher(id).matches() || !Files.isDirectory(folder)) {
            throw new IOException("Die Ausgabe „" + id + "“ gibt es nicht.");
        }
        Manifest manifest = EditionCheck.manifest(id, folder);
        return manifest.edition(Optional.of(folder.resolve(EditionWriter.DATA)));
    }
}
