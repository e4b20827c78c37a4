package de.sozialplanung.opendata.query;

import java.util.ArrayList;
import java.util.List;

/// An item of a parameter that lists several, separated by commas.
///
/// @param text     without blanks before and behind
/// @param position of its first character in the parameter's value, from 0
record Listed(String text, int position) {

    static List<Listed> of(String value) {
        List<Listed> items = new ArrayList<>();
        int start = 0;
        while (start <= value.length()) {
            int comma = value.indexOf(',', start);
            String item = value.substring(start, comma < 0 ? value.length() : comma);
            items.add(new Listed(item.strip(), start + item.length() - item.stripLeading().length()));
            start += item.length() + 1;
        }
        return items;
    }
}
