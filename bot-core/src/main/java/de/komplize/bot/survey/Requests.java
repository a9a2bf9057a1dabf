package de.komplize.bot.survey;

import de.komplize.bot.entity.Wordlist;
import de.komplize.bot.entity.Words;
import java.util.regex.Pattern;

/** Recognises a sentence that wants something of the office: that it answers, stops writing, erases, calls. It is never a part of an answer. */
final class Requests {

    private static final Pattern WISH = Wordlist.whole("""
            (?:keinerlei|keine?|nicht mehr|nie wieder|nie mehr|ohne|hoert auf|aufhoeren|stoppen sie|stopp|weniger) (?:\\p{L}+ ){0,5}(?:e ?- ?mails?|emails?|mails?|newsletter|nachrichten|werbung|umfragen|post|sms|erinnerungen)(?: \\p{L}+){0,4}|\
            (?:nicht (?:mehr|laenger|weiter)|nie wieder|nie mehr) (?:\\p{L}+ ){0,3}(?:an)?(?:schreiben|kontaktieren|belaestigen|angeschrieben|kontaktiert|zuschicken|schicken|zusenden|bekommen|erhalten)|\
            abmelden|abgemeldet|abmeldung|abbestellen|abbestelle|bestelle? (?:\\p{L}+ ){0,4}ab|melde(?:n sie)? (?:mich|uns) (?:\\p{L}+ ){0,4}ab|austragen|(?:aus|von) (?:dem|ihrem|eurem|der|ihrer|eurer) (?:\\p{L}+ )?(?:\\p{L}*verteiler|liste|mailingliste|adressliste)|vom verteiler|verteiler|unsubscribe|\
            (?:loesch|entfern|streich)\\p{L}* (?:\\p{L}+ ){0,6}(?:daten|adresse|mailadresse|mich|angaben|alles|verteiler)|(?:daten|adresse|angaben|antworten|mich|alles) (?:\\p{L}+ ){0,5}(?:geloescht|loeschen|entfernen|widerrufen)|\
            (?:auskunft|datenauskunft|dsgvo|datenschutz(?:auskunft|anfrage|erklaerung|beauftragte\\p{L}*))|widerrufe? (?:\\p{L}+ ){0,4}einwilligung|\
            (?:rufen|ruft|ruf) (?:\\p{L}+ ){0,4}(?:an|zurueck)|rueckruf|zurueckrufen|(?:mich|uns) (?:\\p{L}+ ){0,3}anrufen|telefonnummer|(?:melden|meldet) (?:\\p{L}+ ){0,3}bei (?:mir|uns)|\
            (?:schicken|schickt|senden|sendet|mailen|zusenden|zuschicken|nennen|teilen|sagen|geben|erklaeren) sie (?:mir|uns|\\p{L}+ (?:mir|uns))|(?:schickt|sendet|sagt|gebt|nennt) (?:mir|uns)|(?:mir|uns) (?:\\p{L}+ ){0,5}(?:zuschicken|zusenden|zuschickt|zusendet|mitteilen|bescheid geben|bescheid sagen)|\
            (?:einen |richtigen |echten )menschen? (?:sprechen|reden)|(?:will|brauche|moechte) (?:\\p{L}+ ){0,3}menschen|informieren sie|halten sie (?:mich|uns)|mit (?:einem|jemandem|einer) (?:\\p{L}+ ){0,4}(?:sprechen|reden|telefonieren)|bitte um (?:\\p{L}+ )?(?:antwort|rueckmeldung|info\\p{L}*|nachricht|hilfe)|freue mich auf (?:\\p{L}+ )?(?:antwort|rueckmeldung)|\
            (?:meine|ihre) (?:frage|bitte) (?:ist|waere|lautet)|(?:ich|wir) (?:haette|haetten|habe|haben) (?:\\p{L}+ ){0,2}(?:frage|bitte) (?:an|zu)|\
            wuesste gern\\p{L}*|wuerde gern\\p{L}* wissen|moechte (?:gern\\p{L}* )?wissen|will wissen|frage mich|interessiert mich,? (?:ob|wie|wann|wer|was|warum)|(?:no|stop) (?:\\p{L}+ ){0,3}e?mails?|stop sending|delete my|remove me|call me""");

    private static final Pattern REACHED = Pattern.compile(
            "(?iu)(?<!\\p{L})(?:melden|anrufen|erreichbar|erreichen|rückruf|telefon|tel|handy)(?!\\p{L}).*\\d{5}",
            Pattern.DOTALL);

    private Requests() {}

    static boolean is(String sentence) {
        return wants(sentence) || asks(sentence);
    }

    static boolean wants(String sentence) {
        return WISH.matcher(Words.of(sentence).text()).find();
    }

    /** "Bei Frage 5 bitte melden unter 0171 …": nothing is taken back. */
    static boolean reaches(String text) {
        return REACHED.matcher(text).find();
    }

    /** "Ja?" is no question. */
    static boolean asks(String sentence) {
        String plain = sentence.strip();
        return (plain.endsWith("?") || plain.endsWith("؟") || plain.endsWith("?!") || plain.endsWith("??"))
                && Term.of(plain).stream().filter(Term::isWord).count() > 1;
    }
}
