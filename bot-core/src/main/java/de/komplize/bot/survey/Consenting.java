package de.komplize.bot.survey;

import de.komplize.bot.entity.Wordlist;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Tells whether a reply speaks of a consent at all: only the words of agreeing and refusing count, "ich hole es ab" is neither. */
final class Consenting {

    /** With one of these first, the rest only explains. */
    private static final Set<String> FIRM = Wordlist.of("""
            ja jaa jaaa jo joo jep jepp jup yep yup jap jawohl jau jein nein nee nö nöö ne nope nä yes yeah no evet hayır да нет так ні
            نعم لا كلا أجل أيوه تمام einverstanden tabii ага авжеж""");

    private static final Set<String> CORE = Wordlist.of("""
            stimme zustimme zustimmen zugestimmt zustimmung akzeptiere akzeptiert akzeptieren willige einwilligung eingewilligt erlaube
            erlaubt erlaubnis gestatte gestattet genehmigt erteilt darf dürfen dürft ok okay okey oki klar gern gerne natürlich
            selbstverständlich sicher unbedingt absolut definitiv fall jeden ordnung recht meinetwegen mir problem schon doch nicht nich
            net kein keinen keinesfalls keineswegs niemals nie widerspreche widerspruch lehne ablehnen abgelehnt ablehnung dagegen ungern
            verweigere verboten j y n passt geht auch agree agreed accept consent refuse decline disagree sure course fine never not
            kabul tamam olur onaylıyorum onaylamıyorum istemiyorum tabii tabi elbette veriyorum vermiyorum согласен согласна согласны конечно хорошо
            ладно против не згоден згодна згода звичайно добре проти موافق موافقة اوافق طبعا حسنا ارفض أسمح أقبل بالتأكيد أكيد مانع مشكلة غير разрешаю
            принимаю отказываюсь возражаю согласие даю можно окей разумеется обязательно дозволяю погоджуюсь погоджуюся згоду відмовляюсь
            відмовляюся можна заперечую звісно гаразд permit allow disallow okay certainly ediyorum etmiyorum vermiyorum peki uygundur
            sakıncası yok değil не ні لا""");

    private static final Set<String> BESIDE = Wordlist.of("""
            ich wir sie ihr das es dem damit dazu dafür hiermit ist bin sind wäre bitte danke sehr so auf in von aus zu ab ein aber hab habe
            gar ganz voll völlig lieber eher wohl denke denk glaube glaub wahrscheinlich vermutlich möchte will mag würde meine daten angaben
            speichern nutzen verwenden zustimmung einwilligung na also gut hallo herzlich kann dann
            i do don t of with that this it to is me am please thanks thank you ediyorum etmiyorum izin я это ні це انا على في ذلك هذا من شكرا فضلك на спасибо
            пожалуйста мы мои данные хранение данных обработку дякую будь ласка мої дані зберігання my data details store save
            teşekkürler lütfen ben verilerimin verilerimi kaydedilmesine saklanmasına buna بياناتي حفظ تخزين""");

    private Consenting() {}

    static boolean is(String reply) {
        Clauses clauses = Clauses.of(Term.of(reply));
        List<List<Term>> parts = clauses.clause().stream()
                .distinct()
                .filter(number -> number >= 0)
                .map(number -> words(clauses, number).toList())
                .filter(words -> !words.isEmpty())
                .toList();
        return parts.isEmpty() || parts.stream().anyMatch(Consenting::isOfConsent) || isFirm(parts.getFirst());
    }

    private static Stream<Term> words(Clauses clauses, int number) {
        return IntStream.range(0, clauses.terms().size())
                .filter(i -> clauses.clause().get(i) == number)
                .mapToObj(clauses::term)
                .filter(Term::isWord);
    }

    private static boolean isFirm(List<Term> clause) {
        return clause.stream()
                .filter(t -> !BESIDE.contains(t.text()))
                .findFirst()
                .filter(t -> FIRM.contains(t.text()))
                .isPresent();
    }

    private static boolean isOfConsent(List<Term> clause) {
        return clause.stream().anyMatch(t -> CORE.contains(t.text()) || FIRM.contains(t.text()))
                && clause.stream()
                        .allMatch(t -> CORE.contains(t.text()) || FIRM.contains(t.text()) || BESIDE.contains(t.text()));
    }
}
