/**
 * A page while it is annotated: its text read and kept up to date, its mentions underlined, pointer and keyboard
 * followed. What is put on the page here is gone after `end`.
 */
import type { CardController, CardHost } from '../card/controller';
import type { CreateCard } from '../card/factory';
import type { Lexicon } from '../matching/lexicon';
import type { EntityId } from '../model/records';
import { anchorOf } from './anchor';
import { cardOnDemand } from './card-on-demand';
import { watchPointer } from './hover';
import { MentionFinder, type PageMention } from './mentions';
import { PageText } from './page-text';
import { Painter } from './paint';
import { bringIntoView, nextMention } from './steps';
import { type Changed, TextWatch } from './watch';

/** How long a mention that was gone to is shown, in ms: long enough to find it with the eyes. */
const SHOWN_FOR = 2_000;

/** Text that style sheets hid is looked at again at most this often, in ms: its being shown is no change of the DOM's text. */
const LOOK_EVERY = 1_000;
/** How long, in ms, the pointer still finds mentions once the extension is gone: the card that says so has to open. */
const LAST_WORD = 2_000;
const NOTHING: ReadonlySet<Node> = new Set();

export interface Annotated {
  /** In reading order, as of the last pass. */
  readonly mentions: readonly PageMention[];
  /** Settles when the text was read once. */
  readonly ready: Promise<void>;
  /** Goes to the next or previous mention and opens its card; whether there is one. */
  step(by: 1 | -1): boolean;
  /** Goes to the entity's next mention and shows where it is; whether there is one. */
  goTo(entity: EntityId): boolean;
  /** Reads everything again, as when the page shows another article. */
  startOver(lang: string | undefined): void;
  /** Takes underlines and watch off and leaves an open card: what is left to do once the extension is gone. */
  orphan(): void;
  end(): void;
}

/**
 * Annotates a page. `onNear` is told whenever the pointer comes upon a mention, before the card asks anything.
 */
export function annotate(
  document: Document,
  lexicon: Lexicon,
  pageLang: string | undefined,
  cardHost: CardHost,
  loadCard: () => Promise<CreateCard | null>,
  onNear: () => void,
): Annotated {
  const window = document.defaultView as Window;
  const finder = new MentionFinder(lexicon);
  const painter = new Painter();
  const watch = new TextWatch(pass);
  const text = new PageText(document.documentElement, (root) => watch.observe(root));
  let tellReady = (): void => {};
  const ready = new Promise<void>((resolve) => {
    tellReady = resolve;
  });
  const ending = new AbortController();
  let lang = pageLang;
  let looked = 0;
  let mentions: readonly PageMention[] = [];
  let refreshed: Changed | null = null;
  let settled: readonly PageMention[] | null = null;
  let last: PageMention | null = null;
  let shown: ReturnType<typeof setTimeout> | undefined;

  const cardHostHere: CardHost = {
    ...cardHost,
    next: (by) => {
      step(by);
    },
  };
  const card: CardController = cardOnDemand(document, cardHostHere, loadCard);
  const endPointer = watchPointer(
    document,
    {
      get mentions() {
        return mentions;
      },
      anchor: (mention) => anchorOf(mention, lang),
      beforeLook: wake,
      onNear,
    },
    card,
  );

  /** One pass: read what changed, look through new blocks, decide, underline; as much of it as there is time for. */
  function pass(changed: Changed, mayGoOn: () => boolean): boolean {
    if (refreshed !== changed) {
      if (changed === 'all') text.refreshAll();
      else text.refresh(changed);
      refreshed = changed;
      settled = null;
      if (!mayGoOn()) return false;
    }
    if (!settled) {
      if (!finder.scan(text.blocks, mayGoOn) || !mayGoOn()) return false;
      settled = finder.settle(text.blocks, lang);
      if (!mayGoOn()) return false;
    }
    painter.paint(settled);
    mentions = settled;
    refreshed = settled = null;
    looked = performance.now();
    tellReady();
    return true;
  }

  /** Something happened on the page: puts right what no observer tells of. */
  function wake(): void {
    painter.restore();
    if (!finder.hasHidden || performance.now() - looked < LOOK_EVERY) return;
    looked = performance.now();
    watch.ask(NOTHING);
  }

  function showHere(mention: PageMention): void {
    clearTimeout(shown);
    painter.showHere(mention);
    shown = setTimeout(() => painter.showHere(null), SHOWN_FOR);
  }

  function step(by: 1 | -1): boolean {
    const mention = nextMention(mentions, last, by, document);
    if (!mention) return false;
    last = mention;
    bringIntoView(mention, window);
    showHere(mention);
    card.openByKey(anchorOf(mention, lang));
    return true;
  }

  function goTo(entity: EntityId): boolean {
    const from = last?.entity === entity ? last : null;
    const ofEntity = mentions.filter((mention) => mention.entity === entity);
    // the first of the page, not the first in sight: who comes from the panel asks where it is
    const mention = nextMention(ofEntity, from ?? ofEntity.at(-1) ?? null, 1, document);
    if (!mention) return false;
    last = mention;
    bringIntoView(mention, window);
    showHere(mention);
    return true;
  }

  function orphan(): void {
    ending.abort();
    watch.stop();
    clearTimeout(shown);
    painter.clear();
    setTimeout(() => {
      mentions = [];
    }, LAST_WORD);
    tellReady();
  }

  const options: AddEventListenerOptions = { capture: true, passive: true, signal: ending.signal };
  for (const type of ['click', 'keyup', 'toggle', 'scroll', 'focusin', 'visibilitychange']) document.addEventListener(type, wake, options);
  // custom elements defined late have made their shadow trees by then
  window.addEventListener('load', () => watch.ask('all'), options);
  watch.observe(document);
  watch.ask('all');

  return {
    get mentions() {
      return mentions;
    },
    ready,
    step,
    goTo,
    startOver(newLang) {
      lang = newLang;
      last = null;
      card.close();
      watch.ask('all');
    },
    orphan,
    end() {
      orphan();
      endPointer();
      card.destroy();
    },
  };
}
