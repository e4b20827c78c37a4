package de.sozialplanung.opendata.xml;

/// Finds the start tags of a document one after the other. The parser tells where it has got to, but that is ahead of the
/// tag by as much as it has looked ahead. For one reading.
final class TagFinder {

    private final String document;
    private int from;

    /// @param document well-formed as far as it is asked for
    TagFinder(String document) {
        this.document = document;
    }

    /// Where the next start tag begins. No value of an attribute has a `<` in it.
    int next() {
        int at = document.indexOf('<', from);
        while (at >= 0 && (document.startsWith("</", at) || document.startsWith("<!", at)
                || document.startsWith("<?", at))) {
            at = document.indexOf('<', behind(at));
        }
        from = at + 1;
        return Math.max(at, 0);
    }

    /// The end of what is no start tag.
    private int behind(int at) {
        String end = document.startsWith("<!--", at) ? "-->"
                : document.startsWith("<![CDATA[", at) ? "]]>" : document.startsWith("<?", at) ? "?>" : ">";
        int found = document.indexOf(end, at + 2);
        return found < 0 ? document.length() : found + end.length();
    }
}
