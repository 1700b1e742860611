/**
 * The life of the script on one document: whether it is annotated now, and everything that can change that - the
 * reader's choices, another article shown in its place, text that arrives late, the extension's end.
 */
import type { CardHost } from '../card/controller';
import type { CreateCard } from '../card/factory';
import type { Lexicon } from '../matching/lexicon';
import type { PageReplies, PageState } from '../messages';
import type { Edtf } from '../model/edtf';
import type { EntityId, Kind } from '../model/records';
import type { SiteChoice } from '../settings';
import { type Annotated, annotate } from './annotated';
import { judge, type Verdict } from './gate';
import { whenIdle } from './idle';
import { surfaceOf } from './mentions';
import { statedScripts } from './structured-data';
import { isFrame } from './trees';
import { watchAddress } from './watch';

/** Rests in ms before a page that was no article, or shows another address, is judged again once it has changed: text
 * that comes by script is mostly there within a second or two. After the last a page is left alone until it moves on. */
const LOOKS_AGAIN = [250, 500, 1_000, 2_000, 4_000];

export interface Choices {
  readonly paused: boolean;
  readonly site: SiteChoice | null;
}

export interface Services {
  /** The lexicon once there is one. */
  readonly lexicon: () => Promise<Lexicon>;
  /** The card's, given the page's date as it is when asked. */
  readonly cardHost: (date: () => Edtf | null) => CardHost;
  /** The card's code; null where it cannot be had. */
  readonly loadCard: () => Promise<CreateCard | null>;
  /** Gets ready to answer the card. */
  readonly warm: () => void;
}

export class Life {
  readonly #document: Document;
  readonly #services: Services;
  readonly #endAddress: () => void;
  #choices: Choices;
  #verdict: Verdict | null = null;
  #annotated: Annotated | null = null;
  /** Grows with everything after which a lexicon under way is no longer waited for. */
  #turn = 0;
  #cancelLook = (): void => {};
  #hasMoved = false;
  /** JSON-LD of the address shown before, and of the one shown now. */
  #outdated: ReadonlySet<string> = new Set();
  #stated: ReadonlySet<string> = new Set();

  constructor(document: Document, choices: Choices, services: Services) {
    this.#document = document;
    this.#choices = choices;
    this.#services = services;
    this.#endAddress = watchAddress(document.defaultView as Window, () => this.#move());
    this.#begin();
  }

  /** What the gate and the reader's choices come to. */
  get state(): PageState {
    const { paused, site } = this.#choices;
    if (paused) return 'paused';
    if (site === 'off') return 'off-here';
    return site === 'on' || this.#verdict?.article ? 'annotated' : 'not-an-article';
  }

  /** Follows a change of the reader's choices. */
  choose(choices: Choices): void {
    if (choices.paused === this.#choices.paused && choices.site === this.#choices.site) return;
    this.#choices = choices;
    this.#begin();
  }

  /** Follows a change of the lexicon. */
  renew(): void {
    this.#leave();
    this.#begin();
  }

  /** The extension is gone: takes everything off the page but a card that says so. */
  orphan(): void {
    this.#endAddress();
    this.#turn++;
    this.#cancelLook();
    this.#annotated?.orphan();
  }

  async mentions(): Promise<PageReplies['mentions']> {
    await this.#annotated?.ready;
    const entities = new Map<EntityId, { id: EntityId; kind: Kind; surface: string; count: number }>();
    for (const mention of this.#annotated?.mentions ?? []) {
      const entity = entities.get(mention.entity);
      if (entity) entity.count++;
      else entities.set(mention.entity, { id: mention.entity, kind: mention.kind, surface: surfaceOf(mention), count: 1 });
    }
    return {
      state: this.state,
      host: this.#document.location.hostname,
      date: this.#verdict?.date ?? null,
      entities: [...entities.values()],
    };
  }

  async goTo(entity: EntityId): Promise<PageReplies['goTo']> {
    await this.#annotated?.ready;
    return { found: this.#annotated?.goTo(entity) ?? false };
  }

  async step(by: 1 | -1): Promise<PageReplies['step']> {
    await this.#annotated?.ready;
    return { found: this.#annotated?.step(by) ?? false };
  }

  /** Follows a change of the address, which comes before or after that of the text. */
  #move(): void {
    this.#hasMoved = true;
    this.#outdated = this.#stated;
    this.#begin();
  }

  /** Judges what the document shows now and acts on it. */
  #begin(): void {
    this.#cancelLook();
    if (this.#choices.paused || this.#choices.site === 'off') {
      this.#leave();
      return;
    }
    this.#look(0);
  }

  #look(times: number): void {
    const before = this.#verdict;
    this.#verdict = judge(this.#document, this.#outdated);
    this.#stated = new Set(statedScripts(this.#document));
    const isAnnotated = this.state === 'annotated';
    if (!isAnnotated) this.#leave();
    else if (times === 0 || !before?.article || before.lang !== this.#verdict.lang) void this.#enter();
    const rest = LOOKS_AGAIN[times];
    if (rest === undefined || (isAnnotated && !this.#hasMoved)) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const ending = new AbortController();
    const changed = (): void => {
      observer.disconnect();
      ending.abort();
      timer = setTimeout(() => {
        this.#cancelLook = whenIdle(() => {
          this.#look(times + 1);
          return true;
        });
      }, rest);
    };
    const observer = new MutationObserver(changed);
    observer.observe(this.#document, { subtree: true, childList: true });
    // what comes in a frame is no change of this document
    const onLoad = ({ target }: Event): void => {
      if (isFrame(target as Element)) changed();
    };
    this.#document.addEventListener('load', onLoad, { capture: true, signal: ending.signal });
    this.#cancelLook = () => {
      observer.disconnect();
      ending.abort();
      clearTimeout(timer);
    };
  }

  async #enter(): Promise<void> {
    if (this.#annotated) {
      this.#annotated.startOver(this.#verdict?.lang);
      return;
    }
    const turn = ++this.#turn;
    const lexicon = await this.#services.lexicon();
    if (turn !== this.#turn) return;
    const host = this.#services.cardHost(() => this.#verdict?.date ?? null);
    const { loadCard, warm } = this.#services;
    this.#annotated = annotate(this.#document, lexicon, this.#verdict?.lang, host, loadCard, warm);
  }

  #leave(): void {
    this.#turn++;
    this.#annotated?.end();
    this.#annotated = null;
  }
}
