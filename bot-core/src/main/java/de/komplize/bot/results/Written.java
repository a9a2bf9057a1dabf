package de.komplize.bot.results;

import java.util.Arrays;

/** The numbers of the last events that were written, in order: eight bytes each, as a busy minute has many. */
final class Written {

    private long[] ids = new long[1_024];
    private int size;
    private long highest;

    /** All below is written or not ours to write. */
    private long settled;

    /** The highest number of all, 0 where there is none. */
    long highest() {
        return highest;
    }

    boolean has(long id) {
        return id < settled || Arrays.binarySearch(ids, 0, size, id) >= 0;
    }

    void add(long id) {
        int place = Arrays.binarySearch(ids, 0, size, id);
        if (place >= 0) {
            return;
        }
        if (size == ids.length) {
            ids = Arrays.copyOf(ids, size * 2);
        }
        int at = -place - 1;
        System.arraycopy(ids, at, ids, at + 1, size - at);
        ids[at] = id;
        size++;
        highest = Math.max(highest, id);
    }

    /** What lies before the window is not looked at any more. */
    void forgetBefore(long id) {
        int place = Arrays.binarySearch(ids, 0, size, id);
        int from = place >= 0 ? place : -place - 1;
        System.arraycopy(ids, from, ids, 0, size - from);
        size -= from;
        settled = Math.max(settled, id);
    }
}
