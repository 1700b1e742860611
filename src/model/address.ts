/** Web addresses: what of one says where a reader came from, and not what is read. */

/** Parameters that campaigns, mail and social sites add to links. */
const TRACKING =
  /^(?:utm_.*|fbclid|gclid|dclid|msclkid|yclid|twclid|igshid|mc_[ce]id|ocid|cmpid|cmp|smid|ref|ref_src|source|taid|ftag|at_.*|xtor|wt_mc)$/i;

/** `url` without its tracking parameters; the others stay as they are written where there are none of these. */
export function withoutTracking(url: URL): URL {
  const plain = new URL(url);
  for (const name of [...plain.searchParams.keys()]) if (TRACKING.test(name)) plain.searchParams.delete(name);
  return plain;
}
