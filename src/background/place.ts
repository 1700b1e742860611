/** What a card's map names around a place. */
import type { Reading } from '../archive/reading';
import type { CardContent, PlaceView } from '../messages';
import type { EntityId } from '../model/records';
import { frameOf } from '../ui/map-frames';

/** The place of an entity, and what else its map names; null for what has no place, or one that no map shows. */
export async function placeView(reading: Reading, { id, name, point }: CardContent['entity']): Promise<PlaceView | null> {
  const frame = point && frameOf(point);
  if (!frame) return null;
  const landmarks = (frame.landmarks as readonly EntityId[]).filter((landmark) => landmark !== id);
  const countries = frame.countries.flatMap(({ entity }) => (entity === undefined ? [] : (entity as EntityId)));
  const [names, points] = await Promise.all([reading.shown([...landmarks, ...countries]), reading.points(landmarks)]);
  return {
    name,
    point,
    landmarks: landmarks.flatMap((landmark) => {
      const at = points.get(landmark);
      return at ? { name: names.get(landmark)?.name ?? landmark, point: at } : [];
    }),
    countries: countries.flatMap((country) => names.get(country) ?? []),
  };
}
