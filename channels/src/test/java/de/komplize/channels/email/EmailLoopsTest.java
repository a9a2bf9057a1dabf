package de.komplize.channels.email;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.helidon.webserver.WebServer;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What machines write is answered by nobody, and whoever wants no more mails gets none (lines 54 to 64, check 45). */
class EmailLoopsTest {

    private static final String ANNA = "anna@example.org";

    @TempDir
    private Path folder;

    private MailCity city;

    @BeforeEach
    void begin() {
        city = MailCity.in(folder);
        city.writes(ANNA, "Mitmachen", "survey");
    }

    @AfterEach
    void end() {
        city.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Auto-Submitted: auto-generated",
                "Return-Path: <>",
                "Precedence: bulk",
                "Precedence: auto_reply",
                "List-Id: <neues.example.org>",
                "X-Autoreply: yes"
            })
    void check45And54AMachineIsNotAnswered(String header) {
        city.arrives(header + "\n" + city.answer(ANNA, city.lastTo(ANNA), "goals"));
        assertEquals(1, city.sentTo(ANNA).size());
        assertEquals(1, city.world().number("SELECT count(*) FROM message WHERE author = 'contact'"));
    }

    @Test
    void line55AnOutlookHeaderAloneMakesNoMachine() {
        city.arrives("X-Auto-Response-Suppress: All\n" + city.answer(ANNA, city.lastTo(ANNA), "goals"));
        assertEquals(2, city.sentTo(ANNA).size());
    }

    @Test
    void line56TwoAutomaticAnswerersFallSilentAtOnce() {
        for (int i = 0; i < 3; i++) {
            city.arrives("Auto-Submitted: auto-replied\nSubject: Automatische Antwort\n"
                    + city.answer(ANNA, city.lastTo(ANNA), "Ich bin bis Montag im Urlaub. " + i)
                            .replaceFirst("(?m)^Subject:.*\n", ""));
        }
        assertEquals(1, city.sentTo(ANNA).size());
        assertEquals(3, city.world().number("SELECT count(*) FROM set_aside WHERE kind = 'auto_reply'"));
    }

    @Test
    void check45WhatTheCityWritesItselfIsNotAnswered() {
        city.arrives(city.answer(MailCity.OWN, city.lastTo(ANNA), "goals"));
        assertEquals(1, city.world().number("SELECT count(*) FROM message WHERE author = 'contact'"));
    }

    @Test
    void line61AComplaintEndsTheMessages() {
        MimeMessage mail = city.lastTo(ANNA);
        city.arrives("""
                From: feedback@provider.test
                To: %s
                Subject: FW: Umfrage
                Message-ID: <arf@provider.test>
                Content-Type: multipart/report; report-type=feedback-report; boundary=b

                --b
                Content-Type: text/plain

                This is an email abuse report.

                --b
                Content-Type: message/feedback-report

                Feedback-Type: abuse
                User-Agent: Provider/1.0
                Version: 1

                --b
                Content-Type: message/rfc822

                From: %s
                To: anna@example.org
                Message-ID: %s
                Subject: Umfrage

                Guten Tag
                --b--
                """.formatted(MailCity.OWN, MailCity.OWN, MailCity.header(mail, "Message-ID")));
        assertEquals(
                1, city.world().number("SELECT count(*) FROM set_aside WHERE kind = 'feedback' AND message_id > 0"));
        assertEquals(1, city.world().number("SELECT count(*) FROM address WHERE state = 'opted_out'"));
    }

    @Test
    void line62ABounceIsNobodysMessage() {
        city.arrives("""
                Return-Path: <>
                From: Mail Delivery System <MAILER-DAEMON@mx.example.org>
                To: %s
                Subject: Undelivered Mail Returned to Sender
                Message-ID: <b@mx.example.org>

                <anna@example.org>: host mx.example.org said: 550 5.1.1 User unknown
                """.formatted(MailCity.OWN));
        assertEquals(1, city.world().number("SELECT count(*) FROM message WHERE author = 'contact'"));
        assertEquals(1, city.world().number("SELECT count(*) FROM set_aside WHERE kind = 'bounce'"));
    }

    @Test
    void line64OneClickEndsTheMessagesAndALookDoesNot() throws IOException, InterruptedException {
        String key = city.channel().stopKey(city.sentMessage(ANNA));
        WebServer server = WebServer.builder()
                .port(0)
                .routing(routing -> city.channel().routing(routing))
                .build()
                .start();
        try (HttpClient client = HttpClient.newHttpClient()) {
            URI link = URI.create("http://127.0.0.1:" + server.port() + "/mail/stop/" + key);
            HttpResponse<String> seen = client.send(HttpRequest.newBuilder(link).build(), BodyHandlers.ofString());
            assertEquals(200, seen.statusCode());
            assertTrue(seen.body().contains("<form method=\"post\">"), seen.body());
            assertEquals(0, city.world().number("SELECT count(*) FROM address WHERE state = 'opted_out'"));
            HttpRequest click = HttpRequest.newBuilder(link)
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString("List-Unsubscribe=One-Click"))
                    .build();
            assertEquals(200, client.send(click, BodyHandlers.ofString()).statusCode());
            assertEquals(200, client.send(click, BodyHandlers.ofString()).statusCode());
            assertEquals(1, city.world().number("SELECT count(*) FROM address WHERE state = 'opted_out'"));
            URI forged = URI.create("http://127.0.0.1:" + server.port() + "/mail/stop/" + key.replaceFirst(".$", "_"));
            HttpRequest wrong =
                    HttpRequest.newBuilder(forged).POST(BodyPublishers.noBody()).build();
            assertEquals(404, client.send(wrong, BodyHandlers.ofString()).statusCode());
        } finally {
            server.stop();
        }
    }
}
