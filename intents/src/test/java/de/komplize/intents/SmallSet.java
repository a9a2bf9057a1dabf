package de.komplize.intents;

import de.komplize.bot.understanding.TrainingPhrase;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A few phrases, learnt in a moment. */
final class SmallSet {

    private static final Map<String, String> PHRASES = new TreeMap<>(
            Map.of(
                    "info.events",
                    "Wann ist das nächste Treffen?|Welche Termine gibt es?|Wann findet der Workshop statt?|Gibt es bald eine Veranstaltung?|nächster Termin|Wann trefft ihr euch?|Termine|Wann ist die nächste Versammlung?|Wann kann ich zu einem Treffen kommen?|An welchem Tag ist der Workshop?",
                    "info.funding",
                    "Wer bezahlt das?|Was kostet das Projekt?|Woher kommt das Geld?|Kosten|Wie hoch ist die Förderung?|Wird das mit Steuergeld bezahlt?|Wie viel Geld gibt der Bund?|Wie teuer ist das alles?|Wer zahlt am Ende?|Fördergeld",
                    "defect.report",
                    "Die Laterne ist kaputt|In unserer Straße liegt Müll|Die Bank am Park ist zerbrochen|Da ist ein Schlagloch in der Straße|Die Ampel ist ausgefallen|Der Mülleimer quillt über|Die Rutsche auf dem Spielplatz ist kaputt|Die Straßenlampe flackert|Jemand hat Sperrmüll abgeladen|Am Gehweg liegen Scherben",
                    "subscribe.stop",
                    "Bitte keine Mails mehr|Newsletter abbestellen|Schicken Sie mir keine Nachrichten mehr|Ich will keine E-Mails mehr bekommen|abmelden|Nehmen Sie mich aus dem Verteiler|Stoppen Sie die Nachrichten|keine Post mehr von Ihnen|Ich möchte den Newsletter nicht mehr|Hören Sie auf mir zu schreiben",
                    "chat.greet",
                    "Hallo|Guten Tag|Moin|Hi|Guten Morgen|Servus|Grüß Gott|Hey|Guten Abend|Hallo zusammen",
                    "none",
                    "Wie wird das Wetter?|Wer hat gestern gewonnen?|Wo bekomme ich einen Pass?|Erzähl einen Witz|Was kann ich heute kochen?|qwertz|Ich brauche einen Zahnarzt|Wann fährt der Zug nach Berlin?|Wie spät ist es?|Mein Hund ist krank|Fußball|Wie melde ich mein Auto um?"));

    private SmallSet() {}

    static List<TrainingPhrase> phrases() {
        return PHRASES.entrySet().stream()
                .flatMap(entry -> Arrays.stream(entry.getValue().split("\\|"))
                        .map(text -> new TrainingPhrase("de", entry.getKey(), text)))
                .toList();
    }

    static OpenNlpDetector detector() {
        return Models.train(phrases());
    }
}
