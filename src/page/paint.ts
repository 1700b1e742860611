/**
 * Underlines through the CSS Custom Highlight API (https://drafts.csswg.org/css-highlight-api-1/): the page's DOM stays
 * as it is. One highlight per kind, named `backgrounder-<kind>`; highlights.css says how each looks.
 */
import type { Kind } from '../model/records';
import css from './highlights.css?inline';
import type { PageMention } from './mentions';

const nameOf = (kind: Kind | 'here'): string => `backgrounder-${kind}`;

const sameItems = (a: readonly unknown[], b: readonly unknown[]): boolean => a.length === b.length && a.every((item, i) => item === b[i]);

interface Painted {
  readonly mentions: readonly PageMention[];
  readonly highlight: Highlight;
}

export class Painter {
  readonly #painted = new Map<Kind, Painted>();
  readonly #roots = new Set<ShadowRoot>();
  #sheet: CSSStyleSheet | null = null;

  /** Underlines these mentions and no others. A kind whose mentions are those painted before is left as it is. */
  paint(mentions: readonly PageMention[]): void {
    const byKind = new Map<Kind, PageMention[]>();
    for (const mention of mentions) {
      const ofKind = byKind.get(mention.kind);
      if (ofKind) ofKind.push(mention);
      else byKind.set(mention.kind, [mention]);
    }
    for (const kind of this.#painted.keys()) {
      if (!byKind.has(kind)) this.#remove(kind);
    }
    for (const [kind, ofKind] of byKind) {
      const before = this.#painted.get(kind);
      if (before && sameItems(before.mentions, ofKind)) continue;
      // a new highlight, since Firefox takes long to delete many ranges one by one (153, November 2026)
      const highlight = new Highlight();
      for (const { range } of ofKind) highlight.add(new StaticRange(range));
      this.#painted.set(kind, { mentions: ofKind, highlight });
      CSS.highlights.set(nameOf(kind), highlight);
    }
    for (const { range } of mentions) this.#dress(range.startContainer.getRootNode());
    this.restore();
  }

  /** Puts back what the page removed from the registry, which is the page's too. Cheap: a look-up for each kind. */
  restore(): void {
    for (const [kind, { mentions, highlight }] of this.#painted) {
      if (highlight.size !== mentions.length) for (const { range } of mentions) highlight.add(new StaticRange(range));
      if (CSS.highlights.get(nameOf(kind)) !== highlight) CSS.highlights.set(nameOf(kind), highlight);
    }
  }

  /** Shows where a mention is for a moment; null ends it. */
  showHere(mention: PageMention | null): void {
    if (mention) CSS.highlights.set(nameOf('here'), new Highlight(new StaticRange(mention.range)));
    else CSS.highlights.delete(nameOf('here'));
  }

  /** Removes every trace. */
  clear(): void {
    for (const kind of this.#painted.keys()) this.#remove(kind);
    this.showHere(null);
    for (const root of this.#roots) root.adoptedStyleSheets = root.adoptedStyleSheets.filter((sheet) => sheet !== this.#sheet);
    this.#roots.clear();
  }

  #remove(kind: Kind): void {
    this.#painted.delete(kind);
    CSS.highlights.delete(nameOf(kind));
  }

  /** The manifest's style sheet does not reach into shadow trees in Firefox (153, November 2026). */
  #dress(root: Node): void {
    if (!(root instanceof ShadowRoot) || this.#roots.has(root)) return;
    if (!this.#sheet) {
      this.#sheet = new CSSStyleSheet();
      this.#sheet.replaceSync(css);
    }
    this.#roots.add(root);
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, this.#sheet];
  }
}
