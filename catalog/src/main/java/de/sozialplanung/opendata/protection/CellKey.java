package de.sozialplanung.opendata.protection;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Alters counts by a little that follows from a secret and from which count it is.
final class CellKey {

    /// The most that a count is altered by.
    static final int MOST = 2;

    private static final String ALGORITHM = "HmacSHA256";

    private CellKey() {}

    /// The count as it is shown; nil stays nil, and none gets below it.
    ///
    /// @param key not empty
    static double shown(double count, String key, String measure, String area, int year) {
        return count == 0 ? 0 : Math.max(0, count + noise(key, measure, area, year));
    }

    private static int noise(String key, String measure, String area, int year) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            byte[] digest = mac.doFinal((measure + '\n' + area + '\n' + year).getBytes(StandardCharsets.UTF_8));
            return Math.floorMod(ByteBuffer.wrap(digest).getLong(), 2 * MOST + 1) - MOST;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java runtime has " + ALGORITHM, e);
        }
    }
}
