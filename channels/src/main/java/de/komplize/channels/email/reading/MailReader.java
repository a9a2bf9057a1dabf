package de.komplize.channels.email.reading;

import de.komplize.bot.survey.Excerpt;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Reads mails. */
public final class MailReader {

    /** What a mail may have at most; what stands behind is not read. Transport encodings add a third to the 25 MB of files. */
    private static final int LARGEST = 40 * 1024 * 1024;

    private MailReader() {}

    /** Whatever the bytes are: nothing is thrown, and what cannot be read is named in the notes. */
    public static ReadMail read(byte[] raw) {
        List<String> notes = new ArrayList<>();
        byte[] bytes = raw;
        if (raw.length > LARGEST) {
            notes.add("cut-off: " + LARGEST);
            bytes = Arrays.copyOf(raw, LARGEST);
        }
        Mime.Result parsed = Mime.parse(bytes);
        if (parsed.limited()) {
            notes.add("limited: parts, depth or header");
        }
        Part mail = parsed.part();
        Headers headers = HeaderReading.read(mail.headers(), mail, bytes);
        Bodies.Content content = Bodies.of(mail, notes);
        return judged(mail, headers, content, notes);
    }

    private static ReadMail judged(Part mail, Headers headers, Bodies.Content content, List<String> notes) {
        notes.addAll(content.reply().notes());
        Optional<Notices.Notice> notice = Notices.find(mail, headers, content.all());
        if (notice.isPresent()) {
            notes.add(notice.get().note());
            return mail(notice.get().kind(), headers, content, notice.get().failure(), notes);
        }
        Optional<String> automatic = Automatic.why(mail.headers(), headers, mail, content);
        if (automatic.isPresent()) {
            notes.add(automatic.get());
            return mail(ReadMail.Kind.AUTO_REPLY, headers, content, Optional.empty(), notes);
        }
        boolean empty = content.reply().text().isEmpty()
                && content.attachments().isEmpty()
                && content.refused().isEmpty();
        return mail(empty ? ReadMail.Kind.EMPTY : ReadMail.Kind.REPLY, headers, content, Optional.empty(), notes);
    }

    private static ReadMail mail(
            ReadMail.Kind kind,
            Headers headers,
            Bodies.Content content,
            Optional<Failure> failure,
            List<String> notes) {
        if (headers.replyToElsewhere()) {
            notes.add("reply-to: elsewhere");
        }
        ReplyText reply = content.reply();
        List<Excerpt> excerpts = reply.excerpts();
        return new ReadMail(
                kind,
                headers,
                reply.text(),
                excerpts,
                reply.whole(),
                reply.quoted(),
                reply.signature(),
                content.attachments(),
                content.refused(),
                failure,
                notes.stream().distinct().toList());
    }
}
