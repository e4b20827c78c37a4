package de.sozialplanung.opendata.folder;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Years as tables write them: `2023`, `31.12.2023`, `2023-12-31`, a spreadsheet's `2023.0`.
final class Years {

    private static final Pattern YEAR = Pattern
            .compile("(?:\\d{1,2}\\.\\s?\\d{1,2}\\.\\s?)?(\\d{4})(?:-\\d{2}-\\d{2}|\\.0+)?");
    private static final int EARLIEST = 1900;
    private static final int LATEST = 2100;

    private Years() {}

    static Optional<Integer> parse(String text) {
        Matcher matcher = YEAR.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int year = Integer.parseInt(matcher.group(1));
        return year >= EARLIEST && year <= LATEST ? Optional.of(year) : Optional.empty();
    }
}
