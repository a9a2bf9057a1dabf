package de.komplize.intents;

/** Finds the position of a key in an array of distinct ints, by open addressing. Immutable. */
final class IntIndex {

    /** Key and position plus one in turn, side by side for the processor's cache; a position of 0 is a free slot. */
    private final int[] slots;

    private final int mask;

    IntIndex(int[] keys) {
        int size = Integer.highestOneBit(Math.max(4, keys.length) * 2 - 1) * 2;
        this.mask = size - 1;
        this.slots = new int[size * 2];
        for (int i = 0; i < keys.length; i++) {
            int slot = keys[i] & mask;
            while (slots[slot * 2 + 1] != 0) {
                slot = (slot + 1) & mask;
            }
            slots[slot * 2] = keys[i];
            slots[slot * 2 + 1] = i + 1;
        }
    }

    /** The key's position, or -1. */
    int find(int key) {
        int slot = key & mask;
        while (slots[slot * 2 + 1] != 0) {
            if (slots[slot * 2] == key) {
                return slots[slot * 2 + 1] - 1;
            }
            slot = (slot + 1) & mask;
        }
        return -1;
    }
}
