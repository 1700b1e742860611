/** French: direct quotations, with the clause inside the marks or out, and clauses with 'que'. */
import type { LanguageData } from '../language';

export const fr: LanguageData = {
  code: 'fr',
  capitals: true,
  proclitic: /^(?:[ldsnjcmt]|qu|lorsqu|jusqu|puisqu)['’]/iu,
  enclitic: /-(?:t-)?(?=(?:ils?|elles?|on)$)/iu,
  accordingTo: ['aux yeux de', "d' après", 'selon'],
  when: {
    today: "aujourd'hui",
    yesterday: 'hier',
    last: 'dernier dernière passé passée',
    this: 'ce cette',
    week: 'semaine',
    month: 'mois',
    year: 'année',
    often: 'souvent régulièrement',
  },
  verbs: [
    {
      takes: 'quote that',
      forms: `dit disent disait déclaré déclare déclarent déclara affirmé affirme affirment affirma ajouté ajoute ajouta expliqué explique
        expliqua estimé estime estima souligné souligne souligna indiqué indique indiqua annoncé annonce annonça assuré assure assura précisé
        précise précisa rappelé rappelle rappela averti avertit insisté insiste insista écrit écrivait tweeté prévenu prévient regretté regrette
        reconnu reconnaît confirmé confirme soutenu soutient lancé lance martelé martèle répondu répond conclu conclut poursuivi poursuit
        commenté commente réagi confié confie raconté raconte jugé juge fait`,
    },
    { takes: 'quote that', polarity: 'asks', forms: 'demandé demande demandent appelé appelle exigé exige réclamé réclame interrogé' },
    { takes: 'quote that', polarity: 'threatens', forms: 'menacé menace menacent' },
    { takes: 'quote that', polarity: 'denies', forms: 'nié nie nient démenti dément rejeté rejette' },
    { takes: 'object quote', forms: 'accusé accuse dénoncé dénonce critiqué critique condamné condamne qualifié salué salue' },
  ],
  words: {
    pronoun: 'il elle ils elles on nous je',
    masculine: 'il m président ministre roi',
    feminine: 'elle mme présidente reine',
    plural: 'ils elles',
    relative: 'qui lequel laquelle',
    determiner: "le la les l' un une des du ce cet cette ces son sa ses leur leurs plusieurs deux",
    dual: 'deux',
    leaders: 'présidents ministres dirigeants',
    coordinator: 'et ou mais',
    conjunction: 'car si quand lorsque comme alors tandis pendant avant après dont où donc ainsi',
    complementiser: "que qu'",
    question: 'pourquoi comment quand si',
    preposition: "de d' du des à au aux en dans sur pour par avec chez lors sous contre vers depuis entre après avant devant selon",
    joiner: "de d' du des la le l' ben al et",
    auxiliary: 'a ont avait avaient aurait',
    copula: 'est sont était étaient sera',
    modal: 'pourrait devrait doit peut',
    negation: "ne n' pas jamais",
    adverb: 'aussi également encore toutefois notamment ensuite déjà par ailleurs enfin plus tard',
    honorific: 'm mm mme mgr dr',
    abbreviation: 'etc av janv févr avr juil sept oct nov déc',
    role: `président présidente ministre premier première chef porte-parole secrétaire général générale chancelier chancelière ambassadeur
      roi reine prince pape député députée sénateur directeur directrice maire candidat m mme dr mgr turc russe français française syrien
      américain allemand allemande`,
    occasion: 'communiqué entretien interview discours conférence presse lettre tweet journalistes déclaration',
    institution: 'ministère gouvernement kremlin élysée parti armée police parlement onu otan ue commission observatoire',
    weekday: 'lundi mardi mercredi jeudi vendredi samedi dimanche',
    month: 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre',
    time: "aujourd'hui hier lundi mardi mercredi jeudi vendredi samedi dimanche semaine mois année dernier dernière soir matin",
  },
};
