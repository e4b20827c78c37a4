package de.sozialplanung.opendata.encode.xlsx;

import de.sozialplanung.opendata.encode.XmlOutput;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A sheet on its way out, row by row. For one thread.
///
/// A null is no cell. A text is a text whatever it looks like, so that none is run as a formula; one that is longer than a
/// cell may be is cut. Days and instants (in UTC) are numbers in the style of dates; from before March 1900, whose days
/// spreadsheets count wrongly, they are texts.
final class Sheet {

    private static final int LONGEST_TEXT = 32_767;
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);
    private static final LocalDate FIRST_RIGHT_DAY = LocalDate.of(1900, 3, 1);
    private static final double DAY = 86_400;
    /// What readers take for an escaped character.
    private static final Pattern ESCAPE = Pattern.compile("_(x[0-9A-Fa-f]{4}_)");

    private final XmlOutput xml;
    private boolean hasRows;
    private int row;
    private int column;

    Sheet(XmlOutput xml) {
        this.xml = xml;
    }

    /// Sets the widths of the first columns, in characters, before the first row.
    Sheet widths(int... widths) throws IOException {
        xml.start("cols");
        for (int i = 0; i < widths.length; i++) {
            xml.start("col").attribute("min", Integer.toString(i + 1)).attribute("max", Integer.toString(i + 1))
                    .attribute("width", Integer.toString(widths[i])).attribute("customWidth", "1").end();
        }
        xml.end();
        return this;
    }

    /// Begins the next row.
    Sheet row() throws IOException {
        if (hasRows) {
            xml.end();
        } else {
            xml.start("sheetData");
            hasRows = true;
        }
        row++;
        column = 0;
        xml.start("row").attribute("r", Integer.toString(row));
        return this;
    }

    /// A text in the style of a head.
    Sheet head(String text) throws IOException {
        text(text, CellStyle.HEAD);
        return this;
    }

    /// The next cell of the row.
    Sheet cell(@Nullable Object value) throws IOException {
        switch (value) {
            case null -> column++;
            case String text -> text(text, CellStyle.PLAIN);
            case List<?> items -> text(items.stream().map(String::valueOf).collect(Collectors.joining("|")),
                    CellStyle.PLAIN);
            case Boolean truth -> typed(CellStyle.PLAIN, "b", truth ? "1" : "0");
            case LocalDate date -> date(date);
            case Instant instant -> instant(instant);
            default -> typed(CellStyle.PLAIN, "n", value.toString());
        }
        return this;
    }

    private void date(LocalDate date) throws IOException {
        if (date.isBefore(FIRST_RIGHT_DAY)) {
            text(date.toString(), CellStyle.PLAIN);
        } else {
            typed(CellStyle.DATE, "n", Long.toString(date.toEpochDay() - DAY_ZERO.toEpochDay()));
        }
    }

    private void instant(Instant instant) throws IOException {
        LocalDate day = instant.atZone(ZoneOffset.UTC).toLocalDate();
        if (day.isBefore(FIRST_RIGHT_DAY)) {
            text(instant.toString(), CellStyle.PLAIN);
        } else {
            double time = instant.atZone(ZoneOffset.UTC).toLocalTime().toSecondOfDay() / DAY;
            typed(CellStyle.INSTANT, "n", Double.toString(day.toEpochDay() - DAY_ZERO.toEpochDay() + time));
        }
    }

    private void typed(CellStyle style, String type, String value) throws IOException {
        start(style, type).element("v", value).end();
    }

    private void text(String text, CellStyle style) throws IOException {
        String fitting = text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT - 1) + "…" : text;
        start(style, "inlineStr").start("is").start("t").attribute("xml:space", "preserve")
                .text(fitting.indexOf('_') < 0 ? fitting : ESCAPE.matcher(fitting).replaceAll("_x005F_$1"))
                .end().end().end();
    }

    private XmlOutput start(CellStyle style, String type) throws IOException {
        column++;
        return xml.start("c").attribute("r", letters(column) + row)
                .attribute("s", Integer.toString(style.number())).attribute("t", type);
    }

    private static String letters(int column) {
        StringBuilder letters = new StringBuilder();
        for (int rest = column; rest > 0; rest = (rest - 1) / 26) {
            letters.insert(0, (char) ('A' + (rest - 1) % 26));
        }
        return letters.toString();
    }

    /// Ends the sheet, with arrows to choose rows by in the cells of the first row where that is wanted.
    void finish(boolean choosable) throws IOException {
        xml.end().end();
        if (choosable) {
            xml.start("autoFilter").attribute("ref", "A1:" + letters(Math.max(column, 1)) + row).end();
        }
        xml.finish();
    }
}
