package de.sozialplanung.opendata.folder.table;

import de.sozialplanung.opendata.catalog.ObservationStatus;
import de.sozialplanung.opendata.statistics.Cell;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// From what stands in a table to a count or the reason why there is none, by the signs of official statistics.
public final class CountReader {

    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0\\u2007\\u2009\\u202f'’]");
    private static final Pattern BELOW = Pattern.compile("[<≤]\\d{1,3}");
    private static final Pattern PLAIN = Pattern.compile("[-+−]?(\\d{1,18}(\\.\\d{1,18})?|\\.\\d{1,18})");
    private static final Pattern POINT_GROUPS = Pattern.compile("[-+−]?\\d{1,3}(\\.\\d{3})+(,\\d+)?");
    private static final Pattern COMMA_GROUPS = Pattern.compile("[-+−]?\\d{1,3}(,\\d{3})+(\\.\\d+)?");

    private final DecimalSign decimalSign;
    private final ObservationStatus whenEmpty;
    private final Set<String> missingSigns;

    /// @param decimalSign  how the file writes decimals
    /// @param whenEmpty    what an empty cell means
    /// @param missingSigns further texts that mean that the count is missing
    public CountReader(DecimalSign decimalSign, ObservationStatus whenEmpty, Set<String> missingSigns) {
        this.decimalSign = decimalSign;
        this.whenEmpty = whenEmpty;
        this.missingSigns = Set.copyOf(missingSigns);
    }

    /// The count, or why there is none; empty where the text is neither.
    public Optional<Cell> read(Field field) {
        String text = field.text();
        if (text.isEmpty()) {
            return Optional.of(new Cell.Absent(whenEmpty));
        }
        if (missingSigns.contains(text)) {
            return Optional.of(new Cell.Absent(ObservationStatus.MISSING));
        }
        Optional<Cell> sign = sign(text);
        if (sign.isPresent()) {
            return sign;
        }
        return field.exact() ? plain(text, ObservationStatus.NORMAL) : number(text);
    }

    private static Optional<Cell> sign(String text) {
        return switch (text) {
            case "-", "–", "—", "−" -> Optional.of(new Cell.Known(0, ObservationStatus.NORMAL));
            case ".", "*", "•" -> Optional.of(new Cell.Absent(ObservationStatus.SUPPRESSED));
            case "…", "...", "/" -> Optional.of(new Cell.Absent(ObservationStatus.MISSING));
            case "x", "X" -> Optional.of(new Cell.Absent(ObservationStatus.NOT_COLLECTED));
            default -> BELOW.matcher(BLANKS.matcher(text).replaceAll("")).matches()
                    ? Optional.of(new Cell.Absent(ObservationStatus.SUPPRESSED))
                    : Optional.empty();
        };
    }

    private Optional<Cell> number(String text) {
        String bare = BLANKS.matcher(text).replaceAll("");
        if (bare.startsWith("(") && bare.endsWith(")")) {
            return decimal(bare.substring(1, bare.length() - 1), ObservationStatus.ESTIMATED);
        }
        if (bare.isEmpty()) {
            return Optional.empty();
        }
        String start = bare.substring(0, bare.length() - 1);
        return switch (bare.substring(bare.length() - 1).toLowerCase(Locale.ROOT)) {
            case "p" -> decimal(start, ObservationStatus.PROVISIONAL);
            case "r" -> decimal(start, ObservationStatus.REVISED);
            case "s" -> decimal(start, ObservationStatus.ESTIMATED);
            default -> decimal(bare, ObservationStatus.NORMAL);
        };
    }

    private Optional<Cell> decimal(String text, ObservationStatus quality) {
        Pattern grouped = decimalSign == DecimalSign.COMMA ? POINT_GROUPS : COMMA_GROUPS;
        boolean hasThousands = text.indexOf(decimalSign.thousands()) >= 0;
        if (hasThousands && !grouped.matcher(text).matches()) {
            return Optional.empty();
        }
        String plain = text.replace(String.valueOf(decimalSign.thousands()), "").replace(decimalSign.sign(), '.');
        return plain(plain, quality);
    }

    private static Optional<Cell> plain(String text, ObservationStatus quality) {
        return PLAIN.matcher(text).matches()
                ? Optional.of(new Cell.Known(Double.parseDouble(text.replace('−', '-')), quality))
                : Optional.empty();
    }

    /// The number without blanks, brackets and letters, for the detection of the decimal sign.
    public static String bare(String text) {
        return BLANKS.matcher(text).replaceAll("").replaceAll("^[-+−(]|[)prsPRS]$", "");
    }
}
