package de.sozialplanung.opendata.folder;

import de.sozialplanung.opendata.folder.Finding.Severity;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Collects findings while a folder is read. For one thread.
public final class Findings {

    private static final int LONGEST_VALUE = 80;

    private final List<Finding> findings = new ArrayList<>();

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
