package de.komplize.bot.survey;

import de.komplize.bot.entity.Wordlist;
import de.komplize.bot.entity.Words;
import java.util.regex.Pattern;

/** Recognises the words with which people take back what they answered before. */
final class Corrections {

    private static final Pattern CORRECTING = Wordlist.whole(
            "nachgesehen|verzaehlt|verrechnet|nachgeschaut|nein,? eigentlich|korrektur|korrigier\\p{L}*|muss (?:es |da )?\\S{1,12} heissen|ich meinte?|meinte? ich|doch (?:lieber|eher|besser)|berichtigung|nein doch|ach nein|vielmehr|stattdessen|moment|halt|stopp|nachgedacht|ueberlegt|aenderung|lieber (?:ja|nein)|doch (?:ja|nein)|sollte heissen|aendere|nachtrag|muss heissen|besser gesagt|entschuldigung|sorry|vertan|vertippt|verschrieben|verlesen|geirrt|verklickt|irrtum|falsch (?:geschrieben|angegeben|eingetragen)|richtig (?:ist|waere)|soll(?:te)? (?:\\p{L}+ ){0,3}(?:\\S+ )?(?:sein|heissen|stehen)|(?:bitte|doch) (?:\\p{L}+ ){0,3}\\S{1,12} (?:eintragen|aendern|nehmen)");

    /** In characters; who corrects says so at once. */
    private static final int BEGINNING = 200;

    private Corrections() {}

    static boolean in(String text) {
        String begin = text.length() > BEGINNING ? text.substring(0, BEGINNING) : text;
        return CORRECTING.matcher(Words.of(begin).text()).find();
    }
}
