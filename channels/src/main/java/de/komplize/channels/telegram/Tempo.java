package de.komplize.channels.telegram;

import java.time.Duration;

/**
 * The waits of the adapter; tests shorten them.
 *
 * @param poll how long Telegram holds a request for updates
 * @param silence how long an answer to a call may take
 * @param quiet after so long without another picture an album is complete
 * @param first the first wait after a failure; it doubles
 * @param longest the longest wait after a failure
 * @param chat between two messages to one person ("avoid sending more than one message per second", core.telegram.org/bots/faq)
 * @param group between two messages to one group ("not be able to send more than 20 messages per minute", ibidem)
 * @param perSecond messages a second, all chats together
 * @param answer within which a tap on a button is answered
 * @param typing after which the bot shows that it is at work
 */
record Tempo(
        Duration poll,
        Duration silence,
        Duration quiet,
        Duration first,
        Duration longest,
        Duration chat,
        Duration group,
        int perSecond,
        Duration answer,
        Duration typing) {

    /** Below what Telegram takes, so that nothing gathers behind that limit and a reply finds it open. */
    private static final int A_SECOND = 28;

    static final Tempo REAL = new Tempo(
            Duration.ofSeconds(50),
            Duration.ofSeconds(20),
            Duration.ofSeconds(1),
            Duration.ofSeconds(1),
            Duration.ofSeconds(30),
            Duration.ofMillis(1_100),
            Duration.ofMillis(3_100),
            A_SECOND,
            Duration.ofMillis(700),
            Duration.ofSeconds(1));
}
