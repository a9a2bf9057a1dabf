package de.komplize.admin;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The items of a HEIC or AVIF file (ISO/IEC 23008-12 and 14496-12): the box {@code iinf} says what each is, the box {@code iloc} where its bytes
 * lie. IllegalArgumentException for whatever is not built so.
 */
final class HeifItems {

    /** Boxes of a picture; films and whatever else a container can hold are none. */
    private static final Set<String> PICTURE = Set.of("ftyp", "meta", "mdat", "free", "skip");

    /** Exif; XMP, which is an item with a media type; and whatever is named by an address. */
    private static final Set<String> TELLING = Set.of("Exif", "mime", "uri ");

    /** A camera writes one or two; more would only cost time. */
    private static final int MOST_EXTENTS = 64;

    private final ByteBuffer file;
    private final Map<String, Box> parts;

    private HeifItems(ByteBuffer file, Map<String, Box> parts) {
        this.file = file;
        this.parts = parts;
    }

    /** Bytes of an item. */
    record Extent(long from, long length) {}

    /** @param from where its content begins */
    private record Box(String name, int from, int end) {}

    static HeifItems in(ByteBuffer file) {
        HeifItems outside = new HeifItems(file, new HashMap<>());
        Map<String, Box> all = outside.boxes(0, file.limit());
        if (!PICTURE.containsAll(all.keySet()) || !all.containsKey("meta")) {
            throw new IllegalArgumentException("boxes that no picture has: " + all.keySet());
        }
        Box meta = all.get("meta");
        // A version and flags stand before what is in it.
        return new HeifItems(file, outside.boxes(meta.from + 4, meta.end));
    }

    /** The boxes between two places by their names; of data there may be several. */
    private Map<String, Box> boxes(int from, int end) {
        Map<String, Box> found = new HashMap<>();
        for (Box box : list(from, end)) {
            if (found.put(box.name, box) != null
                    && !Set.of("mdat", "free", "skip").contains(box.name)) {
                throw new IllegalArgumentException("twice: " + box.name);
            }
        }
        return found;
    }

    private List<Box> list(int from, int end) {
        List<Box> found = new ArrayList<>();
        for (int at = from; at < end; at = found.getLast().end) {
            long size = Integer.toUnsignedLong(file.getInt(at));
            int head = size == 1 ? 16 : 8;
            long whole = size == 1 ? file.getLong(at + 8) : size == 0 ? end - at : size;
            if (whole < head || whole > end - at) {
                throw new IllegalArgumentException("a box is longer than what it is in");
            }
            found.add(new Box(name(at + 4), at + head, at + (int) whole));
        }
        return found;
    }

    private String name(int at) {
        byte[] four = new byte[4];
        file.get(at, four);
        return new String(four, StandardCharsets.ISO_8859_1);
    }

    /** Where everything lies that tells of more than the picture. */
    List<Extent> telling() {
        Set<Long> ids = tellingIds(part("iinf"));
        return ids.isEmpty() ? List.of() : extents(ids, part("iloc"));
    }

    private Box part(String name) {
        return Optional.ofNullable(parts.get(name)).orElseThrow(() -> new IllegalArgumentException("no " + name));
    }

    private Set<Long> tellingIds(Box iinf) {
        Set<Long> ids = new HashSet<>();
        int first = iinf.from + (file.get(iinf.from) == 0 ? 6 : 8);
        for (Box infe : list(first, iinf.end)) {
            int version = file.get(infe.from);
            if (version != 2 && version != 3) {
                throw new IllegalArgumentException("an entry of version " + version);
            }
            if (TELLING.contains(name(infe.from + (version == 2 ? 8 : 10)))) {
                ids.add(number(infe.from + 4, version == 2 ? 2 : 4));
            }
        }
        return ids;
    }

    private List<Extent> extents(Set<Long> ids, Box iloc) {
        int version = file.get(iloc.from);
        int sizes = file.getShort(iloc.from + 4);
        int offsetSize = sizes >> 12 & 15;
        int lengthSize = sizes >> 8 & 15;
        int baseSize = sizes >> 4 & 15;
        int indexSize = version == 0 ? 0 : sizes & 15;
        int idSize = version < 2 ? 2 : 4;
        if (offsetSize + lengthSize == 0) {
            throw new IllegalArgumentException("places without numbers");
        }
        long items = number(iloc.from + 6, idSize);
        int at = iloc.from + 6 + idSize;
        List<Extent> found = new ArrayList<>();
        for (long i = 0; i < items; i++) {
            boolean wanted = ids.contains(number(at, idSize));
            at += idSize;
            long method = version == 0 ? 0 : number(at, 2) & 15;
            at += version == 0 ? 2 : 4;
            long base = number(at, baseSize) + (method == 1 && wanted ? part("idat").from : 0);
            int extents = (int) number(at + baseSize, 2);
            at += baseSize + 2;
            for (int j = 0; j < extents; j++) {
                long from = base + number(at + indexSize, offsetSize);
                long length = number(at + indexSize + offsetSize, lengthSize);
                at += indexSize + offsetSize + lengthSize;
                if (found.size() == MOST_EXTENTS) {
                    throw new IllegalArgumentException("bytes in too many places");
                }
                if (wanted) {
                    found.add(new Extent(from, length == 0 ? file.limit() - from : length));
                }
            }
        }
        return found;
    }

    /** A number of so many bytes, or 0 where there are none. */
    private long number(int at, int bytes) {
        return switch (bytes) {
            case 0 -> 0;
            case 2 -> Short.toUnsignedLong(file.getShort(at));
            case 4 -> Integer.toUnsignedLong(file.getInt(at));
            case 8 -> file.getLong(at);
            default -> throw new IllegalArgumentException("a number of " + bytes + " bytes");
        };
    }
}
