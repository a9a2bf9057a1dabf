package de.komplize.bot.staff;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator.Block;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator.BlockPool;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Argon2id (RFC 9106) in the PHC string format. The 19 MiB of one hash are taken again for the next: made anew each time, their collection stops
 * the residents' answers for longer than the hash itself takes. Not thread-safe: each thread has its own.
 */
final class Argon2id {

    /** OWASP's least memory and twice its passes: some 50 ms, which is what check 38 wants at least. */
    private static final Cost COST = new Cost(19_456, 4, 1);

    private static final int SALT = 16;
    private static final int LENGTH = 32;

    private static final Pattern STORED =
            Pattern.compile("\\$argon2id\\$v=19\\$m=(\\d+),t=(\\d+),p=(\\d+)\\$([A-Za-z0-9+/]+)\\$([A-Za-z0-9+/]+)");

    private final SecureRandom random = new SecureRandom();
    private final BlockPool blocks = new Reused();

    /** @param memory in KiB */
    private record Cost(int memory, int passes, int lanes) {}

    /** The blocks of the last hash, emptied; in their order, as every second hash would else go through memory backwards, which takes a tenth longer. */
    private static final class Reused implements BlockPool {

        private final Deque<Block> free = new ArrayDeque<>();

        @Override
        public Block allocate() {
            Block block = free.poll();
            return block == null ? new Block() : block;
        }

        @Override
        public void deallocate(Block block) {
            free.add(block.clear());
        }
    }

    /** With its cost and salt, as it is stored. */
    String hash(String password) {
        byte[] salt = bytes(SALT);
        return stored(salt, computed(password, COST, salt, LENGTH));
    }

    /** The form of a hash that no password has: comparing with it takes as long as with any other. */
    String ofNothing() {
        return stored(bytes(SALT), bytes(LENGTH));
    }

    boolean matches(String password, String stored) {
        Matcher parts = STORED.matcher(stored);
        if (!parts.matches()) {
            throw new IllegalStateException("A stored password is no argon2id hash of version 19");
        }
        Cost cost = new Cost(number(parts, 1), number(parts, 2), number(parts, 3));
        byte[] known = Base64.getDecoder().decode(parts.group(5));
        byte[] salt = Base64.getDecoder().decode(parts.group(4));
        return MessageDigest.isEqual(known, computed(password, cost, salt, known.length));
    }

    private static int number(Matcher parts, int group) {
        return Integer.parseInt(parts.group(group));
    }

    private byte[] computed(String password, Cost cost, byte[] salt, int length) {
        Argon2BytesGenerator argon2 = new Argon2BytesGenerator();
        argon2.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(cost.memory)
                .withIterations(cost.passes)
                .withParallelism(cost.lanes)
                .withSalt(salt)
                .withBlockPool(blocks)
                .build());
        byte[] hash = new byte[length];
        argon2.generateBytes(letters(password), hash);
        return hash;
    }

    /** The whole of it; the same letters whichever keyboard they come from. */
    private static byte[] letters(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFC).getBytes(StandardCharsets.UTF_8);
    }

    private byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }

    private static String stored(byte[] salt, byte[] hash) {
        Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s"
                .formatted(
                        COST.memory, COST.passes, COST.lanes, base64.encodeToString(salt), base64.encodeToString(hash));
    }
}
