package de.komplize.bot.survey;

import de.komplize.bot.entity.Wordlist;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Words that do the same in a reply which takes one of several options. */
record WordClass(Set<String> words) {
    /** Turns what stands beside it. */
    static final WordClass NOT = of("""
            nicht nich nit net kein keine keinen keiner keinem keines ohne statt anstatt anstelle ausser weder noch nie niemals not no
            without except neither nor değil не кроме крім без ليس بدون لا غير لست مش مو istemiyorum istemem gereksiz ni ні""");
    /** Turns all that follows, over commas as well: "alles außer a, b". */
    static final WordClass NOT_ANY = of("""
            ausser weder except hariç кроме крім dışında""");
    /** Refuses what it stands behind: "WLAN nein"; before an option it belongs to what was said before. */
    static final WordClass NO = of("""
            nein nee noe ne no hayır нет ні لا нема""");

    /** Refusals that a label may consist of. */
    static final WordClass NEVER = of("nie niemals never");

    /** Names none of the options. */
    static final WordClass NONE = of("""
            nichts nix keins keines keine keiner garnichts none nothing neither hiçbiri hiçbirini ничего ничто никакой нічого жоден لاشيء
            hiçbirisi никакие ничем жодна жодне жодного жодної жодний нічим""");
    /** Names all of them. */
    static final WordClass ALL = of("""
            alle alles allen saemtliche saemtliches all everything hepsi hepsini все всё всі усе усі الكل كلها tümü tümünü tamamı bütün
            каждый каждое кожен кожне всех всего усіх всіх جميعها جميعهم جميع كلهم كل""");
    /** Names both of two. */
    static final WordClass BOTH = of("""
            beide beides beiden both ikisi оба обе обидва обидві كلاهما обидве обоє обоих كليهما كلتاهما""");
    /** Leaves the choice open. */
    static final WordClass OR = of("""
            oder or veya yoksa или або أو او чи أم veyahut""");

    static final WordClass AND = of("""
            und u sowie plus auch and ve и та і й و ile также також ايضا""");
    /** Before a sign: "Antwort b", "Nummer 2". */
    static final WordClass HINT = of("""
            nummer nr no antwort option punkt buchstabe variante moeglichkeit auswahl antwortmoeglichkeit vorschlag number answer seçenek
            ответ номер choice numara seçeneği şık şıkkı harf harfi cevap вариант варианты пункт буква буквы варіант варіанти
            відповідь літера літери رقم الرقم خيار الخيار حرف الحرف جواب الجواب إجابة الإجابة №""");
    /** Begins a reason; what it names is not the choice. */
    static final WordClass REASON = of("""
            weil denn wegen because cause çünkü потому бо لان поскольку тому لأنه""");

    /** Begins a reason, or another thought. */
    static final WordClass LINK = of("""
            weil denn wegen da sondern aber jedoch obwohl because but çünkü ama потому но бо але لان لكن однако зато проте ولكن fakat ancak""");
    /** Leaves open what is said; {@link Doubt} sees whole turns of phrase. */
    static final WordClass DOUBT = of("""
            vielleicht viell vllt vlt evtl eventuell moeglicherweise wahrscheinlich vermutlich ungefaehr circa ca etwa wohl glaub glaube
            denk denke schaetz schaetze meine koennte muesste irgendwie maybe perhaps probably belki galiba наверное может мабуть ربما
            sanırım возможно наверно кажется вроде можливо напевно здається ممكن يمكن تقريبا غالبا أظن أعتقد""");
    /** Says that it is about somebody else, or another time. */
    static final WordClass OTHERS = of("""
            mann frau nachbar nachbarin nachbarn tochter sohn mutter vater oma opa kollege kollegin freundin freund andere anderen
            frueher damals husband wife neighbour""");
    /** Asks. */
    static final WordClass ASKING = of("""
            was wer wie wo wann warum wieso weshalb wozu welche welcher welches wieviel kann koennen koennten muss soll darf what who how
            where when why which can ne neden nasıl что кто как где когда почему що хто де коли чому ماذا كيف لماذا متى اين hangi kaç kim
            сколько зачем какой какая какие скільки навіщо який яка які هل كم ما أي""");
    /** Says nothing by itself. */
    static final WordClass FILLER = of("""
            ich wir du sie es er mir mich uns man der die das den dem des ein eine einen einem einer eines ne nen n so ja jo jep jup also
            durch per na naja ok okay hm hmm aeh aehm oeh mal halt eben doch schon dann nur bloss lediglich einfach ganz genau klar bitte danke gern
            gerne sehr hallo hi hey moin guten tag morgen abend liebe lieber gruesse gruss nehme nehm nehmen waehle waehl waehlen moechte
            moecht will wuensche wuerde wuerd sage sag sagen bin ist sind waere war wird wuerden haette hab habe haben hat brauche
            brauchen nutze bei fuer in im an am auf zu zum zur von vom mit um ins mein meine meiner meinen meines unser unsere ists davon
            dafuer dazu hier dort erst zuerst zweitens drittens erstens zunaechst danach anschliessend zuletzt schliesslich eher mehr
            wichtig wichtiger wichtigsten wichtigste besten liebsten meisten platz stelle rang prio prioritaet vor nach dann
            hauptsaechlich vorallem besonders natuerlich selbstverstaendlich definitiv sicher bestimmt unbedingt tja huhu servus jawohl
            finde find gefaellt passt stimmt nimm mach trag trage ein kreuz kreuze ankreuzen angekreuzt auswaehlen entscheide entscheid
            entscheiden mich gibt ueberhaupt zwischen brauch gehe geh fahre fahr komme komm laufe lauf eigentlich entweder gar wirklich
            echt absolut ehrlich gesagt total liegt bis ueber unter als wie wo gibts fehlt fehlen sein soll sollte sollen i me my we the a
            an is are it would like please want take choose think for to in of on at with ben bana bir bu lütfen я мне мой это на в по мы
            у нам нас пожалуйста мені моя це будь ласка انا في من هذا go pick prefer say vote one these those them this that just really
            very much most best be do does can could should let use using by s d ll ve m re mine myself seçiyorum seçerim tercih ederim
            ediyorum isterim istiyorum olsun daha en çok için sadece yalnız yalnızca bence benim bizim bunlar bunların bunu şu o da de ki
            yi yu ye выбираю выбрал выбрала хочу хотел хотела хотелось бы предпочитаю больше всего нравится нравятся только просто лучше
            эти этого этих этому из них для с со к об от до за при же меня нужны нужен нужна нужно ну обираю вибираю обрав обрала хотів
            хотіла б подобається подобаються найбільше краще лише тільки ці цього цих з із зі від їх потрібні потрібен потрібна потрібно ж
            أختار اخترت أريد نريد أفضل أود يعجبني تعجبني هو هي هذه هذي على عن إلى مع فقط أكثر شيء لي لنا عندي جدا منها منهم هم رجاء الرجاء
            ها""");

    private static final Set<String> LIGHT = Stream.of(
                    NOT, NOT_ANY, NO, NONE, ALL, BOTH, OR, AND, HINT, LINK, DOUBT, FILLER)
            .flatMap(c -> c.words.stream())
            .collect(Collectors.toUnmodifiableSet());

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
        return LIGHT.contains(folded);
    }
}
