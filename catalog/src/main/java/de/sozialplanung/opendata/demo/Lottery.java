package de.sozialplanung.opendata.demo;

import java.util.Arrays;

/// Draws positions with given chances.
final class Lottery {

    private final double[] upTo;

    Lottery(double[] weights) {
        upTo = weights.clone();
        for (int i = 1; i < upTo.length; i++) {
            upTo[i] += upTo[i - 1];
        }
    }

    int draw(Dice dice) {
        int at = Arrays.binarySearch(upTo, dice.next() * upTo[upTo.length - 1]);
        return Math.min(at >= 0 ? at + 1 : -at - 1, upTo.length - 1);
    }
}
