import type { Language } from './language';

export const en: Language = {
  code: 'en',
  common:
    'the a an and or but if so yet nor not no as when while where why how what who whom whose which that this these those there here then than though although because since until unless whether once even both either neither only also just still again ever never perhaps maybe meanwhile instead however therefore thus indeed like unlike despite given is are was were be been has have had do does did will would can could should may might must shall let he she it they we you i his her its their our my your all some many most top former ex longtime senior key early current potential possible pro anti other another much few several more less one two three first second last next new now today tonight yesterday tomorrow earlier later soon recently monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december says said asks tells calls told asked called vote stop watch inside dear yes ok team camp republicans democrats russians turks americans syrians reuters moscow ankara damascus washington tehran astana sochi syria turkey russia iran america europe kazan novgorod tobolsk astrakhan rostov pskov izmailovo',
  articles: 'the',
  places: 'in on at during near since until throughout across',
  titles:
    'president premier minister leader secretary candidate nominee commander general strongman dictator spokesman spokesperson spokeswoman autocrat tyrant ruler businessman billionaire mogul chief chairman boss',
  neutral:
    'mr sir president-elect elect republican democrat democratic gop conservative russian turkish syrian iranian american us u.s uk eu un nato kremlin counterpart host ally rival opponent colleague dr younger elder citizen king emperor ambassador',
  others:
    'mrs ms miss lady madam senator sen judge justice professor prof rep representative congressman mayor uncle aunt ivanka melania eric tiffany barron mary fred frederick ivana lara marla judd maryanne robert vanessa kai bilal emine sumeyye esra burak necmettin mustafa hafez hafiz hafidh basil bassel bassil maher asma bushra rifaat rifat jamil majd ribal zein lyudmila ludmila katerina maria igor alexander viktor anatoly nikolai yekaterina elizaveta liza tatyana ali mehmet ahmet mohammad mohammed muhammad hossein fereydoun hossain john james michael david william richard joseph thomas charles daniel matthew anthony mark steven paul andrew joshua kevin brian george edward jason jeffrey ryan jacob gary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy sandra ashley emily michelle amanda melissa deborah stephanie rebecca laura helen anna peter younger elder basel',
  after:
    'tower towers hotel hotels casino casinos plaza taj university organization organisation foundation steaks vodka wine winery golf resort resorts properties buildings condo condos airline marina card cards family families clan dynasty brothers siblings children kids sons daughters mosque pepper soap alphabet phonetic codex lookalike look-alike impersonator hybrid sedan limousine coupe cdi property academy',
  brand:
    'international entertainment media national place park village model management mortgage magazine home soho turnberry doral productions enterprises holdings inc ltd llc corporation corp company group textile parc ice institute center centre dam tennessee square bridge school street lake library museum stadium airport cup building avenue holding shuttle castle hospital suburb city',
  before: 'lake mount mercedes benz mercedes-benz volvo lexus canon kazan novgorod tobolsk astrakhan rostov pskov izmailovo',
  office:
    'administration campaign government regime presidency rally rallies voter voters supporter supporters transition cabinet loyalists forces troops army aides spokesman spokeswoman adviser advisers',
  kin: 'husband wife father mother son daughter brother sister niece nephew uncle aunt cousin spouse grand* sibling heir successor predecessor',
  ordinary: 'akar asad',
  bare: 'outpost outposts checkpoint checkpoints',
  firsts: 'assad asad',
  turkey: 'turkey turkish turks ankara',
  syria: 'syria* idlib aleppo hama latakia saraqib damascus m4 m5',
  whose:
    'russian iranian american u.s us coalition kurdish syrian regime government rebel opposition jihadist isis israeli iraqi militia hezbollah police un',
  elsewhere:
    'iraq* korea* india* kashmir* pakistan* israel* golan leban* libya* ukrain* donbas* crimea* georgia* armenia* azerbaijan* kosov* bosnia* afghan* yemen* saudi* egypt* sinai gaza palestin* somalia* sudan* cyprus cypriot greek greece mexic* china chinese taiwan* japan* kurd* ypg pkk sdf hezbollah hizbollah unifil osce bird* wildlife whale* northeast* euphrates manbij afrin kobane kobani ghouta homs deraa daraa',
  juniors: 'jr junior sr senior iii iv',
};
