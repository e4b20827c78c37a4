/// Puts aside on the disk what an answer is made of, and says when the disk takes no more.
@NullMarked
package de.sozialplanung.opendata.scratch;

import org.jspecify.annotations.NullMarked;
