/// Answers graph patterns over observations, and groupings of them, from the columns of the cube; exactly as the general
/// engine would from triples, which answers everything else.
@NullMarked
package de.sozialplanung.opendata.sparql.cube;

import org.jspecify.annotations.NullMarked;
