package de.sozialplanung.opendata.demo;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.DoubleConsumer;

/// Writes invented social services, more of them where more people live.
final class Offers {

    private static final String HEAD = "id;titel;traeger;arten;lebenslagen;zielgruppen;alter_von;alter_bis;sprachen;"
            + "kosten;zugang;barrierefrei;oeffnungszeiten;telefon;email;web;beschreibung;leichte_sprache;strasse;"
            + "hausnummer;plz;ort;gemeinde;x;y;gueltig_von;gueltig_bis;status;geprueft_am;sichtbarkeit;adresse_geheim";
    /// These numbers are refuges with a secret address.
    private static final Set<Integer> SECRET = Set.of(17, 59, 101);
    private static final List<String> HOURS = List.of("Mo–Fr 9–12 Uhr", "Mo–Do 9–16 Uhr, Fr 9–13 Uhr",
            "Di und Do 14–18 Uhr", "Mi 15–17 Uhr", "jeden ersten Dienstag im Monat 10–12 Uhr", "Mo–Fr 7–17 Uhr",
            "nach Vereinbarung", "Mo, Mi, Fr 10–13 Uhr", "Sa 10–14 Uhr");
    private static final String ALWAYS = "täglich rund um die Uhr";
    private static final List<String> LANGUAGES = List.of("de", "de", "de", "de", "de|en", "de|en", "de|tr", "de|en|ar",
            "de|uk|ru", "de|en|fr|ar|tr", "de|pl", "de|en|fa");
    private static final List<String> STREETS = List.of("Hauptstraße", "Schulstraße", "Bahnhofstraße", "Am Markt",
            "Kirchweg", "Bergstraße", "Im Tal", "Wiesenweg", "Mühlenstraße", "Gartenstraße", "Am Bach", "Lindenallee",
            "Feldweg", "Waldstraße", "Birkenweg");
    private static final List<String> ACCESSIBLE = List.of("ja", "ja", "ja", "teilweise", "teilweise", "nein",
            "unbekannt");

    private final long seed;
    private final Ground ground;
    private final List<Municipality> municipalities;
    private final List<Table.Row> kinds = Table.rows("angebotsmuster.csv");
    private final Lottery kindLottery;
    private final Lottery placeLottery;

    Offers(long seed, Ground ground, List<Municipality> municipalities) {
        this.seed = seed;
        this.ground = ground;
        this.municipalities = municipalities;
        this.kindLottery = new Lottery(
                kinds.stream().mapToDouble(k -> k.number("gewicht")).toArray());
        this.placeLottery = new Lottery(ground.places().stream().mapToDouble(Place::inhabitants).toArray());
    }

    void write(Path file, int count, DoubleConsumer progress) throws IOException {
        try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            out.write(HEAD + "\n");
            for (int number = 1; number <= count; number++) {
                out.write(String.join(";", cells(number)));
                out.write('\n');
                if (number % 1000 == 0) {
                    progress.accept((double) number / count);
                }
            }
        }
    }

    private List<String> cells(int number) {
        Dice dice = Dice.of(seed, "angebot/" + number);
        boolean secret = SECRET.contains(number);
        Table.Row kind = secret ? kinds.getLast() : kinds.get(kindLottery.draw(dice));
        int at = placeLottery.draw(dice);
        Place place = ground.places().get(at);
        Municipality municipality = municipalities.get(place.municipality());
        double[] spot = ground.spot(at, dice);
        String id = "angebot-" + padded(number, 6);
        String title = kind.get("titel") + " " + (secret ? "Rhein-Berg" : place.name()) + " (Beispiel)";
        String provider = Providers.of(kind.get("traeger"), secret ? "Rhein-Berg" : place.name(), municipality, dice);
        Life life = Life.of(dice);
        return List.of(id, title, provider, kind.get("arten"), kind.get("lebenslagen"), kind.get("zielgruppen"),
                kind.get("alter_von"), kind.get("alter_bis"), pick(LANGUAGES, dice), kind.get("kosten"),
                kind.get("zugang"), pick(ACCESSIBLE, dice), hours(kind, dice),
                telephone(secret, dice), id + "@example.org", "https://example.org/" + id,
                kind.get("beschreibung") + " Dieses Angebot ist erfunden.", plain(kind), pick(STREETS, dice),
                Integer.toString(1 + dice.below(120)), municipality.postcode(), municipality.name(), municipality.key(),
                Hundredths.of(spot[0]), Hundredths.of(spot[1]), life.from(), life.to(), life.status(), life.checked(),
                life.visibility(), secret ? "ja" : "nein");
    }

    /// From the numbers that the Bundesnetzagentur keeps free for films. An area code would betray where a refuge is.
    private static String telephone(boolean secret, Dice dice) {
        String number = "+49 221 4710 " + padded(dice.below(1000), 3);
        return secret ? "" : number;
    }

    private static String hours(Table.Row kind, Dice dice) {
        String arten = kind.get("arten");
        return arten.contains("stationaere-pflege") || arten.contains("krisendienst") ? ALWAYS : pick(HOURS, dice);
    }

    /// One or two sentences in plain language.
    private static String plain(Table.Row kind) {
        String cost = switch (kind.get("kosten")) {
            case "kostenfrei" -> "Das kostet nichts.";
            case "kostentraeger" -> "Oft zahlt die Kasse.";
            default -> "Das kostet Geld.";
        };
        String access = switch (kind.get("zugang")) {
            case "offen" -> "Sie können einfach kommen.";
            default -> "Bitte rufen Sie vorher an.";
        };
        return access + " " + cost;
    }

    private static String pick(List<String> list, Dice dice) {
        return list.get(dice.below(list.size()));
    }

    private static String padded(int number, int digits) {
        return String.format(Locale.ROOT, "%0" + digits + "d", number);
    }

    /// Since when an offer exists and whether it still does.
    private record Life(String from, String to, String status, String checked, String visibility) {

        static Life of(Dice dice) {
            String from = date(2012 + dice.below(12), dice);
            boolean expired = dice.chance(0.02);
            String to = expired ? date(2024, dice) : dice.chance(0.05) ? date(2027 + dice.below(3), dice) : "";
            String status = expired ? "eingestellt" : dice.chance(0.01) ? "voruebergehend-geschlossen" : "aktiv";
            String checked = date(expired ? 2023 : 2024 + dice.below(2), dice);
            return new Life(from, to, status, checked, dice.chance(0.01) ? "intern" : "oeffentlich");
        }

        private static String date(int year, Dice dice) {
            return year + "-" + padded(1 + dice.below(12), 2) + "-" + padded(1 + dice.below(28), 2);
        }
    }
}
