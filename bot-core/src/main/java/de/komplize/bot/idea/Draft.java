package de.komplize.bot.idea;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An idea that is being written: read back, changed, then handed in.
 *
 * @param number of the idea that is changed; empty for a new one
 * @param text at most {@link #LONGEST} characters
 * @param attachments ids of the files that came along
 */
public record Draft(
        Optional<Long> number,
        String title,
        String text,
        String topic,
        Optional<String> district,
        Optional<String> place,
        List<String> attachments) {

    /** As long as one message; a longer one nobody reads in a list. */
    public static final int LONGEST = 4_000;

    /** As many as one message brings. */
    public static final int MOST_ATTACHMENTS = 20;

    public Draft {
        attachments = List.copyOf(attachments);
    }

    public static Draft of(Proposal proposal, List<String> attachments) {
        return new Draft(
                Optional.empty(),
                proposal.title(),
                proposal.text(),
                proposal.topic(),
                proposal.district(),
                proposal.place(),
                attachments);
    }

    /** What is stored, to be changed. */
    public static Draft of(Idea idea) {
        return new Draft(
                Optional.of(idea.number()),
                idea.title(),
                idea.text(),
                idea.topic(),
                idea.district(),
                idea.place(),
                List.of());
    }

    public Draft titled(String other) {
        return new Draft(number, other, text, topic, district, place, attachments);
    }

    public Draft saying(String other) {
        return new Draft(number, title, other, topic, district, place, attachments);
    }

    public Draft about(String other) {
        return new Draft(number, title, text, other, district, place, attachments);
    }

    public Draft at(Optional<String> otherDistrict, Optional<String> otherPlace) {
        return new Draft(number, title, text, topic, otherDistrict, otherPlace, attachments);
    }

    /** With more files, up to the limit. */
    public Draft with(List<String> more) {
        List<String> all = Stream.concat(attachments.stream(), more.stream())
                .distinct()
                .limit(MOST_ATTACHMENTS)
                .toList();
        return new Draft(number, title, text, topic, district, place, all);
    }

    public boolean hasPlace() {
        return district.isPresent() || place.isPresent();
    }

    /** People's words stay out of logs. */
    @Override
    public String toString() {
        return "Draft[" + topic + "]";
    }
}
