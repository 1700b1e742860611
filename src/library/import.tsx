/** Taking in files: by picker or by drag and drop, many at once, one after another, with a line on what became of each. */
import { useEffect, useLayoutEffect, useReducer, useRef, useState } from 'preact/hooks';
import type { FileReport } from '../messages';
import { failureWords } from '../panel/condition';
import { madeOnce, t, tn } from '../ui/text';
import { ACCEPTED, decode, kindOf, MAX_BYTES, refusal, savedFrom } from './file';
import { isUnderWay, type Line, reduceQueue } from './queue';
import { To } from './record';
import { type LibrarySurroundings, useLibrary } from './surroundings';

/** Problems and conflicts of one file that are shown; who has more to mend begins with these. */
const MAX_SHOWN = 5;

const megabytes = madeOnce((locale) => new Intl.NumberFormat(locale, { style: 'unit', unit: 'megabyte' }));

/** Takes in one file, all of it or nothing. Never rejects. */
async function takeIn(file: File, { worker, sendWhole }: Pick<LibrarySurroundings, 'worker' | 'sendWhole'>): Promise<FileReport> {
  const { name } = file;
  const kind = kindOf(file);
  if (kind === null) return refusal(name, t('keep_file_kind'));
  if (file.size > MAX_BYTES[kind]) return refusal(name, t('keep_file_large', megabytes().format(Math.round(MAX_BYTES[kind] / 1e6))));
  try {
    const text = decode(new Uint8Array(await file.arrayBuffer()));
    if (kind === 'page') {
      // loaded when it is needed: Readability is larger than the rest of the library
      const { readArticle } = await import('../readable/readable');
      const article = readArticle(new DOMParser().parseFromString(text, 'text/html'), savedFrom(text));
      if (!article) return refusal(name, t('keep_file_no_article'));
      const reply = await worker('importFile', { kind, name, article });
      return reply.ok ? reply.value : refusal(name, failureWords(reply.error));
    }
    const content = await sendWhole(text);
    if (!content.ok) return refusal(name, failureWords(content.error));
    const reply = await worker('importFile', { kind, name, content: content.value });
    return reply.ok ? reply.value : refusal(name, failureWords(reply.error));
  } catch {
    // the file is gone, or may not be read
    return refusal(name, t('keep_file_unreadable'));
  }
}

/** Files on their way in, and what to do with them. */
export interface Imports {
  readonly lines: readonly Line[];
  readonly add: (files: Iterable<File>) => void;
  readonly cancel: () => void;
  readonly clear: () => void;
}

/**
 * Takes in files for as long as the library is open, whatever it shows meanwhile.
 */
export function useImports(): Imports {
  const around = useLibrary();
  const [lines, go] = useReducer(reduceQueue, []);
  const files = useRef(new Map<number, File>());
  const next = useRef(0);
  const reading = lines.find(({ state }) => state === 'reading');
  const waiting = lines.find(({ state }) => state === 'waiting');

  useEffect(() => {
    if (reading || !waiting) return;
    go({ type: 'start', id: waiting.id });
    const file = files.current.get(waiting.id) as File;
    files.current.delete(waiting.id);
    void takeIn(file, around).then((report) => go({ type: 'done', id: waiting.id, report }));
  }, [reading, waiting]);

  return {
    lines,
    add(chosen) {
      const list = [...chosen];
      for (const [i, file] of list.entries()) files.current.set(next.current + i, file);
      go({ type: 'add', names: list.map(({ name }) => name), from: next.current });
      next.current += list.length;
    },
    cancel: () => go({ type: 'cancel' }),
    clear: () => go({ type: 'clear' }),
  };
}

export function Import({ imports }: { readonly imports: Imports }) {
  const { lines, add, cancel, clear } = imports;
  const [over, setOver] = useState(false);
  const picker = useRef<HTMLInputElement>(null);

  // before the next event can come
  useLayoutEffect(() => {
    // anywhere on the page: a file that misses a marked place would open in the library's stead
    const onDragOver = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      setOver(true);
    };
    const onLeave = (event: DragEvent) => event.relatedTarget === null && setOver(false);
    const onDrop = (event: DragEvent) => {
      event.preventDefault();
      setOver(false);
      add(event.dataTransfer?.files ?? []);
    };
    document.addEventListener('dragover', onDragOver);
    document.addEventListener('dragleave', onLeave);
    document.addEventListener('drop', onDrop);
    return () => {
      document.removeEventListener('dragover', onDragOver);
      document.removeEventListener('dragleave', onLeave);
      document.removeEventListener('drop', onDrop);
    };
  }, []);
  const done = lines.filter((line) => !isUnderWay(line)).length;
  const underWay = lines.some(isUnderWay);
  return (
    <section aria-labelledby="keep-import">
      <h2 id="keep-import">{t('keep_import')}</h2>
      <div class="drop-zone" data-over={over}>
        <p>{t('keep_import_what')}</p>
        <input
          ref={picker}
          type="file"
          id="import-files"
          multiple
          accept={ACCEPTED}
          hidden
          onChange={(event) => {
            add(event.currentTarget.files ?? []);
            event.currentTarget.value = '';
          }}
        />
        <button type="button" class="action" onClick={() => picker.current?.click()}>
          {t('keep_import_choose')}
        </button>
      </div>
      {lines.length > 0 && (
        <>
          <div class="progress">
            <p role="status">{t('keep_import_progress', done, lines.length)}</p>
            <progress max={lines.length} value={done} aria-label={t('keep_import')} />
            <button type="button" class="action" onClick={underWay ? cancel : clear}>
              {t(underWay ? 'keep_import_cancel' : 'keep_import_clear')}
            </button>
          </div>
          <ul class="reports">
            {lines.map((line) => (
              <ReportLine key={line.id} line={line} />
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

/** What became of one file, in a line; below it what is wrong with it, and where. */
function ReportLine({ line }: { readonly line: Line }) {
  const id = `report-${line.id}`;
  if (line.state !== 'done') {
    return (
      <li id={id} data-outcome={line.state}>
        <span class="file">{line.name}</span> <span class="soft">{t(`keep_line_${line.state}`)}</span>
      </li>
    );
  }
  const { outcome, articles, statements, problems, conflicts } = line.report;
  const [article] = articles;
  return (
    <li id={id} data-outcome={outcome}>
      <span class="file">{line.name}</span> <span class="soft">{t(`keep_line_${outcome}`)}</span>
      {outcome !== 'refused' && articles.length > 0 && (
        <span class="soft"> {t('panel_count', tn('ui_reach_articles', articles.length), tn('panel_count_statements', statements))}</span>
      )}
      {articles.length === 1 && article && (
        <To class="read" aria-label={t('keep_line_read_of', line.name)} place={{ at: 'article', article }}>
          {t('keep_line_read')}
        </To>
      )}
      <Notes notes={problems} />
      {conflicts.length > 0 && (
        <>
          <p class="soft">{tn('keep_conflicts', conflicts.length)}</p>
          <Notes notes={conflicts} />
        </>
      )}
    </li>
  );
}

/** The first of what is wrong, each with its place, and how many more there are. */
export function Notes({ notes }: { readonly notes: FileReport['problems'] }) {
  if (notes.length === 0) return null;
  return (
    <ul class="problems">
      {notes.slice(0, MAX_SHOWN).map(({ place, message }) => (
        <li key={`${place} ${message}`}>{place === '' ? message : t('keep_at', place, message)}</li>
      ))}
      {notes.length > MAX_SHOWN && <li>{tn('keep_more', notes.length - MAX_SHOWN)}</li>}
    </ul>
  );
}
