/** Spanish: direct quotations and clauses with 'que'. */
import { GIVEN } from '../given-names';
import type { LanguageData } from '../language';

export const es: LanguageData = {
  code: 'es',
  capitals: true,
  sayings: {
    nouns: 'respuesta comentario mensaje veredicto palabras conclusión reacción',
    verbs: 'llegó',
    from: 'de del',
    possessives: '',
  },
  indefinite: 'un una unos unas varios varias algunos algunas dos tres',
  given: GIVEN,
  proDrop: true,
  incises: 'dashes',
  viewOf: ['para'],
  accordingTo: ['de acuerdo con', 'en palabras de', 'a juicio de', 'según'],
  when: {
    today: 'hoy',
    yesterday: 'ayer',
    last: 'pasado pasada último última',
    this: 'este esta',
    week: 'semana semanas',
    month: 'mes meses',
    year: 'año años',
    often: 'reiteradamente',
    day: 'día días',
    ago: 'hace',
    count: 'un|una dos tres cuatro cinco seis siete ocho nueve diez',
  },
  verbs: [
    {
      takes: 'quote that',
      forms: `dijo dijeron dice dicen dicho decía aseguró aseguraron asegura afirmó afirmaron afirma declaró declararon declara señaló señala
        añadió añade agregó agrega explicó explica indicó indica subrayó subraya destacó destaca manifestó manifiesta sostuvo sostiene anunció
        anuncia advirtió advierte insistió insiste recordó recuerda reconoció reconoce confirmó confirma escribió escribe respondió responde
        comentó comenta concluyó concluye lamentó lamenta apuntó apunta precisó precisa expresó contó cuenta reiteró reitera informó asegurado afirmado declarado señalado añadido explicado indicado subrayado
        destacado manifestado sostenido anunciado advertido insistido recordado reconocido confirmado escrito respondido comentado concluido
        lamentado apuntado precisado relató relata narró cuentan contaron admitió admite opinó opina replicó zanjó sentenció matizó incidió
        remarcó recalcó recalca detalló alertó alerta celebró ironizó bromeó exclamó prosiguió continuó aclaró aclara defendió defiende
        garantizó prometió aseveró acotó planteó consideró considera cree expuso explican señalan advierten indican aseguran explicaron
        señalaron indicaron advirtieron tuiteó publicó coincidió confesó confiesa gritó gritaron resumió resume valoró pronosticó gritaban gritaba decían contaba explicaba repetía repetían coreaban coreaba tildó advertía`,
    },
    {
      takes: 'quote that',
      kind: 'participle',
      forms: `añadiendo asegurando afirmando señalando explicando indicando subrayando destacando insistiendo recordando reconociendo
        confirmando diciendo advirtiendo agregando alegando argumentando declarando`,
    },
    { takes: 'quote that', polarity: 'asks', forms: 'cuestionó pidió piden pide exigió exige preguntó pregunta reclamó reclama instó' },
    { takes: 'quote that', polarity: 'threatens', forms: 'amenazó amenaza' },
    { takes: 'quote that', polarity: 'denies', forms: 'negó niega desmintió desmiente rechazó rechaza' },
    { takes: 'object quote', forms: 'acusó acusa criticó critica condenó condena denunció denuncia calificó' },
  ],
  words: {
    pronoun: 'él ella ellos ellas',
    masculine: 'el un él sr don rey ministro presidente',
    feminine: 'la una ella sra doña reina ministra presidenta',
    plural: 'ellos ellas',
    relative: 'quien quienes cual',
    determiner: 'el la los las un una unos unas este esta estos estas su sus varios ambos dos tres cuatro cinco seis siete ocho nueve diez',
    dual: 'ambos dos',
    leaders: 'presidentes ministros líderes',
    coordinator: 'y e o u pero',
    conjunction: 'porque si cuando aunque mientras como donde pues tras antes después',
    complementiser: 'que',
    question: 'por qué cómo si',
    preposition: 'de del a al en con por para sin sobre entre desde hasta hacia contra ante durante tras según',
    joiner: 'de del la las los y bin al',
    auxiliary: 'ha han había habían he',
    copula: 'es son era eran fue fueron está están',
    modal: 'podría debería puede debe',
    negation: 'no nunca jamás',
    as: 'como según',
    label: 'película novela libro título titular palabra canción serie titulada titulado llamado llamada denominado denominada',
    adverb: 'se le les me nos lo también además después luego ya aún todavía igualmente asimismo entonces',
    honorific: 'sr sra dr dra',
    abbreviation: 'etc av ee uu ene feb mar abr jun jul ago sep oct nov dic',
    role: `presidente presidenta ministro ministra primer primera canciller portavoz secretario secretaria general rey reina jefe jefa embajador
      embajadora alcalde alcaldesa senador diputado diputada director directora líder sr sra dr turco ruso rusa español española sirio
      exteriores defensa`,
    occasion: 'comunicado entrevista discurso rueda prensa carta tuit periodistas declaración',
    institution: 'ministerio gobierno kremlin partido ejército policía parlamento onu otan ue comisión observatorio',
    weekday: 'lunes martes miércoles jueves viernes sábado domingo',
    month: 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre',
    time: `hoy ayer lunes martes miércoles jueves viernes sábado domingo semana mes año pasado pasada hace día días semanas meses años
      noche tarde mañana enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre`,
  },
};
