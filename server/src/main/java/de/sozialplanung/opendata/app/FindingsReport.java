package de.sozialplanung.opendata.app;

import de.sozialplanung.opendata.folder.Finding;
import de.sozialplanung.opendata.folder.Finding.Severity;
import de.sozialplanung.opendata.folder.Findings;
import java.io.PrintWriter;

/// Prints what was found in a data folder, one line each, and a sum at the end.
final class FindingsReport {

    private FindingsReport() {}

    static void print(Findings findings, PrintWriter out) {
        for (Finding finding : findings.all()) {
            out.println(line(finding));
        }
        out.printf("%d Fehler, %d Warnungen, %d Hinweise%n", count(findings, Severity.ERROR),
                count(findings, Severity.WARNING), count(findings, Severity.NOTE));
    }

    private static String line(Finding finding) {
        StringBuilder line = new StringBuilder(switch (finding.severity()) {
            case ERROR -> "FEHLER  ";
            case WARNING -> "WARNUNG ";
            case NOTE -> "HINWEIS ";
        });
        line.append(finding.file());
        if (finding.line() > 0) {
            line.append(':').append(finding.line());
        }
        if (finding.column() != null) {
            line.append(" [").append(printable(finding.column())).append(']');
        }
        if (finding.value() != null) {
            line.append(" „").append(printable(finding.value())).append('“');
        }
        return line.append(" ").append(printable(finding.message())).append(" (").append(finding.kind()).append(')')
                .toString();
    }

    /// Values come from files of strangers: no control character reaches the terminal.
    private static String printable(String text) {
        return text.replaceAll("\\p{Cntrl}", "\uFFFD");
    }

    private static long count(Findings findings, Severity severity) {
        return findings.all().stream().filter(f -> f.severity() == severity).count();
    }
}
