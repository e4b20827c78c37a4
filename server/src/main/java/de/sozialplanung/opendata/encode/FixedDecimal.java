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

    /// Four bits for each digit, the last one lowest: sixteen digits are enough up to the safe bound, and a division by a
    /// constant is none.
    private static void digits(long number, int width, Sink sink) throws IOException {
        long digits = 0;
        int count = 0;
        for (long rest = number; rest > 0; rest /= 10) {
            digits |= (rest % 10) << (4 * count++);
        }
        for (int place = Math.max(count, width) - 1; place >= 0; place--) {
            sink.accept('0' + (int) ((digits >>> (4 * place)) & 0xF));
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
