// @vitest-environment happy-dom
import '../ui/messages';
import { describe, expect, test, vi } from 'vitest';
import { build } from '../../../src/card/build';
import { createListed, isListed } from '../../../src/card/elements';
import { sheetOf } from '../../../src/card/sheet';
import type { CardCommand, Drawn, PlaceView } from '../../../src/messages';
import type { Edtf } from '../../../src/model/edtf';
import { entityId, named, sample } from '../ui/sample';
import { unshare } from './unshare';

const point = (lat: number, lon: number, radius?: number) => ({ lat, lon, from: 'a test', ...(radius !== undefined && { radius }) });
const place: PlaceView = {
  name: 'Westhaven',
  point: point(35.8, 36.7, 45),
  landmarks: [{ name: 'Eastport', point: point(33.5, 36.3) }],
  countries: [named('turkey', 'state', 'Turkey')],
};
const page = '2019-09-01' as Edtf;
const made = (drawn: readonly Drawn[], onPress: (command: CardCommand) => void = () => {}) => {
  const host = document.createElement('div');
  host.append(...build(document, { drawn, shared: [] }, onPress));
  return host;
};

describe('what is built of a sheet', () => {
  const sheet = sheetOf(sample, page, place);
  const drawn = unshare(sheet);

  test('is all that was drawn: nothing that the components use is missing from the list', () => {
    const check = (pieces: readonly Drawn[]): void => {
      for (const piece of pieces) {
        if (typeof piece !== 'object') continue;
        const [tag, attributes, children] = piece;
        expect(createListed(document, tag), tag).not.toBeNull();
        for (const [name, value] of Object.entries(attributes)) expect([tag, name, isListed(name, value)]).toEqual([tag, name, true]);
        check(children);
      }
    };
    check(drawn);
  });

  test('has drawings in their own namespace', () => {
    const host = made(drawn);
    const drawings = [...host.querySelectorAll('svg, svg *')];
    expect(drawings.length).toBeGreaterThan(30);
    for (const element of drawings) expect(element.namespaceURI).toBe('http://www.w3.org/2000/svg');
    expect(host.querySelector('.bg-map svg')?.getAttribute('viewBox')).toBe('0 0 176 126');
    expect(host.querySelector('.bg-map')?.textContent).toContain('Westhaven');
    expect(host.querySelector('h2')?.namespaceURI).toBe('http://www.w3.org/1999/xhtml');
  });

  test.each<Drawn>([
    ['script', {}, ['x']],
    ['style', {}, ['* { display: none }']],
    ['iframe', { srcdoc: 'x' }, []],
    ['img', { src: 'https://example.org/x' }, []],
    ['image', { href: 'https://example.org/x' }, []],
    ['use', { href: '#x' }, []],
    ['foreignObject', {}, []],
    ['animate', {}, []],
    ['form', { action: 'https://example.org' }, []],
  ])('has nothing that is not listed: %s', (...piece) => {
    const host = made([['p', {}, ['before', piece as unknown as Drawn, 'after']]]);
    expect(host.innerHTML).toBe('<p>beforeafter</p>');
  });

  test.each([
    ['onclick', 'alert(1)'],
    ['style', 'position: fixed'],
    ['href', 'javascript:alert(1)'],
    ['href', 'data:text/html,x'],
    ['xlink:href', '#x'],
    ['src', 'https://example.org/x'],
    ['id', 'x'],
  ])('has no attribute %s="%s"', (name, value) => {
    expect(made([['a', { [name]: value }, ['x']]]).innerHTML).toBe('<a>x</a>');
  });

  test('is the same of what is sent once for several places', () => {
    const packed = document.createElement('div');
    packed.append(...build(document, sheet, () => {}));
    expect(packed.innerHTML).toBe(made(drawn).innerHTML);
    expect(
      build(document, { drawn: [0, 'y', 0, 7], shared: [['x', ['b', {}, []]]] }, () => {}).map(({ textContent }) => textContent),
    ).toEqual(['x', 'y', 'x']);
  });

  test('tells what was pressed', () => {
    const onPress = vi.fn();
    const command: CardCommand = { do: 'follow', entity: entityId('holt') };
    const host = made([['button', { type: 'button' }, ['Holt'], command]], onPress);
    host.querySelector('button')?.click();
    expect(onPress).toHaveBeenCalledExactlyOnceWith(command, host.querySelector('button'));
  });
});
