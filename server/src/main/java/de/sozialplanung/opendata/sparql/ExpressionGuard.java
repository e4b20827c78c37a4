package de.sozialplanung.opendata.sparql;

import de.sozialplanung.opendata.problem.Problem;
import java.util.List;
import java.util.Set;
import org.apache.jena.sparql.expr.E_Call;
import org.apache.jena.sparql.expr.E_Function;
import org.apache.jena.sparql.expr.E_Regex;
import org.apache.jena.sparql.expr.E_StrConcat;
import org.apache.jena.sparql.expr.E_StrEncodeForURI;
import org.apache.jena.sparql.expr.E_StrReplace;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.ExprFunction;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprVisitorBase;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.aggregate.AggCustom;
import org.apache.jena.sparql.expr.aggregate.AggGroupConcat;
import org.apache.jena.sparql.expr.aggregate.AggGroupConcatDistinct;
import org.jspecify.annotations.Nullable;

/// Looks at every expression of a query: functions by name only from a short list, harmless regular expressions, and
/// strings that cannot grow without bounds.
final class ExpressionGuard extends ExprVisitorBase {

    private static final String XSD = "http://www.w3.org/2001/XMLSchema#";
    private static final String MATH = "http://www.w3.org/2005/xpath-functions/math#";

    /// Casts of SPARQL 1.1 section 17.5, dates, and the mathematics of XPath.
    private static final Set<String> ALLOWED = Set.of(XSD + "boolean", XSD + "double", XSD + "float", XSD + "decimal",
            XSD + "integer", XSD + "string", XSD + "dateTime", XSD + "date", XSD + "gYear", MATH + "sqrt", MATH + "pow",
            MATH + "exp", MATH + "log", MATH + "log10", MATH + "pi", MATH + "sin", MATH + "cos", MATH + "atan2");

    /// How many times its input a query may lengthen a string, all its calls multiplied.
    private static final long MOST_GROWTH = 256;

    /// What a GROUP_CONCAT counts for: its length is bounded by the rows that are kept for it, and little may be made of it.
    private static final int JOINED = 32;

    private static final int LONGEST_SEPARATOR = 100;

    /// Of one byte in an address: `%C3`.
    private static final int ESCAPED = 3;

    private long growth = 1;

    @Override
    public void visit(ExprFunctionN function) {
        switch (function) {
            case E_Call _ -> throw refusal("CALL is not allowed.");
            case E_Function named -> checkName(named);
            case E_Regex _ -> checkPattern(argument(function, 1), argument(function, 2));
            case E_StrReplace _ -> {
                checkPattern(argument(function, 1), argument(function, 3));
                grow(constantLength(argument(function, 2)));
            }
            case E_StrConcat _ -> grow(function.getArgs().size());
            default -> {
                // a built-in function that neither calls out nor lengthens its input
            }
        }
    }

    @Override
    public void visit(ExprAggregator aggregator) {
        if (aggregator.getAggregator() instanceof AggCustom) {
            throw refusal("Only the aggregates of SPARQL 1.1 are allowed.");
        }
        switch (aggregator.getAggregator()) {
            case AggGroupConcat joined -> join(joined.getSeparator());
            case AggGroupConcatDistinct joined -> join(joined.getSeparator());
            default -> {
                // a figure or one of the values
            }
        }
    }

    private void join(@Nullable String separator) {
        if (separator != null && separator.length() > LONGEST_SEPARATOR) {
            throw refusal("The separator of GROUP_CONCAT may have at most " + LONGEST_SEPARATOR + " characters.");
        }
        grow(JOINED);
    }

    @Override
    public void visit(ExprFunction1 function) {
        if (function instanceof E_StrEncodeForURI) {
            grow(ESCAPED);
        }
    }

    private static void checkName(E_Function function) {
        String iri = function.getFunctionIRI();
        if (!ALLOWED.contains(iri)) {
            throw refusal(
                    "The function <" + iri + "> is not allowed; allowed are the functions of SPARQL 1.1, the casts "
                            + "of XML Schema and the mathematics of XPath.");
        }
    }

    private static void checkPattern(Expr pattern, Expr flags) {
        if (!(flags instanceof NodeValue letters) || !letters.isString()) {
            throw refusal("The flags of a regular expression must be a constant string.");
        }
        if (!(pattern instanceof NodeValue constant) || !constant.isString()
                || !RegexGuard.allows(constant.getString())) {
            throw refusal("This regular expression is not allowed: it must be a constant of at most 200 characters "
                    + "without back-references, look-around or repeated groups that repeat or branch inside.");
        }
    }

    private static long constantLength(Expr replacement) {
        if (replacement instanceof NodeValue constant && constant.isString()) {
            return Math.max(2, constant.getString().length());
        }
        throw refusal("The replacement of REPLACE must be a constant string.");
    }

    private void grow(long factor) {
        growth = growth > MOST_GROWTH ? growth : growth * Math.max(1, factor);
        if (growth > MOST_GROWTH) {
            throw refusal("The query could lengthen strings without reasonable bounds; use fewer CONCAT and REPLACE.");
        }
    }

    private static Expr argument(ExprFunction function, int index) {
        List<Expr> arguments = function.getArgs();
        return index < arguments.size() ? arguments.get(index) : NodeValue.nvEmptyString;
    }

    private static Problem refusal(String detail) {
        return Problem.at("query", -1, detail);
    }
}
