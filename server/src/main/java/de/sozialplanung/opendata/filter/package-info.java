/// Two sealed trees: `Filter` as spoken and `BoundFilter` with names, types and reference system settled, and the
/// binder between them. Parsers live in rooms of their own; stores see bound filters only.
@NullMarked
package de.sozialplanung.opendata.filter;

import org.jspecify.annotations.NullMarked;
