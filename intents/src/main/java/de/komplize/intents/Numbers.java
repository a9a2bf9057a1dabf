package de.komplize.intents;

import java.util.Arrays;

/** A growing array of ints: boxing the few hundred features of an utterance would cost more than finding them. */
final class Numbers {

    private int[] values = new int[32];
    private int size;

    void add(int value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, size * 2);
        }
        values[size++] = value;
    }

    int at(int position) {
        return values[position];
    }

    int size() {
        return size;
    }

    int[] all() {
        return Arrays.copyOf(values, size);
    }

    int[] sorted() {
        int[] all = Arrays.copyOf(values, size);
        Arrays.sort(all);
        return all;
    }
}
