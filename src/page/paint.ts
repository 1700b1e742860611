/**
 * Underlines through the CSS Custom Highlight API (https://drafts.csswg.org/css-highlight-api-1/): the page's DOM stays
 * as it is. Each document of the page has a registry of its own, with these highlights; highlights.css says how each
 * looks:
 * - `backgrounder-<kind>`: the mentions of a kind that are underlined;
 * - `backgrounder-<kind>-quiet`: those that are not (density.ts says which), registered so that all can be listed;
 * - `backgrounder-again`: the quiet ones of the entity that the reader is at, while it is;
 * - `backgrounder-here`: the one gone to, for a moment.
 */
import type { EntityId } from '../model/records';
import { repeatsIn } from './density';
import css from './highlights.css?inline';
import type { PageMention } from './mentions';
import { type InnerRoot, isShown } from './trees';

const PREFIX = 'backgrounder-';
const AGAIN = 'again';
const HERE = 'here';

/** Ranges taken out of a highlight one by one: of more, a new one is quicker made (Firefox 153, November 2026: 0.1 ms each). */
const FEW = 50;

/** Mentions underlined between two pauses: some 0.1 ms. */
const BETWEEN_PAUSES = 32;

interface Painted {
  readonly ranges: Map<PageMention, StaticRange>;
  highlight: Highlight;
}

/** Paints the mentions of a page, each in its own document. */
export class Painter {
  readonly #documents = new Map<Document, DocumentPainter>();
  #entity: EntityId | null = null;

  /** Underlines these mentions, given in reading order, and no others; from the top, with pauses. */
  *painting(mentions: readonly PageMention[]): Generator<void, void> {
    const repeats = repeatsIn(mentions);
    const byDocument = new Map<Document, PageMention[]>();
    for (const mention of mentions) {
      const { startContainer } = mention.range;
      if (isShown(startContainer)) group(byDocument, startContainer.ownerDocument, mention);
    }
    for (const [document, painter] of this.#documents) {
      if (byDocument.has(document)) continue;
      painter.clear();
      this.#documents.delete(document);
    }
    for (const [document, ofDocument] of byDocument) {
      // since the last pause a frame may have gone
      if (!isShown(document)) continue;
      let painter = this.#documents.get(document);
      if (!painter) {
        painter = new DocumentPainter(document);
        this.#documents.set(document, painter);
      }
      yield* painter.painting(ofDocument, repeats);
      painter.showAgain(this.#entity);
      painter.restore();
    }
  }

  /** Shows the repeats of an entity too; null ends it. */
  showAgain(entity: EntityId | null): void {
    if (entity === this.#entity) return;
    this.#entity = entity;
    for (const painter of this.#documents.values()) painter.showAgain(entity);
  }

  /** Shows where a mention is for a moment; null ends it. */
  showHere(mention: PageMention | null): void {
    for (const [document, painter] of this.#documents) {
      painter.set(HERE, mention?.range.startContainer.ownerDocument === document ? [mention] : []);
    }
  }

  /** Puts back what the page removed from the registries, which are the page's too. Cheap: a look-up for each highlight. */
  restore(): void {
    for (const painter of this.#documents.values()) painter.restore();
  }

  /** Removes every trace. */
  clear(): void {
    for (const painter of this.#documents.values()) painter.clear();
    this.#documents.clear();
    this.#entity = null;
  }
}

/** Adds to the list of a key. */
function group<K, T>(groups: Map<K, T[]>, key: K, item: T): void {
  const items = groups.get(key);
  if (items) items.push(item);
  else groups.set(key, [item]);
}

type View = Window & typeof globalThis;
/** What Firefox offers beyond: https://firefox-source-docs.mozilla.org/dom/scriptSecurity/xray_vision.html */
type Unwrapping = View & { readonly wrappedJSObject?: View; readonly XPCNativeWrapper: <T>(object: T) => T };

/**
 * A document's registry of highlights. In Firefox (153, November 2026) a frame's `CSS`, as a content script sees it,
 * answers with the registry of another of the page's documents, or of one that is gone: so it is asked as the frame's
 * own scripts see it, and only for the object, which is then used past anything those scripts have put in its place.
 * A frame that has put something else there gets no underlines.
 */
function registryOf(view: View): Pick<HighlightRegistry, 'get' | 'set' | 'delete'> {
  const { wrappedJSObject } = view as Unwrapping;
  if (view === window || !wrappedJSObject) return view.CSS.highlights;
  try {
    const registry = (globalThis as unknown as Unwrapping).XPCNativeWrapper(wrappedJSObject.CSS.highlights);
    if (typeof registry.set === 'function') return registry;
  } catch {}
  return new Map();
}

class DocumentPainter {
  readonly #document: Document;
  /** The document's own classes and registry: a frame has others than the page. */
  readonly #view: View;
  readonly #registry: Pick<HighlightRegistry, 'get' | 'set' | 'delete'>;
  readonly #painted = new Map<string, Painted>();
  readonly #roots = new Set<InnerRoot>();
  #sheet: CSSStyleSheet | null = null;
  #quiet: readonly PageMention[] = [];

  constructor(document: Document) {
    this.#document = document;
    this.#view = document.defaultView as View;
    this.#registry = registryOf(this.#view);
    // the manifest's style sheet is for the page itself
    if (this.#view !== window) this.#dress(document);
  }

  *painting(mentions: readonly PageMention[], repeats: ReadonlySet<PageMention>): Generator<void, void> {
    const names = new Map(mentions.map((mention) => [mention, repeats.has(mention) ? `${mention.kind}-quiet` : mention.kind]));
    for (const name of this.#painted.keys()) {
      if (name !== AGAIN && name !== HERE) this.#remove(name, (mention) => names.get(mention) !== name);
    }
    this.#quiet = mentions.filter((mention) => repeats.has(mention));
    let untilPause = BETWEEN_PAUSES;
    for (const [mention, name] of names) {
      this.#add(name, mention);
      this.#dress(mention.range.startContainer.getRootNode());
      if (--untilPause > 0) continue;
      untilPause = BETWEEN_PAUSES;
      yield;
      if (!isShown(this.#document)) return;
    }
  }

  showAgain(entity: EntityId | null): void {
    this.set(
      AGAIN,
      this.#quiet.filter((mention) => mention.entity === entity),
    );
  }

  /** Gives a highlight these mentions and no others. */
  set(name: string, mentions: readonly PageMention[]): void {
    if (!isShown(this.#document)) return;
    const wanted = new Set(mentions);
    this.#remove(name, (mention) => !wanted.has(mention));
    for (const mention of mentions) this.#add(name, mention);
  }

  #remove(name: string, isGone: (mention: PageMention) => boolean): void {
    const painted = this.#painted.get(name);
    if (!painted) return;
    const { ranges, highlight } = painted;
    const gone = Array.from(ranges).filter(([mention]) => isGone(mention));
    for (const [mention, range] of gone) {
      ranges.delete(mention);
      if (gone.length <= FEW) highlight.delete(range);
    }
    if (ranges.size === 0) {
      this.#painted.delete(name);
      this.#registry.delete(PREFIX + name);
    } else if (gone.length > FEW) this.restore();
  }

  #add(name: string, mention: PageMention): void {
    let painted = this.#painted.get(name);
    if (!painted) {
      painted = { ranges: new Map(), highlight: new this.#view.Highlight() };
      this.#painted.set(name, painted);
      this.#registry.set(PREFIX + name, painted.highlight);
    }
    if (painted.ranges.has(mention)) return;
    const range = new this.#view.StaticRange(mention.range);
    painted.ranges.set(mention, range);
    painted.highlight.add(range);
  }

  restore(): void {
    if (!isShown(this.#document)) return;
    for (const [name, painted] of this.#painted) {
      if (painted.highlight.size !== painted.ranges.size) {
        painted.highlight = new this.#view.Highlight();
        for (const range of painted.ranges.values()) painted.highlight.add(range);
      }
      if (this.#registry.get(PREFIX + name) !== painted.highlight) this.#registry.set(PREFIX + name, painted.highlight);
    }
    for (const root of this.#roots) this.#adopt(root);
  }

  clear(): void {
    if (!isShown(this.#document)) return;
    for (const name of this.#painted.keys()) this.set(name, []);
    for (const root of this.#roots) root.adoptedStyleSheets = root.adoptedStyleSheets.filter((sheet) => sheet !== this.#sheet);
    this.#roots.clear();
  }

  /** The manifest's style sheet does not reach into shadow trees in Firefox (153, November 2026). */
  #dress(root: Node): void {
    // since the last pause the page may have taken it away, so that it is in no document
    if (!(root as InnerRoot).adoptedStyleSheets || this.#roots.has(root as InnerRoot) || (root === this.#document && this.#view === window))
      return;
    if (!this.#sheet) {
      this.#sheet = new this.#view.CSSStyleSheet();
      this.#sheet.replaceSync(css);
    }
    this.#roots.add(root as InnerRoot);
    this.#adopt(root as InnerRoot);
  }

  #adopt(root: InnerRoot): void {
    const sheet = this.#sheet as CSSStyleSheet;
    if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  }
}
