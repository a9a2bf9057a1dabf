package de.komplize.channels.email.postbox;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/** A mailbox with one folder that fails as it is told to: the words of IMAP that the adapter uses, and no others. */
final class ImapDouble implements AutoCloseable {

    private static final int BACKLOG = 50;
    private static final long PATIENCE = 10_000;

    private final ServerSocket server;
    private final List<ImapSession> sessions = new ArrayList<>();
    private final List<String> heard = new ArrayList<>();
    final NavigableMap<Long, Mail> mails = new TreeMap<>();
    final Map<Long, String> refusals = new HashMap<>();
    final Set<String> capabilities = new TreeSet<>(Set.of("IMAP4rev1", "IDLE", "AUTH=PLAIN"));
    long validity = 7;
    String permanent = "\\Answered \\Seen \\Deleted \\*";
    String loginAnswer = "OK";
    String selectAnswer = "OK [READ-WRITE]";
    private long next = 1;
    private int opened;
    private boolean away;

    /** @param at as IMAP writes it */
    record Mail(String text, Set<String> flags, String at, long size) {}

    ImapDouble() {
        try {
            server = new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofPlatform().daemon().start(this::accept);
    }

    int port() {
        return server.getLocalPort();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                socket.setTcpNoDelay(true);
                begin(socket);
            } catch (IOException e) {
                return;
            }
        }
    }

    private synchronized void begin(Socket socket) throws IOException {
        opened++;
        if (away) {
            socket.close();
            notifyAll();
            return;
        }
        ImapSession session = new ImapSession(this, socket);
        sessions.add(session);
        Thread.ofPlatform().daemon().start(session::run);
        notifyAll();
    }

    /** A mail arrives; returns its number. */
    synchronized long arrive(String text, String... flags) {
        return arriveAt("29-Nov-2026 12:00:00 +0000", text, flags);
    }

    synchronized long arriveAt(String at, String text, String... flags) {
        return put(new Mail(text, new HashSet<>(List.of(flags)), at, text.getBytes(StandardCharsets.UTF_8).length));
    }

    synchronized long put(Mail mail) {
        mails.put(next, mail);
        sessions.forEach(session -> session.tell("* " + mails.size() + " EXISTS"));
        return next++;
    }

    synchronized void expunge(long uid) {
        mails.remove(uid);
    }

    /** All mails get new numbers, as when a mailbox is moved to another server. */
    synchronized void recreate(long newValidity) {
        List<Mail> all = new ArrayList<>(mails.values());
        mails.clear();
        validity = newValidity;
        all.forEach(mail -> mails.put(next++, mail));
    }

    /** As {@code doveadm kick} does. */
    synchronized void kick() {
        sessions.forEach(ImapSession::kick);
        sessions.clear();
    }

    /** As a firewall does that forgets a connection: nobody hears anything any more, and nobody is told. */
    synchronized void forget() {
        sessions.forEach(ImapSession::freeze);
        sessions.clear();
    }

    synchronized void away(boolean isAway) {
        away = isAway;
        if (away) {
            kick();
        }
    }

    synchronized void hear(String line) {
        heard.add(line);
        notifyAll();
    }

    synchronized List<String> heard(String part) {
        return heard.stream().filter(line -> line.contains(part)).toList();
    }

    synchronized int opened() {
        return opened;
    }

    Mail mail(long uid) {
        return Optional.ofNullable(mails.get(uid)).orElseThrow();
    }

    synchronized Set<String> flags(long uid) {
        return new TreeSet<>(mail(uid).flags());
    }

    /** Until so many commands with these words have come. */
    void awaitHeard(String part, int times) {
        await(it -> it.heard(part).size() >= times, part + " " + times + " times");
    }

    synchronized void await(Predicate<ImapDouble> condition, String what) {
        long until = System.nanoTime() + PATIENCE * 1_000_000;
        try {
            while (!condition.test(this)) {
                long left = (until - System.nanoTime()) / 1_000_000;
                if (left <= 0) {
                    throw new AssertionError("Not within ten seconds: " + what + "; heard " + heard);
                }
                wait(Math.min(left, 20));
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        try {
            server.close();
            kick();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static BufferedReader reader(Socket socket) throws IOException {
        return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
    }

    static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }
}
