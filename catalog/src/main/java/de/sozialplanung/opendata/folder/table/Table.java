package de.sozialplanung.opendata.folder.table;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// A table in a file. It can be walked any number of times and is never in memory as a whole.
public interface Table {

    /// The longest text that one cell may hold.
    int LONGEST_FIELD = 100_000;

    /// The most columns that a table may have.
    int MOST_COLUMNS = 5_000;

    /// The column names, stripped; a name may be empty.
    List<String> header();

    /// The line of the column names.
    int headerLine();

    /// What was assumed to read it.
    List<Remark> remarks();

    /// Whether a row must be as long as the header. A sheet leaves empty cells at the end of a row out.
    boolean exactLength();

    /// Hands over every row below the header that is not blank, in order.
    ///
    /// @throws TableFault where the file cannot be read further
    void rows(RowVisitor visitor) throws IOException;

    /// Takes one row.
    interface RowVisitor {

        /// Returns whether to go on.
        boolean visit(Row row);
    }

    /// Opens a table by its ending: `.xlsx`, else CSV.
    static Table open(Path file, TableOptions options) throws IOException {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".xls") || name.endsWith(".ods")) {
            throw new TableFault(0, "Dieses Format wird nicht gelesen; erwartet wird CSV oder XLSX.");
        }
        if (!Files.isRegularFile(file)) {
            throw new TableFault(0, "Das ist keine Datei; erwartet wird CSV oder XLSX.");
        }
        return name.endsWith(".xlsx") ? XlsxTable.open(file, options) : CsvTable.open(file, options);
    }
}
