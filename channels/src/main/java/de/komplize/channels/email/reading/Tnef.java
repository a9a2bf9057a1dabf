package de.komplize.channels.email.reading;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Outlook's winmail.dat (MS-OXTNEF): plain text and files are taken out where they stand as plain attributes; else the file is named as unreadable. */
final class Tnef {

    private static final int SIGNATURE = 0x223E9F78;
    private static final int BODY = 0x0002800C;
    private static final int TITLE = 0x00018010;
    private static final int DATA = 0x0006800F;

    /** Begins a file. */
    private static final int RENDERING = 0x00069002;

    private static final int LARGEST = 20 * 1024 * 1024;
    private static final int MOST_ATTRIBUTES = 2_000;

    private Tnef() {}

    /** The text as a part of its own, if there is one. */
    static Optional<Part> take(Part part, Enclosures files, List<String> notes) {
        notes.add("winmail.dat");
        byte[] bytes = part.content(LARGEST);
        ByteBuffer in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        if (bytes.length < 6 || in.getInt() != SIGNATURE) {
            files.refuse("winmail.dat", Refused.Why.TYPE);
            return Optional.empty();
        }
        in.getShort();
        Optional<Part> text = Optional.empty();
        Pending pending = new Pending(files);
        for (int i = 0; i < MOST_ATTRIBUTES && in.remaining() >= 11; i++) {
            in.get();
            int id = in.getInt();
            int length = in.getInt();
            if (length < 0 || length > in.remaining() - 2) {
                break;
            }
            byte[] value = id == BODY || id == TITLE || id == DATA ? new byte[length] : new byte[0];
            if (value.length > 0) {
                in.get(in.position(), value);
            }
            in.position(in.position() + length + 2);
            switch (id) {
                case BODY -> text = Optional.of(text(value));
                case RENDERING -> pending.close();
                case DATA -> pending.data = value;
                case TITLE -> pending.title = title(value);
                default -> {}
            }
        }
        pending.close();
        if (text.isEmpty() && pending.found == 0) {
            files.refuse("winmail.dat", Refused.Why.TYPE);
        }
        return text;
    }

    /** A file whose name and content come one after the other. */
    private static final class Pending {
        private final Enclosures files;
        private byte[] data = {};
        private String title = "";
        private int found;

        Pending(Enclosures files) {
            this.files = files;
        }

        void close() {
            if (data.length > 0) {
                found++;
                files.add(new MailAttachment(
                        title.isEmpty() ? "attachment" : title, "application/octet-stream", data, Optional.empty()));
            }
            data = new byte[0];
            title = "";
        }
    }

    private static Part text(byte[] value) {
        int end = value.length > 0 && value[value.length - 1] == 0 ? value.length - 1 : value.length;
        return new Part(
                new RawHeaders(List.of()),
                new ContentType("text/plain", Map.of()),
                new Bytes(value, 0, end),
                List.of());
    }

    private static String title(byte[] value) {
        return FileNames.safe(Charsets.decode(value, "").text(), "");
    }
}
