package de.sozialplanung.opendata.telemetry;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;
import jdk.jfr.Threshold;

/// For Java Flight Recorder: Edition load, where it took longer than 0 ms.
@Name("opendata.EditionLoad")
@Label("Edition load")
@Category("Sozialplanung Open Data")
@Description("An edition is opened")
@Threshold("0 ms")
@StackTrace(false)
final class EditionLoadEvent extends Event {

    @Label("Edition")
    String edition = "";
}
