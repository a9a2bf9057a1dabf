package de.komplize.bot.messaging;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a channel sees of the conversation. Thread-safe; blocks until what it did is on the disk. */
public interface Inbox {

    /** Takes a message: one turn. Never throws for what a resident wrote. */
    Receipt accept(Inbound message);

    /**
     * Makes a new address known and stores the notice of first contact as its first message; for channels where the conversation is opened before
     * anything is written. Unavailable where it could not be stored; Duplicate where it is known already.
     */
    Receipt open(Address address, Optional<String> language);

    /** Whether the address is known. */
    boolean knows(Address address);

    /** Which of these ids of a channel were taken before, as a message of their own or as part of one. */
    Set<String> taken(String channel, Set<String> externalIds);

    /**
     * Somebody has shut the channel's door: what waits for this address is cancelled, and nothing is sent to it any more until they write again. Then
     * they are asked anew whether they want to be told what is new. The handle of a place, see {@link Address}, stands for all addresses there. Does
     * nothing where nobody is known.
     */
    void left(Address address);

    /** The door that was shut is open again, before anything is written. Nothing is sent for it. */
    void returned(Address address);

    /** A place has another handle from now on, and with it all addresses there. */
    void moved(Address from, Address to);

    /** The messages of an address after {@code seq}, in order, at most {@code limit}. */
    List<Message> since(Address address, long seq, int limit);

    /** Keeps an attachment for a later message of this address; returns its id. */
    String keep(Address from, String mediaType, byte[] content);

    /** The first of these ids under which nothing is kept for this address. */
    Optional<String> missing(Address from, List<String> attachments);

    /** The copy of the own data that was granted to this address, see {@link Choice#COPY}. */
    OwnCopy copy(Address from);

    /** The content pack's wording for a key of {@code texts/}, in this language or the pack's first; placeholders are filled. */
    String wording(String key, String language);

    /**
     * What somebody chooses who comes by a printed address, such as {@code idea}, {@code zukunftsbild} or {@code 03}: an idea, that survey, an idea
     * for the district they live in. Empty for whatever else, so that no link can put other words into anybody's mouth.
     */
    Optional<Choice> opening(String start, String language);

    /** The stored names of other channels that can be opened by a link, to go on there with the same conversation. */
    List<String> ways(String channel);

    /** The languages that are complete in the pack, the first one being the default. */
    List<String> languages();

    /** What only the channels of carriers need: parts, and reports on what was sent. */
    Carrier carrier(String channel);

    /** What only the channel of e-mail needs: threads, mails that are no message, mail boxes. */
    Post post();

    /** A secret of the channel's own, made at random once and kept across restarts; 32 bytes. */
    byte[] secret(String name);
}
