/** Writing: one transaction, of which all is stored or nothing, wherever the worker is stopped and whatever fails. */
import type { Archive, ArchiveSchema, StoreName } from './database';

/** The requests of one write; none is waited for. */
export interface Write {
  put<S extends StoreName>(store: S, value: ArchiveSchema[S]['value']): void;
  remove<S extends StoreName>(store: S, key: ArchiveSchema[S]['key']): void;
  clear(store: StoreName): void;
}

/**
 * Runs `requests` in one transaction over `stores`. Rejects, and leaves the archive as it was, where any request fails
 * or `requests` throws. `onBegin` is called as soon as the transaction is in line: what is read from then on is read
 * after it.
 */
export async function allOrNothing(
  db: Archive,
  stores: readonly StoreName[],
  requests: (write: Write) => void,
  onBegin: () => void = () => {},
): Promise<void> {
  // 'strict': a state that was reported as written is not taken back by a loss of power
  const tx = db.transaction([...stores], 'readwrite', { durability: 'strict' });
  onBegin();
  const objectStore = (name: StoreName) => tx.objectStore(name) as unknown as Untyped;
  try {
    requests({
      put: (name, value) => told(objectStore(name).put(value)),
      remove: (name, key) => told(objectStore(name).delete(key)),
      clear: (name) => told(objectStore(name).clear()),
    });
    await tx.done;
  } catch (error) {
    // a value that cannot be cloned throws before its request exists, and would leave the transaction to commit
    try {
      tx.abort();
    } catch {
      // it has aborted by itself
    }
    await tx.done.catch(() => {});
    throw error;
  }
}

/** A store of any kind: that store, value and key belong together is what {@link Write} checks. */
interface Untyped {
  put(value: unknown): Promise<unknown>;
  delete(key: unknown): Promise<unknown>;
  clear(): Promise<unknown>;
}

/** A request whose failure the transaction tells. */
function told(request: Promise<unknown>): void {
  request.catch(() => {});
}
