package de.sozialplanung.opendata.folder;

import de.sozialplanung.opendata.folder.Finding.Severity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Collects findings while a folder is read. For one thread.
public final class Findings {

    private static final int LONGEST_VALUE = 80;

    /// So many findings of one kind in one file are listed; a mapping that is wrong for a million rows is one mistake.
    private static final int MOST_OF_A_KIND = 1_000;

    private final List<Finding> findings = new ArrayList<>();
    private final Map<Sort, Integer> counts = new HashMap<>();

    private record Sort(Severity severity, FindingKind kind, String file) {}

    public void error(FindingKind kind, String file, int line, @Nullable String column, @Nullable String value,
            String message) {
        add(Severity.ERROR, kind, file, line, column, value, message);
    }

    public void warning(FindingKind kind, String file, int line, @Nullable String column, @Nullable String value,
            String message) {
        add(Severity.WARNING, kind, file, line, column, value, message);
    }

    /// Reports an assumption, such as a detected encoding.
    public void note(FindingKind kind, String file, String message) {
        add(Severity.NOTE, kind, file, 0, null, null, message);
    }

    private void add(Severity severity, FindingKind kind, String file, int line, @Nullable String column,
            @Nullable String value, String message) {
        int count = counts.merge(new Sort(severity, kind, file), 1, Integer::sum);
        if (count > MOST_OF_A_KIND) {
            if (count == MOST_OF_A_KIND + 1) {
                findings.add(new Finding(severity, kind, file, 0, null, null, "Von dieser Art gibt es in der Datei mehr"
                        + " als " + MOST_OF_A_KIND + " Meldungen; die weiteren werden nicht aufgezählt."));
            }
            return;
        }
        String shortened = value != null && value.length() > LONGEST_VALUE
                ? value.substring(0, LONGEST_VALUE) + "…"
                : value;
        findings.add(new Finding(severity, kind, file, line, column, shortened, message));
    }

    /// All findings in the order they were made.
    public List<Finding> all() {
        return List.copyOf(findings);
    }

    public boolean hasErrors() {
        return findings.stream().anyMatch(f -> f.severity() == Severity.ERROR);
    }
}
