package de.sozialplanung.opendata.folder;

import de.sozialplanung.opendata.catalog.LocalizedText;
import de.sozialplanung.opendata.catalog.SavedQuery;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// An entry of `abfragen` of `katalog.yaml`: a query whose result is published as a layer.
///
/// @param id          of the layer
/// @param title       of the layer
/// @param description of the layer
/// @param file        the name of the file with the query
/// @param place       where that name stands
/// @param terms       variable → property of the vocabulary
record SavedQuerySource(String id, LocalizedText title, LocalizedText description, String file, Place place,
        Map<String, String> terms) {

    private static final long LONGEST = 20_000;

    static List<SavedQuerySource> read(List<KatalogObject> objects) {
        List<SavedQuerySource> sources = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (KatalogObject object : objects) {
            String id = object.required("kennung", "die Kennung des Layers");
            if (!id.isEmpty() && (!id.matches("[a-z][a-z0-9_]{0,39}") || !ids.add(id))) {
                object.wrong("kennung", id, "eine eigene Kennung aus Kleinbuchstaben, Ziffern und `_`");
            }
            Optional<LocalizedText> title = object.localized("titel");
            if (title.isEmpty()) {
                object.missing("titel", "ein Text als `{de: …, en: …}`");
            }
            LocalizedText shown = title.orElse(LocalizedText.same("?"));
            sources.add(new SavedQuerySource(id, shown, object.localized("beschreibung").orElse(shown),
                    object.required("datei", "der Name einer Datei mit einer Abfrage in SPARQL"), object.place("datei"),
                    object.texts("begriffe")));
            object.finish();
        }
        return List.copyOf(sources);
    }

    /// The query; empty where its file cannot be read, which is reported.
    Optional<SavedQuery> load(FolderPath folder, Findings findings) {
        List<InputFile> files = file.isEmpty() ? List.of() : folder.find(file, place, findings);
        if (files.isEmpty()) {
            return Optional.empty();
        }
        try {
            if (Files.size(files.getFirst().path()) <= LONGEST) {
                return Optional.of(new SavedQuery(id, title, description,
                        Files.readString(files.getFirst().path(), StandardCharsets.UTF_8), terms));
            }
            place.error(findings, FindingKind.FILE_UNREADABLE, file, "Die Abfrage ist länger als 20.000 Zeichen.");
        } catch (IOException e) {
            place.error(findings, FindingKind.FILE_UNREADABLE, file, "Die Datei ist nicht als UTF-8 lesbar.");
        }
        return Optional.empty();
    }
}
