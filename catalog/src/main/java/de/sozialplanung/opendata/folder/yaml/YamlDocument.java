package de.sozialplanung.opendata.folder.yaml;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A YAML document read into `YamlNode`s: anchors (`&name`), aliases (`*name`) and merge keys (`<<`) are resolved,
/// aliases by sharing, so that no document grows by them.
public final class YamlDocument {

    private static final int DEEPEST = 50;

    /// As no XML document can hold; only an escape such as `\x01` brings one in.
    private static final Pattern CONTROL = Pattern.compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}"
            + "\\x{10000}-\\x{10FFFF}]");

    private final Map<String, YamlNode> anchors = new HashMap<>();
    private final List<YamlFault> faults = new ArrayList<>();
    private @Nullable YamlNode root;

    private YamlDocument() {}

    /// Reads a whole document; what is wrong with it is in `faults`.
    public static YamlDocument read(String text) throws IOException {
        YamlDocument document = new YamlDocument();
        try (YAMLParser parser = new YAMLFactory().createParser(text)) {
            JsonToken first = parser.nextToken();
            if (first != null) {
                document.root = document.node(parser, 0);
            }
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            document.faults.add(new YamlFault(line, YamlFault.Kind.SYNTAX, "",
                    "Die Datei ist von hier an kein gültiges YAML; erwartet werden"
                            + " Einrückungen aus Leerzeichen und `schlüssel: wert`."));
        }
        return document;
    }

    /// The document; empty where it has no content or could not be read.
    public Optional<YamlNode> root() {
        return Optional.ofNullable(root);
    }

    public List<YamlFault> faults() {
        return List.copyOf(faults);
    }

    private YamlNode node(YAMLParser parser, int depth) throws IOException {
        int line = parser.currentTokenLocation().getLineNr();
        if (depth > DEEPEST) {
            throw new com.fasterxml.jackson.core.JsonParseException(parser, "too deep");
        }
        if (parser.isCurrentAlias()) {
            return alias(parser.getText(), line);
        }
        String anchor = parser.getObjectId();
        YamlNode node = switch (parser.currentToken()) {
            case START_OBJECT -> mapping(parser, line, depth);
            case START_ARRAY -> sequence(parser, line, depth);
            case VALUE_NULL -> new YamlNode.Scalar(line, "", false);
            case VALUE_STRING -> new YamlNode.Scalar(line, legible(parser.getText(), line), true);
            case null, default -> new YamlNode.Scalar(line, parser.getText(), false);
        };
        if (anchor != null) {
            anchors.put(anchor, node);
        }
        return node;
    }

    private String legible(String text, int line) {
        if (CONTROL.matcher(text).find()) {
            faults.add(
                    new YamlFault(line, YamlFault.Kind.CONTROL, "",
                            "Der Text enthält ein Steuerzeichen; erwartet werden nur druckbare Zeichen."));
        }
        return text;
    }

    private YamlNode alias(String name, int line) {
        YamlNode meant = anchors.get(name);
        if (meant == null) {
            faults.add(new YamlFault(line, YamlFault.Kind.ALIAS, name,
                    "Der Verweis `*" + name + "` hat weiter oben kein `&" + name + "`."));
            return new YamlNode.Scalar(line, "", false);
        }
        return meant;
    }

    private YamlNode sequence(YAMLParser parser, int line, int depth) throws IOException {
        List<YamlNode> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(node(parser, depth + 1));
        }
        return new YamlNode.Sequence(line, items);
    }

    private YamlNode mapping(YAMLParser parser, int line, int depth) throws IOException {
        Map<String, YamlNode.Entry> entries = new LinkedHashMap<>();
        List<YamlNode> merged = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            int keyLine = parser.currentTokenLocation().getLineNr();
            String key = parser.currentName();
            parser.nextToken();
            YamlNode value = node(parser, depth + 1);
            if (key.equals("<<")) {
                merged.add(value);
            } else if (entries.putIfAbsent(key, new YamlNode.Entry(keyLine, value)) != null) {
                faults.add(new YamlFault(keyLine, YamlFault.Kind.TWICE, key,
                        "Der Schlüssel `" + key + "` steht hier zum zweiten Mal; es gilt nur einer."));
            }
        }
        for (YamlNode other : merged) {
            if (other instanceof YamlNode.Mapping(int otherLine, Map<String, YamlNode.Entry> more)) {
                more.forEach(entries::putIfAbsent);
            } else {
                faults.add(new YamlFault(other.line(), YamlFault.Kind.MERGE, "<<",
                        "Hinter `<<:` wird eine Zuordnung erwartet, gefunden wurde " + other.kind() + "."));
            }
        }
        return new YamlNode.Mapping(line, entries);
    }
}
