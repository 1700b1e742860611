/**
 * Keeping articles in the built extension, in both browsers: saving a page, correcting what was found, coming back after
 * a restart, taking files in and out, backing up and restoring, and watch terms.
 */
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type LibraryPlace, libraryAddress } from '../../src/library-address';
import type { Backup, Pack } from '../../src/model/records';
import { ask, closeViews } from './ask';
import { BROWSERS, type BrowserName, eventually, launch, type Session } from './harness';

/** A page with an invented article, dated and signed in JSON-LD. */
const story = (headline: string, canonical: string, paragraphs: readonly string[]): string => `<!doctype html>
<html lang="en"><head><title>${headline} | The Ferry Post</title>
<link rel="canonical" href="${canonical}">
<meta property="og:site_name" content="The Ferry Post">
<script type="application/ld+json">${JSON.stringify({
  '@type': 'NewsArticle',
  headline,
  datePublished: '2020-02-21T08:00:00Z',
  author: { '@type': 'Person', name: 'Ines Quist' },
})}</script></head>
<body><nav><a href="/">Home</a></nav><article><h1>${headline}</h1>${paragraphs.map((text) => `<p>${text}</p>`).join('')}</article>
<footer>The Ferry Post</footer></body></html>`;

const FERRY = story('Ferry crews hear from Moscow and Ankara', 'http://post.test/2020/ferry?utm_source=feed#top', [
  'The crews brought flour across the strait for the third week in a row, and waited for clearer skies in a harbour that has been repaired twice since the autumn storms.',
  '“The crossing will open when the wind allows it,” Kremlin spokesman Dmitry Peskov told reporters on Thursday. “Nobody has asked us to hurry.”',
  'Mira Stanic, who leads the crews, said: “We carried flour through worse winters than this one.” She keeps a list of every crossing in a blue notebook.',
  'Turkish President Recep Tayyip Erdogan said that the harbour near Idlib would be paid for by spring. The town has put up a clock that counts the days.',
]);
const BRIDGE = story('Bridge engineers ask for another month', 'http://post.test/2020/bridge', [
  'Engineers at the Quarrymouth Span asked the council for another month on Wednesday, after two of the cables were found to be thinner than the drawings had it.',
  '“The Quarrymouth Span is safe for carts and for people,” said Mira Stanic, who sits on the council. She asked for the drawings to be shown in the town hall.',
  'Carters who use the Span every morning were told to walk their horses, and a guard now counts how many of them are on it at any one time of the day.',
]);
const ROUTES = {
  '/ferry.html': { body: FERRY },
  '/bridge.html': { body: BRIDGE },
  '/lists.html': { body: '<!doctype html><title>Lists</title><ul><li><a href="/a">One</a></li><li><a href="/b">Two</a></li></ul>' },
};

/** An invented article as a text file, as they are kept in folders: date line, agency, text, credits. */
const text = (headline: string, date: string, who: string): string =>
  [
    headline,
    'By Reuters',
    date,
    `${headline}: the harbour office said on Monday that the new pier would be open to fishing boats within the week, whatever the weather does.`,
    `“The pier is stronger than the sea,” said ${who}, the harbour master, in a letter to the owners of the boats. “I have walked it from end to end myself.”`,
    'The owners had asked for a second inspection, and were told that it would be held once the last of the planks have been laid and the lamps put up.',
  ].join('\n\n');

/** A document that the worker gives in parts. */
async function whole<T>(page: Page, type: string, args: object): Promise<T> {
  const parts: string[] = [];
  for (let digest: string | undefined; ; ) {
    const part = await ask<{ text: string; parts: number; digest: string }>(page, type, {
      ...args,
      part: parts.length,
      ...(digest && { digest }),
    });
    digest = part.digest;
    parts.push(part.text);
    if (parts.length === part.parts) return JSON.parse(parts.join(''));
  }
}

/** Runs in the panel: gives files (name and text) to a file field, as the picker does, or drops them on the page. */
function giveFiles(field: string | null, files: readonly (readonly string[])[]): void {
  const transfer = new DataTransfer();
  for (const [name = '', content = ''] of files) transfer.items.add(new File([content], name));
  if (field === null) {
    document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }));
    return;
  }
  const input = document.getElementById(field) as HTMLInputElement;
  input.files = transfer.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
}

/** Runs in the panel: presses the first button with these words or this label inside `within`. */
function press(words: string, within = 'main'): boolean {
  const button = [...document.querySelectorAll<HTMLElement>(`${within} button, ${within} summary`)].find(
    (each) => each.textContent?.trim() === words || each.getAttribute('aria-label') === words,
  );
  button?.click();
  return button !== undefined;
}

/** Runs in the panel: types into a field, as a reader who replaces what stood there. */
function fill(selector: string, value: string): void {
  const field = document.querySelector<HTMLInputElement>(selector);
  if (!field) throw new Error(`no ${selector}`);
  field.value = value;
  field.dispatchEvent(new Event(field.localName === 'select' ? 'change' : 'input', { bubbles: true }));
}

/** Runs in the panel: what was found, by speaker, with the words of each statement. */
const readFound = (): Record<string, string[]> =>
  Object.fromEntries(
    [...document.querySelectorAll('.found .speaker')].map((section) => [
      section.getAttribute('aria-label') ?? '',
      [...section.querySelectorAll('.bg-words')].map((words) => words.textContent ?? ''),
    ]),
  );

const main = (panel: Page): Promise<string> => panel.evaluate(() => document.querySelector('main')?.textContent ?? '');
const says = (panel: Page, wanted: string): Promise<string> =>
  eventually(`the panel to say ${wanted}`, async () => {
    const said = await main(panel);
    return said.includes(wanted) ? said : undefined;
  });
const pressed = (panel: Page, words: string, within?: string): Promise<true> =>
  eventually(`the button ${words}`, async () => (await panel.evaluate(press, words, within)) || undefined);
const found = (panel: Page): Promise<Record<string, string[]>> => panel.evaluate(readFound);

/** The panel in a tab, on one of its tabs. */
async function panelTab(session: Session, tab: string): Promise<Page> {
  const page = await session.extensionPage('/src/panel/index.html');
  await page.waitForSelector(`#tab-${tab}`);
  await page.evaluate((id) => document.getElementById(id)?.click(), `tab-${tab}`);
  return page;
}

/** A place of the library, in a tab. */
async function libraryTab(session: Session, place: LibraryPlace): Promise<Page> {
  const page = await session.extensionPage(`/${libraryAddress(place)}`);
  await page.waitForSelector('h1');
  return page;
}

/** Opens an article from the list of the panel. */
async function openListed(panel: Page, headline: string): Promise<void> {
  const open = (words: string) => {
    const listed = [...document.querySelectorAll<HTMLElement>('[data-article]')].find((each) => each.textContent?.includes(words));
    listed?.click();
    return listed !== undefined;
  };
  await eventually(`${headline} in the list`, async () => (await panel.evaluate(open, headline)) || undefined);
}

/** Opens the panel over a page, and keeps its article. */
async function saveFrom(session: Session, path: string): Promise<Page> {
  const page = await session.open(path, { host: 'post.test' });
  const panel = await session.panel(page);
  await panel.waitForSelector('#tab-page');
  await panel.evaluate(() => document.getElementById('tab-page')?.click());
  await panel.waitForSelector('#save-article');
  await panel.evaluate(() => document.getElementById('save-article')?.click());
  await panel.waitForSelector('.outcome');
  return panel;
}

describe.each(BROWSERS)('keeping articles in %s', (name: BrowserName) => {
  let profile: string;
  let session: Session;
  beforeAll(async () => {
    profile = await mkdtemp(join(tmpdir(), 'backgrounder-profile-'));
    session = await launch(name, { profile, routes: ROUTES });
  });
  afterAll(async () => {
    await session?.close();
    await rm(profile, { recursive: true, force: true });
  });

  test('a page is saved with what it says of itself, its text and its statements', async () => {
    const panel = await saveFrom(session, '/ferry.html');
    await says(panel, 'Saved, with what was found in it.');
    const said = await found(panel);
    expect(Object.keys(said)).toEqual(expect.arrayContaining(['Dmitry Peskov', 'Mira Stanic', 'Recep Tayyip Erdogan']));
    expect(said['Mira Stanic']?.[0]).toContain('We carried flour through worse winters than this one');
    expect(said['Dmitry Peskov']?.join(' ')).toContain('Nobody has asked us to hurry');
    const view = await main(panel);
    expect(view).toContain('Ferry crews hear from Moscow and Ankara');
    expect(view).toContain('21 February 2020');
    expect(view).toContain('Ines Quist');
    expect(view).toContain('She keeps a list of every crossing in a blue notebook.');
    const link = await panel.evaluate(() => document.querySelector<HTMLAnchorElement>('.particulars a')?.href);
    expect(link).toMatch(/^http:\/\/post\.test\/2020\/ferry/);
    expect(session.foreignRequests()).toEqual([]);
    await closeViews(session);
  });

  test('a page that is no article is not saved, and the panel says so', async () => {
    const page = await session.open('/lists.html', { host: 'post.test' });
    const panel = await session.panel(page);
    await panel.waitForSelector('#tab-page');
    await panel.evaluate(() => document.getElementById('tab-page')?.click());
    await pressed(panel, 'Save this article');
    await says(panel, 'nothing was saved');
    await closeViews(session);
  });

  test('corrections stay when the page is saved again, and can be taken back', async () => {
    const panel = await panelTab(session, 'articles');
    await openListed(panel, 'Ferry crews hear');
    await says(panel, 'found, by speaker');
    await panel.evaluate(() => document.querySelector('.found')?.setAttribute('open', ''));
    const section = '.speaker[aria-label="Mira Stanic"]';
    await pressed(panel, 'Correct', section);
    await panel.waitForSelector(`${section} [name=speakers]`);
    await panel.evaluate(fill, `${section} [name=speakers]`, 'Sergei Lavrov');
    await panel.evaluate(fill, `${section} [name=date]`, '2020-02-20~');
    await pressed(panel, 'Apply', section);
    await says(panel, 'Corrected.');
    await pressed(panel, 'Drop', '.speaker[aria-label="Recep Tayyip Erdogan"]');
    await says(panel, '1 dropped statement');
    const lavrov = (await found(panel))['Sergei Lavrov'];
    expect(lavrov?.[0]).toContain('worse winters');
    await closeViews(session);

    const again = await saveFrom(session, '/ferry.html');
    expect(await again.evaluate(() => document.querySelector('.outcome')?.textContent)).toMatch(/You ke(?:ep|pt) this article/);
    const after = await found(again);
    expect(after['Sergei Lavrov']).toEqual(lavrov);
    expect(after).not.toHaveProperty('Mira Stanic');
    expect(after).not.toHaveProperty('Recep Tayyip Erdogan');
    expect(await main(again)).toContain('about 20 February 2020');

    await again.evaluate(() => document.querySelector('.dropped')?.setAttribute('open', ''));
    await pressed(again, 'Put back');
    await eventually('the dropped statement to come back', async () => ('Recep Tayyip Erdogan' in (await found(again)) ? true : undefined));
    await closeViews(session);
  });

  test('the command saves too', async () => {
    const page = await session.open('/bridge.html', { host: 'post.test' });
    await session.mentions(page, 1, 1_000).catch(() => undefined);
    await session.command(page, 'save-article');
    const panel = await panelTab(session, 'articles');
    await eventually('the bridge in the archive', async () => {
      const { articles } = await ask<{ articles: { headline: string | null }[] }>(panel, 'articles', {});
      return articles.some(({ headline }) => headline === 'Bridge engineers ask for another month') || undefined;
    });
    await closeViews(session);
  });

  test('the page has an entry in its context menu', async () => {
    const updated = await session.worker(async () => {
      const api = ((globalThis as { browser?: unknown }).browser ?? (globalThis as { chrome?: unknown }).chrome) as {
        contextMenus: { update(id: string, change: object): Promise<void> };
      };
      await api.contextMenus.update('save-article', { enabled: true });
      return 'there';
    });
    expect(updated).toBe('there');
  });

  test('a watch term is underlined on pages, and collects what was said', async () => {
    const panel = await libraryTab(session, { at: 'kept' });
    await panel.waitForSelector('#watch-name');
    await panel.evaluate(fill, '#watch-name', 'Quarrymouth Span');
    await panel.evaluate(fill, '[name=others]', 'Quarry Bridge');
    await panel.evaluate(fill, '.watch [name=kind]', 'site');
    await pressed(panel, 'Add');
    await says(panel, 'Quarrymouth Span is looked for from now on; mentioned in 1 article that you keep.');
    const row = await eventually(
      'the term in the list',
      async () => (await panel.evaluate(() => document.querySelector('.watched [data-term]')?.textContent)) ?? undefined,
    );
    expect(row).toMatch(/^Quarrymouth Span siteQuarry Bridge1 statement/);
    const page = await session.open('/bridge.html', { host: 'post.test' });
    await eventually('the term to be underlined', async () =>
      (await session.highlights(page))['backgrounder-site']?.includes('Quarrymouth Span') ? true : undefined,
    );
    await closeViews(session);
  });

  test('all of it is there after a restart', async () => {
    await session.close();
    session = await launch(name, { profile, routes: ROUTES });
    const panel = await panelTab(session, 'articles');
    await says(panel, 'Bridge engineers ask for another month');
    await openListed(panel, 'Ferry crews hear');
    await says(panel, 'She keeps a list of every crossing in a blue notebook.');
    expect((await found(panel))['Sergei Lavrov']?.[0]).toContain('worse winters');
    await panel.evaluate(() => document.getElementById('tab-statements')?.click());
    await panel.waitForSelector('#search');
    await panel.evaluate(fill, '#search', 'carried flour');
    await eventually('the statement to be found', async () =>
      (await panel.evaluate(() => document.querySelector('.said .result .bg-said')?.textContent))?.startsWith('Sergei Lavrov')
        ? true
        : undefined,
    );
    expect(await ask<unknown[]>(panel, 'watchTerms', {})).toHaveLength(1);
    await closeViews(session);
  });

  test('files are taken in by picker and by dropping, each with a line on what became of it', async () => {
    const panel = await libraryTab(session, { at: 'files' });
    await panel.waitForSelector('#import-files');
    await panel.evaluate(giveFiles, 'import-files', [
      ['pier.txt', text('New pier to open within the week', 'March 2, 2020', 'Nils Falk')],
      ['broken.json', '{"format":"backgrounder-pack/1","title":"Broken","articles":[{"id":"x"}],"entities":[],"names":[]}'],
    ]);
    await says(panel, '2 of 2 files done');
    await panel.evaluate(giveFiles, null, [
      ['lamps.txt', text('Lamps for the new pier', 'March 9, 2020', 'Nils Falk')],
      ['saved.html', BRIDGE.replace('</head>', '<!-- saved from url=(0028)http://post.test/2020/bridge --></head>')],
      ['photo.png', 'x'],
    ]);
    const said = await says(panel, '5 of 5 files done');
    const lines = await panel.evaluate(() =>
      Object.fromEntries(
        [...document.querySelectorAll('.reports > li')].map((li) => [
          li.querySelector('.file')?.textContent,
          (li as HTMLElement).dataset.outcome,
        ]),
      ),
    );
    expect(lines, said).toEqual({
      'pier.txt': 'added',
      'broken.json': 'refused',
      'lamps.txt': 'added',
      'saved.html': 'updated',
      'photo.png': 'refused',
    });
    expect(said).toMatch(/broken\.json not imported\S*articles\[0\]/);
    await panel.evaluate(() => {
      location.hash = '#/kept';
    });
    await says(panel, 'Lamps for the new pier');
    // what was taken in is still listed on the way back
    await panel.evaluate(() => history.back());
    await says(panel, '5 of 5 files done');
    // Firefox tells of questions that a closed page leaves unanswered
    await panel.waitForSelector('.export [name=speaker] option:nth-child(2)');
    await closeViews(session);
  });

  const texts = process.env.ARTICLE_TEXTS;
  test.skipIf(!texts || !existsSync(texts))('the texts of the bundled articles are each added to their record', async () => {
    const folder = texts as string;
    const files = (await readdir(folder)).filter((file) => file.endsWith('.txt')).sort();
    const contents = await Promise.all(files.map(async (file) => [file, await readFile(join(folder, file), 'utf8')] as const));
    const panel = await libraryTab(session, { at: 'files' });
    await panel.waitForSelector('#import-files');
    const before = await ask<{ articles: unknown[] }>(panel, 'articles', {});
    await panel.evaluate(giveFiles, 'import-files', contents);
    await says(panel, `${files.length} of ${files.length} files done`);
    const outcomes = await panel.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('.reports > li')].map((li) => li.dataset.outcome),
    );
    expect(outcomes).toEqual(files.map(() => 'attached'));
    const { articles } = await ask<{ articles: { hasText: boolean; kept: unknown }[] }>(panel, 'articles', {});
    expect(articles).toHaveLength(before.articles.length);
    expect(articles.filter(({ hasText, kept }) => hasText && kept === null)).toHaveLength(files.length);
    await closeViews(session);
  });

  test('what is exported is handed over as a file in each format', async () => {
    const panel = await libraryTab(session, { at: 'files' });
    await panel.waitForSelector('.export');
    for (const format of ['pack', 'csv', 'csl-json', 'bibtex', 'web-annotations']) {
      const made = await panel.evaluate(async (value) => {
        const blobs: Blob[] = [];
        const names: string[] = [];
        const create = URL.createObjectURL;
        URL.createObjectURL = (blob: Blob) => {
          blobs.push(blob);
          return create.call(URL, blob);
        };
        const onClick = (event: Event) => {
          const link = event.target as HTMLAnchorElement;
          if (!link.download) return;
          names.push(link.download);
          event.preventDefault();
        };
        HTMLAnchorElement.prototype.click = function click() {
          this.addEventListener('click', onClick);
          this.dispatchEvent(new MouseEvent('click', { cancelable: true }));
        };
        const select = document.querySelector<HTMLSelectElement>('.export [name=format]');
        if (!select) throw new Error('no formats');
        select.value = value;
        select.dispatchEvent(new Event('change', { bubbles: true }));
        document.querySelector<HTMLInputElement>('[name=what][value=kept]')?.click();
        await new Promise((drawn) => setTimeout(drawn, 100));
        document.querySelector<HTMLButtonElement>('.export [type=submit]')?.click();
        for (let i = 0; i < 200 && blobs.length === 0; i++) await new Promise((later) => setTimeout(later, 20));
        URL.createObjectURL = create;
        return { name: names[0], text: await blobs[0]?.text() };
      }, format);
      expect(made.name, format).toBeTruthy();
      expect(made.text, format).toMatch(/worse winters|Ferry crews/);
      await says(panel, `Handed to the browser as ${made.name}.`);
    }
    await closeViews(session);
  });

  test('a backup, restored in an empty profile, gives the same archive', async () => {
    const panel = await libraryTab(session, { at: 'files' });
    await panel.waitForSelector('#back-up');
    const backup = await whole<Backup>(panel, 'backup', {});
    const pack = await whole<Pack>(panel, 'exportPack', { selection: 'kept' });
    expect(backup.corrections.length).toBeGreaterThan(0);
    expect(pack.articles.length).toBeGreaterThanOrEqual(4);
    const fresh = await launch(name, { routes: ROUTES });
    try {
      const other = await libraryTab(fresh, { at: 'files' });
      await other.waitForSelector('#restore-file');
      await other.evaluate(giveFiles, 'restore-file', [['damaged.json', JSON.stringify(backup).slice(0, -20)]]);
      await says(other, 'nothing has changed');
      await other.evaluate(giveFiles, 'restore-file', [['backup.json', JSON.stringify(backup)]]);
      await says(other, 'Restored:');
      expect(await whole<Pack>(other, 'exportPack', { selection: 'kept' })).toEqual(pack);
      const { at: _, ...again } = await whole<Backup>(other, 'backup', {});
      const { at: __, ...first } = backup;
      expect(again).toEqual(first);
      // a second time there is something to replace
      await other.evaluate(giveFiles, 'restore-file', [['backup.json', JSON.stringify(backup)]]);
      await says(other, 'Replace them all by those of the backup?');
      await other.evaluate(() => {
        location.hash = '#/kept';
      });
      await says(other, 'Ferry crews hear from Moscow and Ankara');
    } finally {
      await fresh.close();
    }
    await closeViews(session);
  });

  test('an article is removed for good on a second press, and nothing was noisy on the way', async () => {
    const panel = await panelTab(session, 'articles');
    await says(panel, 'Lamps for the new pier');
    await openListed(panel, 'Lamps for');
    await pressed(panel, 'Remove from the archive');
    await says(panel, 'Remove this article');
    await pressed(panel, 'Remove');
    await eventually('the list without it', async () => {
      const said = await main(panel);
      return said.includes('New pier to open') && !said.includes('Lamps for') ? true : undefined;
    });
    expect(await session.noise()).toEqual([]);
  });
});
