import type { EntityId } from '../model/records';

/** Called when the reader follows an entity. What it returns is for whoever draws the element (src/card/draw.ts). */
export type OnEntity = (entity: EntityId) => unknown;

interface Props {
  readonly id: EntityId | null;
  readonly name: string;
  /** The name's language (ISO 639-1) where it is another than the interface's. */
  readonly lang?: string | undefined;
  readonly onEntity?: OnEntity | undefined;
}

/** A name that can be followed where there is somewhere to go, and plain text where there is not. */
export function EntityName({ id, name, lang, onEntity }: Props) {
  if (id === null || !onEntity)
    return (
      <span class="bg-name" lang={lang}>
        {name}
      </span>
    );
  return (
    <button type="button" class="bg-name bg-follow" lang={lang} onClick={() => onEntity(id)}>
      {name}
    </button>
  );
}
