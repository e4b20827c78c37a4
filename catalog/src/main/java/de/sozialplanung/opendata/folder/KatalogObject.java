package de.sozialplanung.opendata.folder;

import de.sozialplanung.opendata.catalog.LocalizedText;
import de.sozialplanung.opendata.folder.yaml.YamlNode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A mapping of `katalog.yaml`, read key by key. Wrong types are reported as they are met, keys that nobody asked for
/// by `finish`.
final class KatalogObject {

    private final YamlNode.Mapping mapping;
    private final String file;
    private final Findings findings;
    private final Set<String> known = new HashSet<>();

    KatalogObject(YamlNode.Mapping mapping, String file, Findings findings) {
        this.mapping = mapping;
        this.file = file;
        this.findings = findings;
    }

    int line() {
        return mapping.line();
    }

    /// Where a key stands, or the mapping where it is missing.
    Place place(String key) {
        YamlNode.Entry entry = mapping.entries().get(key);
        return new Place(file, entry == null ? mapping.line() : entry.keyLine(), key);
    }

    private Optional<YamlNode> node(String key) {
        known.add(key);
        YamlNode.Entry entry = mapping.entries().get(key);
        if (entry == null || (entry.value() instanceof YamlNode.Scalar(int line, String text, boolean quoted)
                && text.isEmpty() && !quoted)) {
            return Optional.empty();
        }
        return Optional.of(entry.value());
    }

    boolean has(String key) {
        return node(key).isPresent();
    }

    void wrong(String key, String value, String expected) {
        place(key).error(findings, FindingKind.CATALOG_KEY, value, "Unter `" + key + "` wird " + expected
                + " erwartet.");
    }

    Optional<String> text(String key) {
        Optional<YamlNode> node = node(key);
        if (node.isPresent() && node.get() instanceof YamlNode.Scalar(int line, String text, boolean quoted)) {
            return Optional.of(text.strip());
        }
        node.ifPresent(n -> wrong(key, n.kind(), "ein einzelner Wert"));
        return Optional.empty();
    }

    String required(String key, String meaning) {
        Optional<String> text = text(key).filter(t -> !t.isEmpty());
        if (text.isEmpty()) {
            missing(key, meaning);
        }
        return text.orElse("");
    }

    /// Reports a key that is missing or empty; one of a wrong type has been reported when it was read.
    void missing(String key, String meaning) {
        Optional<YamlNode> node = node(key);
        boolean isEmpty = node.isEmpty()
                || (node.get() instanceof YamlNode.Scalar(int line, String text, boolean quoted)
                        && text.isBlank());
        if (isEmpty) {
            place(key).error(findings, FindingKind.CATALOG_KEY, null,
                    "Der Schlüssel `" + key + "` fehlt oder ist leer; erwartet wird " + meaning + ".");
        }
    }

    Optional<Integer> number(String key, int least, int most) {
        return text(key).flatMap(text -> {
            if (text.matches("\\d{1,9}") && Integer.parseInt(text) >= least && Integer.parseInt(text) <= most) {
                return Optional.of(Integer.valueOf(text));
            }
            wrong(key, text, "eine ganze Zahl von " + least + " bis " + most);
            return Optional.empty();
        });
    }

    boolean truth(String key) {
        return text(key).map(text -> switch (text) {
            case "true", "ja" -> true;
            case "false", "nein" -> false;
            default -> {
                wrong(key, text, "`true` oder `false`");
                yield false;
            }
        }).orElse(false);
    }

    Optional<LocalDate> date(String key) {
        return text(key).flatMap(text -> {
            try {
                return Optional.of(LocalDate.parse(text));
            } catch (DateTimeParseException e) {
                wrong(key, text, "ein Datum wie `2021-01-31`");
                return Optional.empty();
            }
        });
    }

    /// A text for both languages, or `{de: …, en: …}`, of which one stands for the other where it is missing.
    Optional<LocalizedText> localized(String key) {
        Optional<YamlNode> node = node(key);
        if (node.isPresent() && node.get() instanceof YamlNode.Mapping) {
            KatalogObject object = object(key).orElseThrow();
            Optional<String> de = object.text("de").filter(t -> !t.isBlank());
            Optional<String> en = object.text("en").filter(t -> !t.isBlank());
            object.finish();
            if (de.isEmpty() && en.isEmpty()) {
                wrong(key, "", "ein Text als `{de: …, en: …}`");
                return Optional.empty();
            }
            String german = de.or(() -> en).orElseThrow();
            return Optional.of(new LocalizedText(german, en.orElse(german)));
        }
        return text(key).filter(t -> !t.isBlank()).map(LocalizedText::same);
    }

    Optional<KatalogObject> object(String key) {
        Optional<YamlNode> node = node(key);
        if (node.isPresent() && node.get() instanceof YamlNode.Mapping inner) {
            return Optional.of(new KatalogObject(inner, file, findings));
        }
        node.ifPresent(n -> wrong(key, n.kind(), "eine Zuordnung (Schlüssel: Wert)"));
        return Optional.empty();
    }

    /// A list of mappings; a single mapping counts as a list of one.
    List<KatalogObject> objects(String key) {
        Optional<YamlNode> node = node(key);
        if (node.isEmpty()) {
            return List.of();
        }
        List<YamlNode> items = node.get() instanceof YamlNode.Sequence(int line, List<YamlNode> list)
                ? list
                : List.of(node.get());
        List<KatalogObject> objects = new ArrayList<>();
        for (YamlNode item : items) {
            if (item instanceof YamlNode.Mapping inner) {
                objects.add(new KatalogObject(inner, file, findings));
            } else {
                findings.error(FindingKind.CATALOG_KEY, file, item.line(), key, item.kind(),
                        "Unter `" + key + "` wird eine Liste von Zuordnungen (Schlüssel: Wert) erwartet.");
            }
        }
        return objects;
    }

    /// Names and their texts, in the order of the file.
    Map<String, String> texts(String key) {
        Map<String, String> texts = new LinkedHashMap<>();
        object(key).ifPresent(object -> {
            for (String name : object.mapping.entries().keySet()) {
                texts.put(name, object.text(name).orElse(""));
            }
        });
        return texts;
    }

    /// Names and one or several texts each.
    Map<String, List<String>> lists(String key) {
        Map<String, List<String>> lists = new LinkedHashMap<>();
        object(key).ifPresent(object -> {
            for (String name : object.mapping.entries().keySet()) {
                lists.put(name, List.copyOf(object.set(name)));
            }
        });
        return lists;
    }

    /// A list of texts; a single text counts as a list of one.
    Set<String> set(String key) {
        Optional<YamlNode> node = node(key);
        Set<String> set = new LinkedHashSet<>();
        if (node.isPresent() && node.get() instanceof YamlNode.Sequence(int line, List<YamlNode> items)) {
            for (YamlNode item : items) {
                if (item instanceof YamlNode.Scalar(int itemLine, String text, boolean quoted)) {
                    set.add(text.strip());
                } else {
                    wrong(key, item.kind(), "eine Liste einzelner Werte");
                }
            }
        } else {
            text(key).ifPresent(set::add);
        }
        return set;
    }

    boolean isMapping(String key) {
        return node(key).orElse(null) instanceof YamlNode.Mapping;
    }

    /// All keys, in the order of the file.
    List<String> keys() {
        return List.copyOf(mapping.entries().keySet());
    }

    /// Reports every key that was never asked for.
    void finish() {
        mapping.entries().forEach((key, entry) -> {
            if (!known.contains(key)) {
                findings.error(FindingKind.CATALOG_KEY, file, entry.keyLine(), key, null, "Den Schlüssel `" + key
                        + "` gibt es hier nicht; möglich sind " + String.join(", ", known.stream().sorted().toList())
                        + ".");
            }
        });
    }
}
