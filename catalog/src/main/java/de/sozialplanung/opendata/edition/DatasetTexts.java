package de.sozialplanung.opendata.edition;

import de.sozialplanung.opendata.catalog.Collection;
import de.sozialplanung.opendata.catalog.Dataset;
import de.sozialplanung.opendata.catalog.Level;
import de.sozialplanung.opendata.catalog.Theme;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// What portals are told of each collection: keywords, EU themes and how often it changes.
final class DatasetTexts {

    private static final String YEARLY = "ANNUAL";
    private static final String NOW_AND_THEN = "IRREG";

    private DatasetTexts() {}

    /// The dataset that publishes a collection.
    static Dataset of(Collection collection) {
        List<String> keywords = new ArrayList<>(List.of("Sozialplanung"));
        keywords.addAll(keywords(collection.id()));
        return new Dataset(collection.id(), collection.id(), collection.title(), collection.description(), keywords,
                themes(collection.id()), frequency(collection.id()));
    }

    private static List<String> keywords(String collection) {
        return switch (collection) {
            case "kreis", "gemeinden", "wohnplaetze" -> List.of("Verwaltungsgebiete", "Kleinräumige Gliederung",
                    "Sozialraum", "Sozialmonitoring");
            case "demographie" -> List.of("Bevölkerung", "Altersstruktur", "Haushalte", "Sozialmonitoring");
            case "migration" -> List.of("Migration", "Ausländer", "Geflüchtete", "Sozialmonitoring");
            case "grundsicherung" -> List.of("Grundsicherung", "Arbeitslosigkeit", "Armut", "Sozialmonitoring");
            case "jugendhilfe" -> List.of("Jugendhilfe", "Kindertagesbetreuung", "Kinderschutz", "Sozialmonitoring");
            case "gesundheit" -> List.of("Gesundheit", "Schuleingangsuntersuchung", "Behinderung", "Sozialmonitoring");
            case "pflege" -> List.of("Pflege", "Alter", "Pflegebedürftigkeit", "Sozialmonitoring");
            case "indikatorwerte" -> List.of("Indikatoren", "Sozialmonitoring", "Statistik");
            case "raumwerte" -> List.of("Planungsräume", "Sozialräume", "Indikatoren", "Sozialmonitoring");
            case "bedarfsindex" -> List.of("Bedarfsindex", "Sozialindex", "Sozialmonitoring");
            case "versorgung" -> List.of("Versorgung", "Sozialatlas", "Daseinsvorsorge");
            case "angebote" -> List.of("Soziale Angebote", "Beratung", "Sozialatlas", "Daseinsvorsorge");
            case "akteure" -> List.of("Akteure", "Wohlfahrtsverbände", "Behörden");
            case "planungsprozesse" -> List.of("Planungsprozesse", "Quartiersentwicklung", "Beteiligung");
            case "massnahmen" -> List.of("Maßnahmen", "Quartiersentwicklung");
            default -> List.of();
        };
    }

    private static List<String> themes(String collection) {
        return switch (collection) {
            case "kreis", "gemeinden", "wohnplaetze" -> List.of("REGI", "SOCI");
            case "grundsicherung" -> List.of("SOCI", "ECON");
            case "jugendhilfe" -> List.of("SOCI", "EDUC");
            case "gesundheit", "pflege" -> List.of("HEAL", "SOCI");
            case "akteure", "planungsprozesse", "massnahmen" -> List.of("SOCI", "GOVE");
            default -> List.of("SOCI");
        };
    }

    private static String frequency(String collection) {
        boolean statistics = Arrays.stream(Theme.values()).anyMatch(theme -> theme.code().equals(collection))
                || Arrays.stream(Level.values()).anyMatch(level -> level.collection().equals(collection))
                || List.of("indikatorwerte", "raumwerte", "bedarfsindex").contains(collection);
        return statistics ? YEARLY : NOW_AND_THEN;
    }
}
