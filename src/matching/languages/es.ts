import type { Language } from './language';

export const es: Language = {
  code: 'es',
  common:
    'el la los las un una unos unas y e o u pero sino que quien cual cuyo si no ni se su sus lo le les al del de con sin sobre tras para por segun contra entre hacia hasta desde durante ante bajo como cuando donde mientras aunque porque pues asi entonces ademas tambien ya aun hoy ayer manana lunes martes miercoles jueves viernes sabado domingo es era son fue ha han esta este estos estas eso moscu rusia turquia siria luego despues antes tampoco solo nunca siempre quiza quizas ahora incluso salvo excepto menos dijo finalmente posteriormente previamente preguntado tal aqui alli',
  plurals: 'los una hermanos hijos esposos primos matrimonio familia clan dinastia',
  places: 'en',
  titles:
    'presidente mandatario ministro canciller lider dictador candidato jefe portavoz vocero general gobernante misiles misil sistema sistemas bateria baterias antiaereo antiaereos antimisiles',
  neutral:
    'senor sr ruso turco sirio irani estadounidense republicano homologo magnate rusia turquia siria iran actor actriz cantante delantero futbolista portero escritor escritora novelista tenista patinador patinadora pianista boxeador jugador cineasta',
  others:
    'sra senora dona senador juez profesor actor actriz cantante delantero futbolista portero escritor escritora novelista tenista patinador patinadora pianista boxeador jugador cineasta',
  after: 'torre familia aeropuerto calle universidad fundacion jabon',
  before:
    'lago torre hotel jabon pimienta calle avenida fundacion universidad grupo rascacielos edificio puente plaza parque museo escuela colegio estadio biblioteca presa embalse aeropuerto mezquita barrio',
  office: 'administracion',
  kin: 'marido esposo esposa mujer padre madre hijo hija hermano hermana sobrino sobrina tio tia primo yerno',
  bare: 'control avanzado avanzados',
  turkey: 'turquia turc[oa]s? ankara erdogan cavusoglu hulusi',
  syria: 'siri* idlib alepo damasco saraqeb',
  whose: 'ruso rusos rusa iranies estadounidense estadounidenses kurdo kurdos sirio sirios israelies',
  elsewhere:
    'iraq* irak* corea* india cachemira pakistan* israel* golan liban* libi* ucran* crimea georgia armenia azerbaiyan karabaj kosovo afgan* yemen* egip* sinai gaza palestin* sudan* mali chipr* grec* grecia mexic* fronterizos? chin[ao]* japon* kurd* ypg osce aves noreste eufrates manbij afrin kobane guta homs deraa',
  juniors: 'hijo',
  owners: 'ruso rusos irani iranies estadounidense estadounidenses kurdo kurdos sirio sirios israeli israelies rebelde rebeldes',
  sayings: 'dijo afirmo aseguro advirtio segun',
  always: 'jabon pimienta calle avenida',
};
