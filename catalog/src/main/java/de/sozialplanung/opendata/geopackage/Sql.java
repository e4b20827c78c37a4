package de.sozialplanung.opendata.geopackage;

/// SQL text that cannot be given as a parameter: names.
final class Sql {

    private Sql() {}

    /// A table or column name in quotes, whatever characters it has.
    static String name(String name) {
        return "\"" + name.replace("\"", "\"\"") + "\"";
    }
}
