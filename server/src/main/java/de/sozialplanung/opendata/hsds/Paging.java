package de.sozialplanung.opendata.hsds;

import java.util.List;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import de.sozialplanung.opendata.problem.Problem;
import de.sozialplanung.opendata.query.Parameters;

/// Which page of a list is asked for (HSDS API, `page` and `per_page`).
///
/// @param number from 1
/// @param size   the most entries of a page
record Paging(int number, int size) {

    static final String PAGE = "page";
    static final String SIZE = "per_page";

    private static final int USUAL = 50;
    private static final int MOST = 500;
    private static final int MOST_FULL = 100;
    private static final int MOST_PAGES = 1_000_000;

    /// @param full whether each entry comes with all that is known of it
    /// @throws Problem 400 where a value is no whole number, or too large
    static Paging of(Parameters parameters, boolean full) {
        return new Paging(whole(parameters, PAGE, 1, MOST_PAGES),
                whole(parameters, SIZE, USUAL, full ? MOST_FULL : MOST));
    }

    private static int whole(Parameters parameters, String name, int otherwise, int most) {
        String text = parameters.value(name).orElse(Integer.toString(otherwise));
        if (!text.matches("[1-9][0-9]{0,6}") || Integer.parseInt(text) > most) {
            throw Problem.parameter(name, "The value must be a whole number from 1 to " + most + ".");
        }
        return Integer.parseInt(text);
    }

    long offset() {
        return (long) (number - 1) * size;
    }

    /// The entries of the page; none where it lies behind the last.
    <T> List<T> of(List<T> all) {
        int from = (int) Math.min(offset(), all.size());
        return all.subList(from, Math.min(from + size, all.size()));
    }

    /// The page as the API has it.
    ///
    /// @param total    how many there are on all pages
    /// @param contents those of this page
    ObjectNode document(long total, List<ObjectNode> contents) {
        long pages = (total + size - 1) / size;
        ObjectNode document = JsonNodeFactory.instance.objectNode().put("total_items", total)
                .put("total_pages", pages).put("page_number", number).put("size", contents.size())
                .put("first_page", number == 1).put("last_page", number >= pages).put("empty", contents.isEmpty());
        document.putArray("contents").addAll(contents);
        return document;
    }
}
