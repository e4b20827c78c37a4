/// What the operator sees of the running service: numbers for Prometheus, events for Java Flight Recorder, health, and counts of
/// use that may be published ([record 23](../../../../../../../../decisions/0023-configuration-and-telemetry.md)).
@NullMarked
package de.sozialplanung.opendata.telemetry;

import org.jspecify.annotations.NullMarked;
