/** axe-core on what the browser shows, the closed card included: WCAG 2.2, levels A and AA. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { RunOptions, run } from 'axe-core';
import type { Page } from 'puppeteer-core';
import type { Session } from './harness';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Which rules are asked: all, or where nothing but the colours differs from what was audited before, those of colours. */
export type Rules = 'all' | 'colours';
const OPTIONS: Readonly<Record<Rules, RunOptions>> = {
  all: {
    runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] },
    // 2.5.8, which axe leaves off unless asked
    rules: { 'target-size': { enabled: true } },
  },
  colours: { runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] } },
};

/** What axe found. */
export interface Audit {
  /** One line for each element that violates a rule. */
  readonly violations: readonly string[];
  /** The elements that each rule passed, where it did any: a rule that looked at nothing says nothing. */
  readonly passed: Readonly<Record<string, readonly string[]>>;
}

declare const axe: { readonly run: typeof run };
/** {@link audit} as it is left in the page. */
declare const auditWithAxe: typeof audit;

/** Runs in the page. */
async function audit(context: Node, options: RunOptions): Promise<Audit> {
  const { violations, passes } = await axe.run(context, options);
  return {
    violations: violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id} at ${target.flat().join(' ')}: ${(failureSummary ?? '').replace(/\s+/g, ' ')}`),
    ),
    passed: Object.fromEntries(passes.map(({ id, nodes }) => [id, nodes.map(({ target }) => target.flat().join(' '))])),
  };
}

/** Puts axe into the page's own world, once. */
async function load(page: Page): Promise<void> {
  if (!(await page.evaluate(() => 'auditWithAxe' in globalThis))) await page.evaluate(`${source}\n;globalThis.auditWithAxe = ${audit}`);
}

/** axe on a page of the extension's own. */
export async function auditPage(page: Page, rules: Rules): Promise<Audit> {
  await load(page);
  return page.evaluate((options) => auditWithAxe(document, options), OPTIONS[rules]);
}

/**
 * axe on the card that shows over `page`: the real one in the real page. Only its host is made to own up to its root,
 * which axe asks it for and which the harness holds by the DevTools' way. It looks at each screenful of the card, since
 * what is scrolled under the bars has no colours it could judge.
 * @throws Error where no card shows
 */
export async function auditCard(session: Session, page: Page, rules: Rules): Promise<Audit> {
  await load(page);
  const found = await session.inCard(
    page,
    async (root, options) => {
      await Promise.allSettled(root.getAnimations().map(({ finished }) => finished));
      const { host } = root;
      Object.defineProperty(host, 'shadowRoot', { value: root, configurable: true });
      // axe judges the colours of what is in the body, and the card stands beside it
      Object.defineProperty(document, 'body', { value: host, configurable: true });
      const violations = new Set<string>();
      const passed: Record<string, string[]> = {};
      for (const card of root.querySelectorAll<HTMLElement>('.card')) {
        const from = card.scrollTop;
        for (card.scrollTop = 0; ; ) {
          const { violations: here, passed: good } = await auditWithAxe(host, options);
          for (const line of here) violations.add(line);
          for (const [rule, elements] of Object.entries(good)) passed[rule] = [...(passed[rule] ?? []), ...elements];
          const { scrollTop } = card;
          card.scrollTop += card.clientHeight / 2;
          if (card.scrollTop === scrollTop) break;
        }
        card.scrollTop = from;
      }
      Reflect.deleteProperty(document, 'body');
      Reflect.deleteProperty(host, 'shadowRoot');
      // a target half under a bar is cut off only where the card happens to be scrolled to
      const elsewhere = (line: string) => passed['target-size']?.some((element) => line.startsWith(`target-size at ${element}: `));
      return { violations: [...violations].filter((line) => !elsewhere(line)), passed };
    },
    OPTIONS[rules],
  );
  if (!found) throw new Error(`no card on ${page.url()}`);
  return found;
}
