import type { ComponentChildren } from 'preact';
import type { EntityId } from '../model/records';

/** Called when the reader follows an entity. What it returns is for whoever draws the element (src/card/draw.ts). */
export type OnEntity = (entity: EntityId) => unknown;

interface Props {
  readonly id: EntityId | null;
  readonly name: string;
  /** The name's language (ISO 639-1) where it is another than the interface's. */
  readonly lang?: string | undefined;
  readonly onEntity?: OnEntity | undefined;
  /** Marks what a reader searched for. Must keep the text as it is. */
  readonly mark?: (text: string) => ComponentChildren;
}

/** A name that can be followed where there is somewhere to go, and plain text where there is not. */
export function EntityName({ id, name, lang, onEntity, mark = (text) => text }: Props) {
  if (id === null || !onEntity)
    return (
      <span class="bg-name" lang={lang}>
        {mark(name)}
      </span>
    );
  return (
    <button type="button" class="bg-name bg-follow" lang={lang} onClick={() => onEntity(id)}>
      {mark(name)}
    </button>
  );
}
