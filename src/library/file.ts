/** What a file is and what it says, before the worker sees it. */
import type { FileReport } from '../messages';

/** What the archive takes in: an article's text, a saved web page, a pack. */
export type FileKind = 'text' | 'page' | 'pack';

const EXTENSIONS = new Map<string, FileKind>(
  Object.entries({
    txt: 'text',
    text: 'text',
    md: 'text',
    htm: 'page',
    html: 'page',
    xhtml: 'page',
    json: 'pack',
  }),
);
const MEDIA = new Map<string, FileKind>(
  Object.entries({
    'text/plain': 'text',
    'text/markdown': 'text',
    'text/html': 'page',
    'application/xhtml+xml': 'page',
    'application/json': 'pack',
  }),
);

/** What the file picker offers. */
export const ACCEPTED = [...[...EXTENSIONS.keys()].map((extension) => `.${extension}`), ...MEDIA.keys()].join(',');

/** What kind of file it is by its name, or, where that says nothing, by its media type; null where it is none. */
export function kindOf({ name, type }: Pick<File, 'name' | 'type'>): FileKind | null {
  const extension = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase();
  return EXTENSIONS.get(extension ?? '') ?? MEDIA.get(type.replace(/;.*$/, '').trim()) ?? null;
}

/** Largest file that is read at all, in bytes, by kind. A page saved with its pictures in it takes a few megabytes. */
export const MAX_BYTES: Readonly<Record<FileKind, number>> = { text: 8_000_000, page: 50_000_000, pack: 250_000_000 };

/** Where an HTML file says its encoding (https://html.spec.whatwg.org/#prescan-a-byte-stream-to-determine-its-encoding). */
const CHARSET = /<meta[^>]+charset\s*=\s*["']?\s*([\w:.-]+)/i;
const PRESCANNED = 1_024;

/**
 * The text of a file: by its byte order mark, else UTF-8 where it is that, else by what an HTML file says of itself,
 * else Windows-1252, which most old western files are in. Never throws.
 */
export function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const latin = new TextDecoder('windows-1252');
    const said = CHARSET.exec(latin.decode(bytes.subarray(0, PRESCANNED)))?.[1];
    try {
      return new TextDecoder(said ?? 'windows-1252').decode(bytes);
    } catch {
      // an encoding that nobody knows
      return latin.decode(bytes);
    }
  }
}

/** The address that browsers write into a page they save. */
const SAVED_FROM = /<!--\s*(?:saved from url=\(\d+\)|Page saved with SingleFile\s+url:\s*)(https?:\/\/\S+)/;

/** Where a saved page says it comes from, or null. */
export const savedFrom = (html: string): string | null => SAVED_FROM.exec(html.slice(0, 10_000))?.[1] ?? null;

/** The report of a file that was not taken in. */
export const refusal = (name: string, message: string): FileReport => ({
  name,
  outcome: 'refused',
  articles: [],
  statements: 0,
  conflicts: [],
  problems: [{ place: '', message }],
});
