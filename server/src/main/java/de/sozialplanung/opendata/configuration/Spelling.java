package de.sozialplanung.opendata.configuration;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/// Finds the name that was probably meant.
final class Spelling {

    /// So many letters may be wrong, missing or too many.
    private static final int SLIPS = 2;

    private Spelling() {}

    /// The name that is nearest; empty where none is near.
    static Optional<String> nearest(String written, Collection<String> names) {
        return names.stream().filter(name -> distance(written, name) <= SLIPS)
                .min(Comparator.comparingInt(name -> distance(written, name)));
    }

    /// How many letters have to be put in, taken out or changed (Levenshtein).
    static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
