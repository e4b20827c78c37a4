package de.sozialplanung.opendata.html.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Services that a search finds.
///
/// @param shell   what every page shares
/// @param form    the search
/// @param matched how many services match in all
/// @param remarks what is to be known of the list
/// @param cards   those of this page, with their distance where a place was asked for
/// @param paging  where the list goes on
/// @param map     where those of this page are; null where there is no drawing
/// @param table   the same as a table; null where the interface cannot ask for it
/// @param files   with all that match; none where the interface cannot ask for them
public record OffersPage(Shell shell, ItemsPage.Form form, long matched, List<String> remarks,
        List<OfferPage.Near> cards, ItemsPage.Paging paging, @Nullable Choropleth map, @Nullable String table,
        List<Download> files) {

    public OffersPage {
        remarks = List.copyOf(remarks);
        cards = List.copyOf(cards);
        files = List.copyOf(files);
    }

    /// A service in short.
    ///
    /// @param title    of the service
    /// @param href     the public path of its page
    /// @param provider who gives it
    /// @param place    where it is; empty where that is secret
    /// @param kinds    in words
    /// @param hours    when it is open
    /// @param notes    costs, accessibility, and that it rests, each in words
    public record Card(String title, String href, String provider, String place, List<String> kinds, String hours,
            List<String> notes) {}
}
