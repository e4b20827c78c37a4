package de.sozialplanung.opendata.statistics;

import java.util.ArrayList;
import java.util.List;

/// The ranks that an area may have, 1 for the highest share: areas whose intervals overlap are not told apart.
///
/// @param best  1 + the number of areas that surely lie higher
/// @param worst the number of areas − the number of those that surely lie lower
public record RankRange(int best, int worst) {

    /// The ranks of areas among each other, in their order; none where there are not two.
    public static List<RankRange> of(List<WilsonInterval> intervals) {
        int count = intervals.size();
        if (count < 2) {
            return List.of();
        }
        double[] lower = intervals.stream().mapToDouble(WilsonInterval::lower).sorted().toArray();
        double[] upper = intervals.stream().mapToDouble(WilsonInterval::upper).sorted().toArray();
        List<RankRange> ranks = new ArrayList<>(count);
        for (WilsonInterval interval : intervals) {
            int higher = count - upTo(lower, interval.upper());
            ranks.add(new RankRange(1 + higher, count - below(upper, interval.lower())));
        }
        return ranks;
    }

    /// How many are not above the limit.
    private static int upTo(double[] sorted, double limit) {
        int from = 0;
        int to = sorted.length;
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (sorted[middle] > limit) {
                to = middle;
            } else {
                from = middle + 1;
            }
        }
        return from;
    }

    /// How many are below the limit.
    private static int below(double[] sorted, double limit) {
        return upTo(sorted, Math.nextDown(limit));
    }
}
