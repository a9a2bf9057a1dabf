package de.komplize.channels.email.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Takes the files of a mail, within limits; names those that are not taken. */
final class Enclosures {

    private static final int MOST = 20;
    private static final int LARGEST = 20 * 1024 * 1024;
    private static final int LARGEST_MAIL = 25 * 1024 * 1024;

    /** Logos in signatures are smaller, photographs are larger. */
    private static final int LARGEST_LOGO = 40 * 1024;

    private final List<MailAttachment> taken = new ArrayList<>();
    private final List<Refused> refused = new ArrayList<>();
    private final List<String> notes;
    private int total;

    Enclosures(List<String> notes) {
        this.notes = notes;
    }

    List<MailAttachment> taken() {
        return taken;
    }

    List<Refused> refused() {
        return refused;
    }

    void take(Part part) {
        String name = FileNames.safe(
                part.fileName().or(() -> subjectOf(part)).orElse(""),
                part.type().media());
        if (isBeside(part, name)) {
            return;
        }
        long size = part.expected();
        if (!FileNames.isTaken(name, part.type().media())) {
            refuse(name, Refused.Why.TYPE);
        } else if (taken.size() >= MOST) {
            refuse(name, Refused.Why.COUNT);
        } else if (size > LARGEST + 4 || total + size > LARGEST_MAIL) {
            refuse(name, Refused.Why.SIZE);
        } else {
            byte[] bytes = part.content(LARGEST);
            add(new MailAttachment(name, part.type().media(), bytes, contentId(part)));
        }
    }

    /** One that is decoded already. */
    void add(MailAttachment file) {
        if (!FileNames.isTaken(file.name(), file.mediaType())) {
            refuse(file.name(), Refused.Why.TYPE);
        } else if (taken.size() >= MOST) {
            refuse(file.name(), Refused.Why.COUNT);
        } else if (file.bytes().length > LARGEST || total + file.bytes().length > LARGEST_MAIL) {
            refuse(file.name(), Refused.Why.SIZE);
        } else {
            total += file.bytes().length;
            taken.add(file);
        }
    }

    void refuse(String name, Refused.Why why) {
        if (refused.size() < MOST) {
            refused.add(new Refused(name, why));
        }
    }

    /** A mail within a mail is named by its subject. */
    private static Optional<String> subjectOf(Part part) {
        if (!part.isMessage()) {
            return Optional.empty();
        }
        return Mime.parse(new Bytes(
                        part.body().raw(),
                        part.body().from(),
                        Math.min(part.body().to(), part.body().from() + 20_000)))
                .part()
                .headers()
                .first("subject")
                .map(subject -> EncodedWords.decode(subject).replace('/', '-').replace('\\', '-') + ".eml");
    }

    /** What belongs to the mail's making: signatures, keys, logos, Apple's second halves. */
    private boolean isBeside(Part part, String name) {
        String media = part.type().media();
        if (media.endsWith("pgp-signature")
                || media.endsWith("pkcs7-signature")
                || media.equals("application/applefile")
                || media.equals("application/pgp-keys")) {
            notes.add("left-out: part of a signature");
            return true;
        }
        boolean inline = !part.isAttachment() && part.headers().has("content-id");
        boolean logo = inline && media.startsWith("image/") && part.expected() <= LARGEST_LOGO;
        boolean outlook = inline
                && name.toLowerCase(Locale.ROOT).matches("image\\d{3}\\.(?:png|gif|jpe?g)")
                && part.expected() <= 2 * LARGEST_LOGO;
        if (logo || outlook) {
            notes.add("inline-picture-left-out");
        }
        return logo || outlook;
    }

    private static Optional<String> contentId(Part part) {
        return part.headers().first("content-id").map(id -> id.replaceAll("[<>\\s]", ""));
    }
}
