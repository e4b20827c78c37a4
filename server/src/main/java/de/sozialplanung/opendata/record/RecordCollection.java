package de.sozialplanung.opendata.record;

import de.sozialplanung.opendata.catalog.Collection;
import de.sozialplanung.opendata.catalog.LocalizedText;
import de.sozialplanung.opendata.catalog.Property;
import de.sozialplanung.opendata.catalog.PropertyType;
import de.sozialplanung.opendata.catalog.Role;
import de.sozialplanung.opendata.catalog.Schema;
import java.util.List;
import java.util.Map;

/// The collection of all records: its name, and the properties that they are found, filtered and sorted by.
public final class RecordCollection {

    /// Its id, a public promise.
    public static final String ID = "datensaetze";

    public static final LocalizedText TITLE = new LocalizedText("Datensätze des Katalogs", "Datasets of the catalogue");

    public static final LocalizedText DESCRIPTION = new LocalizedText(
            "Was hier veröffentlicht ist, ein Eintrag je Datensatz: wovon er handelt, welchen Raum und welche Zeit er "
                    + "umfasst, wie er zu haben ist und unter welcher Lizenz.",
            "What is published here, one record per dataset: what it is about, which space and time it covers, how it "
                    + "can be had, and under which licence.");

    private static final String TERMS = "http://purl.org/dc/terms/";

    private static final String CATALOGUE = "http://www.w3.org/ns/dcat#";

    /// What the properties mean, by name.
    public static final Map<String, String> DEFINITIONS = Map.ofEntries(Map.entry("id", TERMS + "identifier"),
            Map.entry("type", TERMS + "type"), Map.entry("title", TERMS + "title"),
            Map.entry("description", TERMS + "description"), Map.entry("keywords", CATALOGUE + "keyword"),
            Map.entry("themes", CATALOGUE + "theme"), Map.entry("language", TERMS + "language"),
            Map.entry("formats", TERMS + "format"), Map.entry("license", TERMS + "license"),
            Map.entry("rights", TERMS + "rights"), Map.entry("externalIds", TERMS + "identifier"),
            Map.entry("updated", TERMS + "modified"), Map.entry("time_start", CATALOGUE + "startDate"),
            Map.entry("time_end", CATALOGUE + "endDate"), Map.entry("geometry", TERMS + "spatial"));

    /// Named as in the records (20-004r1, tables of core properties), but for the ends of `time`, which are one member there.
    static final Collection COLLECTION = new Collection(ID, TITLE, DESCRIPTION, new Schema(List.of(
            property("id", PropertyType.STRING, Role.ID, "Kennung", "Identifier",
                    "Der Schlüssel des Datensatzes", "The key of the dataset"),
            property("type", PropertyType.STRING, Role.NONE, "Art", "Type",
                    "Was beschrieben ist: dataset, oder series für die Datensätze eines Handlungsfelds",
                    "What is described: dataset, or series for the datasets of a theme"),
            property("title", PropertyType.STRING, Role.TITLE, "Titel", "Title",
                    "Der Name in der Sprache der Anfrage", "The name in the language of the request"),
            property("description", PropertyType.STRING, Role.NONE, "Beschreibung", "Description",
                    "Wovon der Datensatz handelt", "What the dataset is about"),
            property("keywords", PropertyType.STRING_LIST, Role.NONE, "Schlagwörter", "Keywords",
                    "Deutsche Schlagwörter", "German keywords"),
            property("themes", PropertyType.STRING_LIST, Role.NONE, "Themen", "Themes",
                    "Kennungen der EU-Themenliste, etwa SOCI", "Codes of the EU list of data themes, such as SOCI"),
            property("language", PropertyType.STRING, Role.NONE, "Sprache", "Language",
                    "Die Sprache dieses Eintrags", "The language of this record"),
            property("formats", PropertyType.STRING_LIST, Role.NONE, "Formate", "Formats",
                    "Die Medientypen, in denen die Daten zu haben sind", "The media types that the data can be had in"),
            property("license", PropertyType.STRING, Role.NONE, "Lizenz", "Licence",
                    "Kennung nach SPDX oder other", "Identifier by SPDX, or other"),
            property("rights", PropertyType.STRING, Role.NONE, "Rechte", "Rights",
                    "Die Angabe, die bei Weiterverwendung zu nennen ist", "The words that re-users have to print"),
            property("externalIds", PropertyType.STRING_LIST, Role.NONE, "Andere Kennungen", "External identifiers",
                    "Die Adresse des Datensatzes in Datenportalen", "The address of the dataset in data portals"),
            property("updated", PropertyType.DATE_TIME, Role.NONE, "Aktualisiert", "Updated",
                    "Wann sich Daten oder Beschreibung zuletzt geändert haben",
                    "When data or description changed last"),
            property("time_start", PropertyType.DATE, Role.INTERVAL_START, "Zeitraum von", "Period from",
                    "Der früheste Tag der Daten", "The earliest day of the data"),
            property("time_end", PropertyType.DATE, Role.INTERVAL_END, "Zeitraum bis", "Period to",
                    "Der späteste Tag der Daten", "The latest day of the data"),
            property("geometry", PropertyType.MULTI_POLYGON, Role.GEOMETRY, "Ausdehnung", "Extent",
                    "Das Rechteck um die Daten", "The box around the data"))));

    private RecordCollection() {}

    private static Property property(String name, PropertyType type, Role role, String de, String en, String longDe,
            String longEn) {
        return Property.of(name, type, role, new LocalizedText(de, en),
                new LocalizedText(longDe + ".", longEn + "."));
    }
}
