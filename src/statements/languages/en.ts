/** English. */
import { GIVEN } from '../given-names';
import type { FormKind, LanguageData } from '../language';

/**
 * The forms of an English verb: `ask` is regular, `admit+` doubles its last letter, `tell/told` and `speak/spoke/spoken`
 * name what they do not form by rule.
 */
function inflect(lemma: string): readonly (readonly [string, FormKind])[] {
  const [head = '', ...irregular] = lemma.split('/');
  const base = head.replace('+', '');
  const stem = head.endsWith('+') ? base + base.slice(-1) : base.replace(/e$/, '');
  const consonantY = /[^aeiou]y$/.test(base);
  const present = consonantY ? `${base.slice(0, -1)}ies` : /(?:s|sh|ch|x|z)$/.test(base) ? `${base}es` : `${base}s`;
  const past = irregular.length > 0 ? irregular : [consonantY ? `${base.slice(0, -1)}ied` : `${stem}ed`];
  return [[base, 'base'], [present, 'present'], [`${stem}ing`, 'participle'], ...past.map((form) => [form, 'past'] as const)];
}

export const en: LanguageData = {
  code: 'en',
  capitals: true,
  sayings: {
    nouns:
      'reply answer response comment verdict message retort words advice explanation conclusion plea refrain warning reaction argument motto mantra',
    verbs: 'came comes ran runs went goes',
    from: 'of from by',
    possessives: 'his he her she their they its it',
  },
  given: GIVEN,
  bareClauses: true,
  indefinite:
    'a an another one some many several most every each no any two three four five six seven eight nine ten other such few dozens',
  namesOfPlaces: 'jordan chad georgia israel paris sydney charlotte austin dallas madison lincoln virginia china india kenya america asia',
  nationals: {
    masculine: 'frenchman englishman irishman scotsman welshman dutchman ulsterman cornishman yorkshireman',
    feminine: 'frenchwoman englishwoman irishwoman scotswoman welshwoman dutchwoman yorkshirewoman',
    any: `american australian briton spaniard german serb italian russian canadian belgian croat dane swede norwegian brazilian
      argentine argentinian colombian ukrainian kenyan ethiopian jamaican pole czech turk greek texan californian londoner parisian
      scot finn swiss austrian hungarian romanian bulgarian mexican chilean nigerian ghanaian moroccan egyptian indian pakistani`,
  },
  placeWords: `north south east west northern southern eastern western new united saudi sri hong los las costa puerto sierra burkina papua great
    central upper lower lake mount cape port fort el san santa st ivory equatorial czech tel cox abu buenos rio kuala addis phnom`,
  inflect,
  accordingTo: ['according to', 'in the words of', 'in the view of', 'in the opinion of', 'in * words', 'in * view', 'in * opinion'],
  when: {
    today: 'today',
    yesterday: 'yesterday',
    last: 'last past previous',
    this: 'this',
    week: 'week weeks',
    month: 'month months',
    year: 'year years',
    often: 'repeatedly often frequently always regularly',
    day: 'day days',
    ago: 'ago',
    count: 'a|an|one two three four five six seven eight nine ten',
  },
  verbs: [
    { takes: 'quote that bare question', forms: 'say/said' },
    {
      takes: 'quote that bare',
      forms: `claim insist add argue admit+ acknowledge concede assert allege contend declare maintain note observe remark reveal
        state stress explain confirm announce predict estimate complain conclude emphasize emphasise reiterate testify boast joke
        recall counter write/wrote/written tweet reply answer respond quip+ caution lament proclaim retort warn affirm stipulate
        hint suggest imply submit+ confess attest report clarify disclose repeat recount assume`,
    },
    {
      takes: 'quote',
      forms: `post repost joke fume thunder venture volunteer gush vent whisper yell scream mutter mumble enthuse sigh laugh chuckle shrug
        protest plead/pleaded/pled reminisce hiss holler howl wail whine worry offer smile nod grin purr rasp crow rejoice apologize apologise
        reassure lecture scold stammer stutter weep/wept persist posit rejoin wink moan fret+ trumpet reason snap+ scoff grumble bemoan marvel rage chant sing/sang roar bellow counsel summarize summarise
        theorize theorise speculate deadpan+ elaborate echo agree comment caption intone growl groan sneer taunt tease tut+ drawl bark
        croak sob+ plead gloat rant`,
    },
    { takes: 'quote', with: 'on', forms: 'go/went' },
    { takes: 'quote', with: 'back', forms: 'shoot/shot fire hit/hit bite/bit shout write/wrote' },
    { takes: 'quote that bare', with: 'out', forms: 'point' },
    { takes: 'quote', with: 'out', forms: 'call cry blurt shout burst/burst' },
    { takes: 'that', with: 'clear', forms: 'make/made' },
    { takes: 'that bare', forms: 'indicate concur+ forecast/forecast' },
    { takes: 'that bare infinitive', forms: 'agree' },
    { takes: 'quote that bare recipient question infinitive', forms: 'tell/told' },
    { takes: 'quote that bare recipient', forms: 'assure inform remind notify' },
    { takes: 'quote', forms: 'continue exclaim muse shout cry opine read/read chime interject put/put begin/began recite' },
    { takes: 'quote that bare infinitive', forms: 'vow promise pledge swear/swore/sworn' },
    { takes: 'quote that infinitive object', polarity: 'threatens', forms: 'threaten' },
    { takes: 'quote question infinitive', polarity: 'asks', forms: 'ask request' },
    { takes: 'quote question', polarity: 'asks', forms: 'question wonder inquire' },
    { takes: 'quote that infinitive object', polarity: 'asks', forms: 'demand urge' },
    { takes: 'quote that infinitive', polarity: 'asks', forms: 'beg+ implore advise invite press' },
    { takes: 'quote that bare infinitive', polarity: 'asks', forms: 'recommend propose' },
    { takes: 'that infinitive', polarity: 'asks', forms: 'order instruct' },
    { takes: 'quote infinitive object', polarity: 'asks', with: 'on for', forms: 'call appeal' },
    { takes: 'that bare object', polarity: 'denies', forms: 'deny' },
    { takes: 'that object', polarity: 'denies', forms: 'reject dismiss refute dispute rebut+ contradict repudiate' },
    {
      takes: 'object',
      forms: 'accuse blame praise criticize criticise condemn denounce slam+ decry deplore blast rebuke laud hail applaud welcome mock',
    },
    { takes: 'naming', forms: 'describe call label brand term characterize characterise dub+ deem liken' },
    { takes: 'quote that object', forms: 'highlight underline underscore' },
    { takes: 'object', forms: 'propose discuss defend announce acknowledge stress emphasize emphasise reiterate recommend lament' },
    { takes: 'object that', with: 'of about against', forms: 'warn complain boast' },
    { takes: 'object', with: 'of about', forms: 'speak/spoke/spoken talk' },
    { takes: 'object that', with: 'to', forms: 'refer+ allude object' },
    { takes: 'object', with: 'for against', forms: 'argue' },
    { takes: 'object', with: 'against about at', forms: 'rail lash' },
    { takes: 'object', with: 'for', forms: 'apologize apologise' },
    { takes: 'object', with: 'on', forms: 'insist comment' },
  ],
  words: {
    pronoun: 'he she they it we i you',
    masculine: `he mr sir king prince mr. chairman spokesman congressman businessman husband father son brother man lord`,
    feminine: `she mrs ms mrs. ms. queen princess spokeswoman chairwoman congresswoman businesswoman wife mother daughter sister woman lady dame`,
    leaders: 'leaders presidents ministers premiers chancellors',
    dual: 'both two',
    plural: 'they people men women children police parents',
    neuter: 'it',
    relative: 'who which whom',
    determiner: `the a an this these those his her their its our my your some many several most both all each every one two three four
      five six seven eight nine ten another other no any such few dozens hundreds thousands more`,
    coordinator: 'and or nor & but yet',
    conjunction: `but while because if when although though whereas unless until once since after before as so where than yet whenever
      even lest what how why whether whose`,
    complementiser: 'that',
    question: 'whether if how why what when where who which',
    preposition: `of in on at for from to with by about against between among under over during through into toward towards without
      within amid despite like near outside inside across behind beyond following including via than upon onto per regarding concerning
      as after before since until`,
    joiner: 'of for al el bin ibn de la le di da von van der del dos du the y and & at',
    auxiliary: 'has have had having will does did do',
    copula: 'is are was were be been being am gets got getting',
    finite: `held kept left made took went came became began fell rose grew gave knew lost met paid ran saw sent stood thought won broke brought
      built bought caught chose drew drove ate felt fought found flew forgot led lay meant rode sat shot slept spoke stole struck swept taught
      tore understood woke wore hid hung shook sank sang swam threw withstood overcame needs wants seems remains shows looks comes goes makes
      takes gives keeps gets holds helps works runs means believes thinks knows feels hopes fears expects plans faces lies stands sees lives`,
    modal: 'would could should may might must can cannot shall',
    negation: "not never n't nobody none neither didn't doesn't don't hasn't haven't hadn't won't wouldn't couldn't isn't wasn't",
    refusal:
      'refuse refused refuses refusing decline declined declines declining fail failed fails want wants wanted reluctant unable hesitate hesitated',
    adverb: `all also later then long earlier recently repeatedly once again often still now just ever already always instead further first even
      previously meanwhile however thus therefore moreover nevertheless nonetheless today soon else too reportedly back afterward
      afterwards perhaps sometimes rather indeed only finally`,
    honorific: 'mr mrs ms dr sen rep gov gen col lt sgt maj capt cmdr prof st rev hon adm brig sir lord dame messrs mx insp supt det cllr',
    abbreviation:
      'jr sr inc corp co ltd no vs etc jan feb mar apr jun jul aug sept sep oct nov dec a.m p.m calif fla mass conn u.s u.k u.n ph.d d.c',
    role: `president minister secretary general chancellor ambassador senator representative governor mayor king queen prince princess
      pope professor judge justice chief director chairman chairwoman spokesman spokeswoman spokesperson leader commander official
      adviser advisor analyst expert officer lawyer attorney envoy commissioner premier deputy vice prime foreign defense defence
      interior state head executive founder author scientist lawmaker congressman congresswoman candidate nominee coach captain colonel
      lieutenant major sergeant admiral marshal doctor reporter researcher economist historian scientist activist aide diplomat
      strategist pollster witness victim survivor resident neighbor neighbour farmer nurse driver pilot lawyer barrister solicitor plaintiff headteacher headmaster headmistress moderator insp supt det cllr dean provost rector chairperson producer champion finalist winner qualifier grandmaster negotiator mediator rapporteur curator
      critic screenwriter painter sculptor composer conductor choreographer dancer astronaut cosmonaut trucker paramedic firefighter policeman
      policewoman tourist hiker climber skier cyclist boxer swimmer sprinter golfer footballer cricketer batsman bowler umpire referee jockey
      landlord landlady tenant commuter passenger pilgrim designer organiser co-founder co-chair chairwoman donor shopper
      defendant prosecutor magistrate sheriff constable detective inspector superintendent fisherman miner worker manager trader investor
      broker actor actress singer musician novelist poet playwright photographer filmmaker comedian broadcaster presenter columnist
      journalist blogger activist campaigner volunteer organizer organiser physicist biologist chemist astronomer geologist
      epidemiologist virologist physician surgeon psychologist anthropologist archaeologist engineer architect statistician striker
      midfielder goalkeeper skipper quarterback veteran soldier refugee migrant pensioner teenager student graduate
      chancellor councillor councilor counsellor mp mep ceo cfo coo cto qc kc pm vp backbencher whip treasurer trustee vicar priest
      pastor bishop monk nun shopkeeper builder plumber roofer mechanic cleaner waiter waitress baker butcher hunter ranger skipper
      former acting senior undersecretary editor owner manager coordinator archbishop bishop cardinal rabbi imam
      sheikh sultan emir ayatollah mr mrs ms dr sen rep gov gen col lt sgt maj capt prof rev adm jr sr ii iii speaker attorney
      businessman businesswoman justices senators front-runner frontrunner democrat republican congresswoman campaign counsel student teacher resident`,
    occasion: `statement interview speech news conference briefing address tweet letter email e-mail report memo telephone phone post
      message testimony televised signs banners placards posters letters messages call hearing meeting rally column article book memoir filing note release appearance remarks comments
      response reporters journalists sign banner placard text caption inscription tv twitter facebook television radio sunday talks summit press times occasions debate
      op-ed opinion essay blog video broadcast`,
    as: 'as',
    label: `headline headlined titled entitled subtitled word term phrase expression song film movie novel book album series episode poem
      play painting essay operation codenamed code-named nicknamed nickname acronym hashtag documentary sitcom musical opera
      exhibition so-called marked stamped`,
    institution: `ministry government kremlin pentagon department office agency party army military council committee commission
      parliament senate congress court bank police company union administration group organization organisation observatory institute
      foundation association university union nato eu un house white authority authorities force forces team newspaper media campaign
      report study survey state states country republic federation service board bureau center centre republicans democrats city`,
    weekday: 'monday tuesday wednesday thursday friday saturday sunday',
    month: 'january february march april may june july august september october november december',
    time: `yesterday today tonight tomorrow week weekend month year years months weeks days hours day morning afternoon evening night
      last this next past early late earlier ago earlier monday tuesday wednesday thursday friday saturday sunday january february
      march april june july august september october november december recent`,
  },
};
