package de.sozialplanung.opendata.rdf;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import de.sozialplanung.opendata.catalog.Level;
import de.sozialplanung.opendata.vocab.Iris;
import de.sozialplanung.opendata.vocab.Namespaces;

import org.jspecify.annotations.Nullable;

/// What the features of a collection are: the kind in their address and the classes they belong to.
public enum ThingKind {
    KREIS("kreis", "Kreis", Level.KREIS, Namespaces.GEO + "Feature", Namespaces.SKOS + "Concept"),
    GEMEINDE("gemeinde", "Gemeinde", Level.GEMEINDE, Namespaces.GEO + "Feature", Namespaces.SKOS + "Concept"),
    WOHNPLATZ("wohnplatz", "Wohnplatz", Level.WOHNPLATZ, Namespaces.GEO + "Feature", Namespaces.SKOS + "Concept"),
    ANGEBOT("angebot", "Angebot", "angebote", Namespaces.CPSV + "PublicService", Namespaces.SCHEMA + "Service"),
    AKTEUR("akteur", "Akteur", "akteure", Namespaces.FOAF + "Agent"),
    PLANUNGSPROZESS("planungsprozess", "Planungsprozess", "planungsprozesse", Namespaces.PROV + "Activity"),
    MASSNAHME("massnahme", "Massnahme", "massnahmen", Namespaces.PROV + "Entity"),
    BEDARFSINDEX("bedarfsindex", "Bedarfsindex", "bedarfsindex"),
    VERSORGUNG("versorgung", "Versorgung", "versorgung");

    private final String code;
    private final String type;
    private final String collection;
    private final @Nullable Level level;
    private final List<String> foreignTypes;

    ThingKind(String code, String type, Level level, String... foreignTypes) {
        this.code = code;
        this.type = type;
        this.collection = level.collection();
        this.level = level;
        this.foreignTypes = List.of(foreignTypes);
    }

    ThingKind(String code, String type, String collection, String... foreignTypes) {
        this.code = code;
        this.type = type;
        this.collection = collection;
        this.level = null;
        this.foreignTypes = List.of(foreignTypes);
    }

    /// The kind in `/id/{kind}/{key}`.
    public String code() {
        return code;
    }

    /// The id of the collection that holds things of this kind.
    public String collection() {
        return collection;
    }

    /// The level of an area; null for things that are none.
    public @Nullable Level level() {
        return level;
    }

    /// The local name of its class in the vocabulary.
    String type() {
        return type;
    }

    String ownType(Iris iris) {
        return iris.term(type);
    }

    List<String> foreignTypes() {
        return foreignTypes;
    }

    public static Optional<ThingKind> ofCollection(String collection) {
        return Arrays.stream(values()).filter(k -> k.collection.equals(collection)).findFirst();
    }

    public static Optional<ThingKind> ofCode(String code) {
        return Arrays.stream(values()).filter(k -> k.code.equals(code)).findFirst();
    }
}
