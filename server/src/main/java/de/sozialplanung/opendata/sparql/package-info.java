/// The SPARQL endpoint and the linked-data addresses. Read-only by construction: queries are parsed, checked against what
/// is allowed, and run against an immutable dataset within time, row and memory limits.
@NullMarked
package de.sozialplanung.opendata.sparql;

import org.jspecify.annotations.NullMarked;
