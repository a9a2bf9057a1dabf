package de.komplize.bot.entity;

import java.util.Optional;
import java.util.regex.Pattern;

/** The words that tell living somewhere from working, having lived, wishing to live, or somebody else's living there. */
final class Residing {

    private static final Pattern LIVES = whole("""
            wohne|wohn|lebe|leb|(?:wir|ich) (?:.* )?(?:wohnen|leben)|(?:wohnen|leben) wir|wohnhaft|zuhause|zu hause|daheim|gemeldet|\
            ansaessig|hause|wohnort|wohnsitz|mein\\p{L}* (?:stadtteil|viertel|quartier|kiez|heimat\\p{L}*|wohnung|haus|bezirk|ortsteil|\
            zuhause|wohngebiet)|unser\\p{L}* (?:stadtteil|viertel|wohnung|haus)|oturuyoru[mz]|yasiyoru[mz]|ikamet\\p{L}*|kaliyoru[mz]|\
            evim(?:iz)?|semtim(?:iz)?|mahallem(?:iz)?|l(?:i|u|ue)y(?:i|u|ue)m|живу|живем|проживаю|проживаем|(?:мой|наш|мій) (?:район|дом|дім)|мешкаю|мешкаємо|живемо|проживаємо|\
            و?(?:اسكن|اعيش|نسكن|نعيش|اقيم|ساكن|ساكنه|ساكنين|مقيم|مقيمه|عايش|عايشه|سكني)|بيتي|منزلي|حيي|حينا|live|living|reside|\
            my (?:home|district|neighbou?rhood|house|flat|apartment)|schon immer .*ge(?:wohnt|lebt)""");
    private static final Pattern COMES_FROM = whole(
            "(?:komme|kommen|bin|sind|come|am|are|i ?' ?m)(?: \\p{L}+){0,3} (?:aus|from)(?: .*)?|(?:я|мы|ми|انا|نحن)(?: \\p{L}+){0,2}"
                    + " (?:из|з|із|من)(?: .*)?");
    private static final Pattern FORMERLY = whole("""
            frueher\\p{L}*|vorher|davor|zuvor|ehemal\\p{L}*|damals|einst|vormals|urspruenglich|gebuertig\\p{L}*|geboren|aufgewachsen|\
            gross geworden|gewohnt|gelebt|wohnte|wohnten|lebte|lebten|weggezogen|fortgezogen|ausgezogen|verzogen|bis (?:vor|\
            letzt\\p{L}*|\\d{4}|vorig\\p{L}*)|kindheit|jugend|stamme|used to|formerly|lived|grew up|born|eskiden|onceden|(?:otur|yasi)(?:uyor|yor)du[mk]|otururdu[mk]|\
            yasardi[mk]|oturdu[mk]|yasadi[mk]|dogdu[mk]|раньше|прежде|когда-то|жил|жила|жили|родил\\p{L}*|вырос\\p{L}*|раніше|колись|жив|мешкав|мешкала|\
            народи\\p{L}*|вирос\\p{L}*|سابقا|عشت|سكنت|ولدت""");
    private static final Pattern WORKS = whole("""
            arbeite|arbeiten|arbeitet|gearbeitet|ich (?:\\p{L}+ )?(?:arbeit|studier|jobb|unterricht|kauf)|jobbe|studiere|pendle|pendele|beschaeftigt|angestellt|taetig|trainiere|unterrichte|\
            kaufe|einkaufe|einkaufen|shoppen|spaziere|spazieren|jogge|jobben|calisiyor\\p{L}*|isim|isyerim|is yerim|okulum|okuyorum|ofisim|работаю|работаем|\
            учусь|(?:моя|моей) (?:работа|работе|школа|учеба)|працюю|працюємо|навчаюсь|навчаюся|вчуся|(?:моя|моїй) (?:робота|роботі|школа)|و?(?:اعمل|نعمل|اشتغل|بشتغل|ادرس)|\
            عملي|شغلي|مدرستي|work|works|working|study|studying|\
            bin (?:\\p{L}+ )?(?:lehrer|erzieher|arzt|aerztin|pfleger|verkaeufer)\\p{L}*|(?:arbeitsort|arbeitsplatz|arbeitsstelle|\
            arbeitsstaette|dienstort|dienststelle)(?:.*)|(?:mein|meine|meinem|meiner|meinen|unser|unsere|unserem|unserer|seine?|ihre?|\
            zur|zum|beim|my|im|einen|eine) (?:buero|firma|geschaeft|lokal|salon|unternehmen|arbeit|job|betrieb|laden|praxis|kanzlei|werkstatt|studio|arbeitgeber\\p{L}*|\
            schule|kita|kindergarten|uni|hochschule|ausbildung|verein|arzt|zahnarzt|hausarzt|friseur|sport|training|garten|\
            schrebergarten|kleingarten|chor|fitnessstudio|gemeinde|office|job|school|besuch|einkaufen)""");
    private static final Pattern VISITS = whole(
            "(?:ich|wir|i)(?: \\p{L}+){0,4}? (?:war|waren|fahre|fahren|gehe|gehen|laufe|besuche|treffe|spiele|was|went)|(?:war|"
                    + "waren|fahre|gehe|laufe|besuche|treffe|spiele|fahren|gehen) (?:ich|wir)|besuche|unterwegs|(?:war|waren) (?:gestern|heute|neulich|letztens)|(?:fahre|gehe|laufe)|(?:ich|"
                    + "wir) (?:bin|sind) (?:oft|manchmal|gerade|haeufig|viel|regelmaessig|unterwegs|zu besuch|nur|gern|gerne|selten|"
                    + "ab und zu)|zu besuch|visit|visiting|gidiyorum|gittim|geziyorum|езжу|хожу|бываю|ездил\\p{L}*|ходил\\p{L}*|їжджу|ходжу|буваю|"
                    + "їздив|їздила|ходив|ходила|ازور|اذهب|ذهبت|زرت");
    private static final Pattern WISHES = whole(
            "(?:wuerde|wuerden|moechte|moechten|waere|haette|will|wollen|traum|traeume|hoffe|ueberlege|plane|suche|"
                    + "suchen)(?!.*\\d).*(?:wohnen|leben|ziehen|wohnung|haus|\\p{L}*zuziehen|umziehen|zuhause|gern|gerne)|"
                    + "(?:would|want|wish|dream|хочу|хотел\\p{L}*|хотів|хотіла|мечтаю|мрію|اريد|اود|اتمني|ارغب)(?!.*\\d).*(?:live|move|жить|переехать|жити|"
                    + "переїхати|اسكن|اعيش|السكن|العيش|انتقل|الانتقال)|(?:otur|yasa|tasin)ma(?:k|yi) (?:isti|ister)\\p{L}*");
    private static final Pattern LIVING = Pattern.compile(
            "wohn|leb|zieh|zuhause|live|move|жить|переехать|жити|переїхати|اسكن|اعيش|السكن|العيش|انتقل|الانتقال|(?:otur|yasa|tasin)ma");
    private static final Pattern OTHERS = whole("""
            (?:mein|meine|meiner|meinem|meinen|unser\\p{L}*|seine?|ihre?) (?:\\p{L}+ )?(?:oma|opa|mutter|mama|vater|papa|eltern|\
            grosseltern|grossmutter|grossvater|schwester|bruder|geschwister|tochter|sohn|freund\\p{L}*|kolleg\\p{L}*|nachbar\\p{L}*|\
            chef\\p{L}*|tante|onkel|cousin\\p{L}*|enkel\\p{L}*|schwieger\\p{L}*|kinder|ex|exmann|bekannte\\p{L}*|partner\\p{L}*|mann|\
            frau|lehrer\\p{L}*|arzt)|(?:freunde?|freundin|bekannte|verwandte|kollegen|leute|freundinnen)(?: von (?:mir|uns))?|\
            (?:my|our) (?:\\p{L}+ )?(?:mother|mum|mom|father|dad|parents|sister|brother|sons?|daughters?|friends?|colleagues?|neighbou?rs?|\
            grand\\p{L}+|kids|children|wife|husband|aunt|uncle|boss)|annem|babam|kardesim|ablam|abim|oglum|kizim|arkadas\\p{L}*|komsum|teyzem|amcam|\
            dedem|ninem|anneannem|babaannem|ailem|esim|(?:мо[йяиї]|мої|наш[аиі]?) (?:\\p{L}+ )?(?:мама|мать|мати|папа|отец|тато|батько|родители|батьки|сестра|\
            брат|сын|син|дочь|дочка|донька|друг|подруга|друзья|друзі|бабушка|бабуся|дедушка|дідусь|тетя|тітка|дядя|дядько|муж|чоловік|жена|дружина|\
            коллеги?|колега|дети|діти|сосед\\p{L}*|сусід\\p{L}*)|اختي|اخي|امي|ابي|والدي|والدتي|ابني|ابنتي|صديقي|صديقتي|زوجي|زوجتي|جدتي|جدي|عمي|خالتي|اصدقايي""");
    private static final Pattern THEY_LIVE = whole(
            "wohnt|lebt|lives|(?<!^)(?:wohnen|leben)|oturuyor|yasiyor|живет|живут|проживает|живе|живуть|мешкає|мешкають|يسكن|تسكن|يعيش|تعيش|يسكنون|"
                    + "يعيشون");
    private static final Pattern SELF = whole(
            "ich|wir|wohne|lebe|komme|man|wer|i|live with|ben|biz|oturuyoru[mz]|yasiyoru[mz]|я|мы|ми|живу|живем|живемо|мешкаю|انا|نحن|و?(?:اسكن|"
                    + "اعيش|نسكن)");
    private static final Pattern NOW = whole(
            "jetzt|heute|inzwischen|mittlerweile|nun|aktuell|derzeit|seitdem|seit|neuerdings|momentan|zurzeit|now|simdi|теперь|"
                    + "сейчас|зараз|тепер|الان|حاليا");
    private static final Pattern NOT_LIVING = whole(
            "(?:nicht|nie|not|no longer|don ?' ?t|dont|не|لا|لم|لست|ليس|degil)(?! (?:so |allzu |besonders |sehr |mehr )?(?:gern|gerne|nur|allein|alleine|weit|schlecht|lange|immer|"
                    + "oft|genug|zufrieden|ungern|viel|ruhig|sicher|einfach))");

    private static final Pattern LIVES_NOT = whole("(?:otur|yasa)muyor\\p{L}*|yasamiyor\\p{L}*|kalmiyor\\p{L}*");
    private static final Pattern WAS_AT_HOME = whole("""
            war(?:en)? (?:.* )?(?:daheim|zuhause|zu hause|gemeldet|wohnhaft|ansaessig)|(?:wohnort|wohnsitz|zuhause|heimat) war|\
            (?:كنت|كنا)(?: \\p{L}+){0,3} (?:اسكن|اعيش|نسكن|نعيش|اقيم|ساكن|ساكنه|ساكنين|عايش|عايشه|مقيم|مقيمه)|was living""");

    private Residing() {}

    /** What a statement tells of the place in it; nothing where it only names it. */
    static Optional<Role> told(String text) {
        boolean lives = LIVES.matcher(text).find();
        if (lives && NOT_LIVING.matcher(text).find()) {
            return Optional.of(Role.NEGATED);
        }
        if (LIVES_NOT.matcher(text).find()) {
            return Optional.of(Role.NEGATED);
        }
        if (WAS_AT_HOME.matcher(text).find() || isWish(text) || isSomebodyElse(text) || text.contains("used to")) {
            return Optional.of(Role.ELSEWHERE);
        }
        if (lives) {
            return Optional.of(Role.LIVES);
        }
        if (FORMERLY.matcher(text).find()
                || WORKS.matcher(text).find()
                || VISITS.matcher(text).find()) {
            return Optional.of(Role.ELSEWHERE);
        }
        return COMES_FROM.matcher(text).find() || NOW.matcher(text).find() ? Optional.of(Role.LIVES) : Optional.empty();
    }

    /** "Ich würde gern in ... wohnen". */
    static boolean isWish(String text) {
        return WISHES.matcher(text).find() && LIVING.matcher(text).find();
    }

    static boolean isSomebodyElse(String text) {
        return (OTHERS.matcher(text).find() || THEY_LIVE.matcher(text).find())
                && !SELF.matcher(text).find();
    }

    private static Pattern whole(String words) {
        return Wordlist.whole(words);
    }
}
