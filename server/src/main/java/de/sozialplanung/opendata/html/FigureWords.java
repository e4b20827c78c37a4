package de.sozialplanung.opendata.html;

import de.sozialplanung.opendata.catalog.Indicator;
import de.sozialplanung.opendata.html.page.AtlasText;
import de.sozialplanung.opendata.html.page.Fact;
import de.sozialplanung.opendata.html.page.Numbers;
import de.sozialplanung.opendata.html.page.Shell;
import de.sozialplanung.opendata.html.page.ValueView;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Words the figures of one indicator.
///
/// @param shell     the page
/// @param indicator gives decimals and unit
record FigureWords(Shell shell, Indicator indicator) {

    String number(double value) {
        return Numbers.decimal(value, indicator.decimals(), indicator.decimals(), shell.language());
    }

    /// With the unit.
    String withUnit(double value) {
        return number(value) + (indicator.unit().isEmpty() ? "" : " " + indicator.unit());
    }

    /// The figure, or the sign and the word why there is none; null where nothing is known at all.
    ValueView of(@Nullable Figure figure) {
        if (figure == null) {
            return new ValueView("", null, "", "", true);
        }
        Double value = figure.value();
        String sign = figure.status().sign();
        return new ValueView(value == null ? "" : number(value), null, sign,
                sign.isEmpty() ? "" : shell.text(figure.status().title()), true);
    }

    /// In one line, for those who point at it.
    String note(Figure figure) {
        Double value = figure.value();
        return value == null ? shell.text(figure.status().title()) : withUnit(value);
    }

    /// How far a figure is from another one; empty where either is missing.
    String deviation(@Nullable Double value, @Nullable Double from) {
        if (value == null || from == null) {
            return "";
        }
        String difference = number(Math.abs(value - from));
        if (difference.equals(number(0))) {
            return "±" + difference;
        }
        return (value > from ? "+" : "−") + difference;
    }

    String interval(Figure figure) {
        Figure.Range range = figure.interval();
        return range == null ? "" : shell.text(AtlasText.INTERVAL_OF, number(range.from()), number(range.to()));
    }

    String ranks(Figure figure) {
        Figure.Range range = figure.ranks();
        if (range == null) {
            return "";
        }
        String from = shell.number((long) range.from());
        return range.from() == range.to() ? from
                : shell.text(AtlasText.RANKS_OF, from, shell.number((long) range.to()));
    }

    /// The signs that occur, with their words.
    static List<Fact> signs(Collection<ValueView> values) {
        Map<String, String> signs = new TreeMap<>();
        values.stream().filter(v -> !v.sign().isEmpty()).forEach(v -> signs.put(v.sign(), v.note()));
        return signs.entrySet().stream().map(e -> new Fact(e.getKey(), e.getValue())).toList();
    }
}
