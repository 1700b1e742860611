import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decode, kindOf, savedFrom } from '../../../src/library/file';

describe('what a file is', () => {
  it.each([
    ['story.txt', '', 'text'],
    ['Story.HTML', 'text/plain', 'page'],
    ['archive.v2.json', '', 'pack'],
    ['page', 'text/html;charset=utf-8', 'page'],
    ['notes.md', '', 'text'],
    ['photo.jpg', 'image/jpeg', null],
    ['report.pdf', 'application/pdf', null],
    ['constructor', '', null],
    ['x.constructor', '', null],
  ])('%s (%s) is %s', (name, type, kind) => expect(kindOf({ name, type })).toBe(kind));
});

describe('what a file says', () => {
  const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values);
  const ascii = (text: string): number[] => [...text].map((char) => char.charCodeAt(0));

  it('is UTF-8 where it is that, with or without a mark', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const plain = text.replace(/^\uFEFF/, '');
        expect(decode(new TextEncoder().encode(`\uFEFF${plain}`))).toBe(plain);
      }),
    );
    expect(decode(new TextEncoder().encode('“Tomorrow” – Erdoğan'))).toBe('“Tomorrow” – Erdoğan');
  });

  it('is UTF-16 by its mark', () => {
    expect(decode(bytes(0xff, 0xfe, 0x41, 0, 0x42, 0))).toBe('AB');
    expect(decode(bytes(0xfe, 0xff, 0, 0x41, 0, 0x42))).toBe('AB');
  });

  it('is in the encoding that an HTML file names, else Windows-1252', () => {
    expect(decode(bytes(...ascii('caf'), 0xe9))).toBe('café');
    expect(decode(bytes(...ascii('<meta charset="windows-1254">'), 0xdd))).toMatch(/İ$/);
    expect(decode(bytes(...ascii('<meta charset=koi8-r>'), 0xc1))).toMatch(/а$/);
    expect(decode(bytes(...ascii('<meta charset="nonsense">'), 0xe9))).toMatch(/é$/);
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), (any) => typeof decode(any) === 'string'));
  });
});

it('a saved page says where it is from', () => {
  expect(savedFrom('<!doctype html>\n<!-- saved from url=(0028)https://news.test/2020/02/12/a -->\n<html>')).toBe(
    'https://news.test/2020/02/12/a',
  );
  expect(savedFrom('<!-- Page saved with SingleFile \n url: https://news.test/b \n saved date: Mon -->')).toBe('https://news.test/b');
  expect(savedFrom('<p>saved from url=(0028)https://news.test/</p>')).toBeNull();
});
