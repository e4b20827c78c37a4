package de.sozialplanung.opendata.filter.cql2;

import static org.assertj.core.api.Assertions.assertThat;

import de.sozialplanung.opendata.crs.Crs;
import de.sozialplanung.opendata.filter.Filter;
import de.sozialplanung.opendata.problem.Problem;
import de.sozialplanung.opendata.store.RandomFilters;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Damaged filters are read as something else or refused with a problem at a place in their text; nothing else happens.
class Cql2MutationTest {

    private static final int ROUNDS = 20_000;
    private static final List<String> PIECES = List.of("(", ")", ",", "'", "\"", "\\", "-", "+", "^", "NOT ", " AND ",
            " OR ", " IS ", " IN ", " LIKE ", " BETWEEN ", " div ", "NULL", "TRUE", "CASEI(", "DATE(", "INTERVAL(",
            "BBOX(",
            "POINT", "POLYGON((", " Z ", "EMPTY", "S_WITHIN(", "T_AFTER(", "A_EQUALS(", "'..'", "1e9", ".5", "0", "<>",
            "=",
            "😀", "\0", "\uD83D", "{", "}", "[", "]", ":", "null", "true", "{\"op\":", "\"args\":[", "{\"property\":",
            "{\"type\":\"Point\",\"coordinates\":[", "{\"bbox\":[", "\"op\":\"=\"", "1E-400", "\u00a0", "\n");

    enum Encoding {
        TEXT,
        JSON;

        String write(Filter filter) {
            return this == TEXT ? Cql2Text.write(filter, Crs.EPSG_4326) : Cql2Json.write(filter, Crs.EPSG_4326);
        }

        Filter parse(String text) {
            return this == TEXT ? Cql2Text.parse(text, Crs.EPSG_4326, "filter")
                    : Cql2Json.parse(text, Crs.EPSG_4326, "filter");
        }
    }

    @ParameterizedTest
    @EnumSource
    void damagedFiltersAreReadOrRefused(Encoding encoding) {
        Random random = new Random(7);
        List<String> seeds = seeds(encoding);
        int refused = 0;
        for (int i = 0; i < ROUNDS; i++) {
            String damaged = damaged(seeds.get(random.nextInt(seeds.size())), seeds, random);
            try {
                assertThat(encoding.parse(damaged)).isNotNull();
            } catch (Problem problem) {
                refused++;
                assertThat(problem.position()).as(damaged).isBetween(0, damaged.length());
                assertThat(problem.detail()).as(damaged).hasSizeLessThan(200).endsWith(".").doesNotContain("\n");
            }
        }
        assertThat(refused).isBetween(ROUNDS / 10, ROUNDS - ROUNDS / 100);
    }

    private static List<String> seeds(Encoding encoding) {
        RandomFilters random = new RandomFilters(11);
        List<String> seeds = new ArrayList<>();
        while (seeds.size() < 300) {
            Filter filter = seeds.size() % 2 == 0 ? random.points() : random.areas();
            try {
                seeds.add(encoding.write(filter));
            } catch (IllegalArgumentException e) {
                // there are no words for it
            }
        }
        return seeds;
    }

    private static String damaged(String text, List<String> others, Random random) {
        StringBuilder damaged = new StringBuilder(text);
        for (int times = random.nextInt(1, 4); times > 0; times--) {
            int at = random.nextInt(damaged.length() + 1);
            int to = Math.min(damaged.length(), at + random.nextInt(10));
            switch (random.nextInt(4)) {
                case 0 -> damaged.delete(at, to);
                case 1 -> damaged.insert(at, PIECES.get(random.nextInt(PIECES.size())));
                case 2 -> damaged.replace(at, to, PIECES.get(random.nextInt(PIECES.size())));
                default -> {
                    String other = others.get(random.nextInt(others.size()));
                    damaged.insert(at, other, 0, random.nextInt(other.length() + 1));
                }
            }
        }
        return damaged.toString();
    }

    static boolean isReadOrRefused(Supplier<Filter> reading) {
        try {
            assertThat(reading.get()).isNotNull();
        } catch (Problem problem) {
            assertThat(problem.position()).isNotNegative();
        }
        return true;
    }
}
