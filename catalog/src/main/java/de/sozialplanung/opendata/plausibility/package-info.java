/// Compares raw counts with each other before anything is published: what does not fit becomes a doubt for the
/// operator's eyes, never a part of an edition.
@NullMarked
package de.sozialplanung.opendata.plausibility;

import org.jspecify.annotations.NullMarked;
