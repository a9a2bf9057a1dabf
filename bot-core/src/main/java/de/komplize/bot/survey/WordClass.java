package de.komplize.bot.survey;

import de.komplize.bot.entity.Wordlist;
import java.util.List;
import java.util.Set;

/** Words that do the same in a reply which takes one of several options. */
record WordClass(Set<String> words) {
    /** Turns what stands beside it. */
    static final WordClass NOT = of("""
            nicht nich nit net kein keine keinen keiner keinem keines ohne statt anstatt anstelle ausser weder noch nie niemals
            not no without except neither nor değil hariç не кроме крім без ليس بدون""");
    /** Turns all that follows, over commas as well: "alles außer a, b". */
    static final WordClass NOT_ANY = of("ausser weder except hariç кроме крім");
    /** Refuses what it stands behind: "WLAN nein"; before an option it belongs to what was said before. */
    static final WordClass NO = of("nein nee noe ne no hayır нет ні لا");

    /** Refusals that a label may consist of. */
    static final WordClass NEVER = of("nie niemals never");

    /** Names none of the options. */
    static final WordClass NONE = of("""
            nichts nix keins keines keine keiner garnichts none nothing neither hiçbiri hiçbirini ничего ничто никакой нічого жоден
            لاشيء""");
    /** Names all of them. */
    static final WordClass ALL =
            of("alle alles allen saemtliche saemtliches all everything hepsi hepsini все всё всі усе усі الكل كلها");
    /** Names both of two. */
    static final WordClass BOTH = of("beide beides beiden both ikisi оба обе обидва обидві كلاهما");
    /** Leaves the choice open. */
    static final WordClass OR = of("oder or veya yoksa или або أو او");

    static final WordClass AND = of("und u sowie plus auch and ve и та і й و");
    /** Before a sign: "Antwort b", "Nummer 2". */
    static final WordClass HINT = of(
            "nummer nr no antwort option punkt buchstabe variante moeglichkeit auswahl antwortmoeglichkeit vorschlag number answer seçenek ответ номер");
    /** Begins a reason; what it names is not the choice. */
    static final WordClass REASON = of("weil denn because cause çünkü потому бо لان");

    /** Begins a reason, or another thought. */
    static final WordClass LINK =
            of("weil denn da sondern aber jedoch obwohl because but çünkü ama потому но бо але لان لكن");
    /** Leaves open what is said; {@link Doubt} sees whole turns of phrase. */
    static final WordClass DOUBT = of("""
            vielleicht viell vllt vlt evtl eventuell moeglicherweise wahrscheinlich vermutlich ungefaehr circa ca etwa wohl glaub glaube denk
            denke schaetz schaetze meine koennte muesste irgendwie maybe perhaps probably belki galiba наверное может мабуть ربما""");
    /** Says that it is about somebody else, or another time. */
    static final WordClass OTHERS = of("""
            mann frau nachbar nachbarin nachbarn tochter sohn mutter vater oma opa kollege kollegin freundin freund andere anderen
            frueher damals husband wife neighbour""");
    /** Asks. */
    static final WordClass ASKING = of("""
            was wer wie wo wann warum wieso weshalb wozu welche welcher welches wieviel kann koennen koennten muss soll darf what who how
            where when why which can ne neden nasıl что кто как где когда почему що хто де коли чому ماذا كيف لماذا متى اين""");
    /** Says nothing by itself. */
    static final WordClass FILLER = of("""
            ich wir du sie es er mir mich uns man der die das den dem des ein eine einen einem einer eines ne nen n so ja jo jep jup also na
            naja ok okay hm hmm aeh aehm oeh mal halt eben doch schon dann nur bloss lediglich einfach ganz genau klar bitte danke
            gern gerne sehr hallo hi hey moin guten tag morgen abend liebe lieber gruesse gruss nehme nehm nehmen waehle waehl waehlen
            moechte moecht will wuensche wuerde wuerd sage sag sagen bin ist sind waere war wird wuerden haette hab habe haben hat
            brauche brauchen nutze bei fuer in im an am auf zu zum zur von vom mit um ins mein meine meiner meinen meines unser unsere ists
            davon dafuer dazu hier dort erst zuerst zweitens drittens erstens zunaechst danach anschliessend zuletzt schliesslich eher mehr
            wichtig wichtiger wichtigsten wichtigste besten liebsten meisten platz stelle rang prio prioritaet vor nach dann hauptsaechlich
            vorallem besonders natuerlich selbstverstaendlich definitiv sicher bestimmt unbedingt tja huhu servus jawohl
            finde find gefaellt passt stimmt nimm mach trag trage ein kreuz kreuze ankreuzen angekreuzt auswaehlen entscheide entscheid
            entscheiden mich gibt ueberhaupt zwischen brauch gehe geh fahre fahr komme komm laufe lauf eigentlich entweder gar wirklich echt absolut ehrlich gesagt total liegt bis ueber unter als wie wo gibts fehlt fehlen sein soll sollte sollen i me my we the a an is are it
            would like please want take choose think for to in of on at with ben bana bir bu lütfen я мне мой это на в по мы у нам нас
            пожалуйста мені моя це будь ласка انا في من هذا""");

    private static final List<WordClass> LIGHT =
            List.of(NOT, NOT_ANY, NO, NONE, ALL, BOTH, OR, AND, HINT, LINK, DOUBT, FILLER);

    WordClass {
        words = Set.copyOf(words);
    }

    private static WordClass of(String table) {
        return new WordClass(Wordlist.of(table));
    }

    boolean has(String folded) {
        return words.contains(folded);
    }

    /** True for words without a meaning of their own in such a reply; all others must be accounted for. */
    static boolean isLight(String folded) {
        return LIGHT.stream().anyMatch(c -> c.has(folded));
    }
}
