package de.sozialplanung.opendata.http;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;
import jdk.jfr.Threshold;

/// A request that took long, for Java Flight Recorder.
@Name("opendata.Request")
@Label("Request")
@Category("Sozialplanung Open Data")
@Description("From the first byte of a request to the last of its answer")
@Threshold("200 ms")
@StackTrace(false)
final class RequestEvent extends Event {

    @Label("Request id")
    String id = "";

    @Label("Method")
    String method = "";

    @Label("Address, without values")
    String address = "";

    @Label("Status")
    int status;

    @Label("Bytes")
    long bytes;
}
