package de.komplize.channels.email.postbox;

/** Takes mails, one at a time. The same mail can come twice, after a kill or when the folder is gone through again: known ones are {@code DONE}. */
@FunctionalInterface
public interface Arrivals {

    /** Returns when all effects are on the disk. What throws three times is passed over, visibly. */
    Outcome take(RawMail mail);

    /** What became of a mail. */
    enum Outcome {
        DONE,
        /** Not stored: the same mail comes again after a pause that grows; those behind it wait. */
        LATER
    }
}
