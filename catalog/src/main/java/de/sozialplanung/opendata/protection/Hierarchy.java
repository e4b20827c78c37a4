package de.sozialplanung.opendata.protection;

import de.sozialplanung.opendata.statistics.Area;
import de.sozialplanung.opendata.statistics.AreaTree;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The tree of areas by number, a part always after its whole.
final class Hierarchy {

    /// The parent of an area that has none.
    static final int NONE = -1;

    private final List<Area> areas;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final int[] parents;
    private final List<List<Integer>> children = new ArrayList<>();

    Hierarchy(AreaTree tree) {
        areas = tree.areas();
        areas.forEach(area -> numbers.put(area.key(), numbers.size()));
        parents = new int[areas.size()];
        Arrays.fill(parents, NONE);
        for (Area area : areas) {
            List<Integer> parts = tree.children(area.key()).stream().map(part -> number(part.key())).toList();
            parts.forEach(part -> parents[part] = children.size());
            children.add(parts);
        }
    }

    int size() {
        return parents.length;
    }

    Area area(int number) {
        return areas.get(number);
    }

    int number(String key) {
        Integer number = numbers.get(key);
        if (number == null) {
            throw new IllegalArgumentException("no area " + key);
        }
        return number;
    }

    int parent(int area) {
        return parents[area];
    }

    /// The area itself and those that it lies in, the smallest first.
    List<Integer> upwards(int area) {
        List<Integer> found = new ArrayList<>();
        for (int part = area; part != NONE; part = parent(part)) {
            found.add(part);
        }
        return found;
    }

    /// The smallest areas that it is made of; itself where it has no parts.
    Stream<Integer> leaves(int area) {
        return children(area).isEmpty() ? Stream.of(area) : children(area).stream().flatMap(this::leaves);
    }

    List<Integer> children(int area) {
        return children.get(area);
    }

    /// The areas that a count there may be balanced with: itself and its parts, then the rest of its whole, the whole,
    /// the rest of the whole's whole, and so on.
    List<Integer> neighbours(int area) {
        List<Integer> found = new ArrayList<>(List.of(area));
        found.addAll(children(area));
        for (int part = area; parent(part) != NONE; part = parent(part)) {
            int self = part;
            children(parent(part)).stream().filter(sibling -> sibling != self).forEach(found::add);
            found.add(parent(part));
        }
        return found;
    }

    /// The neighbours that have parts of their own, each with one of its parts: neither can move without the other.
    Stream<List<Integer>> detours(int area) {
        return neighbours(area).stream().filter(whole -> whole != area && parent(area) != whole)
                .flatMap(whole -> children(whole).stream().map(part -> List.of(whole, part)));
    }
}
