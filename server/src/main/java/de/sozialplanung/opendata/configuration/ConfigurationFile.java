package de.sozialplanung.opendata.configuration;

import de.sozialplanung.opendata.folder.yaml.YamlDocument;
import de.sozialplanung.opendata.folder.yaml.YamlFault;
import de.sozialplanung.opendata.folder.yaml.YamlNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/// Reads the YAML file of a configuration: one mapping from keys to values.
final class ConfigurationFile {

    private static final long LARGEST = 1L << 20;

    private final String name;
    private final List<Fault> faults;

    /// @param name   of the file, for faults
    /// @param faults takes what is wrong
    private ConfigurationFile(String name, List<Fault> faults) {
        this.name = name;
        this.faults = faults;
    }

    /// Reads a file.
    ///
    /// @param faults takes what is wrong
    /// @param values takes the values of known keys
    static void read(Path path, List<Fault> faults, BiConsumer<Key<?>, Given> values) {
        new ConfigurationFile(path.toString(), faults).read(path, values);
    }

    private void read(Path path, BiConsumer<Key<?>, Given> values) {
        YamlDocument document;
        try {
            if (Files.size(path) > LARGEST) {
                faults.add(new Fault(name, "The file is larger than 1 MiB; a configuration is a short text."));
                return;
            }
            document = YamlDocument.read(Files.readString(path).replace("\ufeff", ""));
        } catch (IOException e) {
            faults.add(
                    new Fault(name, "The file cannot be read as UTF-8 text: is it there, and may this user read it?"));
            return;
        }
        document.faults().forEach(fault -> faults.add(new Fault(at(fault.line()), sentence(fault))));
        Optional<YamlNode> root = document.root();
        if (root.isPresent() && root.get() instanceof YamlNode.Mapping mapping) {
            mapping.entries().forEach((key, entry) -> entry(key, entry, values));
        } else if (root.isPresent()) {
            faults.add(new Fault(at(root.get().line()), "Expected are lines of the form `key: value`."));
        }
    }

    private void entry(String name, YamlNode.Entry entry, BiConsumer<Key<?>, Given> values) {
        String place = at(entry.keyLine());
        Map<String, Key<?>> known = Keys.all().stream().collect(Collectors.toMap(Key::name, key -> key));
        Key<?> key = known.get(name);
        if (key == null) {
            faults.add(new Fault(place, "There is no key `" + shown(name) + "`"
                    + Spelling.nearest(name, known.keySet()).map(near -> "; did you mean `" + near + "`?")
                            .orElse("; `opendata config` lists those there are.")));
            return;
        }
        switch (entry.value()) {
            case YamlNode.Scalar scalar when scalar.text().isBlank() ->
                    faults.add(new Fault(place, "`" + name + "` has no value; it must be " + key.type().allowed()
                            + ". A line with # before it counts as not written."));
            case YamlNode.Scalar scalar -> values.accept(key, new Given(scalar.text().strip(), place));
            case YamlNode.Sequence list when key.type().isList() && isFlat(list) -> {
                if (!list.items().isEmpty()) {
                    values.accept(key, new Given(list.items().stream().map(item -> ((YamlNode.Scalar) item).text())
                            .collect(Collectors.joining(", ")), place));
                }
            }
            case YamlNode.Sequence _,YamlNode.Mapping _ -> faults.add(
                    new Fault(place,
                            "`" + name + "` must be " + key.type().allowed() + ", not a structure of its own."));
        }
    }

    private static boolean isFlat(YamlNode.Sequence list) {
        return list.items().stream().allMatch(YamlNode.Scalar.class::isInstance);
    }

    private String at(int line) {
        return line > 0 ? name + ":" + line : name;
    }

    private static String sentence(YamlFault fault) {
        return switch (fault.kind()) {
            case SYNTAX -> "From here on the file is not valid YAML; expected are lines of the form `key: value`.";
            case ALIAS -> "`*" + shown(fault.name()) + "` has no `&" + shown(fault.name()) + "` before it.";
            case TWICE -> "The key `" + shown(fault.name()) + "` stands here a second time; only one counts.";
            case MERGE -> "Behind `<<:` a mapping is expected.";
            case CONTROL -> "The text holds a control character; expected are printable ones.";
        };
    }

    /// A name that a stranger may have written, fit for a terminal.
    private static String shown(String name) {
        String cleaned = name.replaceAll("\\p{Cntrl}", "?");
        return cleaned.length() > 60 ? cleaned.substring(0, 60) + "…" : cleaned;
    }
}
