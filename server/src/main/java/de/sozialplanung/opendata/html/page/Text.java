package de.sozialplanung.opendata.html.page;

import de.sozialplanung.opendata.catalog.LocalizedText;

/// Every word of the interface in both languages. A constant without one of them does not compile or does not load.
public enum Text implements Phrase {
    SKIP("Zum Inhalt springen", "Skip to content"),
    NOTICE("Hinweis:", "Please note:"),
    BRAND("Sozialplanung Open Data", "Social planning open data"),
    NAV_MAIN("Hauptnavigation", "Main navigation"),
    NAV_DATA("Daten", "Data"),
    NAV_CATALOG("Katalog", "Catalogue"),
    NAV_SPARQL("SPARQL", "SPARQL"),
    NAV_USE("So nutzen Sie die Daten", "How to use the data"),
    NAV_LANGUAGE("Sprache", "Language"),
    NAV_MACHINES("Für Programme", "For programs"),
    NAV_LEGAL("Rechtliches", "Legal"),
    NAV_TRAIL("Sie sind hier", "You are here"),
    FOOT_PUBLISHER("Herausgeber", "Publisher"),
    FOOT_LICENCE("Lizenz und Stand", "Licence and edition"),
    FOOT_EDITION("Ausgabe {0} vom {1}", "Edition {0} of {1}"),
    EDITIONS("Alle Ausgaben", "All editions"),
    EDITIONS_LEAD(
            "Jede Ausgabe bleibt unter ihrer Adresse, wie sie ist. Hier steht, was sich von einer zur nächsten geändert hat.",
            "Each edition stays at its address as it is. Here is what changed from one to the next."),
    EDITIONS_FEED("Nachrichten abonnieren (Atom)", "Subscribe to the news (Atom)"),
    WITHHELD("Was geheim bleibt", "What is withheld"),
    WITHHELD_LEAD(
            "Kleine Zahlen und solche, aus denen sie folgen, werden vor der Veröffentlichung gesperrt oder verändert. Je Kennzahl, über alle Gebiete und Jahre:",
            "Small counts, and figures that they follow from, are withheld or altered before publication. By indicator, over all areas and years:"),
    WITHHELD_INDICATOR("Kennzahl", "Indicator"),
    WITHHELD_METHOD("Verfahren", "Method"),
    WITHHELD_FIGURES("Werte", "Figures"),
    WITHHELD_COUNT("davon geheim", "Withheld"),
    EDITION_CURRENT("aktuell", "current"),
    EDITION_SHOW("Diese Ausgabe ansehen", "See this edition"),
    EDITION_NAMED("Sie sehen die Ausgabe {0} vom {1}; sie bleibt, wie sie ist.",
            "You see edition {0} of {1}; it stays as it is."),
    EDITION_LEAVE("Zur aktuellen Ausgabe", "To the current edition"),
    CITATION("Diesen Wert zitieren", "Cite this figure"),
    CITATION_SOURCE("Quelle", "Source"),
    CITATION_METHOD("Methode", "Method"),
    CITATION_DATE("Stichtag", "Reference date"),
    CITATION_EDITION("Ausgabe", "Edition"),
    CITATION_LICENCE("Lizenz", "Licence"),
    CITATION_PERMANENT("Dauerhafte Adresse in dieser Ausgabe", "Permanent address in this edition"),
    CITATION_SUGGESTION("Zitiervorschlag", "Suggested citation"),
    IMPRINT("Impressum", "Imprint"),
    PRIVACY("Datenschutz", "Privacy"),
    ACCESSIBILITY("Barrierefreiheit", "Accessibility"),
    HOME("Startseite", "Home"),
    HOME_KICKER("Offene Daten für die Sozialplanung", "Open data for social planning"),
    HOME_BROWSE("Daten ansehen", "Browse the data"),
    HOME_OFFER("Was es hier gibt", "What there is"),
    HOME_OUTLINE("{0}, {1}: jede Fläche führt zu ihrer Seite.", "{0}, {1}: each shape leads to its page."),
    GROUP_THEMES("Indikatoren nach Themen", "Indicators by theme"),
    GROUP_AREAS("Gebiete", "Areas"),
    GROUP_MORE("Angebote, Akteure und Planung", "Services, actors and planning"),
    COUNT("{0} Einträge", "{0} entries"),
    COUNT_ONE("1 Eintrag", "1 entry"),
    FACT_INDICATORS("Indikatoren", "Indicators"),
    FACT_PERIOD("Zeitraum", "Period"),
    FACT_EDITION("Stand der Daten", "Data as of"),
    FACT_COUNT("Einträge", "Entries"),
    FACT_EXTENT("Ausdehnung (West, Süd, Ost, Nord)", "Extent (west, south, east, north)"),
    FACT_GEOMETRY("Geometrie", "Geometry"),
    FACT_CRS("Koordinatensysteme", "Coordinate systems"),
    FACT_CRS_LIST(
            "EPSG:25832 (gespeichert), CRS84, EPSG:4326, 4258, 3857",
            "EPSG:25832 (stored), CRS84, EPSG:4326, 4258, 3857"),
    FACT_LICENCE("Lizenz", "Licence"),
    FACT_ID("Kennung", "Identifier"),
    COLLECTIONS("Alle Daten", "All data"),
    COLLECTIONS_LEAD(
            "Jeder Eintrag ist eine Tabelle und, wo es Orte oder Flächen gibt, eine Karte. In QGIS ist er "
                    + "ein Layer, in einem Datenportal ein Datensatz.",
            "Each entry is a table and, where there are places or areas, a map. In QGIS it is a layer, in a "
                    + "data portal a dataset."),
    AS_TABLE("Tabelle", "Table"),
    THIS_AS("Diese Seite als {0}", "This page as {0}"),
    SHOW_TABLE("Tabelle und Karte ansehen", "See table and map"),
    DOWNLOAD("herunterladen", "download"),
    PROPERTIES("Was die Spalten bedeuten", "What the columns mean"),
    PROPERTY_NAME("Name in Dateien", "Name in files"),
    PROPERTY_TITLE("Spalte", "Column"),
    PROPERTY_TYPE("Art", "Type"),
    PROPERTY_UNIT("Einheit", "Unit"),
    PROPERTY_MEANING("Bedeutung", "Meaning"),
    CODE_LIST("Liste der Werte", "List of values"),
    TYPE_STRING("Text", "text"),
    TYPE_STRING_LIST("mehrere Texte", "several texts"),
    TYPE_INTEGER("ganze Zahl", "whole number"),
    TYPE_NUMBER("Zahl", "number"),
    TYPE_BOOLEAN("ja oder nein", "yes or no"),
    TYPE_DATE("Tag", "day"),
    TYPE_DATE_TIME("Zeitpunkt", "point in time"),
    TYPE_POINT("Punkt", "point"),
    TYPE_MULTI_POLYGON("Fläche", "area"),
    TYPE_NONE("keine", "none"),
    YES("ja", "yes"),
    NO("nein", "no"),
    QGIS_LAYER("QGIS-Layerdatei", "QGIS layer file"),
    QGIS_PROJECT("Alle Layer als fertiges QGIS-Projekt", "All layers as a ready QGIS project"),
    IN_QGIS("In QGIS öffnen", "Open in QGIS"),
    IN_QGIS_TEXT(
            "Legen Sie in QGIS eine der beiden Verbindungen an („Layer hinzufügen“, dann „WFS / OGC API – "
                    + "Features“) und wählen Sie darin den Layer „{0}“. Spaltentitel, Koordinatensystem und Filter "
                    + "werden übernommen.",
            "Create one of the two connections in QGIS (“Add Layer”, then “WFS / OGC API – Features”) and "
                    + "choose the layer “{0}” in it. Coordinate system and filters are taken over."),
    ADDRESS_OGCAPI("OGC API Features", "OGC API Features"),
    ADDRESS_WFS("WFS 2.0, 1.1 und 1.0", "WFS 2.0, 1.1 and 1.0"),
    ADDRESS_LAYER("Name des Layers", "Name of the layer"),
    ADDRESS_CATALOG("DCAT-AP.de-Katalog", "DCAT-AP.de catalogue"),
    ADDRESS_SPARQL("SPARQL-Endpunkt", "SPARQL endpoint"),
    ADDRESS_IRI("Dauerhafte Adresse zum Zitieren", "Permanent address for citation"),
    COPY("Kopieren", "Copy"),
    COPIED("Kopiert", "Copied"),
    FOR_MACHINES("Für Programme", "For programs"),
    COLLECTION_JSON("Beschreibung als JSON (OGC API Features)", "Description as JSON (OGC API Features)"),
    ITEMS_JSON("Die ersten zehn Einträge als GeoJSON", "The first ten entries as GeoJSON"),
    WFS_SCHEMA("Schema des WFS-Layers (XML)", "Schema of the WFS layer (XML)"),
    CATALOG_ENTRY("Eintrag im Katalog", "Entry in the catalogue"),
    TABLE("Tabelle", "Table"),
    TABLE_REGION("Tabelle: {0}", "Table: {0}"),
    ITEMS_TITLE("{0}: Tabelle", "{0}: table"),
    HITS("{0} Treffer, {1} davon auf dieser Seite", "{0} matches, {1} of them on this page"),
    HIT("Ein Treffer", "One match"),
    NO_ROWS("Zu diesem Filter gibt es keine Einträge.", "There are no entries for this filter."),
    FILTER("Filtern", "Filter"),
    FILTER_ACTIVE("Aktive Filter", "Active filters"),
    FILTER_REMOVE("Filter „{0}“ entfernen", "Remove the filter “{0}”"),
    FILTER_RESET("Alle Filter entfernen", "Remove all filters"),
    FILTER_APPLY("Anwenden", "Apply"),
    FILTER_ANY("alle", "any"),
    FILTER_SEARCH("Suche", "Search"),
    FILTER_SEARCH_HINT(
            "Ein Begriff; mit Komma mehrere, von denen einer genügt",
            "A term; several with commas, of which one is enough"),
    FILTER_BBOX("Kartenausschnitt", "Map section"),
    FILTER_BBOX_HINT(
            "West, Süd, Ost, Nord in Grad, zum Beispiel 7.0,50.9,7.2,51.1",
            "West, south, east, north in degrees, for example 7.0,50.9,7.2,51.1"),
    FILTER_TIME("Zeitraum", "Period"),
    FILTER_TIME_HINT(
            "Ein Tag oder zwei Tage, zum Beispiel 2023-01-01/2023-12-31",
            "One day or two, for example 2023-01-01/2023-12-31"),
    FILTER_EXACT("Genauer Wert", "Exact value"),
    PAGING("Seiten der Tabelle", "Pages of the table"),
    SHOWN("Gezeigt sind die ersten {0} von {1}.", "The first {0} of {1} are shown."),
    PAGE_FIRST("Zum Anfang", "Back to the start"),
    PAGE_NEXT("Weiter", "Next"),
    SIGNS("Zeichen in dieser Tabelle", "Signs in this table"),
    SIGNS_HINT(
            "Ein Wert, der nicht veröffentlicht werden kann, ist nie null: An seiner Stelle steht ein "
                    + "Zeichen mit dem Grund.",
            "A value that cannot be published is never zero: a sign with the reason stands in its place."),
    TAKE_ALONG("Diese Auswahl mitnehmen", "Take this selection along"),
    TAKE_ALONG_HINT(
            "Die Dateien enthalten die ganze Auswahl, nicht nur diese Seite, bis zu 10.000 Einträge. "
                    + "Größere Mengen gibt es seitenweise über die Schnittstelle.",
            "The files hold the whole selection, not only this page, up to 10,000 entries. Larger amounts "
                    + "come in pages through the interface."),
    TAKE_ALONG_ONE("Diesen Eintrag mitnehmen", "Take this entry along"),
    WITHOUT_VALUE("Ohne Angabe: {0}", "Not given: {0}"),
    MAP_LABEL("Karte: {0}", "Map: {0}"),
    MAP_IN("Vergrößern", "Zoom in"),
    MAP_OUT("Verkleinern", "Zoom out"),
    MAP_LOADING("Karte wird geladen …", "Loading the map …"),
    MAP_FAILED(
            "Die Karte konnte nicht geladen werden. Die Tabelle zeigt dieselben Daten.",
            "The map could not be loaded. The table shows the same data."),
    MAP_NOSCRIPT(
            "Die Karte braucht JavaScript; die Tabelle zeigt dieselben Daten.",
            "The map needs JavaScript; the table shows the same data."),
    MAP_HINT(
            "Zeigen oder tippen nennt den Namen; mit der Tastatur: Pfeile verschieben, + und − vergrößern "
                    + "und verkleinern.",
            "Point or tap to see the name; by keyboard: arrows move, + and − zoom."),
    USE("So nutzen Sie die Daten", "How to use the data"),
    USE_QGIS("In QGIS und anderen GIS", "In QGIS and other GIS"),
    USE_QGIS_1(
            "In QGIS „Layer“, „Layer hinzufügen“, „WFS / OGC API – Features hinzufügen“ wählen.",
            "In QGIS choose “Layer”, “Add Layer”, “Add WFS / OGC API – Features Layer”."),
    USE_QGIS_2(
            "„Neu“ anklicken, einen Namen vergeben und eine der Adressen einfügen.",
            "Click “New”, give it a name and paste one of the addresses."),
    USE_QGIS_3("„Verbinden“, dann einen Layer wählen und hinzufügen.", "“Connect”, then choose a layer and add it."),
    USE_QGIS_HINT(
            "Beide Adressen führen zu denselben Daten. Im Zweifel OGC API Features nehmen. Die Daten liegen "
                    + "in EPSG:25832 (ETRS89 / UTM 32N).",
            "Both addresses lead to the same data. If in doubt, take OGC API Features. The data are stored "
                    + "in EPSG:25832 (ETRS89 / UTM 32N)."),
    USE_EXCEL("In Excel und anderen Tabellen", "In Excel and other spreadsheets"),
    USE_EXCEL_TEXT(
            "Jede Tabelle gibt es als Excel-Datei (XLSX) mit erklärten Spalten und als CSV für Excel, das ein "
                    + "Doppelklick öffnet.",
            "Each table comes as an Excel workbook (XLSX) with its columns explained, and as CSV for a German Excel, which "
                    + "opens by a double click."),
    USE_EXCEL_HINT(
            "Aus CSV Schlüssel wie 05378004 als Text einlesen, sonst gehen führende Nullen verloren; in XLSX sind sie Text.",
            "Read keys such as 05378004 from CSV as text, or leading zeros are lost; in XLSX they are text."),
    USE_EXCEL_LINK("Zu den Tabellen", "To the tables"),
    USE_ONE_FILE("Alles in einer Datei (GeoPackage)", "Everything in one file (GeoPackage)"),
    USE_PORTAL("In einem Datenportal", "In a data portal"),
    USE_PORTAL_TEXT(
            "Der Katalog folgt DCAT-AP.de 3.0. Portale wie Open.NRW und GovData sammeln ihn von dieser "
                    + "Adresse ein; das Format (Turtle, RDF/XML, JSON-LD) handeln sie aus.",
            "The catalogue follows DCAT-AP.de 3.0. Portals such as Open.NRW and GovData harvest it from "
                    + "this address; the format (Turtle, RDF/XML, JSON-LD) is negotiated."),
    USE_SPARQL("In der Forschung", "In research"),
    USE_SPARQL_TEXT(
            "Jeder Wert, jedes Gebiet und jedes Angebot hat eine dauerhafte Adresse. Mit SPARQL lassen sie "
                    + "sich gemeinsam abfragen.",
            "Each value, area and service has a permanent address. With SPARQL they can be queried together."),
    USE_SPARQL_LINK("Abfrage mit Beispielen beginnen", "Start a query with examples"),
    PROTECTION("Warum manche Werte fehlen", "Why some values are missing"),
    PROTECTION_TEXT(
            "Kleine Zahlen könnten erkennen lassen, um wen es geht. Sie werden vor der Veröffentlichung "
                    + "zurückgehalten, ebenso Werte, aus denen sie sich errechnen ließen. An ihrer Stelle steht ein "
                    + "Zeichen mit dem Grund, niemals eine Null.",
            "Small numbers could reveal who they are about. They are withheld before publication. A sign "
                    + "with the reason stands in their place, never a zero."),
    CATALOG("Datenkatalog", "Data catalogue"),
    CATALOG_LEAD(
            "Alle Datensätze, wie Portale sie einsammeln: mit Beschreibung, Dateien, Diensten und "
                    + "dauerhafter Kennung.",
            "All datasets as portals harvest them: with description, files, services and permanent identifier."),
    CATALOG_FORMS("Der ganze Katalog als", "The whole catalogue as"),
    CATALOG_DATASETS("{0} Datensätze", "{0} datasets"),
    PERIOD("Zeitraum", "Period"),
    KEYWORDS("Schlagwörter", "Keywords"),
    FILES("Dateien", "Files"),
    SERVICES("Dienste", "Services"),
    IDENTIFIER("Kennung", "Identifier"),
    RECORDS("Datensätze suchen", "Search datasets"),
    RECORDS_SEARCH(
            "Wörter aus Titel, Beschreibung oder Schlagwörtern; mit Komma: eines davon",
            "Words of title, description or keywords; with a comma: one of them"),
    RECORDS_FIND("Suchen", "Search"),
    RECORDS_NONE("Dazu gibt es keinen Datensatz.", "There is no dataset for this."),
    RECORDS_NEXT("Weitere Datensätze", "More datasets"),
    RECORD_FORMATS("Formate", "Formats"),
    RECORD_RIGHTS("Bei Weiterverwendung zu nennen", "To be named by re-users"),
    RECORD_CONTACT("Ansprechstelle", "Contact"),
    RECORD_IDENTIFIER("Kennung in Datenportalen", "Identifier in data portals"),
    RECORD_THEMES("Themen der EU-Liste", "Themes of the EU list"),
    RECORD_AS("Dieser Eintrag als", "This record as"),
    SPARQL("SPARQL-Abfrage", "SPARQL query"),
    SPARQL_LEAD(
            "Stellen Sie eigene Fragen an alle Daten zugleich: Katalog, Gebiete, Indikatoren, Angebote und "
                    + "Vokabular.",
            "Ask your own questions of all data at once: catalogue, areas, indicators, services and vocabulary."),
    SPARQL_QUERY("Abfrage", "Query"),
    SPARQL_FORMAT("Ergebnis als", "Result as"),
    SPARQL_RUN("Abfragen", "Run"),
    SPARQL_HINT(
            "Nur lesende Abfragen (SELECT, ASK, CONSTRUCT, DESCRIBE); die Zeit je Abfrage ist begrenzt. Die "
                    + "Adresse dieser Seite enthält die Abfrage: Man kann sie weitergeben.",
            "Read-only queries (SELECT, ASK, CONSTRUCT, DESCRIBE); the time per query is limited. The "
                    + "address of this page has the query in it: it can be shared."),
    SPARQL_EXAMPLES("Beispiele", "Examples"),
    SPARQL_KEYS("Strg+Eingabe startet, Strg+Leertaste ergänzt.", "Ctrl+Enter runs, Ctrl+Space completes."),
    SPARQL_RESULT("Ergebnis", "Result"),
    SPARQL_VIEW("Darstellung", "View"),
    SPARQL_TABLE("Tabelle", "Table"),
    SPARQL_MAP("Karte", "Map"),
    SPARQL_CHART("Diagramm", "Chart"),
    SPARQL_ROWS("{0} Zeilen", "{0} rows"),
    SPARQL_FIRST("die ersten {0} von {1} Zeilen; alle gibt es als Datei",
            "the first {0} of {1} rows; all are in the file"),
    SPARQL_RUNNING("Die Abfrage läuft …", "The query is running …"),
    SPARQL_FAILED("Der Dienst antwortet nicht.", "The service does not answer."),
    SPARQL_YES("Ja", "Yes"),
    SPARQL_NO("Nein", "No"),
    VOCABULARY("Vokabular Sozialplanung", "Social planning vocabulary"),
    MAPPINGS("Abbildungen auf andere Vokabulare", "Mappings to other vocabularies"),
    SHAPES("Formen (SHACL)", "Shapes (SHACL)"),
    GRAPH_LEAD("Gibt es als Graph, zum Herunterladen.", "There as a graph, to download."),
    CONTEXT("JSON-LD-Kontext", "JSON-LD context"),
    CONTEXT_LEAD("Seine Schlüssel sind die Spaltennamen der OGC-Schnittstelle.",
            "Its keys are the column names of the OGC interface."),
    TERM_EXAMPLE("Beispiel", "Example"),
    TERM_BROADER("Sonderfall von", "Special case of"),
    TERM_OF("Haben", "Had by"),
    TERM_RANGE("Wert", "Value"),
    TERM_HAS("Eigenschaften", "Properties"),
    TERM_QUERY("Beispielabfrage", "Example query"),
    TERM_DIAGRAM("Die Klassen und was sie verbindet", "The classes and what connects them"),
    TERM_CHANGES("Änderungen", "Changes"),
    TERM_VERSION("Version {0}", "Version {0}"),
    SCHEME_CODES("{0} Begriffe", "{0} terms"),
    CONCEPT_CODE("Kennung", "Code"),
    CONCEPT_NAME("Begriff", "Term"),
    CONCEPT_MEANING("Bedeutung", "Meaning"),
    VOCABULARY_TERMS("{0} Klassen und Eigenschaften", "{0} classes and properties"),
    VOCABULARY_LEAD(
            "Die Klassen und Eigenschaften, mit denen die Daten als Linked Data beschrieben sind. Jeder "
                    + "Begriff hat eine dauerhafte Adresse.",
            "The classes and properties that describe the data as linked data. Each term has a permanent address."),
    CLASSES("Klassen", "Classes"),
    TERM_PROPERTIES("Eigenschaften", "Properties"),
    DEFINITIONS("Vokabular und Listen", "Vocabulary and lists"),
    DEFINITIONS_LEAD(
            "Was die Wörter und Kennungen in den Daten bedeuten.",
            "What the words and codes in the data mean."),
    SCHEME_LEAD(
            "Die Werte, die in den Daten vorkommen können. In Dateien steht die Kennung.",
            "The values that can occur in the data. Files hold the code."),
    CONCEPT_LEAD("Ein Begriff der Liste „{0}“.", "A term of the list “{0}”."),
    API("Schnittstellen", "Interfaces"),
    API_LEAD(
            "Alle Schnittstellen sind offen, nur lesend und brauchen keinen Schlüssel. Sie zeigen dieselben "
                    + "Daten in derselben Ausgabe.",
            "All interfaces are open, read-only and need no key. They show the same data of the same edition."),
    API_DESCRIPTION("Beschreibung für Programme (OpenAPI)", "Description for programs (OpenAPI)"),
    API_ADDRESSES("Adressen", "Addresses"),
    API_PARAMETERS("Parameter der Einträge", "Parameters of the entries"),
    API_LANDING("Einstieg in OGC API Features", "Landing page of OGC API Features"),
    API_CONFORMANCE("Erfüllte Konformitätsklassen", "Conformance classes met"),
    API_CONFORMANCE_LEAD(
            "Die Anforderungsklassen der OGC-Standards, die dieser Dienst einhält; Programme richten sich danach.",
            "The requirements classes of OGC standards that this service keeps; programs go by them."),
    API_FUNCTIONS("Funktionen für Filter", "Functions for filters"),
    API_FUNCTIONS_LEAD(
            "Was ein Filter in CQL2 neben den Operatoren des Standards aufrufen darf.",
            "What a filter in CQL2 may call beside the operators of the standard."),
    SCHEMA("Schema", "Schema"),
    SCHEMA_LEAD("Was die Einträge haben.", "What the entries have."),
    QUERYABLES("Zum Filtern", "To filter by"),
    QUERYABLES_LEAD(
            "Die Eigenschaften, die ein Filter nennen darf.", "The properties that a filter may name."),
    SORTABLES("Zum Sortieren", "To sort by"),
    SORTABLES_LEAD(
            "Die Eigenschaften, nach denen sortiert werden kann.", "The properties that entries can be sorted by."),
    API_COLLECTIONS("Alle Layer", "All layers"),
    API_COLLECTION(
            "Ein Layer mit Titel, Ausdehnung und Koordinatensystemen",
            "A layer with title, extent and coordinate systems"),
    API_ITEMS("Seine Einträge, seitenweise; „next“ führt weiter", "Its entries in pages; “next” leads on"),
    API_ITEM("Ein Eintrag", "One entry"),
    API_WFS("WFS 2.0, 1.1 und 1.0, auch per POST", "WFS 2.0, 1.1 and 1.0, also by POST"),
    API_CATALOG(
            "DCAT-AP.de-Katalog in Turtle, RDF/XML, JSON-LD, N-Triples",
            "DCAT-AP.de catalogue in Turtle, RDF/XML, JSON-LD, N-Triples"),
    API_SPARQL("SPARQL 1.1, nur lesend", "SPARQL 1.1, read-only"),
    API_HSDS("Angebote nach HSDS 3.0 (Open Referral), mit Trägern, Orten und Verzeichnissen",
            "Services by HSDS 3.0 (Open Referral), with organisations, places and taxonomies"),
    API_F("Format: geojson, gml, csv, html", "Format: geojson, gml, csv, html"),
    API_LIMIT("Einträge je Seite, bis 10.000", "Entries per page, up to 10,000"),
    API_BBOX(
            "Ausschnitt als vier Zahlen und sein Koordinatensystem",
            "Section as four numbers and its coordinate system"),
    API_DATETIME("Zeitpunkt oder Zeitraum", "Point in time or period"),
    API_CRS("Koordinatensystem der Antwort als OGC-Adresse", "Coordinate system of the answer as an OGC address"),
    API_PROPERTY("Name einer Spalte", "name of a column"),
    API_PROPERTY_TEXT("Nur Einträge mit genau diesem Wert", "Only entries with exactly this value"),
    ERROR_HOME("Zur Startseite", "To the home page"),
    ERROR_COLLECTIONS("Zu allen Daten", "To all data"),
    ERROR_CONTACT("Fragen beantwortet", "Questions are answered by");

    private final LocalizedText words;

    Text(String de, String en) {
        words = new LocalizedText(de, en);
    }

    @Override
    public LocalizedText words() {
        return words;
    }
}
