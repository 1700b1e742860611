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
import { isFrame } from './trees';
import { type Changed, TextWatch } from './watch';

/** How long a mention that was gone to is shown, in ms: long enough to find it with the eyes. */
const SHOWN_FOR = 2_000;

/** Text that style sheets hid is looked at again at most this often, in ms: its being shown is no change of the DOM's text. */
const LOOK_EVERY = 1_000;
/** How long, in ms, the pointer still finds mentions once the extension is gone: the card that says so has to open. */
const LAST_WORD = 2_000;
const NOTHING: ReadonlySet<Node> = new Set();
/**
 * How often, in ms, it is looked at whether the page has emptied the registries of highlights or given an element a
 * shadow tree: nothing tells of either. The one thing here that polls, and only while the page is in sight and has
 * mentions: a few look-ups, 0.01 ms or less.
 */
const BEAT = 1_000;
/** Elements without a shadow tree yet that are looked at; pages of custom elements have a few dozen. */
const MAX_UNDEFINED = 100;

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
  const text = new PageText(document.documentElement, (root) => {
    watch.observe(root);
    root.addEventListener('load', onLoad, options);
    if (root.nodeType === Node.DOCUMENT_NODE) pointer.follow(root as Document);
  });
  let tellReady = (): void => {};
  const ready = new Promise<void>((resolve) => {
    tellReady = resolve;
  });
  const ending = new AbortController();
  const options: AddEventListenerOptions = { capture: true, passive: true, signal: ending.signal };
  let lang = pageLang;
  let looked = 0;
  let mentions: readonly PageMention[] = [];
  let last: PageMention | null = null;
  let shown: ReturnType<typeof setTimeout> | undefined;
  let beat: ReturnType<typeof setTimeout> | undefined;
  /** Elements that may get a shadow tree. */
  let toCome: readonly Element[] = [];
  /** The entity that the reader is at, by pointer, card or key. */
  let asked: EntityId | null = null;
  let isPointedAt = false;

  const cardHostHere: CardHost = {
    ...cardHost,
    next: (by) => {
      step(by);
    },
  };
  const card: CardController = cardOnDemand(document, cardHostHere, loadCard);
  const pointer = watchPointer(
    {
      get mentions() {
        return mentions;
      },
      anchor: (mention) => anchorOf(mention, lang),
      beforeLook: wake,
      onNear,
      onRest(mention) {
        isPointedAt = mention !== null;
        showAgain(mention?.entity ?? asked);
      },
    },
    card,
  );

  /** One pass: read what changed, look through new blocks, decide, underline. */
  function* pass(changed: Changed): Generator<void, void> {
    yield* text.refreshing(changed);
    yield* finder.scanning(text.blocks);
    const settled = yield* finder.settling(text.blocks, lang);
    yield* painter.painting(settled);
    mentions = settled;
    looked = performance.now();
    toCome = Array.from(document.querySelectorAll(':not(:defined)'))
      .filter((element) => !element.shadowRoot)
      .slice(0, MAX_UNDEFINED);
    beat ??= setTimeout(onBeat, BEAT);
    tellReady();
  }

  function onBeat(): void {
    beat = undefined;
    if (document.hidden || mentions.length === 0 || ending.signal.aborted) return;
    painter.restore();
    showAgain(asked);
    if (toCome.some((element) => element.shadowRoot)) watch.ask(new Set(toCome));
    beat = setTimeout(onBeat, BEAT);
  }

  /** A frame shows another document. */
  function onLoad({ target }: Event): void {
    if (isFrame(target as Element)) watch.ask(new Set([target as Element]));
  }

  /** Shows an entity's repeats as long as the pointer is on it, its card is open or it was just gone to. */
  function showAgain(entity: EntityId | null): void {
    asked = isPointedAt || card.hostElement || shown !== undefined ? entity : null;
    painter.showAgain(asked);
  }

  /** Something happened on the page: puts right what no observer tells of. */
  function wake(): void {
    painter.restore();
    beat ??= setTimeout(onBeat, BEAT);
    if (!finder.hasHidden || performance.now() - looked < LOOK_EVERY) return;
    looked = performance.now();
    watch.ask(NOTHING);
  }

  function showHere(mention: PageMention): void {
    clearTimeout(shown);
    painter.showHere(mention);
    shown = setTimeout(() => {
      shown = undefined;
      painter.showHere(null);
      showAgain(asked);
    }, SHOWN_FOR);
    showAgain(mention.entity);
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
    clearTimeout(beat);
    painter.clear();
    setTimeout(() => {
      mentions = [];
    }, LAST_WORD);
    tellReady();
  }

  for (const type of ['click', 'keyup', 'toggle', 'scroll', 'focusin', 'visibilitychange']) document.addEventListener(type, wake, options);
  // custom elements defined late have made their shadow trees by then
  window.addEventListener('load', () => watch.ask('all'), options);
  document.addEventListener('load', onLoad, options);
  pointer.follow(document);
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
      pointer.end();
      card.destroy();
    },
  };
}
