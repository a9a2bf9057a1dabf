package de.komplize.bot.survey;

import de.komplize.bot.entity.Wordlist;
import de.komplize.bot.entity.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads a yes or a no out of what somebody says to its subject: "Helfen können wir leider nicht", "Freitag nein", "Schwierigkeiten hatten wir keine". */
final class VoiceRemarks {

    private static final Pattern SPEAKING = Wordlist.whole(
            "ich|i|ick|wir|mer|mir|uns|mich|unser\\p{L}*|hab|habe|haben|ham|bin|gehe?|geh|nutze?|nutz|besuche|fahre|komme?|war(?= (?:ich|noch|schon|nie|oft|da|dort))|helfe?");

    private static final Pattern LIMITED = Wordlist.whole(
            "nur (?:wenn|im|in|bei|beim|am|fuer|zu|zum|zur|als|mit|vom|noch)|hoechstens|ausser|kaum|selten|(?:nicht|nich) (?:so |sehr |besonders )?(?:oft|viel|immer|regelmaessig|haeufig|jede\\p{L}*|unbedingt|wirklich)|nicht so,? dass|nicht,? dass|eigentlich");

    private static final Pattern RATHER = Wordlist.whole("eher|wohl|vermutlich");

    /** Nothing but a yes or a no, and small words. */
    private static final int SHORT = 4;

    private static final Pattern USING = Wordlist.whole(
            "nutz\\p{L}*|benutz\\p{L}*|besuch\\p{L}*|geh(?:e|en|t)?|komme?n?|komm|war|waren|bin|sind|fahre?n?|fahr|genutzt|treffen|trifft|gegangen|gewesen|stammg\\p{L}+|mitglied\\p{L}*");
    private static final Pattern KNOWING = Wordlist.whole("kenne?n?|kenn|gesehen|gekannt");
    private static final Pattern JOINING = Wordlist.whole(
            "dabei|mitmachen|mache?n? (?:\\p{L}+ ){0,3}mit|helfe?n?|packe? (?:\\p{L}+ ){0,2}(?:mit )?an|(?:geht|machen) klar|bin bereit|teilnehmen|nehme .{0,20}teil|komme?n?");
    private static final Pattern FAILING = Wordlist.whole(
            "fehlt (?:mir|uns) die (?:zeit|kraft)|keine (?:zeit|kraft)|bin (?:ich )?zu (?:alt|krank)|schaffe? .{0,15}nicht");
    private static final Pattern NO_NEED = Wordlist.whole(
            "brauche?n? (?:ich |wir )?(?:\\p{L}+ ){0,2}(?:nicht|nich|kein\\p{L}{0,2})|kein(?:en)? bedarf");
    private static final Pattern HAVING =
            Wordlist.whole("hab|habe|haben|hatte|hatten|ham|besitz\\p{L}*|gab|gibt|ist|war|waren|sind|bekommen|gehabt");
    private static final Pattern REFUSED = Wordlist.whole("kein(?:en?)?");
    private static final Pattern MEMBER = Wordlist.whole(
            "(?:bin|sind) (?:\\p{L}+ ){0,3}(?:im|in|beim|bei|mitglied)|(?:im|in|beim) (?:\\p{L}+ ){1,3}(?:bin|sind) (?:ich|wir)");
    private static final Pattern NO_NOUN = Pattern.compile("kein(?:e|en)? \\p{L}+[ .!]*");
    private static final Pattern ENDED = Wordlist.whole("gekuendigt|abgemeldet|abgeschafft|verkauft|aufgegeben");
    private static final Pattern PRESENT = Wordlist.whole("vorhanden|da|hab|habe|haben|seit");
    private static final Pattern SUBORDINATE = Pattern.compile(
            "(?:dass|ob|wenn|weil|damit|obwohl|falls|als|bevor|in de[rm]|wo|(?:de[nmr]|die|das) (?:ich|wir|man)) .*");
    private static final Pattern NO_MORE = Pattern.compile(
            ".*(?<!\\p{L})(?:jetzt|heute|inzwischen|mittlerweile|seitdem|seither|nun)(?: \\p{L}+){0,2} (?:nicht mehr|nie mehr|nicht)(?!\\p{L}).*");
    private static final Pattern NO_TROUBLE =
            Wordlist.whole("kein (?:problem|thema)|problemlos|ohne probleme|reibungslos");

    private static final Pattern ONLY_KNOWN =
            Wordlist.whole("kenne?n? (?:ich |wir )?(?:nur|bloss|lediglich) .*|kenn (?:ich )?(?:nur|bloss) .*");

    private static final Pattern USE = Pattern.compile("(?iu)(?:be)?nutz|besuch|gehen Sie|waren Sie");
    private static final Pattern WOULD = Pattern.compile("(?iu)(?:würden|wären|möchten|wollen|könnten|können) Sie");
    private static final Pattern HAVE = Pattern.compile("(?iu)(?:haben|hatten|besitzen|gibt|gab) (?:Sie|es)");
    private static final Pattern PAST =
            Pattern.compile("(?iu)(?:haben|hatten|waren|sind|wurden?|konnten) (?:Sie|Ihr|Ihnen)");
    private static final Pattern IF = Pattern.compile("(?iu)(?<!\\p{L})(?:wenn|falls)(?!\\p{L})");
    private static final Pattern TROUBLE = Pattern.compile("(?iu)schwierig|problem|mühe|sorge|störung");

    private static final Pattern WANTED = Wordlist.whole("wollte|wollten|haette beinahe|dachte");
    private static final Pattern ALONE = Pattern.compile("(?:Ja|Nein|Nee|JA|NEIN)[.!]*");
    private static final Pattern NOW = Wordlist.whole("jetzt|heute|inzwischen|mittlerweile|seitdem|seither|nun");
    private static final Pattern FORMER = Wordlist.whole(
            "frueher|damals|bis \\d{4}|vor (?:\\p{L}+|\\d+) jahren|einst|im jahr \\d{4}|20[01]\\d|mal gewesen");

    private final Question.YesNo question;
    private final Subjects subjects;
    private final List<Question> asked;
    private final boolean only;
    private final boolean use;
    private final boolean would;
    private final boolean have;
    private final boolean past;
    private final boolean ofChild;

    VoiceRemarks(Question.YesNo question, List<Question> asked, Subjects subjects) {
        this.question = question;
        this.asked = asked;
        only = asked.stream().filter(Question.YesNo.class::isInstance).count() == 1;
        this.subjects = subjects;
        String text = question.text().in("de");
        use = USE.matcher(text).find();
        would = WOULD.matcher(text).find();
        have = HAVE.matcher(text).find();
        past = PAST.matcher(text).find();
        ofChild = ChoiceRemarks.OF_CHILD.matcher(text).matches();
    }

    Optional<SecondLook.Found> read(List<List<Remark>> sentences) {
        List<SecondLook.Found> found = new ArrayList<>();
        boolean open = false;
        for (int i = 0; i < sentences.size(); i++) {
            List<Remark> remarks = sentences.get(i);
            for (int j = 0; j < remarks.size(); j++) {
                if (isAlone(remarks, j)) {
                    int at = i;
                    SaidYes.in(question, remarks.get(j), would)
                            .ifPresent(yes ->
                                    found.add(new SecondLook.Found(at, new AnswerReading.Read(new Answer.YesNo(yes)))));
                } else if (isAbout(remarks.get(j))
                        && !Lacking.isMore(remarks.get(j).folded().strip())) {
                    Optional<Boolean> voice = voice(remarks, j, sentences, i);
                    int at = i;
                    voice.ifPresent(
                            yes -> found.add(new SecondLook.Found(at, new AnswerReading.Read(new Answer.YesNo(yes)))));
                    open |= voice.isEmpty() && remarks.get(j).denials() > 0;
                }
            }
        }
        List<AnswerReading> different =
                found.stream().map(SecondLook.Found::reading).distinct().toList();
        boolean weak = open
                || found.stream()
                        .anyMatch(f -> sentences.get(f.at()).stream()
                                .anyMatch(r -> r.isAbout(question)
                                        && RATHER.matcher(r.folded()).find()));
        return different.size() == 1
                ? Optional.of(found.getLast())
                        .map(f -> weak ? new SecondLook.Found(f.at(), Prose.weaker(f.reading())) : f)
                : Optional.empty();
    }

    /** "Ja, so ein Abend wäre schön": the only yes or no that was asked for, at the beginning of a sentence that speaks of nothing else. */
    private boolean isAlone(List<Remark> remarks, int place) {
        Remark first = remarks.get(place);
        return only
                && place == 0
                && remarks.size() > 1
                && Prose.QUOTING.matcher(first.sentence()).results().findAny().isEmpty()
                && ALONE.matcher(first.text()).matches()
                && remarks.stream()
                        .allMatch(r -> !r.isElsewhere(question) && !r.isOpen() && !r.isConditional() && !isOfOthers(r))
                && remarks.stream()
                        .skip(1)
                        .allMatch(r -> subjects.about(r.terms()).stream().allMatch(question::equals) && !namesChoice(r))
                && remarks.stream()
                        .skip(1)
                        .allMatch(r -> r.denials() == 0
                                || SaidYes.NO.matcher(first.folded()).find());
    }

    private boolean isOfOthers(Remark remark) {
        return remark.others() && !ofChild;
    }

    private boolean namesChoice(Remark remark) {
        return asked.stream()
                .filter(q -> !q.offered().isEmpty())
                .anyMatch(q -> subjects.names(q).in(remark.terms()).stream()
                        .anyMatch(m -> m.isClear() && m.form() != Mention.Form.SIGN));
    }

    private boolean isAbout(Remark remark) {
        return remark.isAbout(question) || remark.subjects().isEmpty() && hasOwnVerb(remark) && !namesOther(remark);
    }

    /** "Ja, ich nutze die App", where the app is a choice of another question. */
    private boolean namesOther(Remark remark) {
        boolean use =
                remark.terms().size() < SHORT || USING.matcher(remark.folded()).find();
        return use && namesChoice(remark);
    }

    /** A word of the question that is no noun, and of no other question. */
    private boolean hasOwnVerb(Remark remark) {
        return remark.terms().stream()
                .anyMatch(t -> t.text().length() > SHORT
                        && subjects.strong(t).isEmpty()
                        && subjects.about(List.of(t)).equals(Set.of(question)));
    }

    private Optional<Boolean> voice(List<Remark> remarks, int place, List<List<Remark>> sentences, int at) {
        Remark remark = remarks.get(place);
        String folded = remark.folded();
        Optional<Boolean> known = Knowing.isAskedBy(question) ? Knowing.in(remark.sentence()) : Optional.empty();
        if (known.isPresent() && !isOfOthers(remark)) {
            return known;
        }
        String whole = Words.of(remark.sentence()).text();
        boolean conditional =
                remark.isConditional() && !IF.matcher(question.text().in("de")).find();
        if (NO_MORE.matcher(whole).matches() && (use || past)) {
            return Optional.of(false);
        }
        if (LIMITED.matcher(whole).find() && !ONLY_KNOWN.matcher(folded).find()) {
            return SaidYes.beside(question, remarks, place, sentences, at, would)
                    .filter(_ -> remark.denials() == 0 && !conditional);
        }
        if (Prose.QUOTING.matcher(remark.sentence()).find()
                || conditional
                || isOfOthers(remark)
                || FORMER.matcher(NOW.matcher(folded).find() ? folded : whole).find() && !past) {
            return Optional.empty();
        }
        if (SUBORDINATE.matcher(folded.strip()).matches()
                || WANTED.matcher(folded).find()) {
            return Optional.empty();
        }
        Optional<Boolean> token = SaidYes.beside(question, remarks, place, sentences, at, would);
        if (token.isPresent()) {
            return token;
        }
        Optional<Boolean> approval = (would || Stance.isAskedBy(question)) && !remark.isOpen()
                ? Approval.of(question, remark)
                : Optional.empty();
        if (approval.isPresent() && remark.isAbout(question)) {
            return approval;
        }
        if (past && remark.isAbout(question) && remark.isDoneThen()) {
            return Optional.of(true);
        }
        if (remark.isOpen()
                || remark.isUnreal() && !would
                || SUBORDINATE.matcher(folded.strip()).matches()) {
            return Optional.empty();
        }
        long denials = remark.denials();
        if (use && ONLY_KNOWN.matcher(folded).find()) {
            return Optional.of(false);
        }
        if (TROUBLE.matcher(question.text().in("de")).find()
                && NO_TROUBLE.matcher(folded).find()) {
            return Optional.of(false);
        }
        if (would && (FAILING.matcher(folded).find() || NO_NEED.matcher(folded).find())) {
            return Optional.of(false);
        }
        if (have && ENDED.matcher(folded).find()) {
            return Optional.of(false);
        }
        boolean refused = Stance.isAskedBy(question)
                && remark.isAbout(question)
                && denials == 1
                && REFUSED.matcher(folded).find()
                && remark.terms().stream().filter(Term::isWord).count() <= SHORT;
        if (refused) {
            return Optional.of(false);
        }
        boolean member = remark.isAbout(question)
                && MEMBER.matcher(folded).find()
                && SPEAKING.matcher(folded).find()
                && denials < 2;
        if (member && !Stance.isAskedBy(question)) {
            return Optional.of(denials == 0);
        }
        boolean terse = (have || NO_NOUN.matcher(folded.strip()).matches())
                && remark.isAbout(question)
                && remark.terms().stream().filter(Term::isWord).count() <= SHORT;
        if (terse && (denials == 1 || PRESENT.matcher(folded).find())) {
            return Optional.of(denials == 0);
        }
        if (Lacking.is(folded)) {
            return Lacking.of(question, denials);
        }
        boolean says = says(remark, folded);
        boolean yes = denials == 0;
        return !says
                        || denials > 1
                        || State.isMarred(question, folded)
                        || approval.filter(a -> a != yes).isPresent()
                ? Optional.empty()
                : Optional.of(yes);
    }

    /** The verb that the question is about, or one that does the same. */
    private boolean says(Remark remark, String folded) {
        boolean self = SPEAKING.matcher(folded).find();
        boolean verb = use
                        && self
                        && (USING.matcher(folded).find()
                                || KNOWING.matcher(folded).find() && remark.denials() > 0)
                || would && self && JOINING.matcher(folded).find()
                || have && self && HAVING.matcher(folded).find();
        return verb
                || (self || !use && !would)
                        && hasOwnVerb(remark)
                        && !Stance.isAskedBy(question)
                        && remark.terms().size() > 1;
    }
}
