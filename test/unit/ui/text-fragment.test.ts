import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeFragmentText, quotationAddress, textDirective, withTextFragment } from '../../../src/ui/text-fragment';
import { agencyReport, paraphrasedReadout, partlyQuoted, translatedReport } from './sample';

/** A text whose half surrogate pairs are U+FFFD. */
const wellFormed = (text: string): string => Buffer.from(text, 'utf8').toString('utf8');

const PAGE = 'https://news.example/harbour';

/** Reads a fragment as the specification has it: https://wicg.github.io/scroll-to-text-fragment/#syntax */
function parse(url: string) {
  const fragment = url.slice(url.indexOf('#') + 1);
  const at = fragment.indexOf(':~:');
  const directives = fragment
    .slice(at + 3)
    .split('&')
    .map((directive) => {
      const [name, ...value] = directive.split('=');
      expect(name).toBe('text');
      const parts = value.join('=').split(',');
      // neither prefix nor suffix, whose hyphens would be the only ones
      expect(parts.some((part) => part.startsWith('-') || part.endsWith('-'))).toBe(false);
      return parts.map(decodeURIComponent);
    });
  return { element: fragment.slice(0, at), directives };
}

describe('encodeFragmentText', () => {
  it('encodes what has a meaning in a directive', () => {
    expect(encodeFragmentText('S-400s, A&B = 5 % #1')).toBe('S%2D400s%2C%20A%26B%20%3D%205%20%25%20%231');
    expect(encodeFragmentText('İdlib’de إدلب')).toBe(
      [...new TextEncoder().encode('İdlib’de إدلب')]
        .map((byte) =>
          /[\w.~]/.test(String.fromCharCode(byte)) ? String.fromCharCode(byte) : `%${byte.toString(16).toUpperCase().padStart(2, '0')}`,
        )
        .join(''),
    );
  });

  it('leaves only characters that may stand in one, and is undone by decoding', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const encoded = encodeFragmentText(text);
        expect(encoded).toMatch(/^(?:[A-Za-z0-9._~!*'()]|%[0-9A-F]{2})*$/);
        expect(decodeURIComponent(encoded)).toBe(wellFormed(text));
      }),
    );
  });
});

describe('textDirective', () => {
  it('has short words whole, without the punctuation around them', () => {
    expect(textDirective(' “No boat – not one – is stuck,” ')).toBe(encodeFragmentText('No boat – not one – is stuck'));
    expect(textDirective('stuck\n in   port')).toBe('stuck%20in%20port');
  });

  it('names long words by their two ends', () => {
    const long = 'The harbour stays open, as it has since the spring, and whoever says that a boat is stuck has not been there this week.';
    expect(textDirective(long)?.split(',').map(decodeURIComponent)).toEqual(['The harbour stays open, as', 'not been there this week']);
  });

  it('has none for what has no word', () => {
    for (const text of ['', ' … ', '“—”', '🚢']) expect(textDirective(text)).toBe(null);
  });

  it('gives ends that stand in the words in this order, apart from each other, and begin and end with a word', () => {
    const text = fc.array(fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('boat', 'is', 'stuck,', '–', 'S-400s')), {
      maxLength: 40,
    });
    fc.assert(
      fc.property(text, (parts) => {
        const words = parts.join(' ');
        const directive = textDirective(words);
        if (directive === null) {
          expect(words).not.toMatch(/[\p{L}\p{M}\p{N}]/u);
          return;
        }
        const shown = wellFormed(words).replace(/\s+/gu, ' ');
        const ends = directive.split(',').map(decodeURIComponent);
        expect(ends.length).toBeLessThanOrEqual(2);
        let from = 0;
        for (const one of ends) {
          expect(one).toMatch(/^[\p{L}\p{M}\p{N}]/u);
          expect(one).toMatch(/[\p{L}\p{M}\p{N}]$/u);
          const at = shown.indexOf(one, from);
          expect(at).toBeGreaterThanOrEqual(from);
          from = at + one.length;
        }
      }),
    );
  });
});

describe('withTextFragment', () => {
  it('keeps the element an address names, and drops the directives it had', () => {
    expect(withTextFragment(PAGE, ['is stuck'])).toBe(`${PAGE}#:~:text=is%20stuck`);
    expect(withTextFragment(`${PAGE}?a=1#part:~:text=old`, ['is stuck', 'one boat'])).toBe(
      `${PAGE}?a=1#part:~:text=is%20stuck&text=one%20boat`,
    );
  });

  it('leads nowhere but to the web', () => {
    for (const url of ['javascript:alert(1)', 'file:///etc/passwd', 'not an address'])
      expect(withTextFragment(url, ['is stuck'])).toBe(null);
    expect(withTextFragment(PAGE, ['…'])).toBe(null);
  });

  it('changes nothing of an address before its fragment, and says the words in a way that the browser reads', () => {
    fc.assert(
      fc.property(
        fc.webUrl({ withFragments: true, withQueryParameters: true }),
        fc.array(fc.lorem(), { minLength: 1, maxLength: 3 }),
        (url, quotes) => {
          const address = withTextFragment(url, quotes) as string;
          expect(address.split('#', 1)).toEqual(url.split('#', 1));
          expect(new URL(address).origin).toBe(new URL(url).origin);
          expect(parse(address).directives).toHaveLength(quotes.length);
        },
      ),
    );
  });
});

describe('quotationAddress', () => {
  it('leads to the quoted words only, in the source they are taken from', () => {
    const found = quotationAddress(partlyQuoted);
    expect(found?.source).toBe(agencyReport);
    expect(parse(found?.url ?? '')).toEqual({ element: '', directives: [['sail on the day the pilots are back']] });
  });

  it('is none of a paraphrase, of a source without an address, or of a translation', () => {
    expect(quotationAddress(paraphrasedReadout)).toBe(null);
    expect(quotationAddress({ ...partlyQuoted, sources: [translatedReport, agencyReport] })).toBe(null);
    expect(quotationAddress({ ...partlyQuoted, sources: [{ ...agencyReport, machineTranslated: true }] })).toBe(null);
    expect(quotationAddress({ ...partlyQuoted, sources: [] })).toBe(null);
  });
});
