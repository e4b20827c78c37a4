package de.sozialplanung.opendata.query;

import de.sozialplanung.opendata.crs.Crs;
import de.sozialplanung.opendata.problem.Problem;
import java.util.List;
import java.util.stream.Collectors;

/// Reference systems in parameters (OGC API Features Part 2): named by their exact OGC URI, and only those on offer.
public final class CrsParameter {

    /// The reference systems that every collection with geometry is offered in, the default first.
    public static final List<Crs> OFFERED = List.of(Crs.values());

    private CrsParameter() {}

    /// The reference system that the parameter of that name asks for; CRS84 where it is not given.
    ///
    /// @throws Problem 400 where it is not on offer
    public static Crs read(Parameters parameters, String name) {
        return parameters.value(name)
                .map(uri -> Crs.byUri(uri).filter(OFFERED::contains).orElseThrow(() -> Problem.parameter(name,
                        "The reference system is not on offer here; allowed are "
                                + OFFERED.stream().map(Crs::uri).collect(Collectors.joining(", ")) + ".")))
                .orElse(Crs.CRS84);
    }
}
