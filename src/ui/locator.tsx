import type { PlaceView } from '../messages';
import { type Labelled, placeLabels } from './label-layout';
import { frameOf, type MapFrame, pixelsOf, project } from './map-frames';
import { madeOnce, t } from './text';

interface Props {
  readonly place: PlaceView;
}

/** Sizes of the type, in CSS px: of what is shown, and of what is around it. */
const NAME = 11;
const OTHER = 9;
/** Radius of a mark, in CSS px: of a point, and the least of an area, which must be told from one. */
const POINT = 3;
const AREA = 5;
/** Outlines are in tenths of a px (scripts/maps.ts). */
const OUTLINE_SCALE = 'scale(0.1)';

const regionNames = madeOnce((locale) => new Intl.DisplayNames([locale], { type: 'region' }));

/** A country as the archive calls it in the interface's language, or as the language itself does. */
function countryName({ region, entity }: MapFrame['countries'][number], known: PlaceView['countries']): string {
  const own = known.find(({ id, lang }) => id === entity && lang === undefined);
  return own?.name ?? regionNames().of(region) ?? region;
}

/**
 * Where a place is: a dot, or for an area a ring about as wide as it, on the outlines of the countries around it. They
 * come with the style sheet (outlines.css). Nothing for a place that no map shows.
 */
export function Locator({ place }: Props) {
  const { name } = place;
  const frame = frameOf(place.point);
  if (!frame) return null;
  const { radius: km, lat } = place.point;
  const radius = km === undefined ? POINT : Math.max(AREA, pixelsOf(frame, km, lat));
  const [x, y] = project(frame, place.point);
  const landmarks = place.landmarks.map((landmark) => {
    const [left, top] = project(frame, landmark.point);
    return { text: landmark.name, x: left, y: top, radius: 1.5, size: OTHER, centred: false };
  });
  const countries = frame.countries.map((country): Labelled => {
    const [left, top] = project(frame, country);
    return { text: countryName(country, place.countries), x: left, y: top, radius: 0, size: OTHER, centred: true };
  });
  const labels: readonly Labelled[] = [{ text: name, x, y, radius, size: NAME, centred: false }, ...countries, ...landmarks];
  const places = placeLabels(labels, frame.width, frame.height);
  return (
    <figure class={`bg-map bg-map-${frame.name}`}>
      <svg
        viewBox={`0 0 ${frame.width} ${frame.height}`}
        width={frame.width}
        height={frame.height}
        role="img"
        aria-label={t('ui_map', name)}
      >
        <g transform={OUTLINE_SCALE}>
          <path class="bg-land" />
          <path class="bg-borders" />
        </g>
        {landmarks.map((mark) => (
          <circle key={mark.text} class="bg-landmark" cx={round(mark.x)} cy={round(mark.y)} r={mark.radius} />
        ))}
        <circle class={km === undefined ? 'bg-place' : 'bg-area'} cx={round(x)} cy={round(y)} r={round(radius)} />
        {places.map((at, i) => {
          const { text = '', centred = false } = labels[i] ?? {};
          const kind = i === 0 ? 'bg-place-name' : centred ? 'bg-country' : 'bg-landmark-name';
          return (
            at && (
              <text key={`${kind} ${text}`} class={kind} x={round(at.x)} y={round(at.y)} text-anchor={at.anchor}>
                {text}
              </text>
            )
          );
        })}
      </svg>
    </figure>
  );
}

const round = (px: number): number => Math.round(px * 10) / 10;
