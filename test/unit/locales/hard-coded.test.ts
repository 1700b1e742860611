/** No text of the interface stands in the code: all of it comes from `_locales`, so that it can be translated. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { inHtml, inScript } from './interface-text';
import { sources } from './sources';

describe('interface text', () => {
  test.each(sources('.ts', '.tsx'))('%s has none of its own', (path) => {
    expect(inScript(path, readFileSync(path, 'utf8'))).toEqual([]);
  });

  test.each(sources('.html'))('%s has none of its own', (path) => {
    expect(inHtml(readFileSync(path, 'utf8'))).toEqual([]);
  });
});

describe('the search for it', () => {
  const texts = (source: string): readonly string[] => inScript('a.tsx', source).map(({ text }) => text);

  test.each([
    ['between tags', 'const a = <p>Hello {name}</p>;'],
    ['over lines', 'const a = (\n  <p>\n    Hello\n  </p>\n);'],
    ['in a fragment', 'const a = <>Hello</>;'],
    ['as an expression', "const a = <p>{'Hello'}</p>;"],
    ['under a condition', "const a = <p>{x ? t('key') : 'Hello'}</p>;"],
    ['behind a condition', "const a = <p>{x && 'Hello'}</p>;"],
    ['in a template', 'const a = <p>{`Hello`}</p>;'],
    ['in an attribute', 'const a = <button title="Hello" />;'],
    ['in an attribute’s expression', "const a = <button aria-label={x ?? 'Hello'} />;"],
    ['in a property of a component', 'const a = <Section heading="Hello" />;'],
    ['written into an element', "element.textContent = 'Hello';"],
    ['written into an attribute', "element.setAttribute('aria-label', 'Hello');"],
    ['given to the toolbar', "browser.action.setTitle({ title: 'Hello', tabId });"],
    ['given to a menu', "browser.contextMenus.create({ id: 'x', title: 'Hello' });"],
  ])('finds text %s', (_, source) => {
    expect(texts(source)).toHaveLength(1);
  });

  test.each([
    ['messages', "const a = <p title={t('key')}>{t('key', name)}</p>;"],
    ['classes, ids and roles', 'const a = <p class="soft hint" id="name" role="status" />;'],
    ['punctuation', "const a = <p>· {'—'} ({count})</p>;"],
    ['comparisons', "const a = <p class={x === 'Hello' ? 'b' : 'c'}>{x === 'Hello' && t('key')}</p>;"],
    ['comments', 'const a = <p>{/* Hello */}</p>;'],
  ])('leaves %s alone', (_, source) => {
    expect(texts(source)).toEqual([]);
  });

  test('tells the line', () => {
    expect(inScript('a.tsx', "const x = 1;\nconst a = <p>\n  {'Hello'}\n</p>;")).toEqual([
      { line: 3, text: expect.stringContaining('Hello') },
    ]);
  });

  test('finds it in HTML, and leaves the name, scripts and comments alone', () => {
    const page = '<!doctype html>\n<html lang="en"><title>Backgrounder</title><!-- Hello -->\n<script>let hello;</script>\n';
    expect(inHtml(`${page}<body><div id="root"></div></body></html>`)).toEqual([]);
    expect(inHtml(`${page}<body><p>Hello</p></body></html>`)).toEqual([{ line: 4, text: 'Hello' }]);
    expect(inHtml(`${page}<body><p\n title="Hello"></p></body></html>`)).toMatchObject([{ text: 'Hello' }]);
  });
});
