package de.sozialplanung.opendata.publication;

import de.sozialplanung.opendata.catalog.Catalog;
import de.sozialplanung.opendata.catalog.Collection;
import de.sozialplanung.opendata.catalog.Indicator;
import de.sozialplanung.opendata.catalog.LocalizedText;
import de.sozialplanung.opendata.edition.EditionChanges;
import de.sozialplanung.opendata.edition.EditionChanges.CollectionChanges;
import de.sozialplanung.opendata.edition.EditionChanges.FigureChanges;
import de.sozialplanung.opendata.edition.EditionEvent;
import de.sozialplanung.opendata.edition.EditionHistory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What happened to an edition, in words.
///
/// @param event   what happened
/// @param title   in a few words
/// @param changes a sentence for everything that it changed, or why it was withdrawn
public record EditionNews(EditionEvent event, LocalizedText title, List<LocalizedText> changes) {

    /// What is said where a publication is the first, or what it followed could not be read.
    private static final LocalizedText FIRST = new LocalizedText("Es gibt keine Ausgabe, mit der sie verglichen ist.",
            "There is no edition that it is compared with.");

    private static final List<LocalizedText> KINDS = List.of(new LocalizedText("neu", "new"),
            new LocalizedText("entfallen", "gone"), new LocalizedText("geändert", "changed"),
            new LocalizedText("davon neu geheim", "of these newly withheld"),
            new LocalizedText("davon neu veröffentlicht", "of these newly shown"));

    public EditionNews {
        changes = List.copyOf(changes);
    }

    /// Everything that happened, the latest first.
    ///
    /// @param catalog names the indicators and collections
    public static List<EditionNews> of(EditionHistory history, Catalog catalog) {
        Map<String, LocalizedText> names = catalog.indicators().stream()
                .collect(Collectors.toMap(Indicator::id, Indicator::name));
        names.putAll(catalog.collections().stream().collect(Collectors.toMap(Collection::id, Collection::title)));
        Function<String, LocalizedText> name = id -> names.getOrDefault(id, LocalizedText.same(id));
        return history.events().reversed().stream().map(event -> of(event, name)).toList();
    }

    private static EditionNews of(EditionEvent event, Function<String, LocalizedText> name) {
        String id = event.edition();
        return switch (event.kind()) {
            case PUBLISHED -> {
                EditionChanges changes = event.changes();
                yield new EditionNews(event,
                        new LocalizedText("Ausgabe " + id + " veröffentlicht", "Edition " + id + " published"),
                        changes == null ? List.of(FIRST) : sentences(changes, name));
            }
            case WITHDRAWN -> new EditionNews(event,
                    new LocalizedText("Ausgabe " + id + " zurückgezogen", "Edition " + id + " withdrawn"),
                    List.of(LocalizedText.same(event.reason())));
        };
    }

    private static List<LocalizedText> sentences(EditionChanges changes, Function<String, LocalizedText> name) {
        List<LocalizedText> sentences = new ArrayList<>();
        for (FigureChanges f : changes.figures()) {
            sentences.add(sentence(name.apply(f.indicator()),
                    List.of(f.added(), f.removed(), f.changed(), f.withheld(), f.shown())));
        }
        for (CollectionChanges c : changes.collections()) {
            sentences.add(sentence(name.apply(c.collection()), List.of(c.added(), c.removed(), c.changed())));
        }
        return sentences.isEmpty()
                ? List.of(new LocalizedText("Gegenüber der Ausgabe " + changes.since() + " ist nichts anders.",
                        "Nothing differs from edition " + changes.since() + "."))
                : sentences;
    }

    private static LocalizedText sentence(LocalizedText subject, List<Long> counts) {
        List<String> de = new ArrayList<>();
        List<String> en = new ArrayList<>();
        for (int i = 0; i < counts.size(); i++) {
            if (counts.get(i) > 0) {
                de.add(counts.get(i) + " " + KINDS.get(i).de());
                en.add(counts.get(i) + " " + KINDS.get(i).en());
            }
        }
        return new LocalizedText(subject.de() + ": " + String.join(", ", de) + ".",
                subject.en() + ": " + String.join(", ", en) + ".");
    }
}
