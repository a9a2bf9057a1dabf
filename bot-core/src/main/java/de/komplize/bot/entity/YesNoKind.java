package de.komplize.bot.entity;

/** What a phrase does in a reply to a yes-or-no question. */
enum YesNoKind {
    /** Says yes even with a sentence behind it. */
    YES,
    /** Says no even with a sentence behind it. */
    NO,
    /** The same if a comma, a "danke" or a pronoun follows; otherwise the word may be another ("ne glatte 2", "no trees"). */
    HESITANT_NO,
    /** Says yes where it stands alone: "klar" does, "klar ist, dass" does not. */
    ASSENT,
    /** Says no where it stands alone. */
    DISSENT,
    /** Says yes alone, but only softens a no before it: "nein, passt schon". */
    SOFT,
    /** Says yes alone, and only colours what stands beside it: "wahrscheinlich nicht". */
    LEANING,
    /** Says yes, also with a question mark: "warum nicht?". */
    RHETORIC,
    /** Turns what stands beside it: "nicht falsch", "natürlich nicht". */
    NOT,
    /** Decides for neither. */
    OPEN,
    /** Decides for both. */
    BOTH,
    /** Takes back what was said before. */
    CORRECTION,
    /** Outweighs what was said before: "..., aber eher ja". */
    RATHER,
    /** Says yes and no in part: alone it decides nothing, beside a yes or no it only limits it. */
    PARTLY,
    /** Begins a new thought. */
    LINK,
    /** Says nothing here. */
    FILLER,
    /** Says nothing beside a yes or no, but after it "ja" is only a particle: "ich bin ja schon alt". */
    SUBJECT,
    /** Any other word. */
    OTHER
}
