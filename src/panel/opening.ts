/** Where the panel opens: on what the card or an address asked for, else where the reader left it in this session. */
import type { Storage } from 'webextension-polyfill';
import { takeCheckRequest } from '../check-request';
import type { EntityId } from '../model/records';
import { type PanelRequest, requestOfAddress, takePanelRequest } from '../panel-request';
import { type Early, early } from './answer';
import { NO_FILTERS, toQuery } from './filters';
import { askFirst, type First, keyOf } from './listing';
import { askNames, NAMES, type Names } from './names';
import type { Unsaved } from './save';
import { type PanelState, restored, START } from './state';
import type { Surroundings } from './surroundings';

/** Where the panel keeps its state between two openings. */
const KEY = 'panelState';

type Session = Pick<Storage.StorageArea, 'get' | 'set' | 'remove'>;

/** What the panel opens with: where, and what was asked for to show there while it is being loaded. */
export interface Opening {
  readonly state: PanelState;
  /** The statements to show; null where the panel opens on something else. */
  readonly found: Early<First> | null;
  /** The names that everything else needs; statements are drawn without, so that with them the names are asked for later. */
  readonly names: Early<Names>;
  /** Why the article that a command was to keep was not; null where the panel was opened for anything else. */
  readonly unsaved: Unsaved | null;
}

/**
 * How the panel opens: on an entity's statements, which are those it made, or those about it where it made none; on a
 * text left to be checked; on an article that was just kept; on *This page*, which says why one was not. Rejects only
 * where the session storage itself fails.
 */
export async function opening(session: Session, address: string, worker: Surroundings['worker']): Promise<Opening> {
  const [left, text, kept] = await Promise.all([takePanelRequest(session), takeCheckRequest(session), session.get(KEY)]);
  const request = left ?? requestOfAddress(address);
  const state =
    text === null ? startOf(request, kept[KEY]) : { ...START, tab: 'check' as const, checking: { text, speaker: '', article: null } };
  const unsaved = request && 'unsaved' in request ? request.unsaved : null;
  if (text === null && request && 'entity' in request) return withNames(await statementsOf(worker, request.entity), worker, unsaved);
  if (state.tab !== 'statements' || state.comparing) return withNames({ state, found: null }, worker, unsaved);
  return withNames({ state, found: early(keyOf(state.filters), askFirst(worker, state.filters, state.rows)) }, worker, unsaved);
}

/** Asks for the names too: at once, or when the statements have come and been drawn. */
function withNames(shown: Pick<Opening, 'state' | 'found'>, worker: Surroundings['worker'], unsaved: Unsaved | null): Opening {
  const drawn = shown.found?.reply.then(() => new Promise((later) => setTimeout(later)));
  return { ...shown, names: early(NAMES, drawn ? drawn.then(() => askNames(worker)) : askNames(worker)), unsaved };
}

function startOf(request: PanelRequest | null, kept: unknown): PanelState {
  if (request === null) return restored(kept);
  if ('kept' in request) return { ...START, tab: 'articles', reading: { article: request.kept, passage: null, outcome: request.outcome } };
  return START;
}

/** The state that shows an entity's statements, and those. Where they cannot be told, they are asked for when they are shown. */
async function statementsOf(worker: Surroundings['worker'], entity: EntityId): Promise<Pick<Opening, 'state' | 'found'>> {
  const reply = await worker('statementsOf', { entity, limit: START.rows });
  const filters = { ...NO_FILTERS, [reply.ok ? reply.value.narrowedBy : 'about']: entity };
  const state: PanelState = { ...START, tab: 'statements', filters };
  if (!reply.ok) return { state, found: null };
  const found = early<First>(keyOf(filters), Promise.resolve({ ok: true, value: { result: reply.value.found, query: toQuery(filters) } }));
  return { state, found };
}

/** Keeps `state` for the next opening. */
export const keepState = (session: Session, state: PanelState): Promise<void> => session.set({ [KEY]: state });
