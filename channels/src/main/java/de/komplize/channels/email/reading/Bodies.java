package de.komplize.channels.email.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Chooses among the parts of a mail those that are its text, and takes the others as files. */
final class Bodies {

    /** More text parts than these are attachments. */
    private static final int MOST_TEXTS = 12;

    private final List<String> notes;
    private final Enclosures files;
    private final List<Unit> units = new ArrayList<>();

    /** Text in one or two forms that say the same. */
    private record Unit(Optional<Part> plain, Optional<Part> html) {}

    private Bodies(List<String> notes) {
        this.notes = notes;
        this.files = new Enclosures(notes);
    }

    /** @param reply of the text with the fewest doubts */
    record Content(ReplyText reply, String all, List<MailAttachment> attachments, List<Refused> refused) {
        @Override
        public String toString() {
            return "Content[…]";
        }
    }

    static Content of(Part mail, List<String> notes) {
        Bodies bodies = new Bodies(notes);
        bodies.walk(mail, true);
        return bodies.content();
    }

    private void walk(Part part, boolean first) {
        String media = part.type().media();
        if (!part.isMultipart()) {
            leaf(part, first);
            return;
        }
        switch (media) {
            case "multipart/alternative" -> alternative(part);
            case "multipart/encrypted" -> encrypted(part);
            case "multipart/related", "multipart/mixed", "multipart/signed", "multipart/report" ->
                part.parts()
                        .forEach(child ->
                                walk(child, first && child == part.parts().getFirst()));
            default -> part.parts().forEach(child -> walk(child, first));
        }
    }

    private void leaf(Part part, boolean first) {
        String media = part.type().media();
        boolean named = part.fileName().isPresent() && !first;
        if (media.equals("application/ms-tnef")
                || media.equals("application/vnd.ms-tnef")
                || part.fileName().filter("winmail.dat"::equalsIgnoreCase).isPresent()) {
            Tnef.take(part, files, notes).ifPresent(text -> units.add(new Unit(Optional.of(text), Optional.empty())));
        } else if (media.equals("application/pkcs7-mime") || media.equals("application/x-pkcs7-mime")) {
            sealed(part);
        } else if (part.isAttachment() || named || units.size() >= MOST_TEXTS) {
            files.take(part);
        } else if (media.equals("text/html")) {
            units.add(new Unit(Optional.empty(), Optional.of(part)));
        } else if (media.equals("text/plain")
                || media.equals("text/enriched")
                || media.equals("text/richtext")
                || first && media.startsWith("text/") && !media.equals("text/calendar")) {
            units.add(new Unit(Optional.of(part), Optional.empty()));
        } else if (!isReport(media)) {
            files.take(part);
        }
    }

    private static boolean isReport(String media) {
        return media.startsWith("message/") && !media.equals("message/rfc822") && !media.equals("message/global")
                || media.equals("text/rfc822-headers")
                || media.equals("application/pgp-encrypted");
    }

    /** The last form of each kind is the best (RFC 2046); what lies beside them are files. */
    private void alternative(Part part) {
        Optional<Part> plain = Optional.empty();
        Optional<Part> html = Optional.empty();
        for (Part child : part.parts()) {
            List<Part> leaves = child.all().filter(p -> !p.isMultipart()).toList();
            for (Part leaf : leaves) {
                boolean text = !leaf.isAttachment() && (leaf.fileName().isEmpty() || !child.isMultipart());
                if (text
                        && plain.isEmpty()
                        && (leaf.type().is("text/plain") || leaf.type().is("text/enriched"))) {
                    plain = Optional.of(leaf);
                } else if (text && html.isEmpty() && leaf.type().is("text/html")) {
                    html = Optional.of(leaf);
                } else {
                    leaf(leaf, false);
                }
            }
        }
        if (plain.isPresent() || html.isPresent()) {
            units.addFirst(new Unit(plain, html));
        }
    }

    private void encrypted(Part part) {
        notes.add("encrypted: pgp");
        files.refuse(
                FileNames.safe(part.parts().getLast().fileName().orElse("encrypted.asc"), ""), Refused.Why.ENCRYPTED);
    }

    /** S/MIME in one piece: signed text can be read, encrypted text cannot. */
    private void sealed(Part part) {
        boolean signed = part.type()
                .parameter("smime-type")
                .filter("signed-data"::equalsIgnoreCase)
                .isPresent();
        Optional<byte[]> content = signed ? Der.content(part.content(TextPart.LONGEST * 4)) : Optional.empty();
        if (content.isPresent()) {
            notes.add("signed: smime");
            walk(Mime.parse(content.get()).part(), true);
            return;
        }
        notes.add("encrypted: smime");
        files.refuse(FileNames.safe(part.fileName().orElse("smime.p7m"), ""), Refused.Why.ENCRYPTED);
    }

    private Content content() {
        List<Line> lines = new ArrayList<>();
        List<Line> rest = new ArrayList<>();
        for (Unit unit : units) {
            List<Line> read = lines(unit);
            if (!lines.isEmpty()) {
                lines.add(new Line("", "", Line.Role.TEXT));
            }
            lines.addAll(read);
        }
        rest.addAll(lines);
        ReplyText reply = ReplyText.of(lines);
        String all = String.join("\n", rest.stream().map(Line::raw).toList());
        return new Content(reply, all, files.taken(), files.refused());
    }

    private List<Line> lines(Unit unit) {
        Optional<List<Line>> plain =
                unit.plain().map(part -> Line.of(Uuencode.taken(TextPart.plain(part, notes), files.taken())));
        Optional<String> html = unit.html().map(part -> TextPart.decoded(part, notes));
        if (plain.isEmpty() || html.isEmpty()) {
            return plain.or(() -> html.map(HtmlText::lines)).orElse(List.of());
        }
        List<Line> marked = HtmlText.lines(html.get());
        boolean better = isBetter(plain.get(), marked);
        if (better) {
            notes.add("html-used: the text part is empty or tells less");
        }
        return better ? marked : plain.get();
    }

    /** HTML counts where the plain text is missing, a stub, or does not show the quotes that the HTML marks. */
    private static boolean isBetter(List<Line> plain, List<Line> html) {
        String text = String.join("\n", plain.stream().map(Line::text).toList()).strip();
        boolean content = html.stream().anyMatch(line -> !line.isBlank());
        if (!content) {
            return false;
        }
        if (text.isEmpty() || TextPart.isStub(text)) {
            return true;
        }
        ReplyText asPlain = ReplyText.of(plain);
        ReplyText asHtml = ReplyText.of(html);
        boolean unseen = !asPlain.found() && asPlain.signature().isEmpty() && asHtml.found();
        return !asHtml.whole() && (unseen || asPlain.whole() && !asHtml.text().isEmpty());
    }
}
