package de.sozialplanung.opendata.encode;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;

/// Writes a number in plain decimal notation, rounded half up to a fixed number of decimals, without trailing zeros.
/// Coordinates are most of the bytes of an answer, so this allocates nothing.
final class FixedDecimal {

    private static final long[] POWERS = {1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000};
    /// Up to here every integer is a double of its own (2^52), so that scaling loses nothing.
    private static final double SAFE = 4.5e15;

    /// Takes one ASCII character.
    interface Sink {
        void accept(int character) throws IOException;
    }

    private FixedDecimal() {}

    /// @param decimals from 0 to 8
    static void write(double value, int decimals, Sink sink) throws IOException {
        long power = POWERS[decimals];
        if (!(Math.abs(value) * power < SAFE)) {
            slow(value, decimals, sink);
            return;
        }
        long scaled = Math.round(Math.abs(value) * power);
        if (value < 0 && scaled != 0) {
            sink.accept('-');
        }
        digits(scaled / power, 1, sink);
        long fraction = scaled % power;
        if (fraction != 0) {
            int width = decimals;
            while (fraction % 10 == 0) {
                fraction /= 10;
                width--;
            }
            sink.accept('.');
            digits(fraction, width, sink);
        }
    }

    private static void digits(long number, int width, Sink sink) throws IOException {
        long divisor = 1;
        int written = 1;
        while (written < width || number / divisor >= 10) {
            divisor *= 10;
            written++;
        }
        for (long d = divisor; d > 0; d /= 10) {
            sink.accept('0' + (int) (number / d % 10));
        }
    }

    private static void slow(double value, int decimals, Sink sink) throws IOException {
        String text = BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP).stripTrailingZeros()
                .toPlainString();
        for (int i = 0; i < text.length(); i++) {
            sink.accept(text.charAt(i));
        }
    }
}
