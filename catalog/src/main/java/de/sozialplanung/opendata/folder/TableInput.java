package de.sozialplanung.opendata.folder;

import de.sozialplanung.opendata.folder.table.Remark;
import de.sozialplanung.opendata.folder.table.Row;
import de.sozialplanung.opendata.folder.table.Table;
import de.sozialplanung.opendata.folder.table.TableFault;
import de.sozialplanung.opendata.folder.table.TableOptions;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/// A table whose faults become findings: what cannot be read, columns that are missing or double, rows of another
/// length than the header.
final class TableInput {

    private final InputFile file;
    private final Table table;
    private final Findings findings;
    private final List<String> header;
    private final Map<String, Integer> columns = new HashMap<>();

    private TableInput(InputFile file, Table table, Findings findings) {
        this.file = file;
        this.table = table;
        this.findings = findings;
        int used = table.header().size();
        while (used > 0 && table.header().get(used - 1).isEmpty()) {
            used--;
        }
        this.header = table.header().subList(0, used);
        for (int i = 0; i < used; i++) {
            String name = header.get(i);
            if (!name.isEmpty() && columns.putIfAbsent(name, i) != null) {
                findings.error(FindingKind.DUPLICATE_KEY, file.name(), table.headerLine(), name, null,
                        "Die Spalte steht zweimal im Kopf; es ist unklar, welche gilt.");
            }
        }
    }

    /// Opens a table; empty where it cannot be read, which is then a finding.
    static Optional<TableInput> open(InputFile file, TableOptions options, Findings findings) {
        try {
            Table table = Table.open(file.path(), options);
            for (Remark remark : table.remarks()) {
                FindingKind kind = switch (remark.topic()) {
                    case ENCODING -> FindingKind.ENCODING;
                    case SEPARATOR -> FindingKind.SEPARATOR;
                    case SHEET -> FindingKind.SHEET;
                };
                findings.note(kind, file.name(), remark.message());
            }
            return Optional.of(new TableInput(file, table, findings));
        } catch (TableFault e) {
            findings.error(FindingKind.FILE_UNREADABLE, file.name(), e.line(), null, null, e.sentence());
        } catch (IOException e) {
            findings.error(FindingKind.FILE_UNREADABLE, file.name(), 0, null, null, "Die Datei ist nicht lesbar.");
        }
        return Optional.empty();
    }

    InputFile file() {
        return file;
    }

    /// The column names, without empty ones at the end.
    List<String> header() {
        return header;
    }

    /// The column of that name; upper and lower case do not count where only one matches.
    OptionalInt column(String name) {
        Integer exact = columns.get(name);
        if (exact != null) {
            return OptionalInt.of(exact);
        }
        List<Integer> alike = columns.entrySet().stream()
                .filter(e -> e.getKey().toLowerCase(Locale.ROOT).equals(name.toLowerCase(Locale.ROOT)))
                .map(Map.Entry::getValue).toList();
        return alike.size() == 1 ? OptionalInt.of(alike.getFirst()) : OptionalInt.empty();
    }

    /// The column of that name, or -1 and a finding.
    int required(String name) {
        OptionalInt column = column(name);
        if (column.isEmpty()) {
            findings.error(FindingKind.COLUMN_MISSING, file.name(), table.headerLine(), name, null,
                    "Die Spalte fehlt; vorhanden sind " + String.join(", ", header) + ".");
        }
        return column.orElse(-1);
    }

    Place place(Row row, int column) {
        String name = column >= 0 && column < header.size() ? header.get(column) : null;
        return new Place(file.name(), row.line(), name);
    }

    /// Every row that is as long as the header; reports the others.
    void rows(Table.RowVisitor visitor) {
        walk(row -> {
            if (hasRightLength(row)) {
                return visitor.visit(row);
            }
            findings.error(FindingKind.ROW_LENGTH, file.name(), row.line(), null, null, "Die Zeile hat "
                    + row.fields().size() + " Zellen, der Kopf " + header.size()
                    + "; die Zeile wurde nicht gelesen.");
            return true;
        });
    }

    /// The first rows, without a word about any.
    void sample(int most, Table.RowVisitor visitor) {
        int[] seen = {0};
        Findings quiet = new Findings();
        walk(row -> {
            seen[0]++;
            return (!hasRightLength(row) || visitor.visit(row)) && seen[0] < most;
        }, quiet);
    }

    private boolean hasRightLength(Row row) {
        for (int i = header.size(); i < row.fields().size(); i++) {
            if (!row.field(i).isEmpty()) {
                return false;
            }
        }
        return !table.exactLength() || row.fields().size() >= header.size();
    }

    private void walk(Table.RowVisitor visitor) {
        walk(visitor, findings);
    }

    private void walk(Table.RowVisitor visitor, Findings into) {
        try {
            table.rows(visitor);
        } catch (TableFault e) {
            into.error(FindingKind.FILE_UNREADABLE, file.name(), e.line(), null, null, e.sentence());
        } catch (IOException e) {
            into.error(FindingKind.FILE_UNREADABLE, file.name(), 0, null, null, "Die Datei ist nicht lesbar.");
        }
    }
}
