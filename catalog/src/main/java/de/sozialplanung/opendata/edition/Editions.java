package de.sozialplanung.opendata.edition;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// All editions of one installation: a folder with one folder per edition and a file that says what happened to them,
/// which one is current included.
///
/// A new edition is written beside the others under a hidden name, then gets its name by one rename, then becomes the
/// current one by another. Whoever is killed at any moment leaves the old edition current and whole; what is left over
/// goes at the next import. Messages of exceptions are plain German sentences.
public final class Editions implements EditionPlace {

    private static final Pattern ID = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})-(\\d{1,9})");
    static final String HISTORY = "history.json";

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
    /// @throws IOException where it cannot be written or another import is under way; the old one stands then
    public Edition publish(EditionContent content) throws IOException {
        try (EditionWork work = begin()) {
            Edition edition = work.prepare(content);
            new EditionRelease(work, clock).publish(edition.id());
            return edition;
        }
    }

    @Override
    public EditionWork begin() throws IOException {
        return FolderWork.begin(this, root, clock, step);
    }

    /// The id of an edition that is made on that day, beside those that there are.
    public static String nextId(Collection<String> ids, LocalDate day) {
        long last = ids.stream().map(ID::matcher).filter(Matcher::matches)
                .filter(matcher -> matcher.group(1).equals(day.toString()))
                .mapToLong(matcher -> Long.parseLong(matcher.group(2))).max().orElse(0);
        return day + "-" + (last + 1);
    }

    @Override
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

    @Override
    public EditionHistory history() throws IOException {
        try {
            return EditionHistory.parse(Files.readAllBytes(root.resolve(HISTORY)));
        } catch (NoSuchFileException _) {
            return EditionHistory.EMPTY;
        }
    }

    /// The id of the current edition; empty before the first publication.
    public Optional<String> currentId() throws IOException {
        return history().currentId();
    }

    /// The current edition, checked; empty before the first import.
    public Optional<Edition> current() throws IOException {
        return current(edition -> edition);
    }

    /// An edition whose files are there and unchanged.
    ///
    /// @throws IOException where there is none of that id or it is damaged
    public Edition open(String id) throws IOException {
        return open(id, edition -> edition);
    }

    /// Makes something of the current edition while its data are still being checked. Damaged data are an exception,
    /// whatever came of them.
    ///
    /// @return empty before the first import
    public <T> Optional<T> current(EditionUse<T> use) throws IOException {
        Optional<String> id = currentId();
        return id.isPresent() ? Optional.of(open(id.get(), use)) : Optional.empty();
    }

    @Override
    public EditionData read(String id) throws IOException {
        return open(id).reader();
    }

    /// Makes something of an edition while its data are still being checked, see `current`.
    ///
    /// @throws IOException where there is none of that id or it is damaged
    public <T> T open(String id, EditionUse<T> use) throws IOException {
        Path folder = root.resolve(id);
        if (!ID.matcher(id).matches() || !Files.isDirectory(folder)) {
            throw new IOException("Die Ausgabe „" + id + "“ gibt es nicht.");
        }
        EditionCheck check = EditionCheck.begin(id, folder);
        Edition edition = check.manifest().edition(Optional.of(folder.resolve(EditionWriter.DATA)));
        T made;
        try {
            made = use.of(edition);
        } catch (IOException | RuntimeException e) {
            check.finish();
            throw e;
        }
        check.finish();
        return made;
    }
}
