/// What an operator may set: every key with its type, range and sentence, read from a file, the environment and the command
/// line, and checked as a whole ([record 23](../../../../../../../../decisions/0023-configuration-and-telemetry.md)).
@NullMarked
package de.sozialplanung.opendata.configuration;

import org.jspecify.annotations.NullMarked;
