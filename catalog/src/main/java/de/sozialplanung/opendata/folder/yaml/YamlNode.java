package de.sozialplanung.opendata.folder.yaml;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A part of a YAML document and the line it begins at, from 1.
public sealed interface YamlNode {

    int line();

    /// What a human would call it, for messages.
    String kind();

    /// A single value as it was written: no number, date or truth is made of it.
    ///
    /// @param text  without quotes; empty for null and `~`
    /// @param quoted whether it stood in quotes or as a block, so that an empty one was meant
    record Scalar(int line, String text, boolean quoted) implements YamlNode {

        @Override
        public String kind() {
            return "ein einzelner Wert";
        }
    }

    /// A list.
    record Sequence(int line, List<YamlNode> items) implements YamlNode {

        public Sequence {
            items = List.copyOf(items);
        }

        @Override
        public String kind() {
            return "eine Liste";
        }
    }

    /// Keys and their values, in the order of the file.
    record Mapping(int line, Map<String, Entry> entries) implements YamlNode {

        public Mapping {
            entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
        }

        @Override
        public String kind() {
            return "eine Zuordnung (Schlüssel: Wert)";
        }
    }

    /// A value and the line that its key stands on.
    record Entry(int keyLine, YamlNode value) {}
}
