import type { Language } from './language';

export const fr: Language = {
  code: 'fr',
  common:
    'le la les un une des du de et ou mais donc car ni que qui quoi dont si ce cet cette ces il elle on nous ils elles se son sa ses leur ne pas plus aussi tres bien comme quand lorsque puisque parce ainsi alors ensuite enfin cependant toutefois pourtant apres avant pendant depuis selon pour par avec sans sous sur contre entre vers chez face malgre lundi mardi mercredi jeudi vendredi samedi dimanche hier demain aujourd est etait sont a ont avait moscou russie turquie syrie outre hormis puis bref certes meme jamais toujours souvent quant voila voici comment pourquoi combien soudain parmi via sauf surtout seul reste interroge peut faut ici ceux celui celle jusque lors',
  plurals: 'les une fils freres soeurs filles epoux enfants cousins couple famille clan dynastie',
  places: 'en dans au aux',
  titles:
    'president ministre leader dirigeant dictateur candidat chef general porte-parole parole autocrate rais missiles missile systeme systemes antimissile antimissiles batterie batteries',
  neutral:
    'm monsieur russe turc syrien iranien americain republicain homologue russie turquie syrie iran acteur actrice comedien comedienne attaquant footballeur chanteur chanteuse romancier romanciere ecrivain ecrivaine joueur tennisman pianiste cineaste',
  others:
    'mme madame mlle senateur juge professeur acteur actrice comedien comedienne attaquant footballeur chanteur chanteuse romancier romanciere ecrivain ecrivaine joueur tennisman pianiste cineaste',
  after: 'famille clan freres enfants aeroport rue universite fondation savon rapee italienne quebecoise',
  before:
    'lac tour hotel savon poivre stade fondation universite groupe avenue boulevard lycee immeuble rue pont quartier ecole hopital mosquee aeroport musee clinique bibliotheque paquebot fregate',
  office: 'administration',
  kin: 'mari epoux epouse femme pere mere fils fille frere soeur niece neveu oncle tante cousin gendre',
  bare: 'controle avant check barrage barrages',
  turkey: 'turquie turcs? turques? ankara erdogan cavusoglu hulusi',
  syria: 'syri* idlib idleb alep damas saraqeb',
  whose: 'russe russes iranien iraniens americain americains kurde kurdes syrien syriens israelien israeliens',
  elsewhere:
    'irak* core* inde indien* cachemire pakistan* israel* golan liban* libye* libyen* ukrain* crimee georgie armenie azerbaidjan* karabakh kosovo afghan* yemen* egypt* sinai gaza palestin* soudan* somali* mali sahel chypr* grec* grece mexi* chin* japon* kurd* ypg osce oiseaux nord-est nord-?est euphrate manbij afrine? kobane ghouta homs deraa casques',
  juniors: 'fils',
  owners: 'russe russes iranien iraniens americain americains kurde kurdes syrien syriens israelien israeliens rebelle rebelles',
  sayings: 'selon dit',
  always: 'savon poivre rue',
};
