package de.sozialplanung.opendata.rdf;

import static de.sozialplanung.opendata.vocab.Namespaces.DCT;
import static de.sozialplanung.opendata.vocab.Namespaces.PROV;

import java.time.LocalDate;
import java.util.Optional;

import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/// What is said of planning processes and of the measures that came out of them in the words of PROV-O beside our own: the
/// process is an activity, and the measure what it generated.
record PlanningStatements(Things things) {

    void process(Row row, Statements process) {
        process.say(DCT + "title", row.text("titel").map(Literals::german))
                .say(DCT + "description", row.text("beschreibung").map(Literals::german))
                .say(PROV + "startedAtTime", day(row, "beginn").map(PlanningStatements::begin))
                .say(PROV + "endedAtTime", day(row, "ende").map(last -> begin(last.plusDays(1))))
                .say(PROV + "wasAssociatedWith", actor(row, "federfuehrung"));
        for (String area : row.texts("gebiete")) {
            process.say(DCT + "spatial", things.area(area).map(NodeFactory::createURI));
        }
    }

    void measure(Row row, Statements measure) {
        measure.say(DCT + "title", row.text("titel").map(Literals::german))
                .say(DCT + "description", row.text("beschreibung").map(Literals::german))
                .say(PROV + "wasAttributedTo", actor(row, "traeger"));
        row.text("prozess").flatMap(key -> things.thing(ThingKind.PLANUNGSPROZESS, key)).map(NodeFactory::createURI)
                .ifPresent(process -> {
                    measure.say(PROV + "wasGeneratedBy", process);
                    new Statements(process, measure.graph()).say(PROV + "generated", measure.thing());
                });
    }

    private Optional<Node> actor(Row row, String name) {
        return row.text(name).flatMap(things::actor).map(NodeFactory::createURI);
    }

    private static Optional<LocalDate> day(Row row, String name) {
        return row.value(name).filter(LocalDate.class::isInstance).map(LocalDate.class::cast);
    }

    /// PROV-O wants a time: days begin at midnight, and the last one ends when the next begins.
    private static Node begin(LocalDate day) {
        return Literals.typed(day + "T00:00:00", XSDDatatype.XSDdateTime);
    }
}
