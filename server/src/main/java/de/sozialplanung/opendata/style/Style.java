package de.sozialplanung.opendata.style;

import de.sozialplanung.opendata.catalog.Collection;
import de.sozialplanung.opendata.catalog.LocalizedText;
import de.sozialplanung.opendata.catalog.Property;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How one collection is drawn.
public sealed interface Style {

    /// Letters, digits, `_` and `-`; a public promise.
    String id();

    Collection collection();

    LocalizedText title();

    /// Areas coloured by the class that a figure falls into.
    ///
    /// @param figure  the property with the figure
    /// @param status  the property that says what is known of it
    /// @param classes from the least on; at least one
    /// @param scope   which features are meant
    record Choropleth(String id, Collection collection, LocalizedText title, Property figure, Property status,
            List<ColourClass> classes, Scope scope) implements Style {

        public Choropleth {
            classes = List.copyOf(classes);
        }
    }

    /// Points marked by the first item of a list.
    ///
    /// @param property the property with the list
    record Kinds(String id, Collection collection, LocalizedText title, Property property,
            List<Kind> kinds) implements Style {

        public Kinds {
            kinds = List.copyOf(kinds);
        }
    }

    /// The features of a collection of areas and years that make one map.
    ///
    /// @param level the code in the property `ebene`; null where there is no such property
    /// @param date  the last day of the latest year with figures, in the property `stand`; null where there is none
    record Scope(@Nullable String level, @Nullable LocalDate date) {

        /// All features.
        public static final Scope ALL = new Scope(null, null);
    }

    /// A class of figures.
    ///
    /// @param from   included; null where it has no lower bound
    /// @param below  not included; null where it has no upper bound
    /// @param label  of the legend
    /// @param colour as `#rrggbb`
    record ColourClass(@Nullable Double from, @Nullable Double below, LocalizedText label, String colour) {}

    /// A kind of points.
    ///
    /// @param code   the item
    /// @param label  of the legend
    /// @param colour as `#rrggbb`
    record Kind(String code, LocalizedText label, String colour, Mark mark) {}

    /// The form of a point, by its name in SLD, which QGIS has, too.
    enum Mark {
        CIRCLE,
        SQUARE,
        TRIANGLE
    }
}
