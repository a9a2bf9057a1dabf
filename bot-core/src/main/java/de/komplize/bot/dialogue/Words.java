package de.komplize.bot.dialogue;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Words that always work, as whole messages, whatever the classifier thinks of them: any case, with or without final punctuation. */
final class Words {

    /** CTIA's list and its German kin. */
    private static final Set<String> STOP =
            Set.of("stop", "stopp", "/stop", "/stopp", "abmelden", "unsubscribe", "end", "quit");

    /** Every channel; CTIA's STOPALL means all by its own word. */
    private static final Set<String> STOP_ALL = Set.of(
            "stopp alles", "stop alles", "alles stopp", "stop all", "stopall", "stoppalles", "/stopall", "/stoppalles");

    private static final Set<String> START = Set.of("start", "unstop", "anmelden");
    private static final Set<String> HELP = Set.of("hilfe", "help", "/help", "/hilfe", "info", "?", "menue", "menü");
    private static final Set<String> REPEAT =
            Set.of("wiederholen", "wiederholung", "nochmal", "noch mal", "noch einmal", "/repeat", "bitte wiederholen");
    private static final Set<String> SKIP = Set.of("überspringen", "ueberspringen", "skip", "/skip", "auslassen");
    private static final Set<String> CANCEL =
            Set.of("abbrechen", "abbruch", "cancel", "/cancel", "von vorne", "ich will abbrechen", "bitte abbrechen");
    private static final Set<String> BACK = Set.of(
            "zurück",
            "zurueck",
            "zurück bitte",
            "bitte zurück",
            "back",
            "/back",
            "einen schritt zurück",
            "eins zurück",
            "eine frage zurück",
            "vorherige frage",
            "zur vorherigen frage",
            "zur letzten frage");
    private static final Set<String> MORE = Set.of(
            "mehr",
            "mehr bitte",
            "bitte mehr",
            "mehr info",
            "mehr infos",
            "mehr informationen",
            "mehr dazu",
            "mehr davon",
            "mehr erfahren",
            "mehr wissen",
            "noch mehr",
            "weiteres",
            "erzähl mehr",
            "erzähl mir mehr",
            "erzählen sie mehr",
            "erzählen sie mir mehr",
            "ich will mehr wissen",
            "ich möchte mehr wissen",
            "more",
            "tell me more");
    private static final Set<String> PLAIN =
            Set.of("einfache sprache", "leichte sprache", "/einfach", "einfaches deutsch");
    private static final Set<String> GERMAN = Set.of(
            "deutsch",
            "normales deutsch",
            "gewohntes deutsch",
            "schwere sprache",
            "normale sprache",
            "normal",
            "wieder normal",
            "zurück zu normal",
            "zurück zu deutsch",
            "wieder deutsch",
            "einfache sprache aus");

    private static final Set<String> PERSON = Set.of(
            "mensch",
            "mensch bitte",
            "bitte mensch",
            "ein mensch",
            "ein mensch bitte",
            "bitte ein mensch",
            "einen menschen bitte",
            "mitarbeiter",
            "mitarbeiter bitte",
            "mitarbeiterin bitte",
            "echter mensch",
            "echten menschen bitte",
            "mit einem menschen sprechen",
            "ich will mit einem menschen sprechen",
            "ich möchte mit einem menschen sprechen",
            "/mensch",
            "human",
            "agent");
    private static final Set<String> CHANGE = Set.of(
            "ändern",
            "aendern",
            "bitte ändern",
            "etwas ändern",
            "ich will etwas ändern",
            "ich möchte etwas ändern",
            "korrigieren",
            "berichtigen",
            "anders",
            "falsch",
            "das ist falsch",
            "das stimmt nicht",
            "stimmt nicht",
            "nicht richtig",
            "nein ändern");
    private static final Set<String> CONSENT = Set.of(
            "widerruf",
            "ich widerrufe",
            "einwilligung widerrufen",
            "ich widerrufe meine einwilligung",
            "ich möchte meine einwilligung widerrufen",
            "ich will meine einwilligung widerrufen",
            "meine einwilligung widerrufen",
            "einwilligung zurücknehmen",
            "einwilligung zurückziehen",
            "zustimmung widerrufen",
            "zustimmung zurückziehen",
            "ich ziehe meine zustimmung zurück",
            "ich nehme meine einwilligung zurück",
            "ich bin nicht mehr einverstanden");
    private static final Set<String> MY_DATA = Set.of(
            "/meinedaten",
            "meinedaten",
            "meine daten",
            "/daten",
            "meine daten bitte",
            "meine daten anzeigen",
            "my data");

    private static final Set<String> SEND = Set.of(
            "absenden",
            "abschicken",
            "senden",
            "bitte absenden",
            "bitte abschicken",
            "ja absenden",
            "ja abschicken",
            "so absenden",
            "so lassen",
            "so senden",
            "passt",
            "passt so",
            "stimmt so");

    private Words() {}

    /** What was read back shall be sent. */
    static boolean isSend(String utterance) {
        return SEND.contains(bare(utterance).replace(",", ""));
    }

    /** Something that was read back shall be different. */
    static boolean isChange(String utterance) {
        return CHANGE.contains(bare(utterance));
    }

    /** What a word asks for. */
    enum Command {
        STOP,
        STOP_ALL,
        START,
        GREET,
        HELP,
        REPEAT,
        SKIP,
        BACK,
        CANCEL,
        MORE,
        PERSON,
        PLAIN,
        GERMAN,
        MY_DATA,
        CONSENT
    }

    static Optional<Command> command(String utterance) {
        String word = bare(utterance);
        if (STOP.contains(word)) {
            return Optional.of(Command.STOP);
        }
        if (STOP_ALL.contains(word)) {
            return Optional.of(Command.STOP_ALL);
        }
        if (word.equals("/start")) {
            return Optional.of(Command.GREET);
        }
        return START.contains(word) ? Optional.of(Command.START) : inside(word);
    }

    private static Optional<Command> inside(String word) {
        if (HELP.contains(word)) {
            return Optional.of(Command.HELP);
        }
        if (REPEAT.contains(word)) {
            return Optional.of(Command.REPEAT);
        }
        if (SKIP.contains(word)) {
            return Optional.of(Command.SKIP);
        }
        if (BACK.contains(word)) {
            return Optional.of(Command.BACK);
        }
        if (CANCEL.contains(word)) {
            return Optional.of(Command.CANCEL);
        }
        if (MORE.contains(word)) {
            return Optional.of(Command.MORE);
        }
        if (PERSON.contains(word)) {
            return Optional.of(Command.PERSON);
        }
        if (PLAIN.contains(word)) {
            return Optional.of(Command.PLAIN);
        }
        if (CONSENT.contains(word)) {
            return Optional.of(Command.CONSENT);
        }
        if (MY_DATA.contains(word)) {
            return Optional.of(Command.MY_DATA);
        }
        return GERMAN.contains(word) ? Optional.of(Command.GERMAN) : Optional.empty();
    }

    /** Lower case, one blank between words, no quotes around and no punctuation at the end; a lone question mark stays. */
    static String bare(String utterance) {
        String folded = utterance.strip().toLowerCase(Locale.ROOT);
        StringBuilder bare = new StringBuilder(folded.length());
        folded.codePoints().forEach(c -> {
            if (!Character.isWhitespace(c)) {
                bare.appendCodePoint(c);
            } else if (bare.length() > 0 && bare.charAt(bare.length() - 1) != ' ') {
                bare.append(' ');
            }
        });
        int end = bare.length();
        while (end > 1 && isPunctuation(bare.charAt(end - 1))) {
            end--;
        }
        int begin = 0;
        while (begin < end - 1 && isPunctuation(bare.charAt(begin))) {
            begin++;
        }
        return bare.substring(begin, end);
    }

    private static boolean isPunctuation(char c) {
        return ".…!?,;: \"'“”„‚‘’«»›‹)(".indexOf(c) >= 0;
    }
}
