package de.sozialplanung.opendata.store.postgis;

import de.sozialplanung.opendata.filter.ArithmeticOperator;
import de.sozialplanung.opendata.filter.Folding;
import java.util.List;
import java.util.Locale;

/// The functions of an edition's schema: arithmetic that is null where PostgreSQL would stop with an error, and the years
/// of the calendar as Java counts them.
final class EditionFunctions {

    static final String YEAR = "year";

    private EditionFunctions() {}

    static String name(ArithmeticOperator operator) {
        return operator.name().toLowerCase(Locale.ROOT);
    }

    static String name(Folding folding) {
        return "fold_" + folding.name().toLowerCase(Locale.ROOT);
    }

    /// The statements that create all functions but the foldings.
    static List<String> create(String schema) {
        return List.of(
                careful(schema, ArithmeticOperator.ADD, "l + r"), careful(schema, ArithmeticOperator.SUBTRACT, "l - r"),
                careful(schema, ArithmeticOperator.MULTIPLY, "l * r"),
                careful(schema, ArithmeticOperator.DIVIDE, "l / r"),
                careful(schema, ArithmeticOperator.POWER, "power(l, r)"),
                whole(schema, ArithmeticOperator.WHOLE_DIVIDE, "/"), whole(schema, ArithmeticOperator.REMAINDER, "%"),
                "CREATE FUNCTION " + schema + "." + YEAR + """
                        (day date) RETURNS bigint LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
                          -- there is a year 0, which PostgreSQL calls 1 BC
                          SELECT CAST(extract(year FROM day) AS bigint) + CASE WHEN day < '0001-01-01' THEN 1 ELSE 0 END
                        $$""");
    }

    /// Not for parallel work, where errors cannot be caught; that costs a little and is left out for everyday numbers.
    private static String careful(String schema, ArithmeticOperator operator, String result) {
        return "CREATE FUNCTION " + schema + "." + name(operator) + """
                (l double precision, r double precision) RETURNS double precision
                LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL UNSAFE AS $$
                BEGIN
                  IF abs(l) BETWEEN 1e-9 AND 1e9 AND abs(r) BETWEEN 1e-9 AND 1e9%s THEN
                    RETURN %s;
                  END IF;
                  BEGIN
                    RETURN %s;
                  EXCEPTION WHEN numeric_value_out_of_range OR division_by_zero
                      OR invalid_argument_for_power_function THEN
                    RETURN NULL;
                  END;
                END
                $$""".formatted(operator == ArithmeticOperator.POWER ? " AND FALSE" : "", result, result);
    }

    /// Up to 2 to the power of 53 every whole number is a number of its own.
    private static String whole(String schema, ArithmeticOperator operator, String sign) {
        return "CREATE FUNCTION " + schema + "." + name(operator) + """
                (l double precision, r double precision) RETURNS double precision
                LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
                  SELECT CASE WHEN abs(l) <= 9007199254740992 AND abs(r) <= 9007199254740992 AND trunc(r) <> 0
                    THEN CAST(CAST(trunc(l) AS bigint) %s CAST(trunc(r) AS bigint) AS double precision) END
                $$""".formatted(sign);
    }
}
