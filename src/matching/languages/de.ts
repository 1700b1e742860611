import type { Language } from './language';

export const de: Language = {
  code: 'de',
  common:
    'der die das den dem des ein eine einen einem einer und oder aber doch auch nicht noch nur schon so wie wenn als dass ob weil da denn damit dann nun hier dort er sie es wir ich man sein seine ihr ihre was wer wo warum wann bei mit von zu nach aus fur gegen uber unter vor hinter ohne um bis seit wahrend trotz laut zwar zudem dabei dagegen allerdings jedoch deshalb dennoch bereits erst jetzt heute gestern morgen montag dienstag mittwoch donnerstag freitag samstag sonntag hat ist war wird kann soll will sagte moskau russland turkei syrien nato usa',
  articles: 'die der den',
  places: 'im am in seit',
  titles:
    'prasident prasidenten staatsprasident staatschef regierungschef prasidentschaftskandidat kandidat minister ministers aussenminister verteidigungsminister verteidigungsministers aussenministers premier premierminister machthaber staatsoberhaupt diktator herrscher despot sprecher kremlsprecher kremlchef autokrat raketensystem raketensysteme raketensystems abwehrsystem abwehrsysteme abwehrsystems raketenabwehrsystem raketenabwehrsystems luftabwehrsystem luftabwehrsysteme luftabwehrsystems flugabwehrsystem flugabwehrsysteme flugabwehrsystems flugabwehrraketen raketen system systems systeme',
  neutral: 'herr herrn republikaner us-prasident amtskollege amtskollegen kollege kollegen gastgeber russe turke altere jungere',
  others:
    'frau hafis senator richter professor altere jungere schauspieler schauspielerin sturmer mittelfeldspieler torhuter sanger sangerin schriftsteller schriftstellerin autor autorin komiker regisseur regisseurin pianist pianistin profi iwan wassili nikolai alexej andrej michail jewgeni jurij juri pawel oleg maxim roman',
  after:
    'familie clan turm hotels kinder stausee flughafen strasse platz universitat stiftung gruppe immobilien straße allee ufer gymnasium stadion dynastie museum bibliothek krankenhaus klinik brucke damm staudamm talsperre gasse promenade hochhaus tower kasino golfplatz resort seife pfeffer hamster',
  before: 'familie',
  office:
    'regierung administration regime truppen armee anhanger wahler unterstutzer gegner raketen system systems systeme batterie batterien',
  kin: 'ehemann ehefrau gatte gattin vater mutter sohn tochter bruder schwester nichte neffe onkel tante enkel schwiegersohn',
  bare: 'checkpoint aussenposten außenposten vorposten militarposten kontrollposten kontrollpostens kontrollpunkt kontrollpunkte kontrollpunkten militarstutzpunkt militarstutzpunkte militarstutzpunkten',
  turkey: 'turkei turkisch* ankara* turken erdogan* cavusoglu* hulusi',
  syria: 'syrien* syrisch* idlib aleppo damaskus saraqib saraqeb maarat morek idlibs',
  whose:
    'russische russischen russischer iranische iranischen amerikanische amerikanischen kurdische kurdischen syrische syrischen israelische israelischen',
  elsewhere:
    'irak* korea* nordkorea* sudkorea* indi* kaschmir* pakistan* israel* golan* libanon* libys* libyen* ukrain* donbass krim* georgi* armeni* aserbaid* kosovo afghan* jemen* agypt* sinai gaza palastin* sudan* zypern* griech* griechenland mexi* chin* japan* kurd* ypg osze vogel* nordost* euphrat* manbidsch afrin kobane ghuta homs daraa nordzypern zypri*',
  firstNames: 'listed',
  endings: [
    ['s', 's'],
    ['', 's'],
  ],
  brand: 'see',
  plurals: 'geschwister ehepaar eheleute zwillinge',
  always: 'seife pfeffer hamster',
};
