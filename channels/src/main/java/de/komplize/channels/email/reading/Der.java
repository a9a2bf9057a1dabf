package de.komplize.channels.email.reading;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Finds the content of CMS SignedData (RFC 5652), which S/MIME mails carry in one piece; nothing is verified. */
final class Der {

    private static final int OCTETS = 0x04;
    private static final int OCTETS_IN_PARTS = 0x24;
    private static final int DEEPEST = 8;

    private final byte[] bytes;

    private Der(byte[] bytes) {
        this.bytes = bytes;
    }

    private record Element(int tag, int from, int to) {}

    /** The first octet string that holds a header. */
    static Optional<byte[]> content(byte[] cms) {
        return new Der(cms).find(0, cms.length, 0);
    }

    private Optional<byte[]> find(int from, int to, int depth) {
        int at = from;
        for (int element = 0; element < 50 && at < to && depth < DEEPEST; element++) {
            Optional<Element> read = element(at, to);
            if (read.isEmpty()) {
                return Optional.empty();
            }
            Element found = read.get();
            Optional<byte[]> content = content(found, depth);
            if (content.isPresent()) {
                return content;
            }
            at = found.to();
        }
        return Optional.empty();
    }

    private Optional<byte[]> content(Element element, int depth) {
        if (element.tag() == OCTETS || element.tag() == OCTETS_IN_PARTS) {
            byte[] content =
                    element.tag() == OCTETS ? Arrays.copyOfRange(bytes, element.from(), element.to()) : joined(element);
            String head = Bytes.of(content).latin(0, content.length, 2_000).toLowerCase(Locale.ROOT);
            return head.contains("content-type:") || head.contains("mime-version:")
                    ? Optional.of(content)
                    : Optional.empty();
        }
        boolean constructed = (element.tag() & 0x20) != 0;
        return constructed ? find(element.from(), element.to(), depth + 1) : Optional.empty();
    }

    private byte[] joined(Element whole) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int at = whole.from();
        while (at < whole.to()) {
            Optional<Element> part = element(at, whole.to());
            if (part.isEmpty() || part.get().tag() != OCTETS) {
                break;
            }
            out.write(bytes, part.get().from(), part.get().to() - part.get().from());
            at = part.get().to();
        }
        return out.toByteArray();
    }

    /** With indefinite length it reaches to the end of what is around it. */
    private Optional<Element> element(int at, int end) {
        if (at + 2 > end) {
            return Optional.empty();
        }
        int length = bytes[at + 1] & 255;
        int from = at + 2;
        if (length == 0x80) {
            return Optional.of(new Element(bytes[at] & 255, from, end));
        }
        if (length > 0x80) {
            int count = length - 0x80;
            if (count > 3 || from + count > end) {
                return Optional.empty();
            }
            length = 0;
            for (int i = 0; i < count; i++) {
                length = length << 8 | bytes[from++] & 255;
            }
        }
        return from + length > end ? Optional.empty() : Optional.of(new Element(bytes[at] & 255, from, from + length));
    }
}
