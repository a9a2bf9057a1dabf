package de.komplize.bot.dialogue;

import de.komplize.bot.knowledge.ContentPack;
import de.komplize.bot.knowledge.Say;
import de.komplize.bot.messaging.Letters;
import de.komplize.bot.messaging.Posting;
import de.komplize.bot.survey.Questionnaire;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The invitation in one language: for those who are known, and for those who are written to for the first time and must learn who writes. */
final class InvitationLetter {

    private final SurveyLetter.Written known;
    private final SurveyLetter.Written newcomers;
    private final Event noticeShown;

    InvitationLetter(Questionnaire survey, ContentPack pack, String language, Optional<String> web) {
        this.known = new SurveyLetter(survey, pack, language).invitation(web);
        this.newcomers = with(known, pack.wording(Keywords.notice(Letters.CHANNEL), language));
        this.noticeShown = new Event.NoticeShown(pack.say(Say.NOTICE_VERSION, language));
    }

    /** The notice of first contact is the end of the mail: what is asked comes first. */
    private static SurveyLetter.Written with(SurveyLetter.Written letter, String notice) {
        List<Posting.Block> blocks = new ArrayList<>(letter.posting().blocks());
        blocks.add(new Posting.Words(notice));
        Posting posting =
                new Posting(letter.posting().survey(), letter.posting().subject(), blocks);
        return new SurveyLetter.Written(letter.text() + "\n\n" + notice, posting);
    }

    SurveyLetter.Written toKnown() {
        return known;
    }

    SurveyLetter.Written toNewcomers() {
        return newcomers;
    }

    /** What is kept of those who got the notice. */
    Event noticeShown() {
        return noticeShown;
    }
}
