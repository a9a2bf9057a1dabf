package de.komplize.bot.dialogue;

import de.komplize.bot.entity.Folding;
import java.util.regex.Pattern;

/** What is to be done about an idea, as English, Turkish, Russian, Ukrainian and Arabic say it; the German words stand with each dialogue. */
final class IdeaVerbs {

    private static final Pattern TAKES_SUPPORT_BACK = within("""
            (?:take back|withdraw|remove|undo|cancel|delete|revoke)\\b.*\\bsupport|take\\b.*\\bsupport\\b.*\\bback|(?:no longer|stop|not|don'?t) support(?:ing)?\\b|\
            deste\\p{L}+ (?:geri|kaldır|sil|iptal|vazgeç)|desteklemekten vazgeç|desteklemiyorum|artık desteklemek istemi|\
            (?:отозвать|отзов|отзыва|снять|сними|снимаю|убрать|убери|отменить|отмени|забрать|забери)\\p{L}*\\b.*поддержк|больше не (?:хочу )?поддерж|не поддерживаю|\
            (?:зняти|зніми|знімаю|відклик|відклич|прибрати|прибери|скасувати|скасуй|забрати|забери)\\p{L}*\\b.*підтримк|більше не (?:хочу )?підтрим|не підтримую|\
            (?:سحب|اسحب|أسحب|إلغاء|الغاء|ألغي|إزالة|ازالة|حذف|احذف|التراجع عن|أتراجع عن)(?: \\p{L}+)? ?(?:ال|لل)?دعم|لم أعد أدعم|لا أدعم|أوقف دعم""");

    private static final Pattern SUPPORTS = within("""
            \\bsupport (?:this|the|that|it|idea|number|no\\b|#)|\\bi(?:'d like to| want to| would like to)? support\\b|\\bmy (?:vote|support)\\b|\\bvote for\\b|\
            destekliyorum|desteklemek ist|\\bdestekle\\b|\\bdesteğim\\b|\\boyum\\b|поддерживаю|\\bподдержать\\b|\\bподдержи(?:те)?\\b|мой голос|голосую|\
            підтримую|\\bпідтримати\\b|\\bпідтримай(?:те)?\\b|мій голос|\\b[أا]دعم\\b|[أا]ريد دعم|\\bدعم (?:ال)?فكرة|دعم (?:ال)?رقم|أؤيد|أصوت|صوتي""");

    private static final Pattern WITHDRAWS = within("""
            \\bwithdraw|\\btake\\b.*\\bback\\b|\\bdelete\\b|\\bremove\\b|\\bcancel\\b|geri (?:çek|al)|\\bsil(?:in|mek|er|iniz)?\\b|\\biptal\\b|kaldır|\
            \\b(?:отозвать|отзываю|отзов|удали|убрать|убери|снять|забрать)|\\b(?:відклик|видал|прибрати|прибери|забрати)|\\b(?:سحب|اسحب|أسحب|حذف|احذف|أحذف|إلغاء|الغاء)""");

    private static final Pattern REWRITES = within("""
            \\b(?:change|edit|correct|rewrite|reword|fix|update|improve|title|wording)\\b|değiştir|düzelt|düzenle|güncelle|başlık|\\bekle|\
            \\b(?:измен|исправ|поправ|редактир|дополн|перепис|заголов|назван)|\\b(?:змін|виправ|редаг|доповн|назв)|\
            \\b(?:تغيير|تعديل|تصحيح|إضافة|اضافة|العنوان|أغير|أعدل|غير(?:وا)? (?:ال|فكر)|عدل)""");

    private static final Pattern ASKS_STATUS = within("""
            \\bwhat (?:happened|became|has become|happens|is happening|about)\\b|\\bstatus\\b|\\bhow is\\b|\\bany news\\b|\\bne oldu\\b|durum|akıbet|\
            \\bчто (?:стало|случилось|произошло|слышно|с|там)\\b|статус|\\bкак (?:дела|там|продвига)|\\bщо (?:сталося|трапилося|відбувається|з|із)\\b|\\bстан\\b|\\bяк (?:справи|просува)|\
            ماذا (?:حدث|حصل|جرى|صار)|\\bما (?:هو |هي )?(?:وضع|حالة|مصير|أخبار)|\\b(?:وضع|حالة|مصير) (?:ال)?فكر|شو صار""");

    private static final Pattern NAMES_IDEA = within(
            "\\bideas?\\b|\\bproposal\\b|\\bsuggestion\\b|\\bfik(?:ir|r)|\\böneri|\\bиде(?:я|и|ю|ей|е)\\b|\\bпредложени|\\bіде(?:я|ї|ю|єю|й)\\b|\\bпропозиці|فكر");

    private static final Pattern MORE = whole("""
            (?:(?:please|show|me|some|and|the) )*(?:more|next|further|others?)(?: (?:ideas|ones|please|page|five|5))*|\
            (?:diğer|daha fazla|sonraki|devam)\\p{L}*(?: (?:fikirler?|göster|lütfen|et))*|(?:(?:покажи|покажите|пожалуйста) )?(?:ещё|еще|больше|дальше|далее|следующие)(?: (?:идеи|пять|5|пожалуйста))*|\
            (?:(?:покажи|покажіть) )?(?:ще|більше|далі|наступні)(?: (?:ідеї|п'ять|5|будь ласка))*|(?:ال)?مزيد(?: من (?:ال)?أفكار)?|أكثر|التالي(?:ة)?|أفكار أخرى""");

    private static final Pattern RETURN = whole(
            "(?:back )?(?:to )?the list|list|listeye (?:dön|geri)|liste|(?:назад )?к списку|список|(?:назад )?до списку|(?:العودة )?إلى القائمة|القائمة");

    private IdeaVerbs() {}

    private static Pattern within(String words) {
        return Pattern.compile("(?iuUs).*?(?:" + words + ").*");
    }

    private static Pattern whole(String words) {
        return Pattern.compile("(?iuUs)\\W*(?:" + words + ")\\W*");
    }

    private static boolean says(Pattern pattern, String utterance) {
        return pattern.matcher(Folding.plain(utterance)).matches();
    }

    static boolean takeSupportBack(String utterance) {
        return says(TAKES_SUPPORT_BACK, utterance);
    }

    static boolean support(String utterance) {
        return says(SUPPORTS, utterance) && !takeSupportBack(utterance);
    }

    static boolean withdraw(String utterance) {
        return says(WITHDRAWS, utterance);
    }

    static boolean rewrite(String utterance) {
        return says(REWRITES, utterance);
    }

    /** "What happened to idea 1042?" */
    static boolean askStatus(String utterance) {
        return says(ASKS_STATUS, utterance) && says(NAMES_IDEA, utterance);
    }

    static boolean more(String utterance) {
        return says(MORE, utterance);
    }

    static boolean returnToList(String utterance) {
        return says(RETURN, utterance);
    }
}
