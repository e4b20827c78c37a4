package de.sozialplanung.opendata.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import de.sozialplanung.opendata.problem.Problem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The short run: each target reads the same few thousand damaged inputs each time. The long one, which looks where the
/// code goes, is `deploy/fuzz.sh`.
class FuzzTest {

    private static final int ROUNDS = 3_000;
    private static final int LONGEST = 4_000;

    @ParameterizedTest
    @EnumSource
    void whatComesInIsReadOrRefused(FuzzTarget target) {
        Random random = new Random(24);
        List<byte[]> seeds = target.seeds();
        int read = 0;
        for (byte[] seed : seeds) {
            read += reads(target, seed) ? 1 : 0;
        }
        assertThat(read).as("seeds that are read").isPositive();
        for (int i = 0; i < ROUNDS; i++) {
            byte[] damaged = seeds.get(random.nextInt(seeds.size()));
            for (int times = random.nextInt(1, 5); times > 0; times--) {
                damaged = damaged(damaged, seeds, random);
            }
            reads(target, damaged);
        }
    }

    /// Whether it was read; a refusal must be one sentence that can be shown.
    static boolean reads(FuzzTarget target, byte[] data) {
        try {
            target.feed(data);
            return true;
        } catch (Problem problem) {
            // of a query the parser says in its own words what it met
            boolean sentence = problem.detail().endsWith(".") || target == FuzzTarget.SPARQL;
            if (!sentence || problem.detail().length() > 2_000) {
                throw new AssertionError("not a sentence: " + problem.detail(), problem);
            }
            return false;
        } catch (IOException _) {
            return false;
        } catch (RuntimeException | Error fault) {
            throw new AssertionError(target + " fails at " + HexFormat.of().formatHex(data) + ", which is "
                    + new String(data, StandardCharsets.UTF_8), fault);
        }
    }

    /// Cuts out, doubles, overwrites or puts in what is from another seed.
    private static byte[] damaged(byte[] data, List<byte[]> seeds, Random random) {
        int from = random.nextInt(data.length + 1);
        int to = Math.min(data.length, from + random.nextInt(1 + (random.nextBoolean() ? 8 : 60)));
        byte[] other = seeds.get(random.nextInt(seeds.size()));
        int start = random.nextInt(other.length);
        int length = Math.min(other.length - start, random.nextInt(40));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(data, 0, from);
        switch (random.nextInt(5)) {
            case 0 -> out.write(data, to, data.length - to);
            case 1 -> {
                out.write(data, from, to - from);
                out.write(data, from, data.length - from);
            }
            case 2 -> {
                out.write(random.nextInt(256));
                out.write(data, Math.min(data.length, from + 1), Math.max(0, data.length - from - 1));
            }
            case 3 -> {
                out.write(other, start, length);
                out.write(data, to, data.length - to);
            }
            default -> {
                out.writeBytes(ODD.get(random.nextInt(ODD.size())).getBytes(StandardCharsets.UTF_8));
                out.write(data, from, data.length - from);
            }
        }
        byte[] all = out.toByteArray();
        return all.length > LONGEST ? java.util.Arrays.copyOf(all, LONGEST) : all;
    }

    private static final List<String> ODD = List.of("0", "-1", "1e999", "99999999999999999999", "NaN", "\0", "\u2028",
            "\uFEFF",
            "😀", "%", "%00", "''", "\"", "\\", "(", ")", "[", "{", "<", "&", ";", ",", "..", "/", "-0", "9999-12-31",
            "\r\n");
}
