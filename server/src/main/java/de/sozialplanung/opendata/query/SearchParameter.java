package de.sozialplanung.opendata.query;

import de.sozialplanung.opendata.catalog.Collection;
import de.sozialplanung.opendata.catalog.Property;
import de.sozialplanung.opendata.catalog.PropertyType;
import de.sozialplanung.opendata.catalog.Role;
import de.sozialplanung.opendata.filter.ArrayRelation;
import de.sozialplanung.opendata.filter.Expression;
import de.sozialplanung.opendata.filter.Filter;
import de.sozialplanung.opendata.filter.FilterFunction;
import de.sozialplanung.opendata.filter.LikePattern;
import de.sozialplanung.opendata.filter.Origin;
import de.sozialplanung.opendata.filter.SearchForm;
import de.sozialplanung.opendata.problem.Problem;
import de.sozialplanung.opendata.vocab.Concept;
import de.sozialplanung.opendata.vocab.ConceptSchemes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// The `q` parameter (OGC API Features Part 9, draft 24-031; Records: 20-004r1, 8.4): terms separated by commas, of which a
/// feature holds at least one in a text of its own or in the label of one of its codes. The words of a term follow each
/// other. A term may be part of a longer word, as in German it often is.
public final class SearchParameter {

    /// The name of the parameter.
    public static final String NAME = "q";

    private static final int LONGEST = 200;
    private static final int MOST_TERMS = 8;
    private static final ConceptSchemes SCHEMES = new ConceptSchemes();

    private SearchParameter() {}

    /// The properties that are searched: identifiers and texts, but no statuses.
    private static Stream<Property> searched(Collection collection) {
        return collection.schema().attributes().stream().filter(property -> property.role() != Role.STATUS)
                .filter(p -> p.type() == PropertyType.STRING || p.type() == PropertyType.STRING_LIST);
    }

    /// The filter of a search.
    ///
    /// @throws Problem where the text is too long, has too many terms or an empty one
    public static Filter read(String text, Collection collection) {
        return read(NAME, text, collection);
    }

    /// The features that hold one of the terms.
    ///
    /// @param name  of the parameter that the text is the value of, for those who read it wrong
    /// @param text  one or more terms, separated by commas
    /// @throws Problem 400 where a term is empty or it is too much
    public static Filter read(String name, String text, Collection collection) {
        List<String> terms = Arrays.stream(text.split(",", -1)).map(SearchForm::of).map(String::strip).toList();
        if (text.length() > LONGEST || terms.size() > MOST_TERMS || terms.contains("")) {
            throw Problem.parameter(name,
                    "Allowed are 1 to " + MOST_TERMS + " terms separated by commas, none empty, of "
                            + LONGEST + " characters together.");
        }
        List<Filter> operands = new ArrayList<>();
        for (String term : terms) {
            searched(collection).forEach(property -> operands.addAll(holds(property, term)));
        }
        return new Filter.Or(operands);
    }

    private static List<Filter> holds(Property property, String term) {
        Origin at = Origin.of(NAME);
        Expression value = new Expression.Property(property.name(), at);
        boolean list = property.type() == PropertyType.STRING_LIST;
        String scheme = property.scheme();
        if (scheme != null) {
            List<Expression> codes = SCHEMES.find(scheme).stream().flatMap(s -> s.concepts().stream())
                    .filter(concept -> isCalled(concept, term))
                    .<Expression>map(concept -> new Expression.Text(concept.code(), at)).toList();
            if (codes.isEmpty()) {
                return List.of();
            }
            return List.of(list ? new Filter.Array(ArrayRelation.OVERLAPS, value, new Expression.Items(codes, at))
                    : new Filter.In(value, codes));
        }
        Expression text = list ? call(FilterFunction.JOIN, value, at) : value;
        return List.of(new Filter.Like(call(FilterFunction.SEARCHED, text, at),
                new Expression.Text("%" + LikePattern.quote(term) + "%", at)));
    }

    private static Expression call(FilterFunction function, Expression argument, Origin at) {
        return new Expression.Call(function.functionName(), List.of(argument), at);
    }

    private static boolean isCalled(Concept concept, String term) {
        return Stream.concat(Stream.of(concept.code(), concept.de(), concept.en()), concept.otherLabels().stream())
                .anyMatch(label -> SearchForm.of(label).contains(term));
    }
}
