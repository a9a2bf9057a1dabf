package de.komplize.intents;

/** Finds the position of a key in an array of distinct ints, by open addressing. Immutable. */
final class IntIndex {

    private final int[] keys;

    /**
     * At each slot a position plus one in the low bits and the key's own upper bits above them; 0 is a free slot. The key itself stands in
     * {@code keys} only, half the memory, and is looked at where the upper bits agree: most of what is not there is told by the slot.
     */
    private final int[] slots;

    private final int mask;

    /** The bits of a slot that hold the position. */
    private final int places;

    /** @param keys not copied */
    IntIndex(int[] keys) {
        int size = Integer.highestOneBit(Math.max(4, keys.length) * 2 - 1) * 2;
        this.keys = keys;
        this.mask = size - 1;
        this.places = Integer.highestOneBit(Math.max(1, keys.length)) * 2 - 1;
        this.slots = new int[size];
        for (int i = 0; i < keys.length; i++) {
            int slot = keys[i] & mask;
            while (slots[slot] != 0) {
                slot = (slot + 1) & mask;
            }
            slots[slot] = keys[i] & ~places | i + 1;
        }
    }

    /** The key's position, or -1. */
    int find(int key) {
        int slot = key & mask;
        int found = slots[slot];
        while (found != 0) {
            int position = (found & places) - 1;
            if (((found ^ key) & ~places) == 0 && keys[position] == key) {
                return position;
            }
            slot = slot + 1 & mask;
            found = slots[slot];
        }
        return -1;
    }
}
