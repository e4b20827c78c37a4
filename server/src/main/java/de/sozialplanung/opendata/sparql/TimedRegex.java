package de.sozialplanung.opendata.sparql;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.expr.E_Regex;
import org.apache.jena.sparql.expr.E_StrReplace;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprTransformCopy;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.RegexEngine;
import org.apache.jena.sparql.expr.nodevalue.NodeValueOps;
import org.jspecify.annotations.Nullable;

/// Puts in the place of REGEX and REPLACE what does the same and ends at the query's deadline: Java's matcher looks at no
/// clock, but it reads its text character by character, and the text can.
final class TimedRegex extends ExprTransformCopy {

    private final long deadline;

    /// @param deadline by `System.nanoTime`
    TimedRegex(long deadline) {
        this.deadline = deadline;
    }

    @Override
    public Expr transform(ExprFunctionN function, ExprList arguments) {
        return switch (function) {
            case E_Regex _ -> new Regex(arguments, deadline);
            case E_StrReplace _ -> new Replace(arguments, deadline);
            default -> super.transform(function, arguments);
        };
    }

    private static Pattern compile(Expr pattern, @Nullable Expr flags) {
        return RegexEngine.makePattern("REGEX", pattern.getConstant().getString(),
                flags == null ? null : flags.getConstant().getString());
    }

    @SuppressWarnings("NullAway") // Jena's list has null where a call has no such argument
    private static @Nullable Expr optional(ExprList arguments, int index) {
        return index < arguments.size() ? arguments.get(index) : null;
    }

    @SuppressWarnings("NullAway") // Jena takes null for an argument that is left out
    private static final class Regex extends E_Regex {

        private final long deadline;
        private final Pattern pattern;

        Regex(ExprList arguments, long deadline) {
            super(arguments.get(0), arguments.get(1), optional(arguments, 2));
            this.deadline = deadline;
            pattern = compile(arguments.get(1), optional(arguments, 2));
        }

        @Override
        public NodeValue eval(List<NodeValue> arguments) {
            String text = NodeValueOps.checkAndGetStringLiteral("REGEX", arguments.get(0)).getLiteralLexicalForm();
            return NodeValue.booleanReturn(pattern.matcher(new TimedText(text, deadline)).find());
        }

        @Override
        public Expr copy(ExprList arguments) {
            return new Regex(arguments, deadline);
        }
    }

    @SuppressWarnings("NullAway") // as above
    private static final class Replace extends E_StrReplace {

        private final long deadline;
        private final Pattern pattern;

        Replace(ExprList arguments, long deadline) {
            super(arguments.get(0), arguments.get(1), arguments.get(2), optional(arguments, 3));
            this.deadline = deadline;
            pattern = compile(arguments.get(1), optional(arguments, 3));
        }

        /// Goes through all matches with an eye on the clock first; Jena's own way through the same text then takes as long
        /// once more.
        @Override
        public NodeValue eval(List<NodeValue> arguments) {
            String text = NodeValueOps.checkAndGetStringLiteral("REPLACE", arguments.get(0)).getLiteralLexicalForm();
            Matcher matcher = pattern.matcher(new TimedText(text, deadline));
            while (matcher.find()) {
                // only how long it takes is of interest
            }
            return super.eval(arguments);
        }

        @Override
        public Expr copy(ExprList arguments) {
            return new Replace(arguments, deadline);
        }
    }

    /// A text that can be read until the deadline.
    static final class TimedText implements CharSequence {

        /// How often the clock is looked at: reading it takes as long as some ten characters.
        private static final int CHARACTERS = 4096;

        private final String text;
        private final long deadline;
        private int read;

        TimedText(String text, long deadline) {
            this.text = text;
            this.deadline = deadline;
        }

        @Override
        public char charAt(int index) {
            if (++read % CHARACTERS == 0 && System.nanoTime() - deadline > 0) {
                throw new QueryCancelledException();
            }
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return new TimedText(text.substring(start, end), deadline);
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
