/// Sets of row numbers, tests and orders of them. Knows no value and no filter.
@NullMarked
package de.sozialplanung.opendata.store.memory.row;

import org.jspecify.annotations.NullMarked;
