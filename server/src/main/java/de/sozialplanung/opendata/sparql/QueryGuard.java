package de.sozialplanung.opendata.sparql;

import de.sozialplanung.opendata.problem.Problem;
import de.sozialplanung.opendata.problem.ProblemKind;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpVisitorBase;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpOrder;
import org.apache.jena.sparql.algebra.op.OpPropFunc;
import org.apache.jena.sparql.algebra.op.OpProcedure;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.ExprList;
import org.jspecify.annotations.Nullable;

/// Parses a query as strict SPARQL 1.1 and refuses what a public endpoint must not run: calls to other servers, functions
/// that are not on the list, graphs that do not exist, expressions that explode.
final class QueryGuard {

    /// Functions of the moment and of chance; looked for in the query as Jena writes it, in which no escape hides a name.
    private static final Pattern CHANCE = Pattern.compile("\\b(NOW|RAND|UUID|STRUUID)\\s*\\(",
            Pattern.CASE_INSENSITIVE);

    private static final int LONGEST_MESSAGE = 300;

    private final SparqlLimits limits;
    private final String base;

    /// @param base what relative IRIs are resolved against: the public address, never the request's
    QueryGuard(SparqlLimits limits, String base) {
        this.limits = limits;
        this.base = base;
    }

    /// Parses and checks a request.
    ///
    /// @param graphs the IRIs of the named graphs that exist
    /// @throws Problem for anything that will not be run
    Query check(SparqlRequest request, Set<String> graphs) {
        if (request.query().length() > limits.queryLength()) {
            throw Problem.of(ProblemKind.TOO_LARGE,
                    "The query is longer than the " + limits.queryLength() + " characters that are allowed.");
        }
        Query query = parse(request.query());
        setDataset(query, request);
        refuseUnknown(query.getGraphURIs(), graphs);
        refuseUnknown(query.getNamedGraphURIs(), graphs);
        if (query.getQueryPattern() != null) {
            walk(query);
        }
        return query;
    }

    /// Whether the answer is the same each time, since it follows from the data and the query alone.
    static boolean repeats(Query query) {
        try {
            return !CHANCE.matcher(query.toString()).find();
        } catch (StackOverflowError e) {
            return false;
        }
    }

    private Query parse(String text) {
        try {
            return QueryFactory.create(text, base + "/", Syntax.syntaxSPARQL_11);
        } catch (QueryParseException e) {
            throw Problem.at("query", offset(text, e.getLine(), e.getColumn()), "The query is not SPARQL 1.1, line "
                    + Math.max(1, e.getLine()) + ", column " + Math.max(1, e.getColumn()) + ": "
                    + firstLine(e.getMessage()));
        } catch (QueryException e) {
            throw Problem.at("query", -1, "The query is not SPARQL 1.1: " + firstLine(e.getMessage()));
        } catch (StackOverflowError e) {
            throw Problem.at("query", -1, "The query is nested too deeply.");
        }
    }

    /// The dataset that the protocol names replaces the one that the query names (SPARQL 1.1 Protocol, 2.1.4).
    private static void setDataset(Query query, SparqlRequest request) {
        if (!request.defaultGraphs().isEmpty() || !request.namedGraphs().isEmpty()) {
            query.getGraphURIs().clear();
            query.getNamedGraphURIs().clear();
            request.defaultGraphs().forEach(query::addGraphURI);
            request.namedGraphs().forEach(query::addNamedGraphURI);
        }
    }

    private static void refuseUnknown(List<String> asked, Set<String> existing) {
        for (String graph : asked) {
            if (!existing.contains(graph)) {
                throw Problem.at("query", -1, "There is no graph <" + graph + "> here; the service description at this "
                        + "address names those that exist.");
            }
        }
    }

    private static void walk(Query query) {
        try {
            Op algebra = Algebra.compile(query);
            ExpressionGuard expressions = new ExpressionGuard();
            Walker.walk(algebra, new OperatorGuard(expressions), expressions);
        } catch (StackOverflowError e) {
            throw Problem.at("query", -1, "The query is nested too deeply.");
        }
    }

    private static int offset(String text, int line, int column) {
        int start = 0;
        for (int i = 1; i < line; i++) {
            int end = text.indexOf('\n', start);
            if (end < 0) {
                return -1;
            }
            start = end + 1;
        }
        return line < 1 ? -1 : Math.min(text.length(), start + Math.max(0, column - 1));
    }

    /// What the parser says, as far as it is a sentence: it may repeat half of the query.
    private static String firstLine(@Nullable String message) {
        String line = message == null ? "" : message.lines().findFirst().orElse("").strip();
        return line.isEmpty() ? "no further word."
                : line.length() <= LONGEST_MESSAGE ? line : line.substring(0, LONGEST_MESSAGE) + "…";
    }

    /// Refuses the operators that leave this server or run code by name.
    private static final class OperatorGuard extends OpVisitorBase {

        private final ExpressionGuard expressions;

        OperatorGuard(ExpressionGuard expressions) {
            this.expressions = expressions;
        }

        /// Jena's walker leaves out what a sort compares.
        @Override
        public void visit(OpOrder order) {
            order.getConditions().forEach(condition -> walk(condition.getExpression()));
        }

        /// As above: what is grouped by, and what the aggregates are made of.
        @Override
        public void visit(OpGroup group) {
            group.getGroupVars().forEachExpr((_, expression) -> walk(expression));
            for (ExprAggregator aggregator : group.getAggregators()) {
                expressions.visit(aggregator);
                ExprList parts = aggregator.getAggregator().getExprList();
                if (parts != null) {
                    parts.forEach(this::walk);
                }
            }
        }

        private void walk(Expr expression) {
            Walker.walk(expression, this, expressions);
        }

        @Override
        public void visit(OpService service) {
            throw Problem.at("query", -1, "SERVICE is not allowed: this endpoint asks no other server.");
        }

        @Override
        public void visit(OpPropFunc function) {
            throw Problem.at("query", -1, "Property functions are not allowed.");
        }

        @Override
        public void visit(OpProcedure procedure) {
            throw Problem.at("query", -1, "Procedures are not allowed.");
        }
    }
}
