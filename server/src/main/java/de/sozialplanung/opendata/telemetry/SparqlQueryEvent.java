package de.sozialplanung.opendata.telemetry;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;
import jdk.jfr.Threshold;

/// For Java Flight Recorder: SPARQL query, where it took longer than 500 ms.
@Name("opendata.SparqlQuery")
@Label("SPARQL query")
@Category("Sozialplanung Open Data")
@Description("A SPARQL query, from start to whole result; its text is nobody's business")
@Threshold("500 ms")
@StackTrace(false)
final class SparqlQueryEvent extends Event {

    @Label("Outcome")
    String outcome = "";
}
