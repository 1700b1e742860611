/** A card's answer: what the archive says of an entity, drawn. */
import { cardContent, type FindMentioned } from '../archive/card';
import type { Reading } from '../archive/reading';
import { Drawing } from '../card/draw';
import { sheetOf } from '../card/sheet';
import type { CardSheet, WorkerArguments } from '../messages';
import { placeView } from './place';

/** Most pieces that a drawing keeps, a few hundred bytes each: those of some dozens of cards. */
const MAX_PIECES = 2_000;

/** What was drawn of the archive as it is. */
const drawings = new WeakMap<object, Drawing>();

function drawingOf({ era }: Reading): Drawing {
  let drawing = drawings.get(era);
  if (!drawing || drawing.size > MAX_PIECES) {
    drawing = new Drawing();
    drawings.set(era, drawing);
  }
  return drawing;
}

/** The card of an entity, for a page's date and a sentence of it; null where the archive does not know the entity. */
export async function cardSheet(reading: Reading, args: WorkerArguments<'card'>, findMentioned: FindMentioned): Promise<CardSheet | null> {
  const content = await cardContent(reading, args, findMentioned);
  return content && sheetOf(content, args.pageDate, await placeView(reading, content.entity), drawingOf(reading));
}
