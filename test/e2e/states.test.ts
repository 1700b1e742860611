/**
 * Every state of the interface ({@link STATES}) in both browsers, from left to right and from right to left, light and
 * dark: axe finds nothing against WCAG 2.2 AA, nothing needs scrolling sideways, and in Chromium it looks as it did
 * when its picture was last accepted (`npm run pictures`).
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dejaVuOnly } from '../visual/fonts';
import { look } from '../visual/pictures';
import { auditCard, auditPage } from './axe';
import { BROWSERS, type BrowserName, launch, type Session } from './harness';
import { beyondCard, beyondPage } from './spacing';
import { LANGUAGES, type Language, type Size, STATES, type State, THEMES, type Theme, type Variant } from './states';

/**
 * What is audited in Firefox too, in each language: one state of each view. Rules that ask of markup find the same in
 * every browser; sizes and what is in the way of what are what may differ.
 */
const IN_FIREFOX: Readonly<Record<Language, readonly string[]>> = {
  en: [
    ...['card-person', 'card-posts', 'card-followed', 'card-by-key', 'card-drawer', 'cards-pinned'],
    ...['panel-page', 'panel', 'panel-search', 'panel-compare', 'panel-check', 'panel-articles'],
    ...['library-article', 'library-timeline', 'library-speakers', 'library-files', 'library-settings', 'library-welcome'],
  ],
  ar: ['card-posts', 'panel', 'library-article'],
};

/** Every size from left to right in Chromium; elsewhere the first, and those of which pictures are kept. */
function sizesFor(name: BrowserName, language: Language, { name: state, sizes, pictures, only }: State): readonly Size[] {
  if (name === 'firefox') return only !== 'chromium' && IN_FIREFOX[language].includes(state) ? sizes.slice(0, 1) : [];
  const pictured = pictures.filter((variant) => variant.startsWith(`${language} `)).map((variant) => variant.split(' ')[2] as Size);
  return [...new Set([...(language === 'en' ? sizes : sizes.slice(0, 1)), ...pictured])];
}

/** Colours depend neither on the size nor on the direction: the dark ones are looked at once, in each browser. */
const isAudited = (language: Language, theme: Theme, size: Size, { sizes }: State): boolean =>
  theme === 'light' ? sizes.includes(size) : language === 'en' && size === sizes[0];

describe.each(BROWSERS)('in %s', (name) => {
  describe.each(LANGUAGES)('in the language %s', (language) => {
    let session: Session;
    let folder: string;
    let fonts: string | null;
    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), 'backgrounder-'));
      fonts = name === 'chromium' ? await dejaVuOnly(folder) : null;
      session = await launch(name, { language, ...(fonts !== null && { fonts }) });
      await session.mentions(await session.open('/news.html'), 20);
    });
    afterAll(async () => {
      await session?.close();
      await rm(folder, { recursive: true, force: true });
    });

    const cases = STATES.flatMap((state) => sizesFor(name, language, state).map((size) => [state.name, size, state] as const));
    describe.each(cases)('%s, %s', (_, size, state) => {
      const stage = () => ({ session, language, size });
      let page: Page;
      beforeAll(async () => {
        page = await state.show(stage());
      });
      afterAll(async () => {
        await page?.close();
        await state.leave?.(stage());
      });

      describe.each(THEMES)('%s', (theme) => {
        beforeAll(() => session.prefer(page, { colorScheme: theme }));

        test.runIf(isAudited(language, theme, size, state))('is accessible', async () => {
          const rules = theme === 'light' ? 'all' : 'colours';
          const { violations, passed } = await (state.of !== 'page' ? auditCard(session, page, rules) : auditPage(page, rules));
          expect(violations).toEqual([]);
          // it has seen the text and the controls
          expect(passed['color-contrast']?.length).toBeGreaterThan(0);
          if (rules === 'all') expect(passed['target-size']?.length).toBeGreaterThan(0);
        });

        const variant: Variant = `${language} ${theme} ${size}`;
        test.runIf(name === 'chromium' && state.pictures.includes(variant))('looks as accepted', async ({ skip }) => {
          if (fonts === null) skip('pictures are drawn on Linux with the DejaVu fonts');
          expect(await look(session, page, state, variant)).toBe('the same');
        });
      });

      test.runIf(state.sizes.includes(size))('fits, also with more space between words and lines', async () => {
        expect(await (state.of !== 'page' ? beyondCard(session, page) : beyondPage(page))).toEqual([]);
      });
    });
  });
});
