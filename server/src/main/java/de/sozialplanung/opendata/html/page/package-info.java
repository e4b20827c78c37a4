/// What each template shows, as records without behaviour beyond wording, and every word of the interface in both
/// languages. Knows neither HTTP nor the store.
@NullMarked
package de.sozialplanung.opendata.html.page;

import org.jspecify.annotations.NullMarked;
