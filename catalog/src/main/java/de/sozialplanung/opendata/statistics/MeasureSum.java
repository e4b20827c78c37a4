package de.sozialplanung.opendata.statistics;

import java.util.List;

/// A sum of measures as written in `indikatoren.csv`: `unter_18`, `zuzuege - fortzuege`, `einwohner - einwohner@-5`.
///
/// @param terms at least one, in the order written
public record MeasureSum(List<Term> terms) {

    /// One measure in a sum.
    ///
    /// @param measure its name
    /// @param sign    1 or -1
    /// @param lag     how many years before the year of the figure it is taken from, 0 to 99
    public record Term(String measure, int sign, int lag) {

        public Term {
            if (Math.abs(sign) != 1 || lag < 0 || lag > MeasureSumParser.LONGEST_LAG) {
                throw new IllegalArgumentException("not a term: " + sign + " " + measure + "@-" + lag);
            }
        }
    }

    public MeasureSum {
        terms = List.copyOf(terms);
        if (terms.isEmpty()) {
            throw new IllegalArgumentException("a sum needs a term");
        }
    }

    /// Reads a sum: names of letters, digits and `_`, between them `+` or `-`, each with `@-n` for n years before.
    ///
    /// @throws MeasureSumException with the position for anything else
    public static MeasureSum parse(String text) {
        return new MeasureSum(new MeasureSumParser(text).parse());
    }

    /// The sum as `parse` reads it.
    public String text() {
        StringBuilder text = new StringBuilder();
        for (Term term : terms) {
            boolean first = text.isEmpty();
            text.append(first ? (term.sign() < 0 ? "-" : "") : (term.sign() < 0 ? " - " : " + "));
            text.append(term.measure()).append(term.lag() > 0 ? "@-" + term.lag() : "");
        }
        return text.toString();
    }

    /// The names of all measures in it, each once.
    public List<String> measures() {
        return terms.stream().map(Term::measure).distinct().toList();
    }
}
