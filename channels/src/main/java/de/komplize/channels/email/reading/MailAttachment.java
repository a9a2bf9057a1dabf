package de.komplize.channels.email.reading;

import java.util.Arrays;
import java.util.Optional;

/**
 * A file of a mail.
 *
 * @param name safe as a file name: no path, no control or direction signs, at most 120 characters
 * @param mediaType as declared, in small letters, such as {@code image/jpeg}
 * @param bytes decoded; not unpacked and not looked into
 * @param contentId without brackets, for pictures inside HTML
 */
public record MailAttachment(String name, String mediaType, byte[] bytes, Optional<String> contentId) {

    @Override
    public boolean equals(Object other) {
        return other instanceof MailAttachment(String itsName, String itsType, byte[] its, Optional<String> itsId)
                && name.equals(itsName)
                && mediaType.equals(itsType)
                && contentId.equals(itsId)
                && Arrays.equals(bytes, its);
    }

    @Override
    public int hashCode() {
        return name.hashCode() * 31 + bytes.length;
    }

    @Override
    public String toString() {
        return "MailAttachment[" + mediaType + ", " + bytes.length + " bytes]";
    }
}
