package de.sozialplanung.opendata.filter.fes;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import de.sozialplanung.opendata.filter.Expression;
import de.sozialplanung.opendata.filter.Filter;
import de.sozialplanung.opendata.filter.FilterLimits;
import de.sozialplanung.opendata.filter.Origin;
import de.sozialplanung.opendata.problem.Problem;
import de.sozialplanung.opendata.store.SampleFeatures;
import de.sozialplanung.opendata.xml.XmlReader;
import java.math.BigDecimal;

/// Filters over the sample points, in short.
final class FesSample {

    static final Origin AT = Origin.of("filter");

    private FesSample() {}

    /// A document of version 2.0 around an operator.
    static String document(String operator) {
        return """
                <Filter xmlns="http://www.opengis.net/fes/2.0" xmlns:gml="http://www.opengis.net/gml/3.2" \
                xmlns:sp="https://daten.example/schema" xmlns:xs="http://www.w3.org/2001/XMLSchema">"""
                + operator + "</Filter>";
    }

    /// A document of version 1.1 or 1.0 around an operator.
    static String document1(String operator) {
        return """
                <ogc:Filter xmlns:ogc="http://www.opengis.net/ogc" xmlns:gml="http://www.opengis.net/gml">"""
                + operator + "</ogc:Filter>";
    }

    static Filter parse(String document) {
        return FesFilter.read(XmlReader.read(document), SampleFeatures.points(), FilterLimits.STANDARD);
    }

    static Filter read(String operator) {
        return parse(document(operator));
    }

    static Filter read1(String operator) {
        return parse(document1(operator));
    }

    static Problem problemOf(String operator) {
        return catchThrowableOfType(Problem.class, () -> read(operator));
    }

    static Expression property(String name) {
        return new Expression.Property(name, AT);
    }

    static Expression untyped(String text) {
        return new Expression.Untyped(text, AT);
    }

    static Expression text(String text) {
        return new Expression.Text(text, AT);
    }

    static Expression number(String number) {
        return new Expression.Number(new BigDecimal(number), AT);
    }
}
