/** Components to plain data, for those without hooks: the way from the worker, which draws, to the page, which shows. */
import { type ComponentChildren, isValidElement, type VNode } from 'preact';
import type { CardCommand, CardSheet, Drawn } from '../messages';
import { Once } from '../ui/once';

/** A component as a function of its props. */
type Component = (props: object) => ComponentChildren;

/**
 * The elements and texts that `children` render to. A press is what an `onClick` returns: the handlers of what is
 * drawn do nothing but say, as data, what is to be done. Other handlers are left out, as are props that HTML would
 * leave out (null, undefined, false). What is in a {@link Once} is drawn at its first place only, into `shared`; at all
 * of its places stands its number there.
 */
export function draw(children: ComponentChildren): Pick<CardSheet, 'drawn' | 'shared'> {
  const shared: (readonly Drawn[])[] = [];
  const places = new Map<string, number>();

  function once(of: string, inner: ComponentChildren): number {
    let place = places.get(of);
    if (place === undefined) {
      const all = pieces(inner);
      place = shared.push(all) - 1;
      places.set(of, place);
    }
    return place;
  }

  function pieces(some: ComponentChildren): readonly Drawn[] {
    const drawn: Drawn[] = [];
    collect(some, drawn);
    return drawn;
  }

  function collect(some: ComponentChildren, drawn: Drawn[]): void {
    if (some === null || some === undefined || typeof some === 'boolean') return;
    if (Array.isArray(some)) {
      for (const child of some) collect(child, drawn);
    } else if (!isValidElement(some)) {
      // texts side by side are one
      const before = drawn.at(-1);
      if (typeof before === 'string') drawn[drawn.length - 1] = before + String(some);
      else if (some !== '') drawn.push(String(some));
    } else {
      const { type, props } = some as VNode<Record<string, unknown>>;
      if ((type as unknown) === Once) drawn.push(once(props.of as string, props.children as ComponentChildren));
      else if (typeof type === 'function') collect((type as Component)(props), drawn);
      else drawn.push(element(type as string, props));
    }
  }

  function element(tag: string, props: Readonly<Record<string, unknown>>): Drawn {
    const attributes: Record<string, string> = {};
    for (const name in props) {
      const value = props[name];
      if (name === 'children') continue;
      if (value === true) attributes[name] = '';
      else if (typeof value === 'string' || typeof value === 'number') attributes[name] = String(value);
    }
    const { children: inner, onClick } = props;
    const all = pieces(inner as ComponentChildren);
    return typeof onClick === 'function' ? [tag, attributes, all, onClick() as CardCommand] : [tag, attributes, all];
  }

  return { drawn: pieces(children), shared };
}
