/// `main`, the commands, configuration, and the whole wiring on one page of constructor calls.
@NullMarked
package de.sozialplanung.opendata.app;

import org.jspecify.annotations.NullMarked;
