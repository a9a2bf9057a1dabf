package de.komplize.bot.idea;

import de.komplize.bot.entity.Folding;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Words with a capital that stand where a name could, and are none: offices, days, things. */
final class NoName {

    private static final Set<String> WORDS = words("""
            Angst Hilfe Probleme Problem Zeit Rad Fahrrad Auto Bus Bahn Tram Fußball Hunger Durst Asthma Lust Spaß Schmerzen Sorgen Ärger
            Licht Platz Stern Park Garten Hund Hunde Katze Kinder Kind Mann Frau Frauen Männer Herr Herren Leute Eltern Freunde Nachbarn
            Nachbar Nachbarin Doktor Professor Professorin Pfarrer Pfarrerin Pastor Polizist Polizistin Chef Chefin Direktor Direktorin
            Leiter Leiterin Lehrer Lehrerin Kollege Kollegin Richter Richterin Gott Oma Opa Mama Papa Ihr Ihre Sie Ihnen Ich Wir Er Es Das Die Der Den Dem
            Ein Eine Und Oder Aber Wenn Weil Dass Denn Da Dort Hier Heute Morgen Gestern Jetzt Dann Danke Bitte Hallo Guten Tag Abend Nacht
            Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag Januar Februar März April Mai Juni Juli August September Oktober
            November Dezember Sommer Winter Herbst Frühling Kassel Berlin Hessen Deutschland Mitte Nord Süd Ost West Waldau Wehlheiden Harleshausen
            Bänke Bank Bäume Baum Wasser Brunnen Straße Schule Kita Ort Orte Weg Wege Haus Team Damen Büro Amt Stadt Rathaus Universität
            Rentner Rentnerin Student Studentin Schüler Schülerin Mutter Vater Bürger Bürgerin Anwohner Anwohnerin Himmelfahrt Planck Luther Marx
            Scheidemann Grimm Beuys Ebert Luxemburg Einstein Schiller Goethe Mozart Bach Geld Arbeit Internet Handy Termin Termine Rollstuhl
            Rollator Kinderwagen Schwierigkeiten Mühe Recht Pech Glück Fieber Rücken Stress Glas Müll Krach Lärm Parkplatz Ruhe Schlaf
            Name Vorname Nachname Straßenbahn Holle Smart Holda""");
    private static final Pattern ENDING = Pattern.compile("""
            .{2,}(?:ungs?|heit|keit|schaft|tion|taet|strasse|platz|bahn|haus|schule|meister|meisterin|raetin|praesident|praesidentin|minister|\
            ministerin|kanzler|kanzlerin|beauftragter?|beauftragten|vorsteherin?|vorsitzender?|leiterin?|direktorin?|dezernentin?|kommissarin?|hof|park|garten|\
            zentrum|markt|fest|weg|allee|bruecke|stadt|dorf|team|buero|amt)""");

    private NoName() {}

    static boolean is(String word) {
        String folded = Folding.fold(word);
        String nominative = folded.endsWith("s") ? folded.substring(0, folded.length() - 1) : folded;
        return WORDS.contains(folded)
                || WORDS.contains(nominative)
                || ENDING.matcher(folded).matches();
    }

    static Set<String> words(String table) {
        return Stream.of(table.strip().split("\\s+")).map(Folding::fold).collect(Collectors.toUnmodifiableSet());
    }
}
