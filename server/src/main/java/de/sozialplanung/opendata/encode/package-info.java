/// One class per output format. An encoder knows features and a frame around them; it knows no protocol, store or HTTP.
@NullMarked
package de.sozialplanung.opendata.encode;

import org.jspecify.annotations.NullMarked;
