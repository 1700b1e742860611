/**
 * Checking quotations in the built extension, in both browsers: pasted into the panel, from selected text, and all that
 * stand on a page.
 */
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { closeViews } from './ask';
import { BROWSERS, eventually, launch, type Session } from './harness';

interface ShownCheck {
  readonly label: string;
  readonly title: string;
  readonly sentence: string;
  /** The marked words of the sentence and of the statement, as 'kind: words'. */
  readonly inSentence: readonly string[];
  readonly inStatement: readonly string[];
  readonly who: readonly string[];
  readonly sources: readonly string[];
}

/** Runs in the panel: what was checked, in order. */
function readChecks(): ShownCheck[] {
  const text = (element: Element | null | undefined): string => (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
  const marks = (root: Element, within: string): string[] =>
    [...root.querySelectorAll<HTMLElement>(`${within} mark.differs`)].map((mark) => `${mark.dataset.difference}: ${text(mark)}`);
  return [...document.querySelectorAll<HTMLElement>('.checked-item')].map((item) => ({
    label: item.dataset.label ?? '',
    title: text(item.querySelector('.check-label')),
    sentence: text(item.querySelector('.checked-text')),
    inSentence: marks(item, '.checked-text'),
    inStatement: marks(item, '.bg-words'),
    who: [...item.querySelectorAll('.bg-said')].map(text),
    sources: [...item.querySelectorAll('.bg-source')].map(text),
  }));
}

/** Runs in the panel: puts a text where a reader would paste it. */
function fill(id: string, text: string): void {
  const field = document.getElementById(id) as HTMLTextAreaElement | HTMLInputElement;
  field.value = text;
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

const TRUE = '“We consider such sorties from Idlib unacceptable,” Kremlin spokesman Dmitry Peskov said.';

const STORY = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Sample</title>
<body><nav><ul><li>“Subscribe to all of our newsletters today,” said Nobody Atall.</li></ul></nav>
<article><h1>A sample of quotations</h1>
<p>Some invented sentences stand between the quotations so that this is the longest part of the page, as an article is.</p>
<p>${TRUE}</p>
<p>“We consider such sorties from Idlib acceptable,” Peskov told reporters on a conference call.</p>
<p>“We consider such sorties from Idlib unacceptable,” Turkish President Recep Tayyip Erdogan said.</p>
<p>“The lighthouse keeper has painted every door on the island green,” said Peskov.</p>
<p hidden>“We consider such sorties from Idlib unacceptable,” said Angela Merkel.</p>
<p>A “scare quote” is no statement.</p></article></body></html>`;

describe.each(BROWSERS)('checking in %s', (name) => {
  let session: Session;
  let page: Page;
  beforeAll(async () => {
    session = await launch(name, { routes: { '/story.html': { body: STORY, headers: { 'content-type': 'text/html; charset=utf-8' } } } });
    page = await session.open('/story.html');
  });
  afterAll(() => session?.close());
  afterEach(() => closeViews(session));

  async function checking(): Promise<Page> {
    const panel = await session.panel(page);
    await panel.waitForSelector('#tab-check');
    await panel.evaluate(() => document.getElementById('tab-check')?.click());
    await panel.waitForSelector('#check-text');
    return panel;
  }
  const checked = (panel: Page, ready: (checks: readonly ShownCheck[]) => boolean): Promise<readonly ShownCheck[]> =>
    eventually('the checks', async () => {
      const checks = await panel.evaluate(readChecks);
      return ready(checks) ? checks : undefined;
    });
  const check = async (panel: Page, text: string, label: string, speaker = ''): Promise<ShownCheck> => {
    await panel.evaluate(fill, 'check-speaker', speaker);
    await panel.evaluate(fill, 'check-text', text);
    const [first] = await checked(panel, (checks) => checks[0]?.label === label && checks[0].sentence.includes(text.slice(1, 20)));
    return first as ShownCheck;
  };

  test('a true quotation, an altered one and one of somebody else, pasted', async () => {
    const panel = await checking();
    const same = await check(panel, TRUE, 'same');
    expect(same).toMatchObject({ title: 'Same wording', inSentence: [], inStatement: [] });
    expect(same.who[0]).toBe('Dmitry Peskov, Kremlin spokesman');
    expect(same.sources[0]).toContain('Reuters, The Moscow Times, 11 February 2020, passage 7');

    const altered = await check(panel, TRUE.replace('unacceptable', 'regrettable'), 'differs');
    expect(altered).toMatchObject({
      title: 'Wording differs',
      inSentence: ['changed: regrettable'],
      inStatement: ['changed: unacceptable'],
    });
    await session.screenshot(panel, `${process.env.SCREENSHOTS ?? 'out'}/check-${name}.png`);

    const negated = await check(panel, TRUE.replace('consider', 'do not consider'), 'differs');
    expect(negated.inSentence).toEqual(['added: do not']);

    const misattributed = await check(
      panel,
      TRUE.replace('Kremlin spokesman Dmitry Peskov', 'Turkish President Recep Tayyip Erdogan'),
      'other-speaker',
    );
    expect(misattributed).toMatchObject({ title: 'Said by another', inSentence: [] });
    expect(misattributed.who[0]).toContain('Dmitry Peskov');
    expect(await panel.evaluate(() => document.querySelector('main')?.textContent)).not.toMatch(/\b(?:false|fake|true|correct|wrong)\b/i);
  });

  test('bare words, with the speaker in its own field', async () => {
    const panel = await checking();
    const bare = 'We consider such sorties … unacceptable';
    expect((await check(panel, bare, 'same')).inSentence).toEqual([]);
    expect((await check(panel, bare, 'other-speaker', 'Hulusi Akar')).who[0]).toContain('Peskov');
    expect((await check(panel, 'The lighthouse keeper has painted every door green', 'nothing')).who).toEqual([]);
  });

  /** What the panel that was opened is checking, by what it keeps: Firefox's popup cannot be looked into. */
  const beingChecked = (): Promise<string> =>
    eventually('the panel to check something', async () => {
      const text = await session.worker(async () => {
        const api = ((globalThis as { browser?: unknown }).browser ?? (globalThis as { chrome?: unknown }).chrome) as {
          storage: { session: { get(): Promise<{ panelState?: { tab: string; checking: { text: string } } }> } };
        };
        const { panelState } = await api.storage.session.get();
        return panelState?.tab === 'check' ? panelState.checking.text : '';
      });
      return text === '' ? undefined : text;
    });

  test('what is selected, by the command', async () => {
    await session.worker(async () => {
      const { browser } = globalThis as unknown as { browser?: { commands: { update?(change: object): Promise<void> } } };
      // Chromium's keys cannot be pressed from here; the command has none until a reader chooses them
      await browser?.commands.update?.({ name: 'check-selection', shortcut: 'Alt+Shift+Y' });
    });
    await page.bringToFront();
    await page.evaluate(() => getSelection()?.selectAllChildren(document.querySelectorAll('article p')[1] as Element));
    await session.command(page, 'check-selection');
    expect(await beingChecked()).toBe(TRUE);
  });

  // Firefox lets nobody raise the menu's event; its handler is tested by itself (test/unit/background/open-check.test.ts)
  test.runIf(name === 'chromium')('what is selected, from the menu', async () => {
    await session.worker(async () => {
      const { chrome } = globalThis as unknown as {
        chrome: { contextMenus: { onClicked: { dispatch(info: object, tab: object): void } } };
      };
      chrome.contextMenus.onClicked.dispatch({ menuItemId: 'check-selection', selectionText: 'We consider such sorties' }, {});
    });
    expect(await beingChecked()).toBe('We consider such sorties');
  });

  test('has its item in the menu of selected text', async () => {
    const refusal = await session.worker(async () => {
      const api = ((globalThis as { browser?: unknown }).browser ?? (globalThis as { chrome?: unknown }).chrome) as {
        contextMenus: { update(id: string, change: object): Promise<void> };
      };
      return api.contextMenus.update('check-selection', {}).then(
        () => null,
        (error) => String(error),
      );
    });
    expect(refusal).toBeNull();
  });

  test('all quotations of a page', async () => {
    const panel = await checking();
    await panel.evaluate(() => document.getElementById('check-page')?.click());
    const checks = await checked(panel, (all) => all.length > 0);
    expect(checks.map(({ label }) => label)).toEqual(['same', 'differs', 'other-speaker', 'nothing']);
    expect(checks[1]?.inSentence).toEqual(['changed: acceptable']);
    expect(checks[1]?.inStatement).toEqual(['changed: unacceptable']);
    await session.screenshot(panel, `${process.env.SCREENSHOTS ?? 'out'}/check-page-${name}.png`);
    expect(await session.noise()).toEqual([]);
  });
});
