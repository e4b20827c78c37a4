package de.sozialplanung.opendata.app;

import de.sozialplanung.opendata.protection.KnownBefore;
import de.sozialplanung.opendata.protection.ProtectedFigures;
import de.sozialplanung.opendata.protection.Reason;
import de.sozialplanung.opendata.protection.Withholding;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Tells the operator what would be withheld and why: sums on the terminal, each figure in a file that he names. None of
/// it is for others: the reasons tell which figures are withheld only to hide the rest.
final class WithheldReport {

    private WithheldReport() {}

    /// Sums by indicator and reason.
    static void print(ProtectedFigures figures, List<String> lost, PrintWriter out) {
        Map<String, Map<Reason, Integer>> tallies = new LinkedHashMap<>();
        for (Withholding withheld : figures.withheld()) {
            tallies.computeIfAbsent(withheld.indicator(), _ -> new EnumMap<>(Reason.class)).merge(withheld.reason(), 1,
                    Integer::sum);
        }
        out.printf("%d von %d Werten bleiben geheim:%n", figures.withheld().size(), figures.observations().size());
        tallies.forEach((indicator, reasons) -> reasons
                .forEach((reason, count) -> out.printf("%-12s %8d  %s%n", indicator, count, reason.text())));
        warn(figures.knownBefore(), lost, out);
    }

    /// Says what it was too late for, and what could not be taken into account.
    ///
    /// @param lost earlier editions whose figures are not there any more
    static void warn(KnownBefore known, List<String> lost, PrintWriter out) {
        if (known.shown() > 0) {
            out.printf("WARNUNG %d Werte werden geheim gehalten, die eine frühere Ausgabe zeigt.%n", known.shown());
        }
        if (known.derived() > 0) {
            out.printf("WARNUNG %d geheime Angaben lassen sich schon aus früheren Ausgaben zurückrechnen.%n",
                    known.derived());
        }
        if (!lost.isEmpty()) {
            out.printf("WARNUNG Was diese Ausgaben zeigten, ist nicht berücksichtigt, denn ihre Daten fehlen: %s.%n",
                    String.join(", ", lost));
        }
    }

    /// One line for each figure that is withheld, as CSV with semicolons.
    ///
    /// @throws IOException where the file is there already or cannot be written
    static void write(ProtectedFigures figures, Path file) throws IOException {
        StringBuilder lines = new StringBuilder("kennung;gebiet;jahr;grund\n");
        for (Withholding withheld : figures.withheld()) {
            lines.append(withheld.indicator()).append(';').append(withheld.area()).append(';').append(withheld.year())
                    .append(';').append(withheld.reason().text()).append('\n');
        }
        Files.writeString(file, lines, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
    }
}
