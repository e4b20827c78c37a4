/// The Sozialplanung vocabulary, its concept schemes and shapes as Turtle, and every IRI we use as a constant.
@NullMarked
package de.sozialplanung.opendata.vocab;

import org.jspecify.annotations.NullMarked;
