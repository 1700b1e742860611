/** Components to plain data, for those without hooks: the way from the worker, which draws, to the page, which shows. */
import { type ComponentChildren, isValidElement, type VNode } from 'preact';
import type { CardCommand, CardSheet, Drawn } from '../messages';
import { Once } from '../ui/once';

/** A component as a function of its props. */
type Component = (props: object) => ComponentChildren;

/** What is in a {@link Once}: drawn, and the numbers of all that it has in it, its own among them. */
interface Shared {
  readonly number: number;
  readonly drawn: readonly Drawn[];
  readonly uses: ReadonlySet<number>;
}

/**
 * Draws components. What is in a {@link Once} is drawn when it is first met, and from then on stands in all that this
 * drawing draws by its number, so it must hold for as long as the drawing is used.
 */
export class Drawing {
  private readonly places = new Map<string, Shared>();
  private readonly numbered: Shared[] = [];
  /** The numbers met in what is being drawn. */
  private uses = new Set<number>();

  /** How many things it knows by number. */
  get size(): number {
    return this.numbered.length;
  }

  /**
   * The elements and texts that `children` render to. A press is what an `onClick` returns: the handlers of what is
   * drawn do nothing but say, as data, what is to be done. Other handlers are left out, as are props that HTML would
   * leave out (null, undefined, false).
   */
  draw(children: ComponentChildren): Pick<CardSheet, 'drawn' | 'shared'> {
    const { drawn, uses } = this.apart(children);
    return { drawn, shared: Object.fromEntries([...uses].map((n) => [n, this.numbered[n]?.drawn ?? []])) };
  }

  /** The same, and what it uses, whatever it is drawn for. */
  private apart(children: ComponentChildren): { readonly drawn: readonly Drawn[]; readonly uses: Set<number> } {
    const around = this.uses;
    const uses = new Set<number>();
    this.uses = uses;
    const drawn = this.pieces(children);
    this.uses = around;
    return { drawn, uses };
  }

  private once(of: string, inner: ComponentChildren): number {
    let shared = this.places.get(of);
    if (!shared) {
      const { drawn, uses } = this.apart(inner);
      const number = this.numbered.length;
      shared = { number, drawn, uses: uses.add(number) };
      this.places.set(of, shared);
      this.numbered.push(shared);
    }
    for (const n of shared.uses) this.uses.add(n);
    return shared.number;
  }

  private pieces(some: ComponentChildren): readonly Drawn[] {
    const drawn: Drawn[] = [];
    this.collect(some, drawn);
    return drawn;
  }

  private collect(some: ComponentChildren, drawn: Drawn[]): void {
    if (some === null || some === undefined || typeof some === 'boolean') return;
    if (Array.isArray(some)) {
      for (const child of some) this.collect(child, drawn);
    } else if (!isValidElement(some)) {
      // texts side by side are one
      const before = drawn.at(-1);
      if (typeof before === 'string') drawn[drawn.length - 1] = before + String(some);
      else if (some !== '') drawn.push(String(some));
    } else {
      const { type, props } = some as VNode<Record<string, unknown>>;
      if ((type as unknown) === Once) drawn.push(this.once(props.of as string, props.children as ComponentChildren));
      else if (typeof type === 'function') this.collect((type as Component)(props), drawn);
      else drawn.push(this.element(type as string, props));
    }
  }

  private element(tag: string, props: Readonly<Record<string, unknown>>): Drawn {
    const attributes: Record<string, string> = {};
    for (const name in props) {
      const value = props[name];
      if (name === 'children') continue;
      if (value === true) attributes[name] = '';
      else if (typeof value === 'string' || typeof value === 'number') attributes[name] = String(value);
    }
    const { children: inner, onClick } = props;
    const all = this.pieces(inner as ComponentChildren);
    return typeof onClick === 'function' ? [tag, attributes, all, onClick() as CardCommand] : [tag, attributes, all];
  }
}
