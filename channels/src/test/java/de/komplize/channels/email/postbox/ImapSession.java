package de.komplize.channels.email.postbox;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** One connection to the mailbox. */
final class ImapSession {

    private static final Pattern SEARCH = Pattern.compile("UID SEARCH UID (\\d+)(:\\*)?");
    private static final Pattern HEADS =
            Pattern.compile("UID FETCH ([\\d,]+) \\(UID FLAGS INTERNALDATE RFC822.SIZE\\)");
    private static final Pattern BODY =
            Pattern.compile("UID FETCH (\\d+) \\(UID BODY.PEEK\\[(HEADER)?\\]<(\\d+)\\.(\\d+)>\\)");
    private static final Pattern STORE = Pattern.compile("UID STORE ([\\d,]+) \\+FLAGS.SILENT \\((.*)\\)");

    private final ImapDouble box;
    private final Socket socket;
    private volatile boolean idle;
    private volatile boolean frozen;

    ImapSession(ImapDouble box, Socket socket) {
        this.box = box;
        this.socket = socket;
    }

    void run() {
        try (socket) {
            BufferedReader in = ImapDouble.reader(socket);
            say("* OK [CAPABILITY " + String.join(" ", box.capabilities) + "] ready");
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                box.hear(line);
                if (frozen) {
                    continue;
                }
                if (line.equals("DONE")) {
                    idle = false;
                    say(idleTag + " OK idled");
                    continue;
                }
                String[] words = line.split(" ", 2);
                answer(in, words[0], words[1]);
            }
        } catch (IOException e) {
            // Gone.
        }
    }

    private String idleTag = "";

    private void answer(BufferedReader in, String tag, String command) throws IOException {
        String verb = command.split(" ", 2)[0];
        switch (verb) {
            case "CAPABILITY" -> say("* CAPABILITY " + String.join(" ", box.capabilities), tag + " OK done");
            case "AUTHENTICATE" -> {
                say("+ ");
                in.readLine();
                say(tag + " " + box.loginAnswer + " done");
            }
            case "LOGIN" -> say(tag + " " + box.loginAnswer + " done");
            case "SELECT" -> select(tag);
            case "NOOP" -> say(tag + " OK done");
            case "IDLE" -> {
                idleTag = tag;
                idle = true;
                say("+ idling");
            }
            case "UID" -> uid(tag, command);
            default -> say(tag + " BAD unknown");
        }
    }

    private void select(String tag) throws IOException {
        if (!box.selectAnswer.startsWith("OK")) {
            say(tag + " " + box.selectAnswer + " done");
            return;
        }
        say(
                "* FLAGS (\\Answered \\Seen \\Deleted)",
                "* OK [PERMANENTFLAGS (" + box.permanent + ")] kept",
                "* " + box.mails.size() + " EXISTS",
                "* OK [UIDVALIDITY " + box.validity + "] valid",
                tag + " " + box.selectAnswer + " done");
    }

    private void uid(String tag, String command) throws IOException {
        synchronized (box) {
            Matcher search = SEARCH.matcher(command);
            Matcher heads = HEADS.matcher(command);
            Matcher body = BODY.matcher(command);
            Matcher store = STORE.matcher(command);
            if (search.matches()) {
                search(tag, Long.parseLong(search.group(1)), search.group(2) != null);
            } else if (heads.matches()) {
                heads(tag, uids(heads.group(1)));
            } else if (body.matches()) {
                body(tag, body);
            } else if (store.matches()) {
                uids(store.group(1))
                        .forEach(uid -> box.mail(uid)
                                .flags()
                                .addAll(List.of(store.group(2).split(" "))));
                say(tag + " OK done");
            } else {
                say(tag + " BAD unknown");
            }
        }
    }

    private void search(String tag, long from, boolean open) throws IOException {
        String found = box.mails.keySet().stream()
                .filter(uid -> open ? uid >= from || uid.equals(box.mails.lastKey()) : uid == from)
                .map(String::valueOf)
                .collect(Collectors.joining(" "));
        say(("* SEARCH " + found).strip(), tag + " OK done");
    }

    private void heads(String tag, List<Long> uids) throws IOException {
        if (uids.stream().anyMatch(uid -> "BAD HEAD".equals(box.refusals.get(uid)))) {
            say(tag + " BAD internal error");
            return;
        }
        for (long uid : uids) {
            ImapDouble.Mail mail = box.mails.get(uid);
            if (mail != null) {
                say("* 1 FETCH (UID " + uid + " FLAGS (" + String.join(" ", mail.flags()) + ") INTERNALDATE \""
                        + mail.at() + "\" RFC822.SIZE " + mail.size() + ")");
            }
        }
        say(tag + " OK done");
    }

    private void body(String tag, Matcher asked) throws IOException {
        long uid = Long.parseLong(asked.group(1));
        String refusal = box.refusals.getOrDefault(uid, "");
        boolean headers = asked.group(2) != null;
        if (refusal.equals("DROP") || refusal.equals("DROP WHOLE") && !headers) {
            socket.close();
            return;
        }
        if (refusal.startsWith("NO") || refusal.startsWith("BAD") && !refusal.equals("BAD HEAD")) {
            say(tag + " " + (refusal.endsWith("WHOLE") && headers ? "OK" : refusal));
            return;
        }
        ImapDouble.Mail mail = box.mails.get(uid);
        if (mail != null && !refusal.equals("NOTHING")) {
            String text = headers ? mail.text().split("\r\n\r\n", 2)[0] + "\r\n\r\n" : mail.text();
            byte[] all = text.getBytes(StandardCharsets.UTF_8);
            int from = Math.min(all.length, Integer.parseInt(asked.group(3)));
            byte[] piece = Arrays.copyOfRange(all, from, Math.min(all.length, from + Integer.parseInt(asked.group(4))));
            say("* 1 FETCH (UID " + uid + " BODY[" + (headers ? "HEADER" : "") + "]<" + from + "> {" + piece.length
                    + "}");
            socket.getOutputStream().write(piece);
            say(")");
        }
        say(tag + " OK done");
    }

    private static List<Long> uids(String set) {
        return Arrays.stream(set.split(",")).map(Long::valueOf).toList();
    }

    private void say(String... lines) throws IOException {
        synchronized (socket) {
            ImapDouble.write(socket.getOutputStream(), String.join("\r\n", lines) + "\r\n");
        }
    }

    void tell(String news) {
        if (idle && !frozen) {
            try {
                say(news);
            } catch (IOException e) {
                // Gone.
            }
        }
    }

    void freeze() {
        frozen = true;
    }

    void kick() {
        try {
            say("* BYE disconnected by the administrator");
            socket.close();
        } catch (IOException e) {
            // Gone before.
        }
    }
}
