package de.komplize.intents;

/**
 * Features are known by a number, not by a text: 32 bits of a multiplicative hash. Among 100,000 features one pair or so collides, which a
 * linear model does not notice.
 */
final class Hash {

    private static final long START = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;

    private Hash() {}

    static long start(Group group) {
        return START + (group.place() + 1) * 0x9E3779B97F4A7C15L;
    }

    static long with(long hash, char c) {
        long mixed = (hash ^ c) * PRIME;
        return mixed ^ (mixed >>> 29);
    }

    static long with(long hash, CharSequence text) {
        long mixed = hash;
        for (int i = 0; i < text.length(); i++) {
            mixed = with(mixed, text.charAt(i));
        }
        return mixed;
    }

    static long with(long hash, int number) {
        return with(with(hash, (char) number), (char) (number >>> 16));
    }

    static int done(long hash) {
        long mixed = (hash ^ (hash >>> 32)) * 0xd6e8feb86659fd93L;
        return (int) (mixed ^ (mixed >>> 32));
    }
}
