package de.sozialplanung.opendata.vocab;

import java.util.Optional;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;

/// Units of QUDT for those that figures are shown in.
public final class Units {

    public static final Property HAS_UNIT = ResourceFactory.createProperty(Namespaces.QUDT, "hasUnit");

    private Units() {}

    /// The unit of a shown one such as `%` or `m²`; empty for those that QUDT has none for, such as `je 10.000`.
    public static Optional<Resource> of(String shown) {
        return switch (shown.strip()) {
            case "%", "je 100" -> unit("PERCENT");
            case "je 1.000" -> unit("PERMILLE");
            case "Personen", "Fälle", "Haushalte", "Anzahl" -> unit("NUM");
            case "je km²" -> unit("NUM-PER-KiloM2");
            case "m²" -> unit("M2");
            case "km²" -> unit("KiloM2");
            case "Jahre" -> unit("YR");
            default -> Optional.empty();
        };
    }

    private static Optional<Resource> unit(String name) {
        return Optional.of(ResourceFactory.createResource(Namespaces.UNIT + name));
    }
}
