package de.komplize.bot.entity;

/** How many slips of the finger lie between two words: a letter too many, too few, wrong, or two swapped. */
public final class Misspelling {

    private Misspelling() {}

    /** True when a written word can be meant for a name: one slip from six letters on, two from eleven on, and the first letter is right. */
    public static boolean isOf(String name, String written) {
        return isNear(sound(name), sound(written));
    }

    // "Vasanenhof", "Filippinenhof": one sound, three spellings.
    static String sound(String word) {
        return word.replace("ph", "f").replace('v', 'f');
    }

    /** The same of what they sound like. */
    static boolean isNear(String name, String written) {
        int allowed = name.length() < 6 ? 0 : name.length() < 11 ? 1 : 2;
        boolean alike =
                Math.abs(name.length() - written.length()) <= allowed && written.length() >= 5 && begin(name, written);
        return alike && slips(name, written) <= allowed;
    }

    // People rarely mistype a first letter; "Landau" is not "Waldau".
    private static boolean begin(String name, String written) {
        return name.charAt(0) == written.charAt(0)
                || (name.charAt(0) == written.charAt(1) && name.charAt(1) == written.charAt(0));
    }

    /** The optimal string alignment distance. */
    static int slips(String a, String b) {
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                cost[i][j] = i == 0 || j == 0 ? i + j : cheapest(cost, a, b, i, j);
            }
        }
        return cost[a.length()][b.length()];
    }

    private static int cheapest(int[][] cost, String a, String b, int i, int j) {
        int wrong = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        int cheapest = Math.min(Math.min(cost[i - 1][j], cost[i][j - 1]) + 1, cost[i - 1][j - 1] + wrong);
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(cheapest, cost[i - 2][j - 2] + 1) : cheapest;
    }
}
