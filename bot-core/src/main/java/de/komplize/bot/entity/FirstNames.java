package de.komplize.bot.entity;

import java.util.Set;

/** Common first names: what follows one is a surname, even where it spells a district. */
public final class FirstNames {

    private static final Set<String> ALL = Wordlist.of("""
            Peter Hans Klaus Michael Thomas Andreas Stefan Stephan Christian Martin Markus Frank Jürgen Uwe Wolfgang Bernd Werner Dieter
            Günter Günther Horst Manfred Gerhard Walter Karl Heinz Helmut Herbert Ralf Rolf Jan Lukas Leon Paul Max Felix Jonas Tim Tom
            Tobias Alexander Daniel David Sebastian Florian Matthias Oliver Sven Jens Torsten Thorsten Dirk Jörg Holger Kai Marc Mark
            Patrick Philipp Simon Johannes Jakob Fritz Otto Kurt Ernst Willi Heinrich Friedrich Georg Josef Anton Emil Moritz Niklas
            Fabian Ali Mehmet Ahmet Mustafa Maria Anna Ursula Monika Petra Elisabeth Sabine Renate Helga Karin Brigitte Ingrid Erika
            Andrea Gisela Claudia Susanne Gabriele Christa Christine Christina Hildegard Anja Barbara Birgit Katharina Martina Heike
            Angelika Julia Sandra Stefanie Stephanie Nicole Melanie Sarah Laura Lisa Lena Lea Emma Mia Hannah Hanna Sophie Sofia Marie
            Jana Kathrin Katrin Silke Ulrike Heidi Inge Gerda Ute Eva Elke Beate Doris Jutta Margit Silvia Sonja Tanja Vanessa Jennifer
            Jessica Fatma Ayşe Emine Olga Irina Natalia""");

    static final String ANY = Wordlist.anyOf(ALL);

    private FirstNames() {}

    /** Whether a word, in any spelling, is one. */
    public static boolean contains(String word) {
        return ALL.contains(Folding.fold(word));
    }
}
