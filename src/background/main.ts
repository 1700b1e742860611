/**
 * The worker. It owns the archive, answers messages and hears commands. The browser stops it when it is idle and
 * starts it for the next event, so listeners are registered at once, and nothing here is needed to survive.
 */
import type { Runtime } from 'webextension-polyfill';
import { article, articles, entities, entity } from '../archive/articles';
import { assembleBundled } from '../archive/bundled';
import { ArchiveError } from '../archive/database';
import { facets } from '../archive/facets';
import { keepArchive } from '../archive/keeper';
import { allNames, publishLexicon, versionOf } from '../archive/lexicon';
import { matrix } from '../archive/matrix';
import { search, statementsOf } from '../archive/search';
import { statementsById } from '../archive/statements';
import { stored } from '../archive/stored';
import { timeline } from '../archive/timeline';
import { browser } from '../browser';
import { askPage, type Kept, type ReadableArticle, type Reply } from '../messages';
import type { EntityId } from '../model/records';
import { messageLanguage } from '../ui/text';
import { cardSheet } from './card';
import { check, checkPage, type Known } from './check';
import { cite } from './cite';
import { type Answers, answer, NOTHING } from './door';
import { inTurn } from './in-turn';
import { finishKeeping, keeping } from './keeping';
import { loadCard } from './load-card';
import { mentionFinder } from './mentioned';
import { nameFinder } from './named';
import { addCheckMenu, onCheckCommand, onMenu } from './open-check';
import { openLibrary } from './open-library';
import { openPanel } from './open-panel';
import { placeView } from './place';
import { registerStyle, restyleOpenPages } from './restyle';
import { offerSaving, SAVE, save } from './save-article';
import { keepToolbar, sawRequest } from './toolbar';
import { readUnderlining } from './underlining';

async function loadPack() {
  const checked = await assembleBundled(async (path) => {
    const response = await fetch(browser.runtime.getURL(`archive/${path}`));
    return response.json();
  });
  if (checked.ok) return checked.pack;
  const problems = checked.problems.map(({ place, message }) => `${place}: ${message}`).join('; ');
  throw new ArchiveError(`the bundled archive cannot be used: ${problems}`);
}

/** Finds what a sentence mentions; nothing until the names are at hand. */
let findMentioned: (sentence: string) => ReadonlySet<EntityId> = () => new Set();

/**
 * Renews the copy of the names that pages read. Pages, the reader's choices and the worker's start all ask for it at any
 * time: of two at once, the one that read the choices before they changed could write after the other.
 */
const renewNames = inTurn(async (): Promise<null> => {
  const underlining = await readUnderlining(browser.storage.local);
  const { serialized } = await publishLexicon(keeper, browser.storage.local, __MATCHER_VERSION__, underlining);
  // a card is ranked by all that a sentence names, underlined or not
  const narrowed = underlining.kindsOff.length + underlining.languagesOff.length > 0;
  findMentioned = mentionFinder(narrowed ? await allNames(keeper) : serialized);
  return null;
});

/** How long, in ms, what nobody waits for is put off when the archive was opened: the question that it was opened for is answered meanwhile. */
const LATER = 150;

/** Gets the names of the archive as last opened; settled once they are at hand. */
let names = async (): Promise<null> => null;

const keeper = keepArchive({ version: __PACK_VERSION__, load: loadPack, language: messageLanguage() }, () => {
  let renewed: Promise<null> | null = null;
  names = () => {
    // a failure here is met again, and told, by the page that asks to warm up because it found no names
    renewed ??= renewNames().catch(() => null);
    return renewed;
  };
  setTimeout(() => {
    void names();
    // what fails now is tried again at the next start
    finishKeeping(keeper, browser.storage.local).catch(() => {});
  }, LATER);
});

/** Seeds the archive before anybody asks. A failure is told to whoever asks next. */
function prepare(): void {
  keeper.warm().catch(() => {});
}

/** What finds whose name something is, and the version of the names that it was made of. */
let known: { readonly version: string; readonly entityOf: Known['entityOf'] } | null = null;

/** The names, waited for: without them no speaker would be known. */
async function knownNames(): Promise<Known> {
  await keeper.warm();
  await names();
  const version = await keeper.read(async (reading) => `${await versionOf('')(reading)} ${await reading.entityCount()}`);
  if (known?.version !== version) {
    const [rows, named] = await keeper.read((reading) => Promise.all([reading.names(), reading.entities()]));
    known = { version, entityOf: nameFinder(rows, named) };
  }
  return { entityOf: known.entityOf, findMentioned };
}

const answers: Answers = {
  card: async (args) => (await keeper.read((reading) => cardSheet(reading, args, findMentioned))) ?? NOTHING,
  warm: renewNames,
  loadCard: (_, sender) => loadCard(sender),
  search: (query) => keeper.read((reading) => search(reading, query)),
  facets: (query) => keeper.read((reading) => facets(reading, query)),
  statementsOf: (args) => keeper.read((reading) => statementsOf(reading, args)),
  statements: ({ ids }) => keeper.read((reading) => statementsById(reading, ids)),
  entities: () => keeper.read(entities),
  articles: (args) => keeper.read((reading) => articles(reading, args)),
  article: async ({ id }) => (await keeper.read((reading) => article(reading, id))) ?? NOTHING,
  entity: ({ id }) =>
    keeper.read(async (reading) => {
      const known = await entity(reading, id);
      return known ? { ...known, place: await placeView(reading, known.entity) } : NOTHING;
    }),
  timeline: (args) => keeper.read((reading) => timeline(reading, args)),
  matrix: () => keeper.read(matrix),
  stored: () => keeper.read(stored),
  async underlining() {
    const [chosen, languages] = await Promise.all([
      readUnderlining(browser.storage.local),
      keeper.read(async (reading) => [...new Set((await reading.names()).map(({ language }) => language))].sort()),
    ]);
    return { ...chosen, languages };
  },
  openPanel,
  openLibrary: ({ place }) => openLibrary(place),
  cite: async ({ statement }) => (await keeper.read((reading) => cite(reading, statement))) ?? NOTHING,
  check: async (args) => check(keeper.read, await knownNames(), args),
  checkPage: async (args) => checkPage(keeper.read, await knownNames(), args),
  ...keeping(keeper, browser.storage.local, browser.runtime.getURL(''), renewNames, async ({ style }) => {
    await registerStyle(style);
    await restyleOpenPages(style);
  }),
};

browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => {
  sawRequest(sender);
  return answer(answers, message, sender, browser.runtime.id);
});
keepToolbar();

/** Keeps an article by the door that the panel's requests come through, since what a page gives is checked there. */
const keepPage = (article: ReadableArticle): Promise<Reply<Kept>> => {
  const { id, getURL } = browser.runtime;
  return answer(answers, { type: 'saveArticle', args: { article } }, { id, url: getURL('') }, id) as Promise<Reply<Kept>>;
};

const STEPS: Readonly<Record<string, 1 | -1>> = {
  'next-mention': 1,
  'previous-mention': -1,
};

browser.commands.onCommand.addListener(async (command, pressedIn) => {
  if (await onCheckCommand(command, pressedIn)) return;
  const by = STEPS[command];
  if (by === undefined && command !== SAVE) return;
  const [tab] = await browser.tabs.query({
    active: true,
    lastFocusedWindow: true,
  });
  if (by === undefined) return save(tab, keepPage);
  const id = tab?.id;
  // a tab without our script (a settings page, say) has no mentions: nothing to do
  if (id !== undefined)
    await askPage((message) => browser.tabs.sendMessage(id, message), 'step', {
      by,
    });
});

browser.contextMenus.onClicked.addListener((info, tab) => {
  if (info.menuItemId === SAVE) void save(tab, keepPage);
  else void onMenu(info);
});
browser.runtime.onInstalled.addListener(({ reason }) => {
  void addCheckMenu();
  void offerSaving();
  // an update takes what was registered along
  void readUnderlining(browser.storage.local).then(({ style }) => registerStyle(style));
  if (reason === 'install') void openLibrary({ at: 'welcome' });
});

// The browser starts the worker for these two; at every other start the archive may have been evicted meanwhile, or a
// seeding cut short.
browser.runtime.onInstalled.addListener(prepare);
browser.runtime.onStartup.addListener(prepare);
prepare();
