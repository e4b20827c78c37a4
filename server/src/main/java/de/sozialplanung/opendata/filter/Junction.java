package de.sozialplanung.opendata.filter;

import java.util.List;
import java.util.stream.Stream;

/// Joins bound filters so that the result has no needless level and no operand that changes nothing.
public final class Junction {

    private Junction() {}

    public static BoundFilter and(List<BoundFilter> operands) {
        List<BoundFilter> flat = operands.stream()
                .flatMap(o -> o instanceof BoundFilter.And(List<BoundFilter> inner) ? inner.stream() : Stream.of(o))
                .filter(o -> !(o instanceof BoundFilter.Everything)).distinct().toList();
        if (flat.stream().anyMatch(BoundFilter.Nothing.class::isInstance)) {
            return new BoundFilter.Nothing();
        }
        return switch (flat.size()) {
            case 0 -> new BoundFilter.Everything();
            case 1 -> flat.getFirst();
            default -> new BoundFilter.And(flat);
        };
    }

    static BoundFilter or(List<BoundFilter> operands) {
        List<BoundFilter> flat = operands.stream()
                .flatMap(o -> o instanceof BoundFilter.Or(List<BoundFilter> inner) ? inner.stream() : Stream.of(o))
                .filter(o -> !(o instanceof BoundFilter.Nothing)).distinct().toList();
        if (flat.stream().anyMatch(BoundFilter.Everything.class::isInstance)) {
            return new BoundFilter.Everything();
        }
        return switch (flat.size()) {
            case 0 -> new BoundFilter.Nothing();
            case 1 -> flat.getFirst();
            default -> new BoundFilter.Or(flat);
        };
    }

    /// All of them, or where that is negated any; the operands are negated already.
    static BoundFilter of(boolean all, List<BoundFilter> operands) {
        return all ? and(operands) : or(operands);
    }

    static BoundFilter constant(boolean holds) {
        return holds ? new BoundFilter.Everything() : new BoundFilter.Nothing();
    }
}
