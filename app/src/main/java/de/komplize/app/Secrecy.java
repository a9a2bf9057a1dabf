package de.komplize.app;

import de.komplize.bot.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Set;

/** That a file with a secret is for its owner's eyes alone (check 55). */
final class Secrecy {

    private static final Set<PosixFilePermission> OWN =
            EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

    private Secrecy() {}

    /**
     * Refuses a file that others may read, write or run; {@code 0400} and {@code 0600} are good. A file system without such rights is let pass.
     *
     * @param what the beginning of the complaint, such as {@code KOMPLIZE_MAIL_PASSWORD_FILE names a file}
     */
    static void require(String what, Path file) throws IOException {
        if (Files.getFileStore(file).supportsFileAttributeView("posix")
                && !OWN.containsAll(Files.getPosixFilePermissions(file))) {
            throw new Refusal(what + " that others may read: run chmod 600 " + file);
        }
    }
}
