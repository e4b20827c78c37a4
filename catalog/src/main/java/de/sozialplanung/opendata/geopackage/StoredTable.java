package de.sozialplanung.opendata.geopackage;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A table as the schema of its file lists it.
///
/// @param root the first page of its tree
/// @param sql  the statement that created it
record StoredTable(int root, String sql) {

    private static final String NAME = "(?:\"((?:[^\"]++|\"\")*+)\"|(\\w+))";
    private static final Pattern TABLE = Pattern.compile("CREATE TABLE " + NAME + " \\((.*)\\)", Pattern.DOTALL);
    private static final Pattern COLUMN = Pattern.compile("(?:^|, )" + NAME + " [^,\"]*");

    /// The names of its columns in the order they are stored; empty where the statement is not of the form that
    /// `GeoPackageTables` gives to the tables of layers.
    List<String> columns() {
        Matcher table = TABLE.matcher(sql);
        return table.matches() ? COLUMN.matcher(table.group(3)).results().map(StoredTable::name).toList() : List.of();
    }

    private static String name(MatchResult column) {
        String quoted = column.group(1);
        return quoted == null ? column.group(2) : quoted.replace("\"\"", "\"");
    }
}
