package de.komplize.bot.survey;

import de.komplize.bot.survey.Question.Head;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The questions that the table of replies is about, by their names there; at least one of each kind. */
final class Questions {

    private static final Optional<Wording> NONE = Optional.empty();

    private static final List<String> LANGUAGES = List.of("de", "en", "tr", "ru", "uk", "ar");

    private static final List<Option> WAYS = worded(
            "online | Online, von zu Hause aus | Online, from home | İnternetten, evden | Через интернет, из дома |"
                    + " Через інтернет, з дому | عبر الإنترنت، من البيت",
            "council | Im Bürgerrat | In a council drawn by lot | Yurttaş meclisinde | В совете по жребию | У раді за жеребом |"
                    + " في مجلس المواطنين",
            "district | Bei Treffen im Stadtteil | At meetings in the district | Semtteki buluşmalarda | На встречах в районе |"
                    + " На зустрічах у районі | في لقاءات في الحي",
            "contest | Bei einem Wettbewerb | With an idea contest | Fikir yarışması ile | Конкурс идей | Конкурс ідей |"
                    + " بمسابقة أفكار");

    static final Map<String, Question> BY_NAME = Stream.of(
                    new Question.SingleChoice(
                            head("one", "Was fehlt am meisten in Ihrem Stadtteil?"),
                            options("a Bänke", "b Freies WLAN", "c Bäume und Schatten", "d Spielplätze")),
                    new Question.SingleChoice(
                            head("way", "Wie kommen Sie meist in Ihr Stadtteilzentrum?"),
                            options(
                                    "a Zu Fuß",
                                    "b Mit dem Fahrrad",
                                    "c Mit Bus oder Bahn",
                                    "d Mit dem Auto",
                                    "e Ich gehe nie hin")),
                    new Question.SingleChoice(
                            head("age", "Wie alt sind Sie?"),
                            options(
                                    "under-18 unter 18 Jahre",
                                    "18-29 18 bis 29 Jahre",
                                    "30-49 30 bis 49 Jahre",
                                    "50-64 50 bis 64 Jahre",
                                    "65-plus 65 Jahre und älter")),
                    new Question.SingleChoice(
                            head("years", "Wie alt sind Sie?"),
                            options(
                                    "under-18 unter 18",
                                    "18-26 18 bis 26",
                                    "27-64 27 bis 64",
                                    "65-plus 65 oder älter")),
                    new Question.SingleChoice(
                            head("much", "Wie viel digitale Technik soll es geben?"),
                            options("much viel", "little wenig", "none gar keine")),
                    new Question.SingleChoice(
                            head("know", "Kennen Sie Ihr Stadtteilzentrum?"),
                            options("yes Ja", "no Nein", "unsure Weiß nicht")),
                    new Question.MultipleChoice(
                            head("many", "Was fehlt?"),
                            options("a Bänke", "b WLAN", "c Bäume", "d Ein Spielplatz", "e Trinkwasser-Brunnen"),
                            0,
                            5),
                    new Question.MultipleChoice(
                            head("two", "Was würden Sie nutzen?"),
                            options(
                                    "computer Computer zum Ausleihen",
                                    "screen Großer Bildschirm",
                                    "course Kurse für Anfänger",
                                    "help Hilfe mit dem Handy",
                                    "nothing Nichts davon"),
                            1,
                            2),
                    new Question.MultipleChoice(
                            head("reason", "Was hält Sie vom Mitmachen ab?"),
                            options(
                                    "time Zu wenig Zeit",
                                    "information Ich wusste nichts davon",
                                    "dates Die Termine passen nicht",
                                    "language Die Sprache ist zu schwer"),
                            0,
                            4),
                    new Question.MultipleChoice(
                            head("how", "Wie möchten Sie mitmachen?"),
                            options(
                                    "online Online im Internet",
                                    "meeting Bei einem Treffen im Stadtteil",
                                    "council Im Bürgerrat mit ausgelosten Menschen"),
                            0,
                            3),
                    new Question.Scale(
                            head("quarter", "Wie zufrieden sind Sie mit diesem Stadtteil?"),
                            1,
                            5,
                            Optional.of(Wording.of("de", "gar nicht zufrieden")),
                            Optional.of(Wording.of("de", "sehr zufrieden"))),
                    new Question.Scale(
                            head("scale", "Wie zufrieden sind Sie mit Ihrem Stadtteil?"),
                            1,
                            5,
                            Optional.of(Wording.of("de", "gar nicht")),
                            Optional.of(Wording.of("de", "sehr"))),
                    new Question.Scale(head("scale10", "Wie wichtig ist Ihnen das?"), 0, 10, NONE, NONE),
                    number("rooms", "Wie viele Räume hat Ihr Zentrum?", "0", "50", "Räume"),
                    number("persons", "Wie viele Personen leben in Ihrem Haushalt?", "1", "20", ""),
                    new Question.Number(
                            head("euro", "Wie viel möchten Sie geben?"),
                            Optional.of(BigDecimal.ONE),
                            Optional.empty(),
                            Optional.of(Wording.of("de", "Euro")),
                            false),
                    new Question.YesNo(head("uses", "Nutzen Sie das Stadtteilzentrum?")),
                    new Question.Date(head("by", "Bis wann brauchen Sie es?"), Question.Date.When.FUTURE),
                    new Question.Date(head("past", "Wann war das?"), Question.Date.When.PAST),
                    new Question.District(head("district", "In welchem Stadtteil wohnen Sie?")),
                    new Question.Ranking(
                            head("order", "Was ist Ihnen am wichtigsten?"), options("a Bänke", "b WLAN", "c Bäume")),
                    new Question.MultipleChoice(head("ways", "Welche Wege gefallen Ihnen?"), WAYS, 0, 4),
                    new Question.SingleChoice(
                            head("tell", "Wie sagen Sie Ihre Meinung?"),
                            worded(
                                    "chat | im Chat | by chat or messenger | sohbet veya Messenger ile | в чате или мессенджере |"
                                            + " у чаті або месенджері | بالمحادثة أو بتطبيق مراسلة",
                                    "mail | per E-Mail | by e-mail | e-posta ile | по электронной почте | електронною поштою |"
                                            + " بالبريد الإلكتروني",
                                    "phone | am Telefon | by telephone | telefonla | по телефону | телефоном | بالهاتف",
                                    "paper | mit einem Brief | by letter or on paper | mektupla veya kâğıtla | письмом или на бумаге |"
                                            + " листом або на папері | برسالة بريدية أو على الورق",
                                    "talk | im persönlichen Gespräch | by talking in person | yüz yüze konuşarak | в личном разговоре |"
                                            + " в особистій розмові | في حديث شخصي")),
                    new Question.SingleChoice(
                            head("group", "Wie alt sind Sie?"),
                            worded(
                                    "under-18 | unter 18 | under 18 | 18 yaşından küçük | меньше 18 | менше 18 | أقل من 18",
                                    "18-26 | 18 bis 26 | 18 to 26 | 18-26 yaş | от 18 до 26 | від 18 до 26 | من 18 إلى 26",
                                    "27-64 | 27 bis 64 | 27 to 64 | 27-64 yaş | от 27 до 64 | від 27 до 64 | من 27 إلى 64",
                                    "65-plus | 65 oder älter | 65 or older | 65 yaş veya üstü | 65 или старше | 65 або старше |"
                                            + " 65 أو أكثر")),
                    new Question.Scale(
                            head("gear", "Wie gut ist die Technik dort?"),
                            1,
                            5,
                            Optional.of(wording(
                                    "sehr schlecht | very bad | çok kötü | очень плохая | дуже погана | سيئ جدًا")),
                            Optional.of(
                                    wording("sehr gut | very good | çok iyi | очень хорошая | дуже добра | جيد جدًا"))),
                    new Question.Number(
                            head("computers", "Wie viele Computer braucht ein Zentrum?"),
                            Optional.of(BigDecimal.ONE),
                            Optional.of(BigDecimal.valueOf(30)),
                            Optional.of(wording("Computer | computers | bilgisayar | шт | шт | كمبيوتر")),
                            true),
                    new Question.Ranking(head("rank", "Was ist Ihnen am wichtigsten?"), WAYS.subList(0, 3)),
                    new Question.ShortText(head("contact", "Wie erreichen wir Sie?")),
                    new Question.LongText(head("wish", "Was wünschen Sie sich?")),
                    Question.Consent.of(head("consent", "Darf die Stadt Kassel Ihre Angaben dafür speichern?")),
                    new Question.Info(head("info", "Jetzt kommen zwei Fragen zu Ihnen.")))
            .collect(Collectors.toUnmodifiableMap(Question::id, q -> q));

    private Questions() {}

    private static Head head(String id, String text) {
        return new Head(id, Wording.of("de", text), false, Optional.empty());
    }

    /** @param lines an id and a label each */
    static List<Option> options(String... lines) {
        return Stream.of(lines)
                .map(line -> line.split(" ", 2))
                .map(parts -> new Option(parts[0], Wording.of("de", parts[1])))
                .toList();
    }

    /** @param lines an id, and a label in each of the languages */
    private static List<Option> worded(String... lines) {
        return Stream.of(lines)
                .map(line -> line.split(" \\| ?", 2))
                .map(parts -> new Option(parts[0], wording(parts[1])))
                .toList();
    }

    private static Wording wording(String texts) {
        List<String> cells = List.of(texts.split(" \\| ?"));
        return new Wording(IntStream.range(0, LANGUAGES.size())
                .boxed()
                .collect(Collectors.toMap(LANGUAGES::get, cells::get, (a, _) -> a, LinkedHashMap::new)));
    }

    private static Question number(String id, String text, String min, String max, String unit) {
        return new Question.Number(
                head(id, text),
                Optional.of(new BigDecimal(min)),
                Optional.of(new BigDecimal(max)),
                unit.isEmpty() ? NONE : Optional.of(Wording.of("de", unit)),
                true);
    }
}
