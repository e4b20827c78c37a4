package de.sozialplanung.opendata.statistics;

import de.sozialplanung.opendata.statistics.MeasureSum.Term;
import java.util.ArrayList;
import java.util.List;

/// Reads the text of one sum of measures, from left to right. For one use.
final class MeasureSumParser {

    static final int LONGEST_LAG = 99;

    private final String text;
    private int position;

    MeasureSumParser(String text) {
        this.text = text;
    }

    List<Term> parse() {
        List<Term> terms = new ArrayList<>();
        skipBlanks();
        int sign = 1;
        if (at('-')) {
            sign = -1;
            position++;
        }
        terms.add(term(sign));
        while (position < text.length()) {
            if (!at('+') && !at('-')) {
                throw problem("„+“, „-“ oder das Ende");
            }
            sign = at('-') ? -1 : 1;
            position++;
            terms.add(term(sign));
        }
        return terms;
    }

    private Term term(int sign) {
        skipBlanks();
        int start = position;
        while (position < text.length() && isNamePart(text.charAt(position))) {
            position++;
        }
        if (position == start) {
            throw problem("der Name eines Merkmals aus Buchstaben, Ziffern und „_“");
        }
        String measure = text.substring(start, position);
        skipBlanks();
        int lag = at('@') ? lag() : 0;
        skipBlanks();
        return new Term(measure, sign, lag);
    }

    private int lag() {
        position++;
        skipBlanks();
        if (!at('-')) {
            throw problem("„-“ und eine Zahl von Jahren, wie „@-5“,");
        }
        position++;
        int start = position;
        int lag = 0;
        while (position < text.length() && Character.digit(text.charAt(position), 10) >= 0) {
            lag = lag * 10 + Character.digit(text.charAt(position), 10);
            position++;
            if (lag > LONGEST_LAG) {
                break;
            }
        }
        if (lag == 0 || lag > LONGEST_LAG) {
            position = start;
            throw problem("eine Zahl von Jahren von 1 bis " + LONGEST_LAG);
        }
        return lag;
    }

    private static boolean isNamePart(char c) {
        return c == '_' || Character.isLetterOrDigit(c);
    }

    private boolean at(char c) {
        return position < text.length() && text.charAt(position) == c;
    }

    private void skipBlanks() {
        while (position < text.length() && Character.isWhitespace(text.charAt(position))) {
            position++;
        }
    }

    private MeasureSumException problem(String expected) {
        String found = position < text.length() ? "„" + text.charAt(position) + "“" : "nichts mehr";
        return new MeasureSumException(
                "An Stelle " + (position + 1) + " steht " + found + "; erwartet wird " + expected + ".", position + 1);
    }
}
