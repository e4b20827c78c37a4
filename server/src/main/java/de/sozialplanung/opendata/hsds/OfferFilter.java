package de.sozialplanung.opendata.hsds;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import de.sozialplanung.opendata.catalog.Collection;
import de.sozialplanung.opendata.filter.ArrayRelation;
import de.sozialplanung.opendata.filter.BoundFilter;
import de.sozialplanung.opendata.filter.Expression;
import de.sozialplanung.opendata.filter.Filter;
import de.sozialplanung.opendata.filter.FilterBinder;
import de.sozialplanung.opendata.filter.Origin;
import de.sozialplanung.opendata.problem.Problem;
import de.sozialplanung.opendata.query.Parameters;
import de.sozialplanung.opendata.query.SearchParameter;
import de.sozialplanung.opendata.vocab.Concept;

/// Which offers a list is of (HSDS API, `search`, `taxonomy_term_id`, `taxonomy_id`, `organization_id`). Identifiers that
/// nothing has select nothing.
final class OfferFilter {

    static final String SEARCH = "search";
    static final String TERM = "taxonomy_term_id";
    static final String TAXONOMY = "taxonomy_id";
    static final String ORGANIZATION = "organization_id";

    private final Directory directory;
    private final Identifiers ids;
    private final Coding coding;

    OfferFilter(Directory directory, Identifiers ids, Coding coding) {
        this.directory = directory;
        this.ids = ids;
        this.coding = coding;
    }

    /// @param placed whether only offers with a public place are wanted
    BoundFilter read(Parameters parameters, boolean placed) {
        Collection collection = directory.collection(Directory.OFFERS).orElse(null);
        if (collection == null) {
            return new BoundFilter.Nothing();
        }
        List<Filter> operands = new ArrayList<>();
        parameters.value(SEARCH).ifPresent(text -> operands.add(SearchParameter.read(SEARCH, text, collection)));
        parameters.value(TERM).map(text -> uuid(TERM, text)).ifPresent(id -> operands.add(anyOf(coding.entries()
                .stream().filter(entry -> ids.term(entry.coded().scheme(), entry.concept().code()).equals(id))
                .toList())));
        parameters.value(TAXONOMY).map(text -> uuid(TAXONOMY, text)).ifPresent(id -> operands.add(anyOf(coding
                .entries().stream().filter(entry -> ids.taxonomy(entry.coded().scheme()).equals(id)).toList())));
        parameters.value(ORGANIZATION).map(text -> uuid(ORGANIZATION, text)).ifPresent(id -> operands.add(
                new Filter.Or(directory.organization(id).stream().flatMap(o -> directory.callings(o).stream())
                        .map(name -> Filter.equal("traeger", name)).toList())));
        if (placed) {
            Origin at = Origin.of(SEARCH);
            operands.add(new Filter.Or(List.of(
                    new Filter.Not(new Filter.IsNull(new Expression.Property("geometrie", at))),
                    new Filter.Not(new Filter.IsNull(new Expression.Property("strasse", at))))));
        }
        return FilterBinder.bind(new Filter.And(operands), collection);
    }

    /// The offers that an organisation runs.
    BoundFilter of(Organization organization) {
        return directory.collection(Directory.OFFERS).map(collection -> FilterBinder.bind(new Filter.Or(
                directory.callings(organization).stream().map(name -> Filter.equal("traeger", name)).toList()),
                collection)).orElseGet(BoundFilter.Nothing::new);
    }

    /// The offers with one of these concepts.
    private static Filter anyOf(List<Coding.Entry> entries) {
        List<Filter> operands = new ArrayList<>();
        for (Coding.Coded coded : Coding.Coded.values()) {
            Origin at = Origin.of(TERM);
            List<Expression> codes = entries.stream().filter(entry -> entry.coded() == coded)
                    .map(Coding.Entry::concept).map(Concept::code)
                    .<Expression>map(code -> new Expression.Text(code, at)).toList();
            Expression value = new Expression.Property(coded.property(), at);
            if (!codes.isEmpty()) {
                operands.add(coded.isList()
                        ? new Filter.Array(ArrayRelation.OVERLAPS, value, new Expression.Items(codes, at))
                        : new Filter.In(value, codes));
            }
        }
        return new Filter.Or(operands);
    }

    private static UUID uuid(String parameter, String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw Problem.parameter(parameter, "The value must be a UUID, as in the id of what is meant.");
        }
    }

    /// The names of the parameters read here.
    static List<String> names() {
        return Arrays.asList(SEARCH, TERM, TAXONOMY, ORGANIZATION);
    }
}
