package de.komplize.channels.email;

import de.komplize.bot.messaging.Settings;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How the city's mailbox is reached, and the server that takes its mails.
 *
 * @param address that residents write to; what tells mails apart is appended to its local part behind a {@code +}
 * @param folder whose mails are read
 */
public record MailSettings(String address, MailServer imap, MailServer smtp, String folder) {

    static final String ADDRESS = "KOMPLIZE_MAIL_ADDRESS";
    static final String PASSWORD = "KOMPLIZE_MAIL_PASSWORD";
    static final String FOLDER = "KOMPLIZE_MAIL_FOLDER";

    /** Where the mails of a mailbox arrive (RFC 9051, 5.1). */
    private static final String INBOX = "INBOX";

    /** RFC 5321, 4.5.3.1.3: a path of 256 octets with its two brackets. */
    private static final int LONGEST_ADDRESS = 254;

    /** A dot-atom (RFC 5322, 3.2.3) without the +, at a host's name. */
    private static final Pattern ADDRESSES =
            Pattern.compile("[A-Za-z0-9!#$%&'*/=?^_`{|}~.-]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9.-]{0,252})");

    /** Empty where nothing of e-mail is set. Throws {@link IllegalArgumentException} that names a wrong or missing setting. */
    public static Optional<MailSettings> from(Settings settings) {
        List<String> channel = List.of(ADDRESS, MailUrl.IMAP.setting(), MailUrl.SMTP.setting());
        List<String> set =
                channel.stream().filter(name -> settings.find(name).isPresent()).toList();
        if (set.isEmpty()) {
            List.of(PASSWORD, FOLDER)
                    .forEach(name -> settings.find(name).ifPresent(_ -> {
                        throw new IllegalArgumentException(
                                name + " is set alone: set " + String.join(", ", channel) + " as well, or remove it");
                    }));
            return Optional.empty();
        }
        channel.stream().filter(name -> !set.contains(name)).findFirst().ifPresent(name -> {
            throw new IllegalArgumentException(name + " is missing: " + set.getFirst()
                    + " needs it; set it, or remove all that begin with KOMPLIZE_MAIL_");
        });
        return Optional.of(read(settings));
    }

    private static MailSettings read(Settings settings) {
        Optional<String> password = settings.find(PASSWORD);
        String address = settings.find(ADDRESS).filter(MailSettings::isAddress).orElseThrow(() -> {
            throw new IllegalArgumentException(ADDRESS
                    + " is no address that tokens can be appended to: write it as mitmachen@example.org, without a +");
        });
        MailServer imap =
                MailUrl.IMAP.read(settings.find(MailUrl.IMAP.setting()).orElseThrow(), password);
        MailServer smtp =
                MailUrl.SMTP.read(settings.find(MailUrl.SMTP.setting()).orElseThrow(), password);
        if (password.isPresent() && imap.login().isEmpty() && smtp.login().isEmpty()) {
            throw new IllegalArgumentException(PASSWORD + " is set, but neither " + imap.setting() + " nor "
                    + smtp.setting() + " names a user: write it before the host, as in imaps://user@mail.example.org");
        }
        return new MailSettings(address, imap, smtp, folder(settings));
    }

    private static String folder(Settings settings) {
        String folder = settings.find(FOLDER).orElse(INBOX);
        if (folder.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException(
                    FOLDER + " is no name of a folder: write it as the mail program shows it");
        }
        return folder;
    }

    private static boolean isAddress(String text) {
        return text.length() <= LONGEST_ADDRESS
                && ADDRESSES.matcher(text).matches()
                && !text.startsWith(".")
                && !text.contains("..")
                && !text.contains(".@")
                && !text.endsWith(".")
                && !text.endsWith("-");
    }

    @Override
    public String toString() {
        return "MailSettings[" + imap + ", " + smtp + "]";
    }
}
