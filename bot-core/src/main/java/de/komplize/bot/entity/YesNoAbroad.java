package de.komplize.bot.entity;

/** How English, Turkish, Russian, Ukrainian and Arabic say yes and no; rows as in {@link YesNoGerman}. */
final class YesNoAbroad {

    static final String TABLE = """
            YES: yes please, tak, oui, si, evet, eveet, tabii, tabi, tabii ki, tabi ki, tabii ki evet, elbette, elbette evet, да, да да, так, ага, угу, نعم, أجل,
              بلى, ايوه, أيوه, ايوا, أيوا, ايه, اي نعم, نعم نعم,
              tabiki, tmm, he, hı hı, aynen evet, ну да, да конечно, так так, атож, اي, إي, إيه, نعم بالتأكيد
            NO: non, hayır, hayir, hayır teşekkürler, yoo, нет, нет нет, неа, нет спасибо, ні, ні ні, ні дякую, нi, كلا, لأ,
              yo hayır, нет же, та ні, لا والله
            ASSENT: sure, sure thing, yeah sure, please do, go ahead, of course, certainly, definitely, absolutely, i do, i am, i think so,
              i guess so, i would, i agree, agreed, correct, right, that 's right, that is right, true, ok yes, fine, sounds good,
              no doubt, you bet, indeed, exactly, always, with pleasure, gladly, i 'd love to, totally, for sure, by all means,
              all right, alright, no objections, olur, olabilir evet, tamam, peki, kesinlikle, kesinlikle evet, istiyorum, isterim,
              çok isterim, katılıyorum, doğru, aynen, aynen öyle, memnuniyetle, sanırım evet, galiba evet, olsun, sorun değil,
              sorun yok, memnun olurum, mutlaka, конечно, конечно да, разумеется, безусловно, обязательно, естественно, хочу, согласен,
              согласна, я согласен, я согласна, верно, правильно, хорошо, ладно, пожалуй, пожалуй да, давай, давайте, думаю да,
              я думаю да, наверное да, скорее да, скорее всего да, с удовольствием, точно, не против, я не против, без проблем, за,
              я за, ещё бы, всегда, можно, ок, звичайно, звісно, авжеж, згоден, згодна, я згоден, я згодна, добре, гаразд, певна річ,
              безумовно, залюбки, вірно, скоріше так, мабуть так, думаю так, із задоволенням, з радістю, не проти, я не проти, еге ж,
              обов'язково, скоріш за все так, أكيد, طبعا, بالتأكيد, بالطبع, بكل سرور, بكل تأكيد, موافق, موافقة, أنا موافق, أنا موافقة,
              أوافق, تمام, حسنا, صحيح, هذا صحيح, لا مانع, لا مشكلة, ما في مانع, ما في مشكلة, مافي مشكلة, أعتقد ذلك, أظن ذلك, أريد, أرغب,
              على الأغلب نعم, ماشي, من فضلك نعم, بدون شك, لا شك, لا بأس,
              yes i have, yes i did, yes we did, yes we have, i do agree, var, kabul, kabul ediyorum, onaylıyorum, izin veriyorum, katıldım, tamamdır,
              memnun olurum, участвовал, участвовала, даю согласие, разрешаю, принимаю, согласны, было, не возражаю, брав участь,
              брала участь, даю згоду, дозволяю, погоджуюсь, погоджуюся, не заперечую, так точно, شاركت, سبق أن شاركت, أسمح, أسمح بذلك,
              أقبل, أعطي موافقتي, بلا شك, ولم لا, لم لا, ليش لا
            SOFT: no problem, no worries, i don 't mind, fine with me, fine by me
            DISSENT: no thanks, no thank you, no way, not really, of course not, certainly not, definitely not, absolutely not,
              not at all, i don 't think so, i dont think so, i do not think so, i don 't, i do not, i dont, i wouldn 't, i 'm not,
              i am not, never ever, not interested, i 'm not interested, i am not interested,
              please don 't, please dont, please do not, i disagree, disagree, i do not agree, i don 't agree, i dont agree, i can 't, wrong, false, not yet, not anymore, unfortunately not,
              i 'm afraid not, im afraid not, no chance, hell no, rather not, i 'd rather not, probably not, sadly no,
              not that i know of, not for me, don 't want to, i don 't want to, kesinlikle hayır, tabii ki hayır, tabi ki hayır,
              elbette hayır, tabii ki değil, istemiyorum, hayır istemiyorum, istemem, asla, hiç, hiçbir zaman, olmaz, katılmıyorum,
              sanmıyorum, pek değil, pek sayılmaz, maalesef hayır, ne yazık ki hayır, yok, yo, gerek yok, değil, yanlış, mümkün değil,
              henüz değil, hiç de değil, imkansız, конечно нет, ни за что, ни в коем случае, никогда, не хочу, не согласен, не согласна,
              не думаю, не очень, вряд ли, неверно, неправильно, скорее нет, пожалуй нет, думаю нет, наверное нет, совсем нет,
              вовсе нет, ещё нет, пока нет, уже нет, не нужно, не надо, против, я против, к сожалению нет, абсолютно нет, не интересует,
              не особо, нет конечно, да нет, точно нет, звичайно ні, звісно ні, нізащо, ні в якому разі, ніколи, не згоден, не згодна,
              навряд чи, навряд, не дуже, невірно, скоріше ні, мабуть ні, думаю ні, поки ні, ще ні, вже ні, не треба, не потрібно,
              проти, я проти, на жаль ні, аж ніяк, зовсім ні, точно ні, لا, لا لا, لا شكرا, لا أريد, لا أرغب, لا أوافق, غير موافق,
              غير موافقة, أبدا, أبدا لا, مستحيل, ليس حقا, بالطبع لا, طبعا لا, بالتأكيد لا, أكيد لا, لا أعتقد, لا أعتقد ذلك, لا أظن,
              لا أظن ذلك, ليس بعد, غير صحيح, خطأ, للأسف لا, على الإطلاق, إطلاقا, ما بدي, مش موافق, ليس تماما, لا طبعا, أرفض, لا بالطبع,
              لا أبدا, ليس الآن, ليس كثيرا,
              i haven 't, i havent, i have not, we haven 't, i didn 't, i did not, i refuse, not so far, never before,
              kabul etmiyorum, onaylamıyorum, izin vermiyorum, istemiyoruz, katılmadım, hiç katılmadım, henüz katılmadım, hayır olmaz,
              ни разу, ещё ни разу, нисколько, не участвовал, не участвовала, ещё не участвовал, ещё не участвовала, не даю согласия,
              не разрешаю, не принимаю, отказываюсь, жодного разу, ще жодного разу, ще ніколи, анітрохи, не брав участі, не брала участі,
              ще не брав участі, ще не брала участі, не даю згоди, не дозволяю, не погоджуюсь, не погоджуюся, відмовляюсь, відмовляюся,
              لم أشارك, لم أشارك بعد, لم أشارك من قبل, لم يسبق لي, مو موافق, لا أسمح, لا أسمح بذلك, لا أقبل, لا أعطي موافقتي, ولا مرة,
              ما شاركت, ما أريد, لا أبدا لا
            NOT: не, not
            OPEN: maybe, perhaps, don 't know, dont know, i don 't know, i dont know, i do not know, no idea, not sure, i 'm not sure,
              im not sure, i am not sure, it depends, depends, no opinion, yes and no, sometimes, whatever, hard to say, who knows, idk,
              no answer, no comment, i have no idea, belki, bilmiyorum, emin değilim, fark etmez, farketmez, duruma göre, kararsızım,
              fikrim yok, bilemiyorum, olabilir, bazen, hem evet hem hayır, не знаю, я не знаю, может быть, возможно, может, не уверен,
              не уверена, трудно сказать, затрудняюсь ответить, как сказать, всё равно, без разницы, зависит, смотря как, иногда,
              и да и нет, наверное, не знаю точно, пока не знаю, не знаю , може бути, можливо, не впевнений, не впевнена, важко сказати,
              все одно, байдуже, залежить, інколи, іноді, мабуть, ще не знаю, і так і ні, حسب, ربما, لا أعرف, لا أدري, لست متأكدا,
              لست متأكدة, غير متأكد, ممكن, يمكن, لا فرق, لا يهم, مش عارف, ما بعرف, أحيانا, نعم ولا, ليس لدي رأي, نوعا ما, إلى حد ما,
              could be, it could be, i can 't say, prefer not to say, bilemem, belki de, söyleyemem, cevap vermek istemiyorum, затрудняюсь,
              не могу сказать, без ответа, не хочу отвечать, мені байдуже, мне все равно, не можу сказати, без відповіді,
              не хочу відповідати, لا أستطيع القول, لا أريد أن أجيب, لست أدري, إن شاء الله, بدون جواب, على حسب
            BOTH: да нет наверное, да и нет
            RATHER: daha çok, скорее, скоріше, радше
            FILLER: thanks, thank you, please, well, oh, unfortunately, sorry, actually, honestly, hello, very much, really,
              teşekkürler, teşekkür ederim, lütfen, maalesef, merhaba, спасибо, пожалуйста, большое спасибо, к сожалению, дякую,
              будь ласка, на жаль, здравствуйте, شكرا, شكرا لك, من فضلك, جدا, كثيرا, للأسف, مرحبا, جزيلا, شكرا جزيلا, ну, вот,
              ну, вообще, взагалі, دائما, والله, من فضلكم, لو سمحت, رجاء, rica ederim, çok, valla, спасибо большое, дуже дякую, щиро дякую
            """;

    private YesNoAbroad() {}
}
