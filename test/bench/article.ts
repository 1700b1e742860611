/**
 * A long news article made up of common words, with a name of the archive every few sentences: the same for the same
 * size, so that runs can be compared.
 */

const WORDS =
  'the of and to in a that for on with as was by from at it is its were be an has had their this which but after not more said have also been they who two over between or while about when would could into against under last before than during other since first new all up some government officials forces talks people region country military leaders attacks border security week year day city support war state group national meeting agreement part area agency months fighting northern several local president army power public issue policy position response decision report official members following according early among both through most because made still around later against offensive ground air held called told began ended moved crossed stopped reached opened closed returned'.split(
    ' ',
  );
/** Share of words in an element of their own, so that half a million characters have about 15,000 elements. */
const INLINE = 0.16;
/** As they stand in English news, possessives included. */
const NAMES = [
  'Idlib',
  'the S-400',
  'Vladimir Putin',
  'Putin’s',
  'Recep Tayyip Erdogan',
  'Erdogan',
  'Sergei Lavrov',
  'Dmitry Peskov',
  'Bashar al-Assad',
  'Assad’s',
  'Donald Trump',
  'Hulusi Akar',
  'Mevlut Cavusoglu',
  'Hassan Rouhani',
  'NATO',
  'the Kremlin',
  'Aleppo',
  'Hayat Tahrir al-Sham',
  'the F-35',
];

/** A linear congruential generator (Numerical Recipes' constants): the same numbers everywhere. */
function numbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

export interface GeneratedArticle {
  readonly html: string;
  /** Length of its text in UTF-16 code units. */
  readonly characters: number;
  /** How many names were put in. */
  readonly names: number;
}

/**
 * An article page of about `characters` of text.
 * @param every a name in place of every so many words
 */
export function article(characters: number, every = 60): GeneratedArticle {
  const random = numbers(1);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const paragraphs: string[] = [];
  let length = 0;
  let names = 0;
  let word = 0;
  while (length < characters) {
    let text = '';
    let html = '';
    const sentences = 2 + Math.floor(random() * 4);
    for (let s = 0; s < sentences; s++) {
      const count = 12 + Math.floor(random() * 20);
      for (let w = 0; w < count; w++) {
        word += 1;
        const isName = word % every === 0;
        if (isName) names += 1;
        let token = isName ? pick(NAMES) : pick(WORDS);
        if (w === 0) token = token.charAt(0).toUpperCase() + token.slice(1);
        const gap = w === 0 && s === 0 ? '' : ' ';
        const end = w === count - 1 ? '.' : '';
        text += gap + token + end;
        const tag = random() < INLINE ? pick(['a', 'em', 'strong']) : null;
        html += gap + (tag ? `<${tag}${tag === 'a' ? ' href="#"' : ''}>${token}</${tag}>` : token) + end;
      }
    }
    length += text.length;
    paragraphs.push(`<p>${html}</p>`);
  }
  const data = JSON.stringify({
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: 'A long article',
    datePublished: '2020-02-20',
  });
  const html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A long article</title><script type="application/ld+json">${data}</script></head><body><main><article><h1>A long article on Idlib</h1>${paragraphs.join('\n')}</article></main></body></html>`;
  return { html, characters: length, names };
}
