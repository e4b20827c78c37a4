/// The Common Query Language (OGC 21-065r2) as text and as JSON: parsed to a `Filter` and written from one. Knows no
/// schema: whether names exist and types fit is the binder's question.
@NullMarked
package de.sozialplanung.opendata.filter.cql2;

import org.jspecify.annotations.NullMarked;
