/** Which documents have a word. */
import type { Reading } from '../reading';
import { askedForms } from './documents';
import type { Part } from './parts';
import type { Block } from './segment';

async function blocksFor(reading: Reading, part: Part, prefix: string): Promise<readonly Block[]> {
  const [from, to] = part.segment.blocksOf(prefix);
  return Promise.all(Array.from({ length: to - from }, (_, i) => reading.block(part, from + i)));
}

/**
 * For each part one byte a document: whether each of `asked` is a word of it or begins one; null where that is so of
 * every document, since nothing is asked.
 */
export async function documentsWith(
  reading: Reading,
  parts: readonly Part[],
  asked: readonly string[],
): Promise<readonly (Uint8Array | null)[]> {
  if (asked.length === 0) return parts.map(() => null);
  return Promise.all(
    parts.map(async (part) => {
      const forms = await Promise.all(
        asked.map((word) => Promise.all(askedForms(word).map(async (form) => ({ form, blocks: await blocksFor(reading, part, form) })))),
      );
      let all: Uint8Array | null = null;
      for (const wordForms of forms) {
        const has = new Uint8Array(part.segment.size);
        for (const { form, blocks } of wordForms) {
          for (const block of blocks) {
            for (const documents of block.beginningWith(form)) {
              for (let i = 0; i < documents.length; i++) {
                const n = documents[i] as number;
                // of the words before this one too
                if (all === null || all[n]) has[n] = 1;
              }
            }
          }
        }
        all = has;
      }
      return all;
    }),
  );
}

/** For each part, the documents that have each word, ascending. */
export async function documentsHaving(
  reading: Reading,
  parts: readonly Part[],
  words: readonly string[],
): Promise<readonly (readonly Uint32Array[])[]> {
  return Promise.all(
    parts.map((part) =>
      Promise.all(
        words.map(async (word) => {
          const block = part.segment.blockOf(word);
          return block < 0 ? NONE : (await reading.block(part, block)).having(word);
        }),
      ),
    ),
  );
}
const NONE = new Uint32Array(0);
