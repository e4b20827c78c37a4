package de.sozialplanung.opendata.telemetry;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;
import jdk.jfr.Threshold;

/// For Java Flight Recorder: Store query, where it took longer than 50 ms.
@Name("opendata.StoreQuery")
@Label("Store query")
@Category("Sozialplanung Open Data")
@Description("Until the store has answered, or has its first feature")
@Threshold("50 ms")
@StackTrace(false)
final class StoreQueryEvent extends Event {

    @Label("Question")
    String question = "";

    @Label("Collection")
    String collection = "";
}
