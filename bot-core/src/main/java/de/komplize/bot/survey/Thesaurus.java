package de.komplize.bot.survey;

import de.komplize.bot.Memo;
import de.komplize.bot.entity.Folding;
import de.komplize.bot.entity.Wordlist;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What people unmistakably say for the words that a city's choices have. */
final class Thesaurus {

    /** A label's word: what is said for it. */
    private static final String TABLE = """
            fuss: laufe lauf laufen läuft läufst lauft spaziere fußläufig gelaufen spaziert
            fahrrad: rad rads radl radle radel radele drahtesel velo bike ebike pedelec biken
            bus: öffis öpnv straßenbahn strassenbahn tram zug nahverkehr kvg regiotram sbahn ubahn bahn eisenbahn
            auto: pkw wagen fahrzeug fahrzeuge kombi
            wlan: wifi hotspot internet
            bank: sitzen hinsetzen sitzgelegenheit sitzgelegenheiten sitzmöglichkeit sitzmöglichkeiten sitzplätze sitzplatz parkbank
            sitzplatz: bank bänke sitzbank sitzbänke sitzgelegenheit sitzgelegenheiten sitzmöglichkeit sitzmöglichkeiten
            sitzgelegenheit: bank bänke sitzbank sitzbänke sitzplatz sitzplätze sitzmöglichkeit sitzmöglichkeiten
            sitzmöglichkeit: bank bänke sitzbank sitzbänke sitzplatz sitzplätze sitzgelegenheit sitzgelegenheiten
            trinkbrunnen: trinkwasserspender wasserspender trinkwasser trinkwasserstelle wasserbrunnen trinkwasserbrunnen
            spielplatz: spielgeräte spielgeräten
            telefon: anruf anrufen telefonisch telefonieren rufe anrufe ruft durchklingeln klingelt
            email: mail mails mailen mailt
            brief: post postalisch schriftlich
            toilette: klo wc klos toiletten
            bewohnerparken: anwohnerparken anwohnerparkplätze
            kindergarten: kiga kita
            messenger: whatsapp telegram signal threema
            preis: günstig billig preiswert bezahlbar kostengünstig billiger günstiger
            online: internet
            smartphone: handy mobiltelefon iphone
            handy: smartphone mobiltelefon
            laptop: notebook
            computer: pc rechner laptop tablet
            abfalleimer: mülleimer papierkorb papierkörbe mülltonne mülltonnen eimer abfallkorb
            mülleimer: abfalleimer papierkorb papierkörbe mülltonne mülltonnen abfallkorb
            papierkorb: mülleimer abfalleimer mülltonne mülltonnen
            beleuchtung: licht lichter lampe lampen laterne laternen beleuchten beleuchtet straßenlaternen straßenlampen dunkel dunkelheit unbeleuchtet finster
            straßenlaterne: beleuchtung licht lampe lampen laterne laternen straßenlampen straßenbeleuchtung
            straßenlampe: beleuchtung licht lampe lampen laterne laternen straßenlaternen straßenbeleuchtung
            laterne: lampe lampen straßenlampen straßenbeleuchtung
            gehweg: bürgersteig bürgersteige gehsteig gehsteige fußweg fußwege trottoir fußgängerweg jehweg
            umzäunung: zaun zäune eingezäunt umzäunt einzäunung
            zaun: umzäunung einzäunung eingezäunt
            beutelspender: tütenspender kotbeutel hundebeutel beutel tüten
            wasserstelle: trinkwasser wasser
            unterstand: wartehäuschen überdachung dach häuschen
            überdachung: wartehäuschen unterstand dach häuschen
            wartehäuschen: unterstand überdachung dach
            lkw: laster lastwagen
            lastwagen: lkw lkws laster brummi brummis
            motorrad: moped mopeds
            zeitung: tageszeitung lokalzeitung presse hna
            bücherei: bibliothek
            bibliothek: bücherei
            senior: ältere alte rentner
            bürgersteig: gehweg gehwege gehsteig fußweg
            schwimmbad: freibad hallenbad
            fernsehen: tv fernseher
            radio: rundfunk
            warnapp: nina katwarn
            sirene: sirenen
            hundekot: hundekacke hundehaufen hundekacka hundescheiße hundedreck hundehäufchen
            zigarettenkippe: kippen kippe zigaretten stummel
            glasscherbe: scherben glas scherbe
            müllbehälter: mülleimer papierkörbe mülltonnen abfalleimer
            samstag: saturday sa samstags sonnabend sonnabends
            sonntag: sunday sonntags
            freitag: friday freitags
            donnerstag: thursday donnerstags
            mittwoch: wednesday mittwochs
            dienstag: tuesday dienstags
            montag: monday montags
            vormittag: vormittags
            abend: abends
            nachmittag: nachmittags
            mittag: mittags
            einkaufen: shoppen einkauf einkäufe besorgungen
            arzt: ärztin ärzte doktor arzttermin arztbesuche
            geschwindigkeitskontrolle: blitzer radar radarkontrollen tempokontrollen
            sperrzeit: sperrstunde
            garage: tiefgarage
            miete: mieter
            eigentum: eigentümer
            nachbar: nachbarn nachbarin
            freund: bekannte bekannten
            kind: sohn tochter
            enkelkind: enkel enkelin enkelsohn enkeltochter
            medien: facebook instagram insta tiktok whatsapp youtube
            netzwerk: facebook instagram insta tiktok whatsapp youtube
            familie: schwester bruder mutter vater tante onkel cousin cousine eltern verwandte verwandtschaft ehemann ehefrau oma opa
            diabetiker: zucker diabetes zuckerkrank
            kosten: teuer preis geld
            partner: mann frau ehemann ehefrau freundin lebensgefährte lebensgefährtin gatte gattin
            arbeit: job beruf
            telefonisch: telefon anruf angerufen
            müllfahrzeug: müllabfuhr müllauto müllwagen
            lieferfahrzeug: lieferwagen
            straßenbahn: tram straba stadtbahn
            bahn: zug züge regiotram sbahn
            zug: bahn regionalbahn
            roller: scooter tretroller
            parkplatz: parkplätze parkmöglichkeiten parkmöglichkeit parkflächen
            stellplatz: parkplatz parkplätze
            fahrradständer: fahrradbügel bügel radständer radbügel fahrradstellplätze
            fahrradbügel: fahrradständer radständer bügel radbügel
            radweg: fahrradweg fahrradwege radspur fahrradspur radstreifen fahrradstreifen
            zebrastreifen: fußgängerüberweg fußgängerüberwege überweg
            ampel: fußgängerampel ampelanlage
            barrierefrei: rollstuhlgerecht stufenlos rampe rampen rollator rollstuhl
            schnell: rasen raser rast raserei gerast heizen brettern durchbrettern heizer
            biotonne: bioeimer biomüll
            wertstoffhof: recyclinghof werkstoffhof
            grünanlage: park parks stadtpark
            park: grünanlage grünanlagen stadtpark
            baum: bäumchen straßenbäume baumpflanzungen
            begrünen: entsiegeln entsiegelung begrünung
            leinenpflicht: leine leinenzwang anleinen angeleint
            hundewiese: hundeauslauf freilauf hundefreilauf hundeplatz hundeauslaufwiese
            kontrolle: kontrollieren kontrolliert ordnungsamt
            bolzplatz: fußballplatz fußballtor fußballtore
            basketballkorb: korb körbe basketball
            fitnessgerät: fitness trimmgeräte sportgeräte
            tischtennisplatte: tischtennis tischtennisplatten
            imbiss: döner pommes bratwurst
            mittagstisch: mittagessen
            brot: bäcker bäckerei brötchen semmeln
            backware: bäcker bäckerei brötchen kuchen
            bäckerei: bäcker brötchen brot semmeln
            metzgerei: metzger fleischer fleischerei wurst
            fleischerei: metzger fleischer metzgerei wurst
            fleisch: metzger wurst fleischer
            käse: käsestand
            blume: blumenstand blümchen
            supermarkt: rewe edeka aldi lidl netto penny discounter lebensmittelladen
            lebensmittelgeschäft: supermarkt lebensmittelladen rewe edeka aldi lidl
            drogerie: dm rossmann drogeriemarkt
            postfiliale: post briefmarken postamt
            paketstelle: packstation paketshop dhl hermes pakete paket
            geldautomat: sparkasse volksbank bankautomat
            bankfiliale: sparkasse volksbank
            hausarzt: hausärztin allgemeinarzt
            restaurant: gaststätte lokal wirtshaus
            gaststätte: restaurant kneipe lokal wirtshaus
            konzert: livemusik bands band
            musik: livemusik konzert konzerte bands band
            lesung: autorenlesung vorlesen
            geschichte: vorlesen märchen
            vorlesestunde: vorlesen
            basteln: malen werkeln
            puppentheater: kasper kasperle kasperletheater puppenspiel
            führung: rundgang führungen
            flohmarkt: trödel trödelmarkt
            flohmarktstand: stand trödelstand
            kuchen: torte gebäck
            aufbau: aufbauen anpacken
            abbau: abbauen anpacken
            spieleabend: brettspiele gesellschaftsspiele
            handyhilfe: smartphonehilfe
            reparaturcafé: repaircafe repaircafé reparieren reparaturen
            lastenrad: lastenfahrrad cargobike lastenräder
            gemeinschaftsgarten: nachbarschaftsgarten gärtnern
            straßenfest: nachbarschaftsfest stadtteilfest
            kinderbetreuung: babysitter betreut kinderbetreuer
            übersetzung: dolmetscher dolmetscherin übersetzer dolmetschen übersetzen переводчик
            fahrtkosten: fahrkarte fahrgeld busticket
            aufwandsentschädigung: vergütung honorar entschädigung
            amtsblatt: mitteilungsblatt gemeindeblatt
            plakat: aushang poster plakatwand
            flyer: faltblatt handzettel prospekt broschüre
            internet: homepage website webseite netz google online
            webseite: homepage website internetseite
            website: homepage webseite internetseite
            homepage: website webseite internetseite
            mängelmelder: schadensmelder
            terminvergabe: terminbuchung onlinetermin
            onlineterminvergabe: terminvergabe terminbuchung onlinetermin
            formular: formulare onlineformular
            selbst: mich selber
            angehörige: mutter vater eltern oma opa mama papa großmutter großvater schwiegermutter schwiegervater tante onkel bruder schwester ehemann ehefrau
            nachbarschaft: nachbar nachbarin nachbarn
            genossenschaft: baugenossenschaft wohnungsgenossenschaft
            wohnungsgesellschaft: wohnungsbaugesellschaft gwg
            eigen: eigentumswohnung eigenheim eigentum häuschen häusle
            wohngemeinschaft: wg
            wohnheim: studentenwohnheim studentenheim pflegeheim altersheim seniorenheim
            öl: ölheizung heizöl
            gas: erdgas gasheizung gastherme
            holz: pellets holzofen kamin kaminofen
            solaranlage: photovoltaik pv solar balkonkraftwerk
            photovoltaik: pv solaranlage solar balkonkraftwerk
            wochenende: samstag sonntag samstags sonntags sonnabend wochenends
            nachts: nacht
            tagsüber: tag
            videoüberwachung: kamera kameras überwachungskamera
            kamera: videoüberwachung überwachungskamera
            putzen: saubermachen reinigung haushaltshilfe putzhilfe putzfrau
            wäsche: waschen bügeln
            körperpflege: duschen waschen baden
            antrag: papiere papierkram papierkrieg behördenpost formulare
            schriftverkehr: briefe papierkram papierkrieg behördenpost
            vereinssport: verein sportverein vereinstraining
            schulsport: sportunterricht schule
            kurs: vhs volkshochschule yoga gymnastik
            elterntaxi: elterntaxis
            zugeparkt: falschparker zuparken zugeparkte falschparken
            überfüllt: übervoll quellen überquellen randvoll
            bürgerbüro: rathaus
            stadtbücherei: bücherei stadtbibliothek
            haltestelle: bushaltestelle bushaltestellen straßenbahnhaltestelle straßenbahnhaltestellen bushäuschen
            bushaltestelle: bus haltestelle haltestellen bushäuschen
            friedhof: hauptfriedhof
            geschäft: edeka rewe aldi lidl laden läden
            arztpraxis: arzt ärzte doktor ärztehaus praxis
            arztpraxen: arzt ärzte doktor ärztehaus praxis
            veranstaltung: konzerte feste events
            abfahrtszeit: busabfahrten abfahrten busabfahrt abfahrt
            abfahrt: busabfahrten abfahrtszeiten
            verein: vereine sportverein
            klima: klimaschutz umwelt natur
            umwelt: klima natur umweltschutz
            """;

    /** By the stem of a label's word: what is said for it. */
    private static final Map<String, Set<String>> SAID = table();

    private static final Memo<Map<String, String>> MEANT = new Memo<>(Thesaurus::read);

    /** Of "Bäckerei oder Metzgerei" the first stands for both. */
    private static final Pattern EITHER = Pattern.compile("\\A(\\p{L}{4,}) oder .*");

    private static final int SHORTEST = 4;

    private Thesaurus() {}

    private static Map<String, Set<String>> table() {
        return TABLE.lines()
                .map(line -> line.split(": "))
                .collect(Collectors.toUnmodifiableMap(
                        line -> new Term(Folding.fold(line[0])).stem(),
                        line -> Wordlist.of(line[1]).stream().collect(Collectors.toUnmodifiableSet()),
                        (a, b) -> {
                            Set<String> both = new HashSet<>(a);
                            both.addAll(b);
                            return Set.copyOf(both);
                        }));
    }

    /** Its stem; short ones stand for too much: "malen" is no "mal". */
    private static String key(Term said) {
        return said.stem().length() < SHORTEST ? said.text() : said.stem();
    }

    /** The label that a word stands for, if it stands for one. */
    static String in(Map<String, String> meant, String word, String otherwise) {
        return meant.getOrDefault(key(new Term(word)), otherwise);
    }

    /** The stems of what is said for a word, by its stem. */
    static Set<String> said(String stem) {
        return words(stem).map(Term::stem).collect(Collectors.toUnmodifiableSet());
    }

    private static Stream<Term> words(String stem) {
        return SAID.getOrDefault(stem, Set.of()).stream().map(Term::new);
    }

    /** By the stem of a word that is said: the only label it stands for. A word of another label stands for itself. */
    static Map<String, String> meant(List<Option> options) {
        return MEANT.of(options.stream().map(o -> o.label().in("de")).collect(Collectors.joining("\n")));
    }

    private static Map<String, String> read(String labels) {
        Map<String, Set<String>> claims = new HashMap<>();
        Map<String, Set<String>> own = new HashMap<>();
        labels.lines()
                .forEach(label -> Term.ofLabel(label).forEach(term -> {
                    own.computeIfAbsent(key(term), _ -> new HashSet<>()).add(label);
                    words(term.stem())
                            .forEach(said -> claims.computeIfAbsent(key(said), _ -> new HashSet<>())
                                    .add(label));
                }));
        Map<String, String> meant = new HashMap<>();
        claims.forEach((said, by) -> {
            if (by.size() == 1 && own.getOrDefault(said, by).equals(by)) {
                meant.put(said, EITHER.matcher(by.iterator().next()).replaceFirst("$1"));
            }
        });
        return Map.copyOf(meant);
    }
}
