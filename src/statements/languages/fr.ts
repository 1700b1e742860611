/** French: direct quotations, with the clause inside the marks or out, and clauses with 'que'. */
import { GIVEN } from '../given-names';
import type { LanguageData } from '../language';

export const fr: LanguageData = {
  code: 'fr',
  capitals: true,
  sayings: {
    nouns: 'réponse commentaire message verdict mots conclusion réaction',
    verbs: 'vint tomba',
    from: 'de du',
    possessives: '',
  },
  indefinite: 'un une des plusieurs quelques deux trois',
  given: GIVEN,
  incises: 'commas',
  viewOf: ['pour'],
  proclitic: /^(?:[ldsnjcmt]|qu|lorsqu|jusqu|puisqu)['’]/iu,
  enclitic: /-(?:t-)?(?=(?:ils?|elles?|on)$)/iu,
  accordingTo: ['aux yeux de', "d' après", 'selon'],
  when: {
    today: "aujourd'hui",
    yesterday: 'hier',
    last: 'dernier dernière passé passée',
    this: 'ce cette',
    week: 'semaine semaines',
    month: 'mois',
    year: 'an ans année années',
    often: 'souvent régulièrement',
    day: 'jour jours',
    ago: 'il_y_a voilà',
    count: 'un|une deux trois quatre cinq six sept huit neuf dix',
  },
  verbs: [
    {
      takes: 'quote that',
      forms: `dit disent disait déclaré déclare déclarent déclara affirmé affirme affirment affirma ajouté ajoute ajouta expliqué explique
        expliqua estimé estime estima souligné souligne souligna indiqué indique indiqua annoncé annonce annonça assuré assure assura précisé
        précise précisa rappelé rappelle rappela averti avertit insisté insiste insista écrit écrivait tweeté prévenu prévient regretté regrette
        reconnu reconnaît confirmé confirme soutenu soutient lancé lance martelé martèle répondu répond conclu conclut poursuivi poursuit
        commenté commente réagi indigne indignent interroge interrogent étonne étonnent inquiète inquiètent félicite félicitent réjouit
        réjouissent exclame exclamé insurge alarme agace emporte défend souvient désole amuse soupire sourit tranche tranché résume résumé
        ironise ironisé plaisante plaisanté renchérit abonde nuance nuancé tempère tempéré plaide plaidé témoigne témoigné observe observé
        note noté relève relevé glisse glissé analyse analysé considère considéré pointe pointé alerte alerté fustige fustigé déplore déploré
        lâche lâché peste admet admis concède concédé promet promis jure juré martèlent écrivent racontent expliquent confient répondent
        répliqué réplique rétorqué rétorque clamé clame crié crie hurlé murmuré scande scandent scandé enchaîne enchaîné complète complété détaillé
        détaille développe rapporté rapporte relaté twitté posté reprend repris réagissait félicitée félicitées félicités réjoui réjouie réjouis
        indigné indignée étonné étonnée inquiété inquiétée exclamée emporté emportée insurgé insurgée défendu défendue souvenu souvenue
        désolé désolée amusé amusée alarmé alarmée agacé agacée demandée espère pense croit avoué avoue confié confie raconté raconte jugé juge fait`,
    },
    {
      takes: 'quote that',
      kind: 'participle',
      forms: `ajoutant précisant affirmant soulignant expliquant estimant assurant indiquant rappelant déclarant disant jugeant insistant
        regrettant reconnaissant confiant concluant lançant avertissant prévenant notant écrivant`,
    },
    { takes: 'quote that', polarity: 'asks', forms: 'demandé demande demandent appelé appelle exigé exige réclamé réclame interrogé' },
    { takes: 'quote that', polarity: 'threatens', forms: 'menacé menace menacent' },
    { takes: 'quote that', polarity: 'denies', forms: 'nié nie nient démenti dément rejeté rejette' },
    { takes: 'object quote', forms: 'accusé accuse dénoncé dénonce critiqué critique condamné condamne qualifié salué salue' },
  ],
  words: {
    pronoun: 'il elle ils elles on nous je',
    masculine: 'le un il m président roi',
    feminine: 'la une elle mme présidente reine',
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
    as: 'comme',
    label: 'titre film roman livre mot chanson série surnommé intitulé intitulée baptisé baptisée',
    negation: "ne n' pas jamais",
    adverb: "s' se lui m' me aussi également encore toutefois notamment ensuite déjà par ailleurs enfin plus tard",
    honorific: 'm mm mme mgr dr',
    abbreviation: 'etc av janv févr avr juil sept oct nov déc',
    role: `président présidente ministre premier première chef porte-parole secrétaire général générale chancelier chancelière ambassadeur
      roi reine prince pape député députée sénateur directeur directrice maire candidat m mme dr mgr turc russe français française syrien
      américain allemand allemande`,
    occasion: 'communiqué entretien interview discours conférence presse lettre tweet journalistes déclaration',
    institution: 'ministère gouvernement kremlin élysée parti armée police parlement onu otan ue commission observatoire',
    weekday: 'lundi mardi mercredi jeudi vendredi samedi dimanche',
    month: 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre',
    time: `aujourd'hui hier voilà lundi mardi mercredi jeudi vendredi samedi dimanche semaine mois année dernier dernière soir matin jour jours
      semaines an ans années soirée matinée janvier février mars avril mai juin juillet août septembre octobre novembre décembre`,
  },
};
