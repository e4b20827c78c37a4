package de.sozialplanung.opendata.demo;

import java.util.List;

/// Names of invented providers: branches of the real actors, and associations that do not exist.
final class Providers {

    private static final List<String> WELFARE = List.of("AWO Rhein-Oberberg", "Caritas Rhein-Berg", "DRK Rhein-Berg",
            "Diakonie Rhein-Berg", "Der Paritätische Rhein-Berg");
    private static final List<String> BRANCH = List.of("Fachdienst", "Beratungsstelle", "Außenstelle", "Kontaktstelle");
    private static final List<String> CLUBS = List.of("Brückenbau", "Miteinander", "Lichtblick", "Nachbarn im Tal",
            "Weitblick", "Haltestelle", "Rückenwind", "Kompass", "Regenbogen", "Wegweiser");
    private static final List<String> CARE = List.of("Lindenhof", "Bergblick", "Sonnenau", "Dhünnaue", "Wupperbogen",
            "Aggerhaus", "Abendrot", "Waldfrieden");
    private static final List<String> NURSERY = List.of("Kita Löwenzahn", "Kita Zwergenburg", "Kita Apfelbaum",
            "Kita Sonnenstrahl", "Kita Wirbelwind", "Kita Igelnest");
    private static final List<String> PARISH = List.of("Kirchengemeinde St. Beispiel", "Gemeinde an der Musterkirche",
            "Pfarrei Zum Guten Beispiel");

    private Providers() {}

    /// @param kind of the table of offers: `wohlfahrt kommune kreis jobcenter verein pflege kita kirche`
    static String of(String kind, String place, Municipality municipality, Dice dice) {
        return switch (kind) {
            case "wohlfahrt" -> pick(WELFARE, dice) + ", " + pick(BRANCH, dice) + " " + place;
            case "kommune" -> municipality.official();
            case "kreis" -> "Rheinisch-Bergischer Kreis";
            case "jobcenter" -> "Jobcenter Rhein-Berg";
            case "verein" -> pick(CLUBS, dice) + " " + place + " e. V. (erfunden)";
            case "pflege" -> "Pflege " + pick(CARE, dice) + " gGmbH (erfunden)";
            case "kita" -> pick(NURSERY, dice) + " " + place + " (erfunden)";
            case "kirche" -> pick(PARISH, dice) + " " + place + " (erfunden)";
            default -> throw new IllegalStateException("there is no kind of provider called " + kind);
        };
    }

    private static String pick(List<String> names, Dice dice) {
        return names.get(dice.below(names.size()));
    }
}
