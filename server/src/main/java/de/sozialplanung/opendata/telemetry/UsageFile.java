package de.sozialplanung.opendata.telemetry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Counts of use as files, one a month (`usage-2026-11.csv`), each written anew and put in the place of the old one, so that it
/// is whole at any moment. One server writes in a folder.
///
/// @param folder that holds them; made where it is missing
public record UsageFile(Path folder) {

    private static final String HEAD = "day,what,format,requests";
    private static final Pattern LINE = Pattern
            .compile("(\\d{4}-\\d\\d-\\d\\d),([A-Za-z0-9_-]+),([A-Za-z0-9_-]+),(\\d{1,15})");
    private static final Pattern NAME = Pattern.compile("usage-\\d{4}-\\d\\d\\.csv");

    /// What was taken on a day (in UTC).
    ///
    /// @param what   the id of a collection, or `catalog` or `sparql`
    /// @param format the key of the format
    public record Use(LocalDate day, String what, String format) implements Comparable<Use> {

        private static final Comparator<Use> ORDER = Comparator.comparing(Use::day).thenComparing(Use::what)
                .thenComparing(Use::format);

        @Override
        public int compareTo(Use other) {
            return ORDER.compare(this, other);
        }
    }

    /// All that was ever counted, by day.
    public Map<Use, Long> read() throws IOException {
        Map<Use, Long> uses = new TreeMap<>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.filter(p -> NAME.matcher(p.getFileName().toString()).matches()).toList()) {
                    uses.putAll(read(file));
                }
            }
        }
        return uses;
    }

    private static Map<Use, Long> read(Path file) throws IOException {
        Map<Use, Long> uses = new TreeMap<>();
        for (String line : Files.isRegularFile(file) ? Files.readAllLines(file) : List.<String>of()) {
            Matcher parts = LINE.matcher(line);
            if (parts.matches()) {
                try {
                    uses.merge(new Use(LocalDate.parse(parts.group(1)), parts.group(2), parts.group(3)),
                            Long.parseLong(parts.group(4)), Long::sum);
                } catch (DateTimeParseException _) {
                    // somebody else's line
                }
            }
        }
        return uses;
    }

    /// Adds to what is counted already.
    void add(Map<Use, Long> more) throws IOException {
        Map<String, Map<Use, Long>> months = new TreeMap<>();
        more.forEach((use, count) -> months.computeIfAbsent(use.day().toString().substring(0, 7), _ -> new TreeMap<>())
                .put(use, count));
        for (Map.Entry<String, Map<Use, Long>> month : months.entrySet()) {
            Files.createDirectories(folder);
            Path file = folder.resolve("usage-" + month.getKey() + ".csv");
            Map<Use, Long> all = read(file);
            month.getValue().forEach((use, count) -> all.merge(use, count, Long::sum));
            Path draft = folder.resolve("usage-" + month.getKey() + ".csv.new");
            try {
                Files.write(draft, lines(all));
                Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(draft); // there only where it could not be written
            }
        }
    }

    /// As the files have it: CSV with a head.
    public static List<String> lines(Map<Use, Long> uses) {
        List<String> lines = new ArrayList<>(List.of(HEAD));
        uses.forEach((use, count) -> lines.add(use.day() + "," + use.what() + "," + use.format() + "," + count));
        return lines;
    }
}
