package de.komplize.bot.knowledge;

/**
 * Where a district lies on a map of tiles.
 *
 * @param district the official name
 * @param row from 1 in the north; 0 where the pack gives no place
 * @param column from 1 in the west; 0 where the pack gives no place
 */
public record Tile(String district, int row, int column) {

    /** As many rows, and columns, a map may have: more are too small to read. */
    public static final int MOST = 12;
}
