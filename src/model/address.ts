/** Web addresses: what of one says where a reader came from, and not what is read. */

/** Parameters that campaigns, mail and social sites add to links. */
const TRACKING =
  /^(?:utm_.*|fbclid|gclid|dclid|msclkid|yclid|twclid|igshid|mc_[ce]id|ocid|cmpid|cmp|smid|ref|ref_src|source|taid|ftag|at_.*|xtor|wt_mc)$/i;

/** The name of a parameter, `name=value` as it stands in a query. */
function nameOf(parameter: string): string {
  const [name = ''] = parameter.split('=', 1);
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/**
 * `address` without its tracking parameters; all else stays as it is written. On the text alone: walking through a
 * URL's parameters throws in a content script of Firefox (153, November 2026).
 */
export function withoutTracking(address: string): string {
  const [, before = '', query, fragment = ''] = /^([^?#]*)(?:\?([^#]*))?(#.*)?$/s.exec(address) ?? [];
  if (query === undefined) return address;
  const kept = query.split('&').filter((parameter) => !TRACKING.test(nameOf(parameter)));
  return `${before}${kept.length > 0 ? `?${kept.join('&')}` : ''}${fragment}`;
}
