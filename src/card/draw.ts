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
  if (children === null || children === undefined || typeof children === 'boolean') return [];
  if (Array.isArray(children)) return children.flatMap(draw);
  if (!isValidElement(children)) return [String(children)];
  const { type, props } = children as VNode<Record<string, unknown>>;
  if (typeof type === 'function') return draw((type as Component)(props));
  const { children: inner, onClick, ...given } = props;
  const attributes: Record<string, string> = {};
  for (const [name, value] of Object.entries(given)) {
    if (value === true) attributes[name] = '';
    else if (typeof value === 'string' || typeof value === 'number') attributes[name] = String(value);
  }
  const press = typeof onClick === 'function' ? (onClick() as CardCommand) : null;
  return [{ tag: type as string, attributes, press, children: draw(inner as ComponentChildren) }];
}
