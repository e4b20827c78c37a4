/// Negotiation, links, languages, ETags, compression, limits, problems: what every face needs of HTTP and nothing of
/// what they publish.
@NullMarked
package de.sozialplanung.opendata.http;

import org.jspecify.annotations.NullMarked;
