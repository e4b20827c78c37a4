/// YAML as a tree that remembers lines and the text as it was written, so that a key `05378` stays one and a fault can
/// be pointed at. Knows nothing of what the file means.
@NullMarked
package de.sozialplanung.opendata.folder.yaml;

import org.jspecify.annotations.NullMarked;
