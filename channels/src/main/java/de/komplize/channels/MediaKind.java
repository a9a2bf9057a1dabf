package de.komplize.channels;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;

/** What a file is by its first bytes. Pictures that can carry script (SVG) are none here. */
public enum MediaKind {
    PNG("image/png", "\u0089PNG\r\n\u001a\n"),
    JPEG("image/jpeg", "\u00ff\u00d8\u00ff"),
    GIF("image/gif", "GIF8"),
    BMP("image/bmp", "BM"),
    TIFF_LITTLE("image/tiff", "II*\0"),
    TIFF_BIG("image/tiff", "MM\0*"),
    PDF("application/pdf", "%PDF-");

    private static final Set<String> HEIC = Set.of("heic", "heix", "heim", "heis", "mif1", "msf1");

    private final String mediaType;
    private final String magic;

    /** The bytes as ISO 8859-1, one character each. */
    MediaKind(String mediaType, String magic) {
        this.mediaType = mediaType;
        this.magic = magic;
    }

    /** The media type of the content, where it fits what the sender called it: a picture, or a PDF. */
    public static Optional<String> sniff(byte[] content, String declared) {
        return typeOf(content)
                .filter(type -> type.startsWith("image/") ? declared.startsWith("image/") : declared.equals(type));
    }

    private static Optional<String> typeOf(byte[] content) {
        String head = new String(content, 0, Math.min(content.length, 12), StandardCharsets.ISO_8859_1);
        for (MediaKind kind : values()) {
            if (head.startsWith(kind.magic)) {
                return Optional.of(kind.mediaType);
            }
        }
        return containerType(head);
    }

    /** WebP is a RIFF; HEIC and AVIF are ISO base media files, told by their brand. */
    private static Optional<String> containerType(String head) {
        if (head.startsWith("RIFF") && head.endsWith("WEBP")) {
            return Optional.of("image/webp");
        }
        if (head.length() < 12 || !head.startsWith("ftyp", 4)) {
            return Optional.empty();
        }
        String brand = head.substring(8);
        if (brand.startsWith("avi")) {
            return Optional.of("image/avif");
        }
        return HEIC.contains(brand) ? Optional.of("image/heic") : Optional.empty();
    }
}
