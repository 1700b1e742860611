/** The worker's answers to what the panel asks about keeping articles. */
import type { Storage } from 'webextension-polyfill';
import { backupOf, finishRestoring, restore } from '../archive/backup';
import { ArchiveError } from '../archive/database';
import { type Clock, finderKeeper, keepArticles } from '../archive/keep';
import type { Keeper } from '../archive/keeper';
import { importPack, packOf } from '../archive/pack';
import { selectedArticles, selectedStatements } from '../archive/selection';
import { forgetOwn } from '../archive/stored';
import { addWatchTerm, removeWatchTerm, watchTerms } from '../archive/watch';
import { EXPORTS } from '../exports';
import type { Part, WorkerArguments } from '../messages';
import type { Backup, Underlining } from '../model/records';
import { cut, MAX_WHOLE } from '../parts';
import { readSettings, writeSettings } from '../settings';
import { type Answers, NOTHING } from './door';
import { readUnderlining, writeUnderlining } from './underlining';

/** The requests answered here. */
export type Keeping =
  | 'saveArticle'
  | 'importFile'
  | 'stage'
  | 'correct'
  | 'undo'
  | 'recheck'
  | 'dropArticle'
  | 'exportPack'
  | 'exportStatements'
  | 'backup'
  | 'restore'
  | 'watchTerms'
  | 'addWatchTerm'
  | 'removeWatchTerm'
  | 'forgetOwn'
  | 'underline';

/** A message's sender, as far as it says which page it is. */
type Sender = { readonly url?: string | undefined };

type Content = WorkerArguments<'restore'>['content'];
type Asked = WorkerArguments<'backup'>;
type Whole = Pick<Part, 'fileName' | 'mediaType'> & { readonly text: string };

/** A text that comes in parts. A worker that is stopped forgets it, and whoever sends it begins again. */
class Stage {
  private token = '';
  private parts: string[] = [];

  add({ token, part, text }: WorkerArguments<'stage'>): void {
    if (token !== this.token) {
      this.token = token;
      this.parts = [];
    }
    this.parts[part] = text;
  }

  /** The text that a request names; it is given once. */
  take(content: Content): string {
    if ('text' in content) return content.text;
    const { token, parts } = this;
    this.token = '';
    this.parts = [];
    const complete = token === content.staged && parts.length === content.parts && !parts.includes(undefined as never);
    if (!complete) throw new ArchiveError('a part of the file was lost on the way; please try again');
    return parts.join('');
  }
}

/** Half of a SHA-256 in hexadecimal. */
async function digestOf(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(digest, 0, 16), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

interface Made {
  readonly digest: string;
  readonly parts: readonly string[];
  readonly whole: Whole;
}

/** Long answers, of which the last is remembered until its last part was given. */
class Answered {
  private last: Made | null = null;

  async part({ part, digest }: Asked, make: () => Promise<Whole>): Promise<Part> {
    const { last } = this;
    const { parts, whole, digest: made } = part > 0 && last && last.digest === digest ? last : await this.makeAnew(make);
    const text = parts[part];
    if ((part > 0 && made !== digest) || text === undefined) throw new ArchiveError('the archive changed meanwhile; please try again');
    if (part === parts.length - 1) this.last = null;
    return { part, parts: parts.length, digest: made, text, fileName: whole.fileName, mediaType: whole.mediaType };
  }

  private async makeAnew(make: () => Promise<Whole>): Promise<Made> {
    const whole = await make();
    if (whole.text.length > MAX_WHOLE) throw new ArchiveError('this is too much for one file; please choose fewer articles');
    const made: Made = { digest: await digestOf(whole.text), parts: cut(whole.text), whole };
    this.last = made;
    return made;
  }
}

/** Does what restoring a backup has left to do where the worker was stopped in the middle of it. */
export const finishKeeping = (keeper: Keeper, area: Pick<Storage.StorageArea, 'get' | 'set'>): Promise<void> =>
  finishRestoring(keeper, (settings) => writeSettings(area, restored(settings)));

/** A backup's settings as they are stored: what an older one does not speak of stays as it is. */
const restored = ({ singleKeys, ...settings }: Backup['settings']) => ({ ...settings, ...(singleKeys !== undefined && { singleKeys }) });

/**
 * What answers those requests.
 *
 * @param area where the settings are
 * @param origin of the extension's own pages: what is kept is changed and told to them only, not to content scripts, whose
 * process a page shares
 * @param onNames called when the names to look for may have changed; waited for, so that whoever asked finds them on pages
 * @param onUnderlining called when the reader has chosen another underline
 */
export function keeping(
  keeper: Keeper,
  area: Pick<Storage.StorageArea, 'get' | 'set'>,
  origin: string,
  onNames: () => Promise<unknown>,
  onUnderlining: (underlining: Underlining) => Promise<unknown>,
  now: Clock = () => new Date().toISOString(),
): Pick<Answers, Keeping> {
  const keep = keepArticles(keeper, finderKeeper(), now);
  const stage = new Stage();
  const answered = new Answered();
  const today = (): string => now().slice(0, 10);
  const json = (value: unknown): string => `${JSON.stringify(value)}\n`;
  // what was asked for is stored by then; a worker that starts anew renews the names where they are older
  const renewNames = (): Promise<unknown> => onNames().catch(() => {});

  const underline = async (underlining: Underlining): Promise<void> => {
    await writeUnderlining(area, underlining);
    await onUnderlining(underlining).catch(() => {});
  };

  const answers: Pick<Answers, Keeping> = {
    saveArticle: (args) => keep.saveArticle(args),

    async importFile(args) {
      if (args.kind === 'page') return keep.importPage(args.name, args.article);
      const text = stage.take(args.content);
      if (args.kind === 'text') return keep.importText(args.name, text);
      const report = await importPack(keeper, args.name, text, now);
      if (report.outcome !== 'refused') await renewNames();
      return report;
    },

    async stage(args) {
      stage.add(args);
      return null;
    },

    correct: async (args) => (await keep.correct(args)) ?? NOTHING,
    undo: (args) => keep.undo(args),
    recheck: async ({ id }) => (await keep.recheck(id)) ?? NOTHING,
    dropArticle: async ({ id }) => ((await keep.dropArticle(id)) ? null : NOTHING),

    exportPack: ({ selection, ...asked }) =>
      answered.part(asked, async () => {
        const title = `From the archive of a reader, ${today()}`;
        const pack = await keeper.read(async (reading) =>
          packOf(reading, await selectedArticles(reading, selection), { title, version: 'corrected', whole: false }),
        );
        return { text: json(pack), fileName: `backgrounder-pack-${today()}.json`, mediaType: 'application/json' };
      }),

    exportStatements: ({ format, selection, ...asked }) =>
      answered.part(asked, async () => {
        const { extension, mediaType, write } = EXPORTS[format];
        const statements = await keeper.read((reading) => selectedStatements(reading, selection));
        return { text: write(statements), fileName: `backgrounder-statements-${today()}.${extension}`, mediaType };
      }),

    backup: (asked) =>
      answered.part(asked, async () => {
        const [{ sites, paused, singleKeys }, underlining] = await Promise.all([
          readSettings(area, 'sites', 'paused', 'singleKeys'),
          readUnderlining(area),
        ]);
        const backup = await keeper.read((reading) => backupOf(reading, { sites: { ...sites }, paused, underlining, singleKeys }, now()));
        return { text: json(backup), fileName: `backgrounder-backup-${today()}.json`, mediaType: 'application/json' };
      }),

    async restore({ content, replace }) {
      const done = await restore(keeper, stage.take(content), replace, now, async ({ underlining, ...settings }) => {
        await writeSettings(area, restored(settings));
        if (underlining) await underline(underlining);
      });
      if (done.outcome === 'restored') await renewNames();
      return done;
    },

    watchTerms: () => keeper.read(watchTerms),

    async addWatchTerm(args) {
      const { id, articles } = await addWatchTerm(keeper, args, now);
      await renewNames();
      const term = (await keeper.read(watchTerms)).find((known) => known.id === id);
      return term ? { term, articles } : NOTHING;
    },

    async removeWatchTerm({ id }) {
      const removed = await removeWatchTerm(keeper, id);
      if (removed) await renewNames();
      return removed ? null : NOTHING;
    },

    async forgetOwn() {
      await forgetOwn(keeper);
      await renewNames();
      return null;
    },

    async underline(underlining) {
      await underline(underlining);
      await renewNames();
      return null;
    },
  };
  return Object.fromEntries(
    Object.entries(answers).map(([request, answer]) => [request, forOwnPages(answer as Answer, origin)]),
  ) as typeof answers;
}

type Answer = (args: unknown, sender: Sender) => Promise<unknown>;

const forOwnPages =
  (answer: Answer, origin: string): Answer =>
  async (args, sender) => {
    if (!sender.url?.startsWith(origin)) throw new ArchiveError('only the extension’s own pages may ask this');
    return answer(args, sender);
  };
