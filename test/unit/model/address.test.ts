import fc from 'fast-check';
import { expect, test } from 'vitest';
import { withoutTracking } from '../../../src/model/address';

test.each([
  ['https://news.test/a?utm_source=mail&utm_medium=x', 'https://news.test/a'],
  ['https://news.test/a?id=7&fbclid=q#part', 'https://news.test/a?id=7#part'],
  ['https://news.test/a?b=2&a=1', 'https://news.test/a?b=2&a=1'],
  ['https://news.test/a?q=a%20b', 'https://news.test/a?q=a%20b'],
  ['https://news.test/a?UTM_Campaign=1&reference=2', 'https://news.test/a?reference=2'],
  ['https://news.test/a?%75tm_source=1&b=%zz&%zz=1#?ref=2', 'https://news.test/a?b=%zz&%zz=1#?ref=2'],
  ['https://news.test/a?', 'https://news.test/a?'],
])('%s is %s without what tracks', (from, to) => expect(withoutTracking(from)).toBe(to));

test('twice is once, and all but the query is as it was', () => {
  fc.assert(
    fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (address) => {
      const before = new URL(address);
      const once = new URL(withoutTracking(address));
      expect(withoutTracking(once.href)).toBe(once.href);
      expect([once.origin, once.pathname, once.hash]).toEqual([before.origin, before.pathname, before.hash]);
    }),
  );
});
