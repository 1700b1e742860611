/** German: direct quotations, and clauses with 'dass'. */
import { GIVEN } from '../given-names';
import type { LanguageData } from '../language';

export const de: LanguageData = {
  code: 'de',
  capitals: true,
  sayings: {
    nouns: 'antwort kommentar reaktion botschaft fazit worte urteil devise',
    verbs: 'lautet lautete kam',
    from: 'von aus',
    possessives: 'sein er seine er seinen er seiner er ihr sie ihre sie ihren sie ihrer sie',
  },
  indefinite: 'ein eine einer eines einem einen mehrere einige viele zwei drei',
  given: GIVEN,
  nounsCapital: true,
  roleNoun:
    /(?:minister|präsident|sprecher|politiker|chef|direktor|leiter|experte|expert|forscher|trainer|anwalt|anwält|richter|kanzler|sekretär|kommissar|meister|berater|abgeordnete|vorsitzende|beauftragte)(?:in|r)?$/u,
  feminineEnding: /(?:er|ent|är|ist|or|at|ant|chef|anwält|expert|kommissar)in$/u,
  objectWords: 'dem den einem einen ihm ihr ihnen ihn',
  viewOf: ['für'],
  accordingTo: [
    'nach angaben von',
    'nach angaben des',
    'nach angaben der',
    'den worten von',
    'nach * worten',
    'nach * angaben',
    '* worten zufolge',
    '* angaben zufolge',
    'laut',
  ],
  sourceBefore: 'zufolge',
  when: {
    today: 'heute',
    yesterday: 'gestern',
    last: 'vergangene vergangenen vergangenes letzte letzten letztes',
    this: 'diese dieser diesem dieses',
    week: 'woche wochen',
    month: 'monat monaten monats',
    year: 'jahr jahren jahres',
    often: 'wiederholt mehrfach immer',
    day: 'tag tagen tage',
    ago: 'vor',
    count: 'einem|einer zwei drei vier fünf sechs sieben acht neun zehn',
  },
  verbs: [
    {
      takes: 'quote that mood recipient',
      forms: `sagte sagten sagt sagen gesagt erklärte erklärten erklärt betonte betonten betont warnte warnten warnt schrieb schrieben schreibt
        meinte meint behauptete behauptet berichtete berichteten berichtet versicherte versichert ergänzte ergänzt mahnte mahnt bestätigte
        bestätigt teilte teilten verkündete kündigte fügte unterstrich äußerte räumte erinnerte stellte twitterte beteuerte konstatierte
        unterstreicht erläuterte beklagte klagte kommentierte antwortete entgegnete so`,
    },
    {
      takes: 'quote that mood',
      forms: `rief riefen flüsterte fluchte scherzte jubelte bilanzierte resümierte urteilte urteilten monierte moniert schimpfte schimpft
        schwärmte schwärmt freute freut freuten gab gaben gibt gestand gesteht bekannte bekennt beschwerte bekräftigte bekräftigt prophezeite
        prognostizierte prognostiziert hob hielt hält fand findet glaubt rät riet erzählte erzählt erzählen bemerkte bemerkt wiederholte
        wiederholt unterstrichen räumte räumt berichten ergänzten bestätigten teilt kündigt kündigten fügt erinnert stellt zeigte zeigt
        twittert postete postet kommentiert antwortet antworteten entgegneten reagierte reagiert lautete lautet lobt klagt klagten beklagt
        schließt schloss sagst versprach verspricht warf wirft spottete spottet erwiderte erwidert stöhnte seufzte ruft gab plädierte plädiert`,
    },
    { takes: 'quote that impersonal', forms: 'hieß heißt' },
    { takes: 'object', with: 'von', forms: 'sprach sprachen spricht sprechen' },
    { takes: 'object', with: 'vor', forms: 'warnte warnten warnt warnen' },
    { takes: 'quote that', polarity: 'asks', forms: 'forderte forderten fordert verlangte verlangt fragte fragt bat appellierte' },
    { takes: 'quote that', polarity: 'threatens', forms: 'drohte drohten droht' },
    { takes: 'quote that', polarity: 'denies', forms: 'bestritt bestritten bestreitet dementierte dementiert wies' },
    { takes: 'object quote', forms: 'kritisierte kritisiert lobte nannte nennt bezeichnete verurteilte verurteilt' },
  ],
  words: {
    pronoun: 'er sie es wir ich',
    masculine: 'er herr könig kanzler präsident sprecher minister',
    feminine: 'frau königin kanzlerin präsidentin sprecherin ministerin',
    neuter: 'es',
    relative: 'welcher welche welches',
    determiner:
      'der die das dem den des ein eine einer einem einen eines dieser diese dieses sein seine ihr ihre mehrere viele beide kein keine',
    dual: 'beide beiden',
    leaders: 'präsidenten minister außenminister',
    coordinator: 'und oder aber sowie doch',
    conjunction: 'weil wenn als während nachdem bevor obwohl ob wie was wo da damit bis seit denn',
    complementiser: 'dass daß',
    question: 'ob wie warum was wer wann',
    preposition:
      'von in im an am auf für aus zu zum zur mit bei beim nach über unter gegen vor durch um seit während wegen trotz gegenüber laut',
    joiner: 'von van de der und für',
    auxiliary: 'hat haben hatte hatten habe wird werden wurde wurden',
    finite: `sei seien habe hätten hätte werde würde würden könne könnten müsse müssten solle sollten wolle wollten dürfe gebe gäbe komme bleibe
      stehe liege gehe bestehe brauche wäre wären wisse sehe lasse laufe gelte handele handle`,
    copula: 'ist sind war waren sei seien',
    modal: 'könnte könnten müsste sollte würde würden dürfte',
    negation: 'nicht nie kein',
    as: 'wie',
    label: 'titel schlagzeile überschrift sogenannte sogenannten sogenanntes film roman buch wort begriff lied serie',
    adverb:
      'zugleich gleichzeitig dabei darüber jedoch allerdings dagegen deshalb heute sich auch später zudem außerdem dann erneut bereits ebenfalls zuvor weiter mit an hinzu ein noch dazu daraufhin',
    honorific: 'dr prof hr fr',
    abbreviation: 'bzw etc nr st jan feb mrz apr jun jul aug sep okt nov dez',
    role: `präsident präsidentin minister ministerin außenminister außenministerin verteidigungsminister verteidigungsministerin kanzler
      kanzlerin bundeskanzler bundeskanzlerin ministerpräsident ministerpräsidentin sprecher sprecherin regierungssprecher generalsekretär chef
      chefin vorsitzende vorsitzender general botschafter botschafterin staatschef regierungschef innenminister finanzminister premierminister
      experte expertin herr frau dr prof türkische türkischer russische russischer deutsche deutscher syrische syrischer us-präsident`,
    occasion: 'erklärung interview mitteilung rede gespräch pressekonferenz journalisten reportern zeitung sender agentur',
    institution:
      'ministerium außenministerium verteidigungsministerium kreml regierung partei armee polizei behörde behörden nato eu parlament bundesregierung',
    weekday: `montag dienstag mittwoch donnerstag freitag samstag sonntag
      montagmorgen dienstagmorgen mittwochmorgen donnerstagmorgen freitagmorgen samstagmorgen sonntagmorgen
      montagabend dienstagabend mittwochabend donnerstagabend freitagabend samstagabend sonntagabend
      montagnachmittag dienstagnachmittag mittwochnachmittag donnerstagnachmittag freitagnachmittag samstagnachmittag sonntagnachmittag`,
    month: 'januar februar märz april mai juni juli august september oktober november dezember',
    time: `heute gestern montag dienstag mittwoch donnerstag freitag samstag sonntag woche monat jahr vergangene vergangenen letzte
      letzten abend wochen tag tage tagen monate monaten monats jahren jahre jahres morgen mittwochs januar februar märz april mai
      juni juli august september oktober november dezember`,
  },
};
