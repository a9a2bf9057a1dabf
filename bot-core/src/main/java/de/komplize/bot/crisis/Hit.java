package de.komplize.bot.crisis;

/**
 * What a written word may stand for.
 *
 * @param word the number of the pattern word
 * @param slips the slips of the pen that this takes
 * @param span over how many written words it goes (um bringen: two)
 */
record Hit(int word, int slips, int span) {}
