package de.sozialplanung.opendata.geopackage;

import java.io.IOException;
import java.util.Arrays;

/// The pages of a table's B-tree (sqlite.org/fileformat2.html, section 1.6). All leaves of such a tree lie equally deep.
final class TablePages {

    static final int LEAF = 0x0d;
    private static final int INTERIOR = 0x05;
    private static final int INTERIOR_HEADER = 12;
    private static final int DEEPEST = 20;

    private TablePages() {}

    /// Where the header of a B-tree page begins in its page: behind that of the file on the first one.
    static int header(long page) {
        return page == 1 ? 100 : 0;
    }

    /// The leaves of the tree in the order of their keys.
    static int[] leaves(PageFile file, int root) throws IOException {
        PageWindow window = new PageWindow(file);
        int[] level = {root};
        for (int depth = 0; depth < DEEPEST; depth++) {
            int type = window.unsignedByte(window.locate(level[0]) + header(level[0]));
            if (type == LEAF) {
                return level;
            }
            level = below(level, window);
        }
        throw new IOException("a table's tree is too deep");
    }

    private static int[] below(int[] level, PageWindow window) throws IOException {
        int[] children = new int[level.length * 64];
        int count = 0;
        for (int page : level) {
            int start = window.locate(page);
            int header = start + header(page);
            if (window.unsignedByte(header) != INTERIOR) {
                throw new IOException("page " + page + " is not of a table's tree");
            }
            int cells = window.unsignedShort(header + 3);
            if (count + cells + 1 > children.length) {
                children = Arrays.copyOf(children, 2 * children.length + cells);
            }
            for (int cell = 0; cell < cells; cell++) {
                int pointer = header + INTERIOR_HEADER + 2 * cell;
                children[count++] = window.integer(start + window.unsignedShort(pointer));
            }
            children[count++] = window.integer(header + 8);
        }
        return Arrays.copyOf(children, count);
    }
}
