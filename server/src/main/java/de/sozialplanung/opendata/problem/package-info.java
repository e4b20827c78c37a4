/// The one exception thrown on purpose: kind, plain sentence, parameter, position.
@NullMarked
package de.sozialplanung.opendata.problem;

import org.jspecify.annotations.NullMarked;
