package de.sozialplanung.opendata.http;

import java.net.InetAddress;
import java.util.Optional;
import java.util.regex.Pattern;

/// A network of the internet, or a single address: `10.0.0.0/8`, `2001:db8::/32`, `127.0.0.1`.
///
/// @param address the first address of it
/// @param bits    how many leading bits all of its addresses share
public record Network(InetAddress address, int bits) {

    /// The shorter ways to write an address are read differently by different programs.
    private static final Pattern FOUR_NUMBERS = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}");

    private static final Pattern SIX = Pattern.compile("[0-9A-Fa-f:.]{2,45}");

    /// Reads an address or CIDR notation (RFC 4632, 3.1); no name is ever looked up.
    ///
    /// @return empty where the text is neither
    public static Optional<Network> parse(String text) {
        int slash = text.indexOf('/');
        Optional<InetAddress> address = address(slash < 0 ? text : text.substring(0, slash));
        if (address.isEmpty()) {
            return Optional.empty();
        }
        int most = address.get().getAddress().length * Byte.SIZE;
        String bits = slash < 0 ? String.valueOf(most) : text.substring(slash + 1);
        if (!bits.matches("\\d{1,3}") || Integer.parseInt(bits) > most) {
            return Optional.empty();
        }
        return Optional.of(of(address.get(), Integer.parseInt(bits)));
    }

    /// The network of that size that an address is in.
    static Network of(InetAddress address, int bits) {
        return new Network(masked(address, bits), bits);
    }

    /// An address as it is written, IPv6 without brackets and zone.
    static Optional<InetAddress> address(String literal) {
        String text = literal.startsWith("[") && literal.endsWith("]") ? literal.substring(1, literal.length() - 1)
                : literal;
        if (text.indexOf(':') < 0 ? !FOUR_NUMBERS.matcher(text).matches() : !SIX.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.ofLiteral(text));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /// Whether it has that address.
    public boolean contains(InetAddress other) {
        return other.getAddress().length == address.getAddress().length && masked(other, bits).equals(address);
    }

    private static InetAddress masked(InetAddress address, int bits) {
        byte[] bytes = address.getAddress();
        for (int i = 0; i < bytes.length; i++) {
            int kept = Math.clamp(bits - (long) i * Byte.SIZE, 0, Byte.SIZE);
            bytes[i] = (byte) (bytes[i] & (0xFF00 >> kept));
        }
        try {
            return InetAddress.getByAddress(bytes);
        } catch (java.net.UnknownHostException e) {
            throw new IllegalStateException("an address keeps its length", e);
        }
    }

    @Override
    public String toString() {
        return address.getHostAddress() + "/" + bits;
    }
}
