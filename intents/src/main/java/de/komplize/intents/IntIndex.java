package de.komplize.intents;

/** Finds the position of a key in an array of distinct ints, by open addressing. Immutable. */
final class IntIndex {

    private final int[] keys;

    /** At each slot a position plus one; 0 is a free slot. The key itself stands in {@code keys} only: half the memory. */
    private final int[] slots;

    private final int mask;

    /** @param keys not copied */
    IntIndex(int[] keys) {
        int size = Integer.highestOneBit(Math.max(4, keys.length) * 2 - 1) * 2;
        this.keys = keys;
        this.mask = size - 1;
        this.slots = new int[size];
        for (int i = 0; i < keys.length; i++) {
            int slot = keys[i] & mask;
            while (slots[slot] != 0) {
                slot = (slot + 1) & mask;
            }
            slots[slot] = i + 1;
        }
    }

    /** The key's position, or -1. */
    int find(int key) {
        int slot = key & mask;
        while (slots[slot] != 0) {
            int position = slots[slot] - 1;
            if (keys[position] == key) {
                return position;
            }
            slot = (slot + 1) & mask;
        }
        return -1;
    }
}
