package de.sozialplanung.opendata.record;

import de.sozialplanung.opendata.catalog.Language;
import de.sozialplanung.opendata.filter.SearchForm;
import de.sozialplanung.opendata.problem.Problem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// The parameters that records have beside those of features (20-004r1, 7.4): `q`, `type`, `ids` and `externalIds`. Each is
/// a list of which one entry must fit.
final class RecordSearch {

    /// In the order in which they are named.
    static final Set<String> PARAMETERS = new LinkedHashSet<>(List.of("q", "type", "ids", "externalIds"));

    private RecordSearch() {}

    /// What a record has to be like for those of the parameters that are given; empty where none is.
    ///
    /// @throws Problem 400 where one is given twice or has an empty entry
    static Optional<Predicate<DatasetRecord>> read(Map<String, List<String>> values) {
        List<Predicate<DatasetRecord>> all = new ArrayList<>();
        for (String name : PARAMETERS) {
            List<String> given = values.getOrDefault(name, List.of());
            if (given.size() > 1) {
                throw Problem.parameter(name, "The parameter is given " + given.size() + " times; it is allowed once.");
            }
            given.forEach(text -> all.add(one(name, entries(name, text))));
        }
        return all.stream().reduce(Predicate::and);
    }

    private static Predicate<DatasetRecord> one(String name, List<String> entries) {
        return switch (name) {
            case "q" -> {
                List<String> terms = entries.stream().map(RecordSearch::searched).toList();
                yield record -> texts(record).map(RecordSearch::searched)
                        .anyMatch(text -> terms.stream().anyMatch(text::contains));
            }
            case "type" -> record -> entries.contains(record.type());
            case "ids" -> record -> entries.contains(record.id());
            case "externalIds" -> record -> entries.stream().anyMatch(entry -> isKnownAs(record, entry));
            default -> throw new IllegalArgumentException("no such parameter");
        };
    }

    private static List<String> entries(String name, String text) {
        List<String> entries = Arrays.stream(text.split(",", -1)).map(String::strip).toList();
        if (entries.stream().anyMatch(String::isEmpty)) {
            throw Problem.parameter(name, "The parameter is a list with commas between its entries, none of which may "
                    + "be empty.");
        }
        return entries;
    }

    /// By its value, by its scheme, or by both with a colon between them.
    private static boolean isKnownAs(DatasetRecord record, String entry) {
        String scheme = DatasetRecord.IDENTIFIER_SCHEME;
        return entry.equals(record.iri()) || entry.equals(scheme) || entry.equals(scheme + ":")
                || entry.equals(scheme + ":" + record.iri());
    }

    /// Each text on its own: a phrase does not run from one into the next. The catalogue's notice is not among them: a search
    /// for one of its words would find everything.
    private static Stream<String> texts(DatasetRecord record) {
        return Stream.concat(
                Stream.of(Language.values())
                        .flatMap(l -> Stream.of(record.title(l), record.dataset().description().in(l))),
                Stream.concat(Stream.of(record.id()), record.dataset().keywords().stream()));
    }

    private static String searched(String text) {
        return SearchForm.of(text).strip();
    }
}
