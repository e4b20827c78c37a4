package de.sozialplanung.opendata.app;

import de.sozialplanung.opendata.edition.EditionChanges;
import de.sozialplanung.opendata.edition.EditionChanges.CollectionChanges;
import de.sozialplanung.opendata.edition.EditionChanges.FigureChanges;
import de.sozialplanung.opendata.edition.FigureChange;
import de.sozialplanung.opendata.protection.ProtectedObservation;
import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;

/// Prints what differs between two editions, a line for each indicator and each collection.
final class ChangesReport {

    private ChangesReport() {}

    static void print(EditionChanges changes, PrintWriter out) {
        if (changes.figures().isEmpty() && changes.collections().isEmpty()) {
            out.println("Nothing differs from edition " + changes.since() + ".");
            return;
        }
        out.println("Changes since edition " + changes.since() + ":");
        for (FigureChanges figures : changes.figures()) {
            out.printf("  %-20s %8d new %8d gone %8d changed, of these %d newly withheld, %d newly shown%n",
                    figures.indicator(), figures.added(), figures.removed(), figures.changed(), figures.withheld(),
                    figures.shown());
        }
        for (CollectionChanges collection : changes.collections()) {
            out.printf("  %-20s %8d new %8d gone %8d changed%n", collection.collection(), collection.added(),
                    collection.removed(), collection.changed());
        }
    }

    /// One figure, as it was published and as it is.
    static String line(FigureChange change) {
        ProtectedObservation any = change.any();
        return "    " + any.indicator() + " " + any.area() + " " + any.year() + ": " + text(change.before()) + " -> "
                + text(change.after());
    }

    private static String text(@Nullable ProtectedObservation figure) {
        if (figure == null) {
            return "none";
        }
        Double value = figure.value();
        String status = figure.status().code();
        return value == null ? status : "normal".equals(status) ? value.toString() : value + " (" + status + ")";
    }
}
