package de.sozialplanung.opendata.configuration;

import java.util.List;

/// Describes every key, as a page and as a file to begin with.
public final class ConfigurationPage {

    private static final int WIDTH = 110;

    private ConfigurationPage() {}

    /// The page, as Markdown.
    public static String markdown() {
        StringBuilder page = new StringBuilder("""
                # Configuration

                Written by `opendata config --markdown`; change `configuration.Keys`, not this page.

                One YAML file, named by `--config FILE` or `OPENDATA_CONFIG`, of lines `key: value`. Each key can be a variable of
                the environment instead, and some are options of the commands: the command line wins over the environment, and that
                over the file. Everything is checked before the start, by `opendata serve --check`, too: all faults are told at
                once, each with its line. A key that does not exist is a fault. Relative paths begin where the program is started.
                Contact, licence, publisher and statements are not configuration but content: they stand in `katalog.yaml`.

                `opendata config` prints all keys as a file to begin with.
                """);
        for (Group group : Group.values()) {
            page.append("\n## ").append(group.title()).append("\n\n").append(group.sentence())
                    .append("\n\n| key | environment | default | allowed |\n|---|---|---|---|\n");
            for (Key<?> key : of(group)) {
                page.append("| `").append(key.name()).append("` | `").append(key.variable()).append("` | ")
                        .append(key.standard().map(text -> "`" + text + "`").orElse(key.absent())).append(" | ")
                        .append(key.type().allowed()).append(" |\n");
            }
            page.append('\n');
            for (Key<?> key : of(group)) {
                page.append("- `").append(key.name()).append("`: ").append(key.sentence()).append('\n');
            }
        }
        return page.toString();
    }

    /// A file in which every key is switched off and described.
    public static String yaml() {
        StringBuilder file = new StringBuilder("""
                # Configuration of Sozialplanung Open Data: opendata serve --config FILE
                # A line without its # sets the key; what stands there is the default or an example.
                """);
        for (Group group : Group.values()) {
            file.append("\n# ---- ").append(group.title()).append(": ").append(group.sentence()).append('\n');
            for (Key<?> key : of(group)) {
                file.append('\n');
                wrapped(plain(key.sentence()) + " Must be " + key.type().allowed() + "."
                        + (key.absent().isEmpty() ? "" : " Without it: " + plain(key.absent()) + "."), file);
                file.append('#').append(key.name()).append(": ").append(key.standard().orElse("")).append('\n');
            }
        }
        return file.toString();
    }

    private static List<Key<?>> of(Group group) {
        return Keys.all().stream().filter(key -> key.group() == group).toList();
    }

    private static String plain(String markdown) {
        return markdown.replace("`", "");
    }

    private static void wrapped(String text, StringBuilder file) {
        StringBuilder line = new StringBuilder("#");
        for (String word : text.split(" ", -1)) {
            if (line.length() + 1 + word.length() > WIDTH) {
                file.append(line).append('\n');
                line.setLength(0);
                line.append('#');
            }
            line.append(' ').append(word);
        }
        file.append(line).append('\n');
    }
}
