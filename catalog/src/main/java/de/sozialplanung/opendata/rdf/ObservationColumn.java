package de.sozialplanung.opendata.rdf;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.IntToDoubleFunction;
import java.util.function.IntUnaryOperator;

import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;

/// What one property says of each observation.
public sealed interface ObservationColumn {

    /// The property.
    Node predicate();

    /// Null where the property says nothing of that observation.
    @Nullable
    Node object(int row);

    /// Whether the property says something of that observation.
    boolean has(int row);

    /// Which part of an observation's key a dimension tells; `ALL` says the same of every observation.
    enum Key {
        INDICATOR,
        AREA,
        YEAR,
        NONE,
        ALL
    }

    /// A property with few different objects, each known by a number from 0.
    final class Dimension implements ObservationColumn {

        private final Node predicate;
        private final Key key;
        private final Node[] objects;
        private final Map<Node, Integer> numbers = new HashMap<>();
        private final IntUnaryOperator codes;

        /// @param objects what `codes` counts, no two of them equal
        /// @param codes   the number of a row's object; negative where there is none
        Dimension(Node predicate, Key key, Node[] objects, IntUnaryOperator codes) {
            this.predicate = predicate;
            this.objects = objects.clone();
            this.codes = codes;
            this.key = key;
            for (int i = 0; i < objects.length; i++) {
                if (numbers.put(objects[i], i) != null) {
                    throw new IllegalArgumentException("two objects of an observation's property are the same");
                }
            }
        }

        @Override
        public Node predicate() {
            return predicate;
        }

        public Key key() {
            return key;
        }

        /// The number of different objects.
        public int size() {
            return objects.length;
        }

        /// The object of that number.
        public Node value(int code) {
            return objects[code];
        }

        /// The number of an object; empty where no observation can have it.
        public OptionalInt code(Node object) {
            Integer number = numbers.get(object);
            return number == null ? OptionalInt.empty() : OptionalInt.of(number);
        }

        /// The number of the row's object; negative where there is none.
        public int code(int row) {
            return codes.applyAsInt(row);
        }

        @Override
        public boolean has(int row) {
            return code(row) >= 0;
        }

        @Override
        public @Nullable Node object(int row) {
            int code = code(row);
            return code < 0 ? null : objects[code];
        }
    }

    /// A property with a number, which nearly every observation has another of.
    ///
    /// @param numbers  of a row; not a number where there is none
    /// @param whole    whether they are `xsd:integer`, else they are `xsd:decimal`
    record Measure(Node predicate, IntToDoubleFunction numbers, boolean whole) implements ObservationColumn {

        public double number(int row) {
            return numbers.applyAsDouble(row);
        }

        /// A number as the object that stands for it.
        public Node node(double number) {
            return whole ? Literals.integer((long) number) : Literals.decimal(number);
        }

        @Override
        public boolean has(int row) {
            return !Double.isNaN(number(row));
        }

        @Override
        public @Nullable Node object(int row) {
            double number = number(row);
            return Double.isNaN(number) ? null : node(number);
        }
    }
}
