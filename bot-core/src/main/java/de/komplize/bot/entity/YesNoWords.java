package de.komplize.bot.entity;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words and turns of phrase of yes and no, in the bot's languages; a row is a kind and its phrases. */
final class YesNoWords {

    enum Kind {
        /** Says yes even with a sentence behind it. */
        YES,
        /** Says no even with a sentence behind it. */
        NO,
        /** The same if a comma, a "danke" or a pronoun follows; otherwise the word may be another ("ne glatte 2", "no trees"). */
        HESITANT_NO,
        /** Says yes where it stands alone: "klar" does, "klar ist, dass" does not. */
        ASSENT,
        /** Says no where it stands alone. */
        DISSENT,
        /** Says yes alone, but only softens a no before it: "nein, passt schon". */
        SOFT,
        /** Says yes alone, and only colours what stands beside it: "wahrscheinlich nicht". */
        LEANING,
        /** Says yes, also with a question mark: "warum nicht?". */
        RHETORIC,
        /** Turns what stands beside it: "nicht falsch", "natürlich nicht". */
        NOT,
        /** Decides for neither. */
        OPEN,
        /** Decides for both. */
        BOTH,
        /** Takes back what was said before. */
        CORRECTION,
        /** Outweighs what was said before: "..., aber eher ja". */
        RATHER,
        /** Says yes and no in part: alone it decides nothing, beside a yes or no it only limits it. */
        PARTLY,
        /** Begins a new thought. */
        LINK,
        /** Says nothing here. */
        FILLER,
        /** Says nothing beside a yes or no, but after it "ja" is only a particle: "ich bin ja schon alt". */
        SUBJECT,
        /** Any other word. */
        OTHER
    }

    private static final String GERMAN = """
            YES: ja, jaa, jo, joo, joa, joah, jau, jep, jepp, jup, jupp, yep, yup, jawohl, jawoll, jap, jaja, ja ja, aber ja, oh ja, ach ja, na ja klar, ja doch, ja und, ja und zwar, ja ich auch, \
              ja bitte, ja gerne, ja gern, ja klar, ja natürlich, und ob, aber hallo, yes, yeah, ei ja, hm ja, hmm ja, jor, jow, ayo, jaha
            NO: nein, nee, neee, nö, nöö, noe, nä, nää, neeee, nope, nein nein, aber nein, oh nein, ach nein, nein danke, nee danke, nö danke, nicht doch, nah, nop, \
              näh, nöh, neinnein, nein also
            HESITANT_NO: ne, no
            ASSENT: klar, na klar, klaro, klar doch, sicher, sicherlich, na sicher, aber sicher, aber sicher doch, sicher doch, bestimmt, gewiss, aber gewiss, freilich, \
              natürlich, na logo, logo, logisch, selbstverständlich, selbstredend, auf jeden, auf jeden fall, jeden fall, auf alle fälle, in jedem fall, \
              unbedingt, absolut, definitiv, auf jedenfall, aufjedenfall, jedenfalls, hundertprozentig, 100 %, 100 prozent, zu 100 %, 100 pro, hundert pro, total, \
              voll, voll und ganz, gern, gerne, sehr gern, sehr gerne, herzlich gern, liebend gern, mit vergnügen, mit freude, mit freuden, mit dem größten vergnügen, \
              stimmt, stimmt genau, stimmt so, das stimmt, das stimmt so, richtig, ganz richtig, korrekt, völlig richtig, genau, ganz genau, genau so, genauso, genau das, exakt, so ist es, \
              so ist das, das ist so, so sieht es aus, eben, trifft zu, zutreffend, das trifft zu, einverstanden, zugestimmt, zustimmung, geht klar, wird gemacht, \
              dafür, bin dafür, ich bin dafür, ich wäre dafür, wir sind dafür, dabei, bin dabei, ich bin dabei, da bin ich dabei, wir sind dabei, bin ich dabei, \
              ich mache mit, mache mit, ich mach mit, mach mit, mach ich, mache ich, doch, doch doch, schon, denke schon, ich denke schon, glaube schon, ich glaube schon, \
              glaub schon, denk schon, das denke ich schon, finde schon, denke ja, immer, jederzeit, immer gerne, regelmäßig, täglich, oft, sehr oft, häufig, ständig, \
              und wie, safe, sowieso, eh klar, keine frage, ohne frage, ganz ohne frage, ohne zweifel, zweifellos, kein zweifel, kein thema, \
              keine einwände, keine bedenken, keinerlei einwände, nichts dagegen, ich habe nichts dagegen, habe nichts dagegen, dagegen habe ich nichts, da habe ich nichts dagegen, \
              hätte nichts dagegen, spricht nichts dagegen, nichts einzuwenden, dagegen spricht nichts, da spricht nichts dagegen, gebongt, abgemacht, geritzt, jedes mal, \
              da sage ich nicht nein, sage ich nicht nein, dazu sage ich nicht nein, da kann ich nicht nein sagen, keine schlechte idee, nicht schlecht, gute idee, sehr gute idee, das sehe ich auch so, \
              sehe ich auch so, sehe ich genauso, finde ich auch, seh ich auch so, da stimme ich zu, stimme zu, ich stimme zu, dem stimme ich zu, stimme voll zu, bejahe, positiv, \
              darauf können sie sich verlassen, worauf sie sich verlassen können, aber immer, aber gerne, aber natürlich, aber selbstverständlich, von herzen gern, \
              wäre schön, das wäre schön, das wäre toll, das wäre super, das wäre gut, wäre super, wäre toll, mit sicherheit, ganz sicher, ganz bestimmt, ganz klar, soweit schon, \
              nicht abgeneigt, ich bin nicht abgeneigt, nicht nur einmal, mehr als gern, was denn sonst, was sonst, was für eine frage, will ich, möchte ich, würde ich, \
              👍, ✅, ✔, 👌, ☑, 🆗, 💯, j, y, +1, sehr sogar, sogar sehr, höchstwahrscheinlich, ziemlich sicher
            SOFT: passt, passt schon, passt mir, das passt, das passt mir, passt so, alles gut, alles klar, in ordnung, geht in ordnung, ist in ordnung, ok, okay, okey, oki, okidoki, okay gut, gut, sehr gut, schon gut, \
              ist gut, na gut, also gut, prima, super, gut so, kein problem, überhaupt kein problem, gar kein problem, kein ding, kein stress, von mir aus, meinetwegen, wenn es sein muss, wenn 's sein muss, \
              soll mir recht sein, mir recht, ist mir recht, geht, das geht, wunderbar, perfekt, top, klasse, machen wir, machen wir so, fein
            LEANING: wahrscheinlich, vermutlich, denke ich, ich denke, denk ich, ich glaube, glaube ich, glaub ich, ich glaub, ich vermute, wohl, ich würde sagen, würde ich sagen, würde sagen, \
              würd ich sagen, ich meine, glaube, glaub, denke, denk, finde, find, hoffentlich, ich schätze, schätze ich, schätze, sozusagen
            RHETORIC: warum nicht, warum eigentlich nicht, warum denn nicht, warum auch nicht, wieso nicht, wieso denn nicht, wieso eigentlich nicht, weshalb nicht, why not, \
              neden olmasın, niye olmasın, почему нет, почему бы и нет, почему бы нет, чому ні, чому б ні, чому б і ні, لم لا, لما لا, لماذا لا, wer nicht
            ASSENT: sehr wohl, durchaus, in der tat, tatsächlich, wohl wahr, gar keine frage, mit handkuss, unterstütze ich, unterschreibe ich, ich auch, wir auch, dito, nur zu, los geht 's, \
              warum sollte ich nicht, immer wieder gern, immer wieder gerne, jeden tag, schon oft, mehrmals, bereits, ist der fall, kann man so sagen, so kann man das sagen, das kann man so sagen, könnte ich mir vorstellen, \
              kann ich mir vorstellen, kann ich mir gut vorstellen, das kann ich mir vorstellen, das kann ich mir gut vorstellen, ich kann es mir vorstellen, da wäre ich dabei, wäre ich dabei, zählen sie auf mich, wer würde das nicht, \
              gefällt mir, das gefällt mir, mir gefällt das, sie haben recht, da haben sie recht, da haben sie völlig recht, recht haben sie, jederzeit gern, jederzeit gerne, auf jedsten, gewiss doch, amen, gekauft, deal, \
              nicht nein sagen, kein einwand, keine gegenargumente, sehr interessiert, eindeutig, macht sinn, ergibt sinn, hat was, muss sein, wird zeit, höchste zeit, nichts lieber als das, hört sich gut an, klingt gut
            NOT: nicht, gar nicht, überhaupt nicht, noch nicht, nicht mehr
            DISSENT: auf keinen fall, auf gar keinen fall, keinesfalls, keineswegs, mitnichten, in keinem fall, unter keinen umständen, um gottes willen, auf keinsten, auf garkeinen fall, \
              nie, niemals, nie im leben, noch nie, nie wieder, nie und nimmer, im leben nicht, nimmer, never, niemals nicht, \
              nicht wirklich, nicht unbedingt, nicht so richtig, nicht richtig, nicht so ganz, nicht ganz, nicht besonders, nicht sonderlich, nicht so sehr, nicht so, nicht die bohne, nicht im geringsten, \
              nicht im entferntesten, nicht im traum, im traum nicht, nicht mal ansatzweise, nicht dass ich wüsste, nicht das ich wüsste, nicht , dass ich wüsste, nicht , das ich wüsste, \
              nicht mit mir, mit mir nicht, ohne mich, bloß nicht, nur das nicht, bitte nicht, lieber nicht, besser nicht, danke nein, doch nicht, also doch nicht, ungern, sehr ungern, nichts da, nix da, nix, nixda, \
              eher nicht so, eher weniger, weniger, wohl kaum, kaum, glaube kaum, glaub kaum, ich glaube kaum, glaube ich kaum, glaub ich kaum, denke kaum, schwerlich, eher selten, \
              kein interesse, kein bedarf, keine lust, keine zeit, keinen bedarf, kein bock, null bock, fehlanzeige, weit gefehlt, im gegenteil, von wegen, denkste, pustekuchen, \
              kommt nicht in frage, kommt nicht infrage, kommt gar nicht in frage, kommt gar nicht infrage, das kommt nicht in frage, ausgeschlossen, unmöglich, falsch, das ist falsch, verkehrt, abgelehnt, dagegen, bin dagegen, \
              ich bin dagegen, ich wäre dagegen, wir sind dagegen, bin ich dagegen, ablehnung, lehne ich ab, das lehne ich ab, ich lehne ab, ich lehne das ab, das sehe ich anders, sehe ich anders, das sehe ich nicht so, \
              sehe ich nicht so, trifft nicht zu, das trifft nicht zu, nicht zutreffend, unzutreffend, vergiss es, vergessen sie es, nichts für mich, das ist nichts für mich, ist nichts für mich, da muss ich passen, \
              negativ, niente, nada, i wo, ach was, bisher nie, ach woher, wo denken sie hin, woher denn, bin raus, ich bin raus, da bin ich raus, ich passe, ich verzichte, verzichte, danke verzichte, um himmels willen, \
              keine chance, auf keine weise, nicht in diesem leben, definitiv nein, nicht nötig, ist nicht nötig, brauche ich nicht, muss nicht sein, muss nicht, geht nicht, \
              ich sage nein, ich sage lieber nein, 👎, ❌, ✖, 🙅, 🚫, n, nicht dafür, nicht dabei, kann ich nicht, nein sagen
            DISSENT: lass mal, lassen sie mal, lass gut sein, lassen wir das, lass stecken, auf gar keinen, auf keinen, davon halte ich nichts, da halte ich nichts von, davon halte ich wenig, halte ich nichts von, halte nichts davon, \
              uninteressiert, unwahrscheinlich, eher unwahrscheinlich, gefällt mir nicht, das gefällt mir nicht, mir gefällt das nicht, kann ich mir nicht vorstellen, das kann ich mir nicht vorstellen, nicht für mich, nicht mein ding, nicht so mein ding, \
              nicht mein fall, null interesse, keinerlei interesse, passt nicht, das passt nicht, haben wir nicht, gibt es nicht, gibt 's nicht, gibt es hier nicht, gibt 's hier nicht, nichts dergleichen, nie gehört, noch nie gehört, \
              nie davon gehört, noch nie davon gehört, sagt mir nichts, das sagt mir nichts, ist mir neu, das ist mir neu, noch nie da gewesen, war noch nie da, war noch nie dort, bedaure, bedaure nein, ich auch nicht, wir auch nicht, lohnt sich nicht, \
              macht keinen sinn, ergibt keinen sinn, keinen sinn, halte ich für falsch, halte ich für unnötig, ist mir zu weit, ist mir zu teuer, auf keine, was soll das bringen, wozu auch, nicht vorhanden, nirgends, nirgendwo, keiner, keine, keins, niemand, nichts
            OPEN: weiß nicht, weiß ich nicht, weiß ich noch nicht, ich weiß nicht, ich weiß es nicht, ich weiß es noch nicht, ich weiß noch nicht, weiß noch nicht, das weiß ich nicht, das weiß ich noch nicht, keine ahnung, ka, k . a ., \
              hab keine ahnung, habe keine ahnung, ich habe keine ahnung, keinen plan, null ahnung, keinen schimmer, vielleicht, eventuell, evtl, evtl ., unter umständen, mal sehen, mal schauen, schauen wir mal, \
              wir werden sehen, kommt drauf an, kommt darauf an, das kommt drauf an, das kommt darauf an, es kommt darauf an, je nachdem, egal, mir egal, ist mir egal, das ist mir egal, ganz egal, wurscht, mir wurscht, keine angabe, keine angaben, keine meinung, kein kommentar, enthaltung, ich enthalte mich, nicht sicher, bin nicht sicher, ich bin nicht sicher, bin mir nicht sicher, ich bin mir nicht sicher, \
              bin unsicher, ich bin unsicher, unsicher, bin mir unsicher, ich bin mir unsicher, unentschieden, unentschlossen, noch unentschlossen, weder noch, sowohl als auch, schwer zu sagen, schwierig zu sagen, kann ich nicht sagen, das kann ich nicht sagen, \
              kann ich nicht beurteilen, das kann ich nicht beurteilen, kann ich so nicht sagen, kann sein, könnte sein, mag sein, möglich, möglicherweise, möglicherweise schon, gut möglich, wer weiß, frag mich nicht, da bin ich überfragt, bin überfragt, \
              überfragt, keine antwort, \
              muss ich überlegen, das muss ich mir überlegen, muss ich mir noch überlegen, noch offen, überspringen, weiter, passe, was weiß ich, weiß der geier, nicht klar, unklar, naja, na ja, tja, hm, hmm, nun ja, 🤷, 😐, 🤔, \
              keine präferenz, ich überlege noch, bin noch am überlegen, spielt keine rolle, ist mir gleich, mir gleich, wie man es nimmt, wie man 's nimmt, k a, kp
            PARTLY: geht so, geht schon, so lala, mittel, mittelmäßig, manchmal, ab und zu, hin und wieder, gelegentlich, selten, mal so mal so, mal so , mal so, 50 / 50, fifty fifty, halb halb, halbe halbe, \
              teils teils, teils / teils, teils , teils, nicht immer, nicht oft, bedingt, zum teil, teilweise, ein bisschen, ein wenig, etwas, ungefähr, so ungefähr, im groben, nicht viel, nicht so oft
            SUBJECT: ich, wir, das, es, ist, bin, wäre, war, sind, man, hab, habe, mich, uns, was, kann, könnte, dazu, davon, dem
            BOTH: jein, ja und nein, nein und ja, ja nein, ja nein vielleicht, ja / nein, naja jein
            CORRECTION: quatsch, ach quatsch, korrektur, sorry ich meine, ich meinte, vertippt, verschrieben, verklickt
            RATHER: eher, tendenziell, unterm strich, im zweifel, also, daher, deshalb, deswegen, insofern, trotzdem, alles in allem, insgesamt, im großen und ganzen, somit
            LINK: aber, weil, denn, obwohl, wenn, falls, sofern, solange, allerdings, jedoch, und, und zwar, damit, dass, sondern, oder, but, because, if, and, \
              ama, fakat, çünkü, eğer, но, если, потому, а, и, але, якщо, бо, тому, لكن, ولكن, لأن, إذا
            FILLER: immer wenn, immer , wenn, immer dann, danke dafür, vielen dank dafür, herzlichen dank dafür, bitte, bitteschön, danke, danke schön, dankeschön, danke sehr, vielen dank, besten dank, herzlichen dank, hallo, hi, hey, guten tag, guten morgen, guten abend, moin, servus, \
              grüß gott, liebe grüße, viele grüße, lg, mfg, mit freundlichen grüßen, ehrlich gesagt, ganz ehrlich, um ehrlich zu sein, eigentlich, im prinzip, prinzipiell, grundsätzlich, im grunde, an sich, soweit, \
              leider, zum glück, ganz, sehr, so, ach, oh, ah, äh, ähm, na, nun, halt, eben mal, mal, doch wohl, meiner meinung nach, aus meiner sicht, von meiner seite, von mir, bisher, bislang, bis jetzt, bis heute, bis dato, sogar, auch, einfach, nur, halt, eben, total, klares, deutliches, dickes, fettes, großes, eindeutiges, beherztes, entschiedenes, definitives, ganz klares, \
              ich würde sagen dass, für mich, mir, auch, jetzt, auf deutsch, ich sage, sag ich mal, sage ich mal, sagen wir, sagen wir mal, antwort, meine antwort, meine antwort ist, die antwort ist, 😀, 😊, 🙂, 😉, 😅, 🙏, ❤, \
              definitiv ein, ein klares, ein ganz klares, ein, ein deutliches, ein dickes, ein großes, ganz eindeutig, eindeutig, entschieden, gottseidank, gott sei dank, wirklich, ehrlich, persönlich, ich persönlich, da
            """;

    private static final String OTHERS = """
            ASSENT: sure, sure thing, yes please, yeah sure, of course, certainly, definitely, absolutely, i do, i am, i think so, i guess so, i would, i agree, agreed, correct, right, that 's right, that is right, true, \
              ok yes, fine, sounds good, no doubt, you bet, indeed, exactly, always, with pleasure, gladly, i 'd love to, totally, for sure, by all means, all right, alright, no objections
            SOFT: no problem, no worries, i don 't mind, fine with me, fine by me
            DISSENT: no thanks, no thank you, no way, not really, of course not, certainly not, definitely not, absolutely not, not at all, i don 't think so, i dont think so, i do not think so, \
              i don 't, i do not, i dont, i wouldn 't, i 'm not, i am not, never ever, not interested, i disagree, disagree, wrong, false, not yet, not anymore, unfortunately not, i 'm afraid not, im afraid not, no chance, hell no, rather not, \
              i 'd rather not, probably not, sadly no, not that i know of, not for me, don 't want to, i don 't want to
            OPEN: maybe, perhaps, don 't know, dont know, i don 't know, i dont know, i do not know, no idea, not sure, i 'm not sure, im not sure, i am not sure, it depends, depends, no opinion, yes and no, sometimes, whatever, \
              hard to say, who knows, idk, no answer, no comment, i have no idea
            FILLER: thanks, thank you, please, well, oh, unfortunately, sorry, actually, honestly, hello, very much, really
            YES: evet, eveet, tabii, tabi, tabii ki, tabi ki, tabii ki evet, elbette, elbette evet, да, да да, так, ага, угу, نعم, أجل, بلى, ايوه, أيوه, ايوا, أيوا, ايه, اي نعم, نعم نعم
            NO: hayır, hayir, hayır teşekkürler, yoo, нет, нет нет, неа, нет спасибо, ні, ні ні, ні дякую, нi, كلا, لأ
            ASSENT: olur, olabilir evet, tamam, peki, kesinlikle, kesinlikle evet, istiyorum, isterim, çok isterim, katılıyorum, doğru, aynen, aynen öyle, memnuniyetle, sanırım evet, galiba evet, olsun, sorun değil, sorun yok, memnun olurum, mutlaka, \
              конечно, конечно да, разумеется, безусловно, обязательно, естественно, хочу, согласен, согласна, я согласен, я согласна, верно, правильно, хорошо, ладно, пожалуй, пожалуй да, давай, давайте, думаю да, я думаю да, наверное да, скорее да, скорее всего да, с удовольствием, точно, \
              не против, я не против, без проблем, за, я за, ещё бы, всегда, можно, ок, \
              звичайно, звісно, авжеж, згоден, згодна, я згоден, я згодна, добре, гаразд, певна річ, безумовно, залюбки, хочу, правильно, вірно, скоріше так, мабуть так, думаю так, із задоволенням, з радістю, не проти, я не проти, еге ж, обов'язково, без проблем, скоріш за все так, \
              أكيد, طبعا, بالتأكيد, بالطبع, بكل سرور, بكل تأكيد, موافق, موافقة, أنا موافق, أنا موافقة, أوافق, تمام, حسنا, صحيح, هذا صحيح, لا مانع, لا مشكلة, ما في مانع, ما في مشكلة, مافي مشكلة, أعتقد ذلك, أظن ذلك, أريد, أرغب, على الأغلب نعم, ماشي, من فضلك نعم, بدون شك, لا شك, لا بأس
            DISSENT: kesinlikle hayır, tabii ki hayır, tabi ki hayır, elbette hayır, tabii ki değil, istemiyorum, hayır istemiyorum, istemem, asla, hiç, hiçbir zaman, olmaz, katılmıyorum, sanmıyorum, pek değil, pek sayılmaz, maalesef hayır, ne yazık ki hayır, yok, yo, gerek yok, değil, yanlış, \
              mümkün değil, henüz değil, hiç de değil, imkansız, \
              конечно нет, ни за что, ни в коем случае, никогда, не хочу, не согласен, не согласна, не думаю, не очень, вряд ли, неверно, неправильно, скорее нет, пожалуй нет, думаю нет, наверное нет, совсем нет, вовсе нет, ещё нет, пока нет, уже нет, не нужно, не надо, против, я против, \
              к сожалению нет, абсолютно нет, не интересует, не особо, нет конечно, да нет, точно нет, \
              звичайно ні, звісно ні, нізащо, ні в якому разі, ніколи, не хочу, не згоден, не згодна, не думаю, навряд чи, навряд, не дуже, невірно, неправильно, скоріше ні, мабуть ні, думаю ні, поки ні, ще ні, вже ні, не треба, не потрібно, проти, я проти, на жаль ні, аж ніяк, зовсім ні, точно ні, \
              لا, لا لا, لا شكرا, لا أريد, لا أرغب, لا أوافق, غير موافق, غير موافقة, أبدا, أبدا لا, مستحيل, ليس حقا, بالطبع لا, طبعا لا, بالتأكيد لا, أكيد لا, لا أعتقد, لا أعتقد ذلك, لا أظن, لا أظن ذلك, ليس بعد, غير صحيح, خطأ, للأسف لا, على الإطلاق, إطلاقا, ما بدي, مش موافق, ليس تماما, لا طبعا, أرفض, لا بالطبع, لا أبدا
            OPEN: belki, bilmiyorum, emin değilim, fark etmez, farketmez, duruma göre, kararsızım, fikrim yok, bilemiyorum, olabilir, bazen, hem evet hem hayır, не знаю, я не знаю, может быть, возможно, может, не уверен, не уверена, трудно сказать, затрудняюсь ответить, \
              как сказать, всё равно, без разницы, зависит, смотря как, иногда, и да и нет, наверное, не знаю точно, пока не знаю, не знаю , може бути, можливо, не впевнений, не впевнена, важко сказати, все одно, байдуже, залежить, інколи, іноді, мабуть, \
              ще не знаю, і так і ні, حسب, ربما, لا أعرف, لا أدري, لست متأكدا, لست متأكدة, غير متأكد, ممكن, يمكن, لا فرق, لا يهم, مش عارف, ما بعرف, أحيانا, نعم ولا, ليس لدي رأي, نوعا ما, إلى حد ما
            NOT: не, not
            BOTH: да нет наверное, да и нет
            RATHER: daha çok, скорее, скоріше, радше
            FILLER: teşekkürler, teşekkür ederim, lütfen, maalesef, merhaba, спасибо, пожалуйста, большое спасибо, к сожалению, дякую, будь ласка, на жаль, здравствуйте, شكرا, شكرا لك, من فضلك, جدا, كثيرا, للأسف, مرحبا, جزيلا, شكرا جزيلا, ну, вот
            """;

    private static final Map<String, Kind> KINDS = kinds();

    private static final Map<String, Integer> LONGEST = KINDS.keySet().stream()
            .map(phrase -> phrase.split(" "))
            .collect(Collectors.toUnmodifiableMap(words -> words[0], words -> words.length, Math::max));

    private YesNoWords() {}

    /** The kind of a phrase, whose folded words are parted by one blank each. */
    static Optional<Kind> kind(String phrase) {
        return Optional.ofNullable(KINDS.get(phrase));
    }

    /** How many words and marks the longest phrase has that begins with a word. */
    static int longest(String first) {
        return LONGEST.getOrDefault(first, 1);
    }

    private static Map<String, Kind> kinds() {
        Map<String, Kind> kinds = new HashMap<>();
        Stream.concat(GERMAN.lines(), OTHERS.lines()).forEach(row -> {
            String[] cells = row.split(":", 2);
            Arrays.stream(cells[1].split("(?<! ), ")).map(YesNoWords::fold).forEach(phrase -> kinds.putIfAbsent(phrase, Kind.valueOf(cells[0])));
        });
        return Map.copyOf(kinds);
    }

    private static String fold(String phrase) {
        return Words.of(phrase).list().stream().map(Words.Word::folded).collect(Collectors.joining(" "));
    }
}
