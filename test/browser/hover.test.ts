import { afterEach, describe, expect, test } from 'vitest';
import { MAX_SENTENCE } from '../../src/messages';
import { rectsOf, sentenceOf } from '../../src/page/anchor';
import { HitTest } from '../../src/page/hover';
import { MentionFinder, type PageMention, surfaceOf } from '../../src/page/mentions';
import { nextMention } from '../../src/page/steps';
import { finish } from '../finish';
import { extract } from './extract';
import { lexicon } from './lexicon';

afterEach(() => document.body.replaceChildren());

const compiled = lexicon();
function mentionsOf(html: string): PageMention[] {
  const main = document.body.appendChild(document.createElement('main'));
  main.innerHTML = html;
  const blocks = extract(main);
  const finder = new MentionFinder(compiled);
  finish(finder.scanning(blocks));
  return finish(finder.settling(blocks, 'en'));
}
const middle = ({ left, right, top, bottom }: DOMRect): [number, number] => [(left + right) / 2, (top + bottom) / 2];

describe('HitTest', () => {
  test('finds every mention at the middle of each of its lines, and nothing beside it', () => {
    const mentions = mentionsOf(
      '<p style="width: 9em">The road to Idlib and <b>Recep</b> Tayyip <i>Erdogan</i>, who met Vladimir Putin there.</p><p style="direction: rtl">Idlib</p><p style="writing-mode: vertical-rl; height: 5em">From Idlib to the Kremlin</p>',
    );
    expect(mentions.length).toBeGreaterThanOrEqual(6);
    const hits = new HitTest(mentions);
    for (const mention of mentions) {
      for (const rect of rectsOf(mention)) {
        expect(hits.at(document, ...middle(rect)), surfaceOf(mention)).toBe(mention);
        expect(hits.at(document, rect.left - 200, rect.top)).toBeNull();
      }
    }
    // far to the right of a short line the caret still snaps to its end
    const last = rectsOf(mentions[0] as PageMention)[0] as DOMRect;
    expect(hits.at(document, last.right + 500, last.top + 5)).toBeNull();
  });

  test('what lies over a mention hides it', () => {
    const mentions = mentionsOf('<p>Idlib</p><div style="position: fixed; inset: 0; background: #fff">cover</div>');
    const [rect] = rectsOf(mentions[0] as PageMention);
    expect(new HitTest(mentions).at(document, ...middle(rect as DOMRect))).toBeNull();
  });

  test('a mention whose text has changed since has no place', () => {
    const [mention] = mentionsOf('<p>The road to Idlib</p>') as [PageMention];
    mention.range.startContainer.data = 'x';
    expect(rectsOf(mention)).toEqual([]);
    mention.range.startContainer.remove();
    expect(rectsOf(mention)).toEqual([]);
  });
});

describe('sentenceOf', () => {
  const of = (html: string, lang?: string): string => sentenceOf(mentionsOf(html)[0] as PageMention, lang);

  test('is the sentence around the mention, its lines joined', () => {
    expect(of('<p>It rained. The road\n   to <b>Idlib</b><br>was shut. Nobody came.</p>', 'en')).toBe('The road to Idlib was shut.');
  });
  test('is cut around the mention where it is too long', () => {
    const sentence = of(`<p>${'and so on, '.repeat(300)}the road to Idlib, ${'and so on, '.repeat(300)}</p>`);
    expect(sentence.length).toBeLessThanOrEqual(MAX_SENTENCE);
    expect(sentence).toContain('the road to Idlib');
  });
  test('any declared language will do', () => {
    expect(of('<p>It rained. Idlib was quiet.</p>', 'not a language!')).toBe('Idlib was quiet.');
  });
});

describe('nextMention', () => {
  test('goes on and around, back and around, past what is not displayed', () => {
    const mentions = mentionsOf('<p id="a">Idlib</p><p id="b">Idlib</p><p id="c">Idlib</p>');
    const [a, b, c] = mentions as [PageMention, PageMention, PageMention];
    (document.querySelector('#b') as HTMLElement).style.display = 'none';
    expect(nextMention(mentions, a, 1, document)).toBe(c);
    expect(nextMention(mentions, c, 1, document)).toBe(a);
    expect(nextMention(mentions, a, -1, document)).toBe(c);
    expect(nextMention([b], null, 1, document)).toBeNull();
    expect(nextMention([], null, 1, document)).toBeNull();
  });

  test('begins at the selection where there is one, else at the top of the viewport', () => {
    const mentions = mentionsOf(
      `<p>Idlib</p><p id="s">selected</p><p>Idlib</p><div style="height: 5000px"></div><p>Idlib</p><div style="height: 5000px"></div>`,
    );
    const [first, second, third] = mentions as [PageMention, PageMention, PageMention];
    expect(nextMention(mentions, null, 1, document)).toBe(first);
    getSelection()?.selectAllChildren(document.querySelector('#s') as Element);
    expect(nextMention(mentions, null, 1, document)).toBe(second);
    expect(nextMention(mentions, null, -1, document)).toBe(first);
    scrollTo(0, 3_000);
    expect(nextMention(mentions, null, 1, document)).toBe(third);
    getSelection()?.removeAllRanges();
    scrollTo(0, 0);
  });
});
