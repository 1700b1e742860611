/** Components to plain data, for those without hooks: the way from the worker, which draws, to the page, which shows. */
import { type ComponentChildren, isValidElement, type VNode } from 'preact';
import type { CardCommand, Drawn } from '../messages';

/** A component as a function of its props. */
type Component = (props: object) => ComponentChildren;

/**
 * The elements and texts that `children` render to. A press is what an `onClick` returns: the handlers of what is
 * drawn do nothing but say, as data, what is to be done. Other handlers are left out, as are props that HTML would
 * leave out (null, undefined, false).
 */
export function draw(children: ComponentChildren): readonly Drawn[] {
  const drawn: Drawn[] = [];
  collect(children, drawn);
  return drawn;
}

function collect(children: ComponentChildren, drawn: Drawn[]): void {
  if (children === null || children === undefined || typeof children === 'boolean') return;
  if (Array.isArray(children)) {
    for (const child of children) collect(child, drawn);
  } else if (!isValidElement(children)) {
    // texts side by side are one
    const before = drawn.at(-1);
    if (typeof before === 'string') drawn[drawn.length - 1] = before + String(children);
    else if (children !== '') drawn.push(String(children));
  } else {
    const { type, props } = children as VNode<Record<string, unknown>>;
    if (typeof type === 'function') collect((type as Component)(props), drawn);
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
  const { children, onClick } = props;
  const inner = draw(children as ComponentChildren);
  return typeof onClick === 'function' ? [tag, attributes, inner, onClick() as CardCommand] : [tag, attributes, inner];
}
