/// Disclosure control: decides once per edition what may be seen. Nothing behind this room sees a raw count.
@NullMarked
package de.sozialplanung.opendata.protection;

import org.jspecify.annotations.NullMarked;
