package de.komplize.channels.email;

import de.komplize.bot.messaging.Inbox;
import de.komplize.bot.messaging.MailKeys.Purpose;
import de.komplize.bot.messaging.Mailbox;
import de.komplize.bot.messaging.Outbound;
import de.komplize.bot.messaging.Post;
import de.komplize.bot.messaging.Posting;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/**
 * Writes a message as a mail: as text and as a page, in the thread of what it answers, with the secrets by which what comes back is known. The same
 * message is the same mail at every try, but for its date.
 */
final class MailWriter {

    private static final TemplateEngine PAGES =
            TemplateEngine.createPrecompiled(null, ContentType.Html, null, "de.komplize.channels.pages");

    private final OwnAddress own;
    private final Post post;
    private final Inbox inbox;
    private final Optional<String> web;
    private final Clock clock;

    /** @param web the address at which residents reach this machine */
    MailWriter(OwnAddress own, Post post, Inbox inbox, Optional<String> web, Clock clock) {
        this.own = own;
        this.post = post;
        this.inbox = inbox;
        this.web = web;
        this.clock = clock;
    }

    /** Where the mail comes back to if it cannot be delivered. */
    String bounces(long message) {
        return own.with(post.key(Purpose.BOUNCE, message));
    }

    byte[] write(Outbound message, Post.Outgoing outgoing, Mailbox to) {
        try {
            MimeMessage mail =
                    new Sent(session(to), "<" + post.key(Purpose.THREAD, message.id()) + "@" + own.domain() + ">");
            String language = message.language();
            String replies = own.with(post.key(Purpose.REPLY, message.id()));
            String subject = subject(outgoing, language);
            mail.setFrom(new InternetAddress(own.address(), inbox.wording("mail.sender", language), "UTF-8"));
            mail.setReplyTo(new InternetAddress[] {new InternetAddress(replies)});
            mail.setRecipient(MimeMessage.RecipientType.TO, asWritten(to));
            mail.setSubject(subject, "UTF-8");
            mail.setSentDate(Date.from(clock.instant()));
            headers(mail, message, outgoing, replies);
            mail.setContent(content(message, outgoing, replies, subject));
            mail.saveChanges();
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            mail.writeTo(bytes);
            return bytes.toByteArray();
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException("A mail could not be written", e);
        }
    }

    /** RFC 6532: an address with other letters stands in the header as it is. */
    private static Session session(Mailbox to) {
        Properties properties = new Properties();
        boolean ascii = to.address().chars().allMatch(c -> c < 0x80);
        properties.setProperty("mail.mime.allowutf8", String.valueOf(!ascii));
        return Session.getInstance(properties);
    }

    /** Addresses that no standard knows are used all the same; whether there is such a mail box the mail server says. */
    private static InternetAddress asWritten(Mailbox to) {
        InternetAddress address = new InternetAddress();
        address.setAddress(to.address());
        return address;
    }

    private String subject(Post.Outgoing outgoing, String language) {
        return outgoing.posting()
                .flatMap(Posting::subject)
                .map(Subjects::oneLine)
                .orElseGet(() -> Subjects.answer(outgoing.subject(), inbox.wording("mail.subject", language)));
    }

    /** RFC 3834 for what a program writes; RFC 2369 and 8058 for what nobody asked for. */
    private void headers(MimeMessage mail, Outbound message, Post.Outgoing outgoing, String replies)
            throws MessagingException {
        List<String> before = outgoing.references();
        if (!before.isEmpty()) {
            mail.setHeader("In-Reply-To", before.getLast());
            mail.setHeader("References", String.join("\r\n ", before));
        }
        if (!outgoing.written()) {
            mail.setHeader("Auto-Submitted", outgoing.unasked() ? "auto-generated" : "auto-replied");
            mail.setHeader("X-Auto-Response-Suppress", "All");
        }
        mail.setHeader("Content-Language", message.language().replace("-easy", ""));
        if (outgoing.unasked()) {
            String byMail = "<mailto:" + replies + "?subject=Stopp>";
            Optional<String> link = stopLink(message.id()).filter(address -> address.startsWith("https:"));
            mail.setHeader(
                    "List-Unsubscribe",
                    link.map(address -> "<" + address + ">,\r\n ").orElse("") + byMail);
            if (link.isPresent()) {
                mail.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
            }
        }
    }

    private Optional<String> stopLink(long message) {
        return web.map(address -> address + StopDoor.PATH + post.key(Purpose.STOP, message));
    }

    private MimeMultipart content(Outbound message, Post.Outgoing outgoing, String replies, String subject)
            throws MessagingException {
        MailText text =
                MailText.of(message, outgoing, inbox, outgoing.unasked() ? stopLink(message.id()) : Optional.empty());
        StringOutput html = new StringOutput();
        PAGES.render("mail.jte", new MailView(text, message, outgoing, new MailView.Answers(replies, subject)), html);
        MimeMultipart both = new MimeMultipart("alternative");
        both.addBodyPart(part(text.plain(), "plain"));
        both.addBodyPart(part(html.toString(), "html"));
        return both;
    }

    /** Lines of any length and all letters go safely as quoted-printable (RFC 2045: 76 characters a line). */
    private static MimeBodyPart part(String text, String subtype) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(text.replace("\n", "\r\n"), StandardCharsets.UTF_8.name(), subtype);
        part.setHeader("Content-Transfer-Encoding", "quoted-printable");
        return part;
    }

    /** A mail with the Message-ID that it is given. */
    private static final class Sent extends MimeMessage {

        private final String id;

        Sent(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
