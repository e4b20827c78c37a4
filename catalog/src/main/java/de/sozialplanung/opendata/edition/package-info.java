/// Builds, stores, lists and opens immutable editions, and swaps the current one. The only room that knows the
/// files an edition is made of.
@NullMarked
package de.sozialplanung.opendata.edition;

import org.jspecify.annotations.NullMarked;
