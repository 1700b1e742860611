/** The always-on content script: connects the page's life with settings, worker and panel. */
import type { CardHost } from '../card/controller';
import { type CardWorld, FACTORY } from '../card/factory';
import { LEXICON_FORMAT, type Lexicon, reviveLexicon } from '../matching/lexicon';
import { askWorker } from '../messages';
import type { Edtf } from '../model/edtf';
import { isConnected, onMessage, runtime, storage } from '../native';
import { readSettings } from '../settings';
import { type Choices, Life } from './life';
import { answer } from './requests';

/** How often, in ms, the worker is asked to get ready while the pointer is near mentions: it sleeps after 30 s. */
const WARM_EVERY = 20_000;

const host = location.hostname;
const send = (message: unknown): Promise<unknown> => runtime.sendMessage(message);

async function readChoices(): Promise<Choices> {
  const { sites, paused } = await readSettings(storage.local, 'sites', 'paused');
  return { paused, site: sites[host] ?? null };
}

/** The stored lexicon; null where there is none yet that this script can read. */
async function storedLexicon(): Promise<Lexicon | null> {
  const { lexicon } = await readSettings(storage.local, 'lexicon');
  return lexicon?.format === LEXICON_FORMAT ? reviveLexicon(lexicon.serialized) : null;
}

/** The stored lexicon; where there is none yet, the worker is woken to make it. */
async function readLexicon(): Promise<Lexicon> {
  const lexicon = await storedLexicon();
  if (lexicon) return lexicon;
  return new Promise((resolve) => {
    const look = async (): Promise<void> => {
      const written = await storedLexicon();
      if (!written) return;
      storage.local.onChanged.removeListener(look);
      resolve(written);
    };
    storage.local.onChanged.addListener(look);
    void askWorker(send, 'warm', {}).then(look);
  });
}

async function start(): Promise<Life> {
  let warmed = Number.NEGATIVE_INFINITY;
  const life = new Life(document, await readChoices(), {
    lexicon: readLexicon,
    cardHost: (date: () => Edtf | null): CardHost => ({
      host,
      // the card asks before it opens: that is when a reader should be told, and the page be left
      isConnected() {
        const connected = isConnected();
        if (!connected) life.orphan();
        return connected;
      },
      ask: (entity, sentence) => askWorker(send, 'card', { entity, pageDate: date(), sentence }),
      openPanel: (entity) => void askWorker(send, 'openPanel', { entity }),
    }),
    async loadCard() {
      const world = globalThis as CardWorld;
      if (!world[FACTORY]) await askWorker(send, 'loadCard', {});
      if (!isConnected()) life.orphan();
      return world[FACTORY] ?? null;
    },
    warm() {
      const now = performance.now();
      if (now - warmed < WARM_EVERY) return;
      warmed = now;
      void askWorker(send, 'warm', {});
    },
  });
  const reread = async (): Promise<void> => life.choose(await readChoices());
  // a page in the back/forward cache is not told of changes
  window.addEventListener('pageshow', ({ persisted }) => persisted && isConnected() && reread());
  storage.local.onChanged.addListener((changes) => {
    if ('sites' in changes || 'paused' in changes) void reread();
    if ('lexicon' in changes) life.renew();
  });
  return life;
}

const life = start();
// at once: the panel may ask before the settings are read
onMessage((message) => answer(life, message));
