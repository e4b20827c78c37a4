package de.sozialplanung.opendata.geopackage;

import java.io.IOException;

/// A view on one page at a time, which reads its neighbours with it: tables lie in their files mostly in order.
/// For one thread.
final class PageWindow {

    private static final int NEIGHBOURS = 32;

    private final PageFile file;
    private final byte[] bytes;
    private long first = 1;
    private int loaded;

    PageWindow(PageFile file) {
        this.file = file;
        this.bytes = new byte[NEIGHBOURS * file.pageSize()];
    }

    /// What `locate` points into. Its content changes with the next `locate`.
    byte[] bytes() {
        return bytes;
    }

    /// Where the page begins in `bytes`.
    int locate(long page) throws IOException {
        if (page < 1 || page > file.pages()) {
            throw new IOException("there is no page " + page);
        }
        if (page < first || page >= first + loaded) {
            first = page;
            loaded = (int) Math.min(NEIGHBOURS, file.pages() - page + 1);
            file.read(page, loaded, bytes);
        }
        return (int) (page - first) * file.pageSize();
    }

    int unsignedByte(int at) {
        return bytes[at] & 0xff;
    }

    int unsignedShort(int at) {
        return ((bytes[at] & 0xff) << 8) | (bytes[at + 1] & 0xff);
    }

    int integer(int at) {
        return (unsignedShort(at) << 16) | unsignedShort(at + 2);
    }
}
