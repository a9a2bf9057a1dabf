package de.komplize.bot.dialogue;

import de.komplize.bot.entity.Folding;
import de.komplize.bot.idea.Proposals;
import de.komplize.bot.idea.Wanted;
import de.komplize.bot.understanding.Detection;
import de.komplize.bot.understanding.Intents;
import java.util.Optional;
import java.util.regex.Pattern;

/** Words about ideas that are plain while nothing is open, whatever the classifier thinks of them. */
final class IdeaWords {

    private static final Pattern TAKES_SUPPORT_BACK = Pattern.compile(
            "(?iu).*(?:(?:meine |die )?(?:unterstützung|unterstuetzung)|meine stimme)\\b.*(?:zurück|zurueck|lösch|entfern|nicht mehr).*|.*nicht mehr unterstützen.*",
            Pattern.DOTALL);

    private static final Pattern NUMBER_ALONE = Pattern.compile(
            "(?iu)\\W{0,3}(?:(?:die |the )?(?:idee|nr|nummer|vorschlag|idea|number|no|fikir|numara|идея|номер|ідея|الفكرة|فكرة|رقم|№)\\W{0,2} ?){0,2}[#№]?\\d{4,7}\\W{0,3}");

    private IdeaWords() {}

    /** A bare number of four figures, support that is taken back, an idea that is announced as one. */
    static Optional<Step> step(Turn turn) {
        if (turn.choice().isEmpty()
                && (TAKES_SUPPORT_BACK.matcher(turn.utterance()).matches()
                        || IdeaVerbs.takeSupportBack(turn.utterance()))) {
            return Optional.of(IdeaSupport.takeBack(turn));
        }
        if (isAnnounced(turn)) {
            return Optional.of(IdeaSubmission.begin(turn, turn.utterance()));
        }
        return numbered(turn);
    }

    private static Optional<Step> numbered(Turn turn) {
        String said = Folding.plain(turn.utterance());
        if (turn.choice().isPresent() || Wanted.number(said).isEmpty()) {
            return Optional.empty();
        }
        if (IdeaVerbs.support(said) && !said.contains("?")) {
            return Optional.of(IdeaSupport.begin(turn));
        }
        if (IdeaVerbs.askStatus(said)) {
            return Optional.of(OwnIdeas.status(turn));
        }
        return NUMBER_ALONE.matcher(said).matches()
                ? turn.lookup().idea(Wanted.number(turn.utterance()).orElse(0)).map(_ -> OwnIdeas.status(turn))
                : Optional.empty();
    }

    /** "Meine Idee: …" is one, also where the classifier would rather ask back, or refuse what stands behind the colon. */
    private static boolean isAnnounced(Turn turn) {
        Detection detection = turn.understanding().detection();
        return turn.choice().isEmpty()
                && (detection.refused()
                        ? turn.utterance().contains(":")
                        : detection.clarify()
                                && detection.ranked().getFirst().intent().equals(Intents.IDEA))
                && Proposals.announces(turn.utterance());
    }
}
