package de.sozialplanung.opendata.edition;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// Changes to a folder of editions, with its lock in hand. Whatever is made or goes has a hidden name meanwhile; what
/// counts is one rename.
final class FolderWork implements EditionWork {

    private static final String LOCK = ".lock";
    private static final String UNFINISHED = ".neu-";

    private final Editions editions;
    private final Path root;
    private final Clock clock;
    private final Consumer<String> step;
    private final FileChannel lock;

    private FolderWork(Editions editions, Path root, Clock clock, Consumer<String> step, FileChannel lock) {
        this.editions = editions;
        this.root = root;
        this.clock = clock;
        this.step = step;
        this.lock = lock;
    }

    static FolderWork begin(Editions editions, Path root, Clock clock, Consumer<String> step) throws IOException {
        Files.createDirectories(root);
        FileChannel channel = FileChannel.open(root.resolve(LOCK), StandardOpenOption.CREATE,
                StandardOpenOption.WRITE);
        try {
            lock(channel);
            FolderWork work = new FolderWork(editions, root, clock, step, channel);
            work.removeLeftovers();
            return work;
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
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

    private void removeLeftovers() throws IOException {
        List<Path> leftovers;
        try (Stream<Path> entries = Files.list(root)) {
            leftovers = entries.filter(path -> path.getFileName().toString().startsWith(UNFINISHED)).toList();
        }
        for (Path leftover : leftovers) {
            EditionFiles.deleteTree(leftover);
        }
    }

    @Override
    public EditionPlace place() {
        return editions;
    }

    @Override
    public Edition prepare(EditionContent content) throws IOException {
        List<String> known = Stream.concat(editions.ids().stream(),
                editions.history().events().stream().map(EditionEvent::edition)).toList();
        String id = Editions.nextId(known, LocalDate.now(clock));
        Path unfinished = root.resolve(UNFINISHED + id);
        Files.createDirectory(unfinished);
        step.accept("folder made");
        try {
            new EditionWriter(unfinished, step).write(id, Instant.now(clock).truncatedTo(ChronoUnit.SECONDS), content);
            Files.move(unfinished, root.resolve(id), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException | RuntimeException e) {
            deleteQuietly(unfinished, e);
            throw e;
        }
        step.accept("folder named");
        EditionFiles.forceFolder(root);
        return editions.open(id);
    }

    private static void deleteQuietly(Path folder, Exception reason) {
        try {
            EditionFiles.deleteTree(folder);
        } catch (IOException e) {
            reason.addSuppressed(e);
        }
    }

    @Override
    public void write(EditionHistory history) throws IOException {
        Path file = root.resolve(UNFINISHED + Editions.HISTORY);
        EditionFiles.write(file, history.toJson());
        step.accept("history on disk");
        Files.move(file, root.resolve(Editions.HISTORY), StandardCopyOption.ATOMIC_MOVE);
        EditionFiles.forceFolder(root);
        step.accept("history named");
    }

    @Override
    public void erase(String id) throws IOException {
        if (editions.ids().contains(id)) {
            Path hidden = root.resolve(UNFINISHED + id);
            Files.move(root.resolve(id), hidden, StandardCopyOption.ATOMIC_MOVE);
            EditionFiles.forceFolder(root);
            EditionFiles.deleteTree(hidden);
        }
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
