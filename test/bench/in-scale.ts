/** What `npm run bench -- scale` runs in a page of the extension besides: the library that the index is compared with. */
import MiniSearch from 'minisearch';
import { foldedWords } from '../../src/archive/rows';

interface Row {
  readonly record: { readonly id: string };
  readonly text: string;
}

const OPTIONS = { fields: ['text'], tokenize: foldedWords, processTerm: (term: string) => term };

const asked = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

function open(name: string): Promise<IDBDatabase> {
  const opening = indexedDB.open(name);
  opening.onupgradeneeded = () => opening.result.createObjectStore('index');
  return asked(opening);
}

/** Statements read at once. */
const CHUNK = 5_000;

/** Indexes what the extension's own index holds, and stores it; how many statements, its size and how long it took in ms. */
export async function buildMiniSearch(): Promise<{ documents: number; characters: number; time: number }> {
  const start = performance.now();
  const search = new MiniSearch<{ id: string; text: string }>(OPTIONS);
  const archive = await open('archive');
  for (const name of ['statements', 'userStatements']) {
    for (let after: IDBKeyRange | null = null; ; ) {
      const rows: Row[] = await asked(archive.transaction(name).objectStore(name).getAll(after, CHUNK));
      const last = rows.at(-1);
      if (!last) break;
      search.addAll(rows.map(({ record, text }) => ({ id: record.id, text })));
      after = IDBKeyRange.lowerBound(last.record.id, true);
    }
  }
  archive.close();
  const json = JSON.stringify(search);
  const own = await open('bench');
  const tx = own.transaction('index', 'readwrite');
  tx.objectStore('index').put(json, 0);
  await new Promise((resolve) => {
    tx.oncomplete = resolve;
  });
  own.close();
  return { documents: search.documentCount, characters: json.length, time: performance.now() - start };
}

let loaded: MiniSearch | null = null;

/** Loads it: how long in ms. */
export async function loadMiniSearch(): Promise<number> {
  const start = performance.now();
  const own = await open('bench');
  const json: string = await asked(own.transaction('index').objectStore('index').get(0));
  own.close();
  loaded = MiniSearch.loadJSON(json, OPTIONS);
  return performance.now() - start;
}

/** How long each search takes in ms, and how many it finds. */
export function searchMiniSearch(texts: readonly string[]): { time: number; found: number }[] {
  return texts.map((text) => {
    const start = performance.now();
    const found = loaded?.search(text, { prefix: true, combineWith: 'AND' }).length ?? 0;
    return { time: performance.now() - start, found };
  });
}
