import { describe, expect, it } from 'vitest';
import { pairs, read } from './read';

describe('direct quotations', () => {
  it('reads the clause after, before and inverted', () => {
    expect(pairs('“The dam will hold,” Maria Lopez said.')).toEqual([['“The dam will hold,”', 'Maria Lopez']]);
    expect(pairs('Maria Lopez said: “The dam will hold.”')).toEqual([['“The dam will hold.”', 'Maria Lopez']]);
    expect(pairs('Maria Lopez said, “The dam will hold.”')).toEqual([['“The dam will hold.”', 'Maria Lopez']]);
    expect(pairs('“The dam will hold,” said Maria Lopez.')).toEqual([['“The dam will hold,”', 'Maria Lopez']]);
    expect(pairs('“Will the dam hold?” asked the colonel.')).toEqual([['“Will the dam hold?”', 'the colonel']]);
    expect(pairs('“Never again!” Ms. Lopez shouted at the rally.')).toEqual([['“Never again!”', 'Ms. Lopez']]);
  });

  it('keeps a split quotation one statement', () => {
    expect(pairs('“First,” Omar Haddad said, “we count the votes.”')).toEqual([['“First,” | “we count the votes.”', 'Omar Haddad']]);
    expect(pairs('“We count the votes,” Omar Haddad said. “Then we talk.”')).toEqual([
      ['“We count the votes,” | “Then we talk.”', 'Omar Haddad'],
    ]);
  });

  it('joins a quotation over several paragraphs', () => {
    expect(pairs('“We lost the harvest,” Omar Haddad said. “We had no rain.\n“And then the river came.”')).toEqual([
      ['“We lost the harvest,” | “We had no rain. | “And then the river came.”', 'Omar Haddad'],
    ]);
    expect(pairs('“We had no rain.\n“And then the river came,” said Omar Haddad.')).toEqual([
      ['“We had no rain. | “And then the river came,”', 'Omar Haddad'],
    ]);
  });

  it('lets a fully quoted paragraph go on with the last speaker', () => {
    expect(pairs('“We had no rain,” Omar Haddad said.\n“The river saved us.”')).toEqual([
      ['“We had no rain,”', 'Omar Haddad'],
      ['“The river saved us.”', 'Omar Haddad'],
    ]);
  });

  it('reads a quotation announced in the paragraph before', () => {
    expect(pairs('Omar Haddad wrote on his page:\n“The river saved us.”')).toEqual([['“The river saved us.”', 'Omar Haddad']]);
  });

  it('takes the other marks', () => {
    expect(pairs("'The dam will hold,' said farmer Tom O'Neill.")).toEqual([["'The dam will hold,'", "farmer Tom O'Neill"]]);
    expect(pairs("''The dam will hold,'' said Maria Lopez.")).toEqual([["''The dam will hold,''", 'Maria Lopez']]);
    expect(pairs('"The dam will hold," said Maria Lopez.')).toEqual([['"The dam will hold,"', 'Maria Lopez']]);
  });

  it('keeps quoted words inside a quotation part of it', () => {
    expect(pairs('“He told me ‘go home,’ and I went,” Maria Lopez said.')).toEqual([
      ['“He told me ‘go home,’ and I went,”', 'Maria Lopez'],
    ]);
  });
});

describe('what is no statement', () => {
  it.each([
    ['a title', 'The film “The Long Winter Road” opened in Paris.'],
    ['a distanced word', 'Critics mistrust the “experts” of the council.'],
    ['a programme', 'Mr. Vance appeared on “Morning Report” in March.'],
    ['a cross-head in quotation marks', 'The talks went on.\n“Default”\nNobody left the room.'],
    ['words that were not said', 'Maria Lopez declined to say whether the dam would hold.'],
    ['a negated verb', 'Maria Lopez did not say that the dam would hold.'],
    ['a possible saying', 'Maria Lopez could say that the dam will hold.'],
    ['a passive', 'The dam was said to be old.'],
    ['a noun of saying', 'The claims and reports of the year fill a shelf.'],
    ['a threat that nobody utters', 'The fighting is threatening to spread.'],
    ['a headline', 'Lopez Says Dam Will Hold\nThe rain stopped at noon.'],
  ])('%s', (_, text) => expect(pairs(text)).toEqual([]));

  it('keeps a programme out of the quotation it was said on', () => {
    expect(pairs('“We stay,” Mr. Vance said on “Morning Report.” “We will not move.”')).toEqual([
      ['“We stay,” | “We will not move.”', 'Mr. Vance'],
    ]);
  });
});

describe('indirect statements', () => {
  it('ends the clause where another report, a source or a remark begins', () => {
    expect(pairs('Maria Lopez said that the dam would hold, adding that nobody need leave.')).toEqual([
      ['that the dam would hold', 'Maria Lopez'],
      ['that nobody need leave', 'Maria Lopez'],
    ]);
    expect(pairs('Maria Lopez said the dam would hold, but Omar Haddad warned that it would break.')).toEqual([
      ['the dam would hold', 'Maria Lopez'],
      ['that it would break', 'Omar Haddad'],
    ]);
    expect(pairs('Maria Lopez said the dam was safe, which surprised the town.')).toEqual([['the dam was safe', 'Maria Lopez']]);
    expect(pairs('While Maria Lopez says that the dam is safe, the town has moved its school.')).toEqual([
      ['that the dam is safe', 'Maria Lopez'],
    ]);
  });

  it('keeps a second clause of the same report', () => {
    expect(pairs('Maria Lopez said that the dam was safe and that her engineer told the mayor so.')).toEqual([
      ['that the dam was safe and that her engineer told the mayor so', 'Maria Lopez'],
    ]);
  });

  it('reads a clause around its reporting clause', () => {
    expect(pairs('The dam, Maria Lopez said, would hold for a century.')).toEqual([['The dam | would hold for a century', 'Maria Lopez']]);
    expect(pairs('The dam would hold, Maria Lopez said on Friday.')).toEqual([['The dam would hold', 'Maria Lopez']]);
  });

  it('reads sources', () => {
    expect(pairs('According to Maria Lopez, the dam will hold.')).toEqual([['the dam will hold', 'Maria Lopez']]);
    expect(pairs('The dam will hold, according to the water ministry.')).toEqual([['The dam will hold', 'the water ministry']]);
    expect(pairs('The dam will hold, according to an engineer who asked not to be named.')).toEqual([
      ['The dam will hold', 'an engineer who asked not to be named'],
    ]);
  });

  it('reads other frames than a clause', () => {
    expect(pairs('Maria Lopez accused the council of hiding the cracks.')).toEqual([['the council of hiding the cracks', 'Maria Lopez']]);
    expect(pairs('Maria Lopez called for an inquiry.')).toEqual([['an inquiry', 'Maria Lopez']]);
    expect(pairs('Maria Lopez vowed to rebuild the school.')).toEqual([['to rebuild the school', 'Maria Lopez']]);
    expect(pairs('Maria Lopez told the crowd in Essen that she would stay.')).toEqual([['that she would stay', 'Maria Lopez']]);
    expect(pairs('Maria Lopez asked why the gates were shut.')).toEqual([['why the gates were shut', 'Maria Lopez']]);
  });

  it('tells mixed from direct', () => {
    const [mixed] = read('Maria Lopez said the council had “slept for years” over the cracks.');
    expect(mixed).toMatchObject({ form: 'mixed', words: 'the council had “slept for years” over the cracks' });
    expect(mixed?.found.quotes).toHaveLength(1);
    expect(read('“We slept,” Maria Lopez said.')[0]?.form).toBe('direct');
    expect(read('Maria Lopez said they slept.')[0]?.form).toBe('indirect');
  });
});

describe('speakers', () => {
  it('takes in role, apposition and relative clause as printed', () => {
    const [first] = read('“It holds,” said Maria Lopez, the head of the water board.');
    expect(first?.found.speaker).toMatchObject({
      text: 'Maria Lopez, the head of the water board',
      resolved: 'Maria Lopez',
      role: 'the head of the water board',
    });
    const [second] = read('Bavarian Interior Minister Jonas Weber said the dam held.');
    expect(second?.found.speaker).toMatchObject({ resolved: 'Jonas Weber', role: 'Bavarian Interior Minister' });
    expect(pairs('Maria Lopez, who built the dam, said it would hold.')).toEqual([['it would hold', 'Maria Lopez, who built the dam']]);
    expect(pairs('“It holds,” Maria Lopez (Greens) said.')[0]?.[1]).toContain('Maria Lopez');
    expect(read('His chief of staff, Jonas Weber, said the dam held.')[0]?.found.speaker?.resolved).toBe('Jonas Weber');
  });

  it('resolves a surname, with or without a title, to the name introduced', () => {
    expect(pairs('Maria Lopez arrived. Lopez said the dam held. Ms. Lopez denied that it leaked.')).toEqual([
      ['the dam held', 'Lopez = Maria Lopez'],
      ['that it leaked', 'Ms. Lopez = Maria Lopez'],
    ]);
  });

  it('resolves pronouns by who spoke, who was named and what the titles tell', () => {
    expect(pairs('“It holds,” Maria Lopez said. Jonas Weber nodded. “It leaks,” he said.')[1]?.[1]).toBe('he = Jonas Weber');
    expect(pairs('Mr. Jonas Weber met Ms. Maria Lopez at noon. “It holds,” she said.')).toEqual([['“It holds,”', 'she = Maria Lopez']]);
    expect(pairs('The Water Ministry said the dam held. It said nobody need leave.')[1]?.[1]).toBe('It = Water Ministry');
    expect(pairs('Jonas Weber and Maria Lopez said the dam held. They said nobody need leave.')[1]?.[1]).toBe(
      'They = Jonas Weber and Maria Lopez',
    );
  });

  it('resolves an institution, an official and a pair by their nouns', () => {
    expect(pairs('The Bavarian Water Ministry said the dam held. The ministry said nobody need leave.')[1]?.[1]).toBe(
      'The ministry = Bavarian Water Ministry',
    );
    expect(pairs('The dam held, a senior water official said. The official said nobody need leave.')[1]?.[1]).toBe(
      'The official = a senior water official',
    );
    expect(pairs('Jonas Weber and Maria Lopez said the dam held. Both mayors said nobody need leave.')[1]?.[1]).toBe(
      'Both mayors = Jonas Weber and Maria Lopez',
    );
  });

  it('resolves the feminine pronoun of a machine translation to the ministry that spoke', () => {
    expect(pairs('“The dam holds,” the Water Ministry said.\nShe said the cracks were old.')[1]?.[1]).toBe('She = Water Ministry');
  });

  it('knows common given names, parties in brackets and ages', () => {
    expect(pairs('Jane Doe met Peter Voss. “It holds,” she said. “It leaks,” he said.').map(([, who]) => who)).toEqual([
      'she = Jane Doe',
      'he = Peter Voss',
    ]);
    const [senator] = read('Sen. Ann Lee (D-Iowa) said she was ready.');
    expect(senator?.found.speaker?.resolved).toBe('Ann Lee');
    const [aged] = read('“It leaks,” said Peter Voss, 43.');
    expect(aged?.found.speaker).not.toHaveProperty('role');
  });

  it('reads an inverted clause before its quotation', () => {
    expect(pairs('Said Lopez: “It holds.”')).toEqual([['“It holds.”', 'Lopez']]);
  });

  it('shares a subject between verbs', () => {
    expect(pairs('Jonas Weber said there were no plans, but has repeatedly said that a meeting was possible.')).toEqual([
      ['there were no plans', 'Jonas Weber'],
      ['that a meeting was possible', 'Jonas Weber'],
    ]);
  });

  it('lets states and institutions speak', () => {
    expect(pairs('France accused Italy of closing the tunnel. Oslo warned that the fish were gone.')).toEqual([
      ['Italy of closing the tunnel', 'France'],
      ['that the fish were gone', 'Oslo'],
    ]);
  });

  it('looks names up where it is told how', () => {
    const entityOf = (name: string) => (name === 'Maria Lopez' ? ('lopez' as never) : undefined);
    expect(read('Maria Lopez came. “It holds,” she said.', { entityOf })[0]?.found.speaker?.entity).toBe('lopez');
  });
});

describe('reports of reports', () => {
  it('names both in a readout', () => {
    const statements = read('President Joan Bell has called for an end to the “silence,” the White House said Sunday.');
    expect(statements.map(({ who }) => who)).toEqual(['the White House', 'President Joan Bell']);
    expect(statements[1]?.found.via?.resolved).toBe('White House');
    expect(statements[1]?.words).toBe('an end to the “silence,”');
  });

  it('gives a quotation inside a denial to the one quoted', () => {
    expect(pairs('The ministry rejected a claim made by Maria Lopez, who said the dam was “full of cracks.”')).toEqual([
      ['a claim made by Maria Lopez', 'The ministry'],
      ['the dam was “full of cracks.”', 'Maria Lopez'],
    ]);
  });
});

describe('polarity', () => {
  it.each([
    ['Maria Lopez said the dam held.', 'asserts'],
    ['Maria Lopez denied that the dam leaked.', 'denies'],
    ['Maria Lopez has threatened to close the road.', 'threatens'],
    ['Maria Lopez urged the council to act.', 'asks'],
    ['“Who knew?” asked Maria Lopez.', 'asks'],
  ])('%s', (text, polarity) => expect(read(text)[0]?.found.polarity).toBe(polarity));
});

describe('what it is about', () => {
  it('takes the mentions inside the words, each once', () => {
    const text = 'Maria Lopez said the dam and the school were safe and the dam was new.';
    const at = (word: string, from = 0) => ({ start: text.indexOf(word, from), end: text.indexOf(word, from) + word.length });
    const mentions = [
      { ...at('Maria Lopez'), entity: 'lopez' as never },
      { ...at('dam'), entity: 'dam' as never },
      { ...at('school'), entity: 'school' as never },
    ];
    expect(read(text, { mentions })[0]?.found.about).toEqual(['dam', 'school']);
  });
});

describe('datelines', () => {
  it('are not part of the words', () => {
    expect(pairs('ESSEN, May 3 (Courier) — The dam will hold, Maria Lopez said.')).toEqual([['The dam will hold', 'Maria Lopez']]);
    expect(pairs('ESSEN: The dam will hold, Maria Lopez said.')).toEqual([['The dam will hold', 'Maria Lopez']]);
  });
});
