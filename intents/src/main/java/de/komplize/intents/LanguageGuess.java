package de.komplize.intents;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The language of an utterance among de, en, tr, ru, uk and ar: by script, by letters that only one of them has, by small words. Texts are
 * short, so the language of the session counts as evidence, and an unknown text leaves it as it is.
 */
final class LanguageGuess {

    private static final String DEFAULT = "de";

    /** The session's language is worth one small word and a half: two foreign words outweigh it. */
    private static final double HINT = 1.5;

    private static final Map<String, Set<String>> SMALL_WORDS = Map.of(
            "de",
            words(
                    "der die das und ist nicht ich sie wir ihr ein eine einen einem einer zu mit für fur fuer auf im den dem des wie wo wann warum wer welche welcher welches gibt es bei von kann können konnen möchte mochte bitte danke hallo ja nein kein keine auch noch mir mich mein meine meinem uns unser euch habe haben hab sind wird werden oder aber wenn weil dass nach über uber zum zur vom als guten tag moin servus was ihre ihnen man schon mal hier heute morgen gut sehr alle mehr nur"),
            "en",
            words(
                    "the and is are not you we they a an to of for with on in at how where when why who which what there can could would like please thanks thank hello hi hey yes no my me our your do does did have has had i'm it this that be will from about get want need help any some more next tell speak english i am if or but also only where's what's don't good morning who's us them was were"),
            "tr",
            words(
                    "ve bir bu ne için icin mi mı mu mü var yok ben sen biz siz nasıl nasil nerede zaman neden kim hangi ile da çok cok lütfen lutfen teşekkürler tesekkurler teşekkür tesekkur merhaba selam evet hayır hayir istiyorum istiyoruz olarak ama veya kadar gibi olan değil degil bana benim sizin bizim günaydın gunaydin iyi nedir misiniz mısınız musunuz nasılsınız türkçe turkce proje hakkında hakkinda zaman olur"));

    private static final Map<String, Set<String>> CYRILLIC_WORDS = Map.of(
            "ru",
            words(
                    "и что как где когда это не на мне нет да спасибо пожалуйста здравствуйте привет хочу можно есть для или кто почему у нас вас мой моя"),
            "uk",
            words(
                    "і що як де коли це не на мені ні так дякую будь ласка вітаю привіт хочу можна є для або хто чому у нас вас мій моя та"));

    private static final List<String> LATIN = List.of("de", "en", "tr");

    private LanguageGuess() {}

    /** @param hint the session's language; a variant such as {@code de-easy} stands for its language */
    static String of(String text, Optional<String> hint) {
        String session = hint.map(LanguageGuess::base).orElse(DEFAULT);
        String lower = text.replace("İ", "i̇").toLowerCase(Locale.ROOT);
        int arabic = 0;
        int cyrillic = 0;
        int latin = 0;
        for (int i = 0; i < Math.min(lower.length(), Words.LONGEST_TEXT); i++) {
            char c = lower.charAt(i);
            if (Character.isLetter(c)) {
                arabic += c >= 0x600 && c <= 0x6FF ? 1 : 0;
                cyrillic += c >= 0x400 && c <= 0x52F ? 1 : 0;
                latin += c < 0x250 ? 1 : 0;
            }
        }
        if (arabic > cyrillic && arabic > latin) {
            return "ar";
        }
        if (cyrillic > latin) {
            return slavic(lower, Words.of(text), session);
        }
        return latin == 0 ? session : western(lower, Words.of(text), session);
    }

    private static String base(String language) {
        int dash = language.indexOf('-');
        return (dash < 0 ? language : language.substring(0, dash)).toLowerCase(Locale.ROOT);
    }

    private static String slavic(String text, List<String> words, String session) {
        double russian =
                count(text, "ыэъё") * 2 + count(words, CYRILLIC_WORDS, "ru") + (session.equals("ru") ? HINT : 0.1);
        double ukrainian =
                count(text, "іїєґ") * 2 + count(words, CYRILLIC_WORDS, "uk") + (session.equals("uk") ? HINT : 0);
        return ukrainian > russian ? "uk" : "ru";
    }

    private static String western(String text, List<String> words, String session) {
        String best = session;
        double most = LATIN.contains(session) ? latinScore(text, words, session) + HINT : HINT;
        for (String language : LATIN) {
            double score = language.equals(session) ? most : latinScore(text, words, language);
            if (score > most) {
                most = score;
                best = language;
            }
        }
        return best;
    }

    private static double latinScore(String text, List<String> words, String language) {
        double letters = switch (language) {
            case "de" ->
                2 * count(text, "ßä") + 0.5 * count(text, "öü") + 0.4 * parts(text, "sch", "ung", "eit", "ein", "ich");
            case "tr" ->
                2 * count(text, "ğışç")
                        + 0.5 * count(text, "öü")
                        + 0.4 * parts(text, "yor", "lar", "ler", "mak", "mek", "iniz");
            default -> 0.4 * parts(text, "th", "wh", "ing", "ould", "tion", "ay ");
        };
        return letters + count(words, SMALL_WORDS, language);
    }

    private static Set<String> words(String list) {
        return Set.copyOf(List.of(list.split(" ")));
    }

    private static double count(List<String> words, Map<String, Set<String>> lists, String language) {
        Set<String> list = lists.getOrDefault(language, Set.of());
        return words.stream().filter(list::contains).count();
    }

    private static double count(String text, String letters) {
        return text.chars().filter(c -> letters.indexOf(c) >= 0).count();
    }

    private static double parts(String text, String... parts) {
        int count = 0;
        for (String part : parts) {
            for (int at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) {
                count++;
            }
        }
        return count;
    }
}
