/// The face for people: pages in German and English, rendered on the server, and the few files they load. Requests
/// arrive under `/pages`, links lead to the public addresses.
@NullMarked
package de.sozialplanung.opendata.html;

import org.jspecify.annotations.NullMarked;
