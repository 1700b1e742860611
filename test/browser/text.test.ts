import { afterEach, describe, expect, test } from 'vitest';
import { comparePosition, domRange, enclosingBlock } from '../../src/page/text';
import { extract } from './extract';

const place = (html: string): HTMLElement => {
  const main = document.createElement('main');
  main.innerHTML = html;
  document.body.append(main);
  return main;
};
afterEach(() => document.body.replaceChildren());

const texts = (html: string): string[] => extract(place(html)).map(({ text }) => text);

describe('extract', () => {
  test.each([
    ['blocks end where HTML displays one', '<p>one</p>two<div>three <b>bold</b> end</div>four', ['one', 'two', 'three bold end', 'four']],
    [
      'names run through inline tags',
      '<p>S<b>-</b><i>400</i> and <a href="#">Recep <em>Tayyip</em></a> Erdogan</p>',
      ['S-400 and Recep Tayyip Erdogan'],
    ],
    ['soft hyphens are kept', '<p>Erdo\u00ADgan</p>', ['Erdo\u00ADgan']],
    ['a line break parts words', '<p>Recep Tayyip<br>Erdogan</p>', ['Recep Tayyip\nErdogan']],
    ['a word break does not', '<p>Idl<wbr>ib</p>', ['Idlib']],
    ['a comment does not', '<p>Idl<!-- x -->ib</p>', ['Idlib']],
    ['a script does not, and is no text', '<p>Idl<script>let a</script>ib</p>', ['Idlib']],
    ['pictures and footnote marks end a word', '<p>Putin<sup>1</sup> in<img>Idlib</p>', ['Putin\uFFFC in\uFFFCIdlib']],
    [
      'inputs, editors, code and hidden text are left alone',
      '<p>a <textarea>Idlib</textarea>b</p><div contenteditable>Idlib</div><p hidden>Idlib</p><p>c <code>Idlib</code></p><template><p>Idlib</p></template>',
      ['a \uFFFCb', 'c \uFFFC'],
    ],
    ['text that may be edited nowhere is text', '<p contenteditable="false">Idlib</p>', ['Idlib']],
    ['a drop cap is a part of its word', '<p><span style="float:left">E</span>rdogan</p>', ['Erdogan']],
    [
      'words that only CSS sets apart are two',
      '<p><span style="display:block">Vladimir</span><span style="display:block">Putin</span></p>',
      ['Vladimir\nPutin'],
    ],
    ['boxes in a row are apart', '<div style="display:flex"><a>Idlib</a><a>Putin</a></div>', ['Idlib\nPutin']],
    ['so are boxes of one letter', '<div style="display:flex"><a>S</a><a>Putin</a><a>S</a></div>', ['S\nPutin\nS']],
    [
      'text in plain inline elements is one',
      '<p> \n<b> </b><i>the <b>S</b></i>-<a href="#">400</a><b></b> <u>system</u> </p>',
      ['the S-400 system '],
    ],
    ['a form’s fields do not stand for it', '<form>Idlib<input name="querySelector"></form><form>Putin</form>', ['Idlib\uFFFC', 'Putin']],
    ['cells and list items are blocks', '<table><tr><td>a<td>b</table><ul><li>c<li>d</ul>', ['a', 'b', 'c', 'd']],
    ['white space alone is no block', '<div> \n <p>a</p> \n <p>b</p> </div>', ['a', 'b']],
    ['ruby annotations are not in the word', '<p><ruby>普<rt>pu</rt>京<rt>tin</rt></ruby></p>', ['普京']],
    ['empty elements do no harm', '<p></p><p><b></b></p><p>a<b></b>b</p>', ['ab']],
  ])('%s', (_, html, expected) => expect(texts(html)).toEqual(expected));

  test('a shadow tree is read before its host’s children, and told of', () => {
    const main = place('<p>before</p><div id="host"><p>light</p></div><p>after</p>');
    const shadow = (main.querySelector('#host') as Element).attachShadow({ mode: 'open' });
    shadow.innerHTML = '<p>shadow</p><slot></slot>';
    const told: Node[] = [];
    expect(extract(main, (root) => told.push(root)).map(({ text }) => text)).toEqual(['before', 'shadow', 'light', 'after']);
    expect(told).toEqual([shadow]);
  });

  test('a frame is read in its place where it has a sentence and the page may read it, and told of', () => {
    const sentence = '<p>The road to Idlib was shut again on Thursday morning.</p>';
    const main = place(
      '<div>before<iframe></iframe>after</div><iframe></iframe><iframe hidden></iframe><iframe sandbox></iframe><iframe></iframe>',
    );
    const frames = Array.from(main.querySelectorAll('iframe'));
    const [first, widget, hidden, , editor] = frames.map(({ contentDocument }) => contentDocument) as [
      Document,
      Document,
      Document,
      null,
      Document,
    ];
    first.body.innerHTML = sentence;
    widget.body.innerHTML = '<p>3 shares</p>';
    hidden.body.innerHTML = sentence;
    editor.body.innerHTML = sentence;
    editor.designMode = 'on';
    const told: Node[] = [];
    expect(extract(main, (root) => told.push(root)).map(({ text }) => text)).toEqual(['before', first.body.textContent, 'after']);
    expect(told).toEqual([first, widget, editor]);
  });

  test('a very deep page is read', () => {
    const main = place('');
    let at: Element = main;
    for (let depth = 0; depth < 20_000; depth++) at = at.appendChild(document.createElement('div'));
    at.textContent = 'Idlib';
    expect(extract(main).map(({ text }) => text)).toEqual(['Idlib']);
    main.remove();
  });
});

test('domRange finds the nodes on both sides of added characters', () => {
  const main = place('<p>Recep Tayyip<br>Erdo<b>gan</b> said</p>');
  const [block] = extract(main);
  if (!block) throw new Error('no block');
  const { startContainer, startOffset, endContainer, endOffset } = domRange(block, 6, 20);
  expect([startContainer.data, startOffset, endContainer.data, endOffset]).toEqual(['Recep Tayyip', 6, 'gan', 3]);
  expect(() => domRange(block, 0, 99)).toThrow(RangeError);
});

describe('enclosingBlock', () => {
  test('is the nearest block, or the shadow root', () => {
    const main = place('<div id="a">x <b id="b">y</b></div><span id="host"></span><div hidden><p id="h">z</p></div>');
    const shadow = (main.querySelector('#host') as Element).attachShadow({ mode: 'open' });
    shadow.innerHTML = '<i>t</i>';
    expect(enclosingBlock((main.querySelector('#b') as Element).firstChild as Node)).toBe(main.querySelector('#a'));
    expect(enclosingBlock(shadow.querySelector('i') as Element)).toBe(shadow);
    expect(enclosingBlock(main.querySelector('#h') as Element)).toBeNull();
    expect(enclosingBlock(document.createElement('p'))).toBeNull();
  });
});

test('enclosingBlock is the frame for what stands between its tags, which is not shown', () => {
  const frame = place('<iframe></iframe>').querySelector('iframe') as HTMLIFrameElement;
  expect(enclosingBlock(frame.appendChild(document.createElement('p')))).toBe(frame);
});

test('enclosingBlock is nothing in the document of a frame that was taken out', () => {
  const frame = place('<iframe></iframe>').querySelector('iframe') as HTMLIFrameElement;
  const { body } = frame.contentDocument as Document;
  expect(enclosingBlock(body)).toBe(frame);
  frame.remove();
  expect(body.isConnected).toBe(true);
  expect(enclosingBlock(body)).toBeNull();
});

test('comparePosition puts a shadow tree at its host', () => {
  const main = place('<p id="a"></p><p id="host"><b id="light"></b></p><p id="z"></p>');
  const $ = (id: string): Element => main.querySelector(`#${id}`) as Element;
  const inner = $('host').attachShadow({ mode: 'open' }).appendChild(document.createElement('i'));
  const order = [$('a'), $('host'), inner, $('light'), $('z')];
  for (const [i, a] of order.entries())
    for (const [j, b] of order.entries()) expect(Math.sign(comparePosition(a, b))).toBe(Math.sign(i - j));
});
