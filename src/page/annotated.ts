/**
 * A page while it is annotated: its text read and kept up to date, its mentions underlined, pointer and keyboard
 * followed. What is put on the page here is gone after `end`.
 */
import { type CardController, type CardHost, createCard } from '../card/controller';
import type { Lexicon } from '../matching/lexicon';
import type { EntityId } from '../model/records';
import { anchorOf } from './anchor';
import { watchPointer } from './hover';
import { MentionFinder, type PageMention } from './mentions';
import { PageText } from './page-text';
import { Painter } from './paint';
import { bringIntoView, nextMention } from './steps';
import { type Changed, TextWatch } from './watch';

/** How long a mention that was gone to is shown, in ms: long enough to find it with the eyes. */
const SHOWN_FOR = 2_000;

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
export function annotate(document: Document, lexicon: Lexicon, pageLang: string | undefined, cardHost: CardHost, onNear: () => void): Annotated {
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
  let mentions: readonly PageMention[] = [];
  let refreshed: Changed | null = null;
  let last: PageMention | null = null;
  let shown: ReturnType<typeof setTimeout> | undefined;

  const card: CardController = createCard(document, {
    ...cardHost,
    next: (by) => {
      step(by);
    },
  });
  const endPointer = watchPointer(
    document,
    {
      get mentions() {
        return mentions;
      },
      anchor: (mention) => anchorOf(mention, lang),
      beforeLook: () => painter.restore(),
      onNear,
    },
    card,
  );

  /** One pass: read what changed, look through new blocks as long as there is time, decide, underline. */
  function pass(changed: Changed, mayGoOn: () => boolean): boolean {
    if (refreshed !== changed) {
      if (changed === 'all') text.refreshAll();
      else text.refresh(changed);
      refreshed = changed;
      if (!mayGoOn()) return false;
    }
    if (!finder.scan(text.blocks, mayGoOn)) return false;
    refreshed = null;
    mentions = finder.settle(text.blocks, lang);
    painter.paint(mentions);
    tellReady();
    return true;
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
    mentions = [];
    tellReady();
  }

  const options: AddEventListenerOptions = { capture: true, passive: true, signal: ending.signal };
  const nothing: ReadonlySet<Node> = new Set();
  // what a click, a key or a late style sheet shows or hides is no change of text
  for (const type of ['click', 'keyup', 'toggle']) document.addEventListener(type, (event) => event.isTrusted && watch.ask(nothing), options);
  for (const type of ['visibilitychange', 'scroll', 'focusin']) document.addEventListener(type, () => painter.restore(), options);
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

