import { describe, expect, it } from 'vitest';
import { findQuotations } from '../../../src/statements/quotations';
import { paragraphsOf } from '../../../src/statements/sentences';

const quoted = (text: string): string[] =>
  findQuotations(text, paragraphsOf(text))
    .flat()
    .map(({ from, to }) => text.slice(from, to));

describe('quotation marks', () => {
  it.each([
    ['curly double', 'Ana said “we stay” twice.', ['we stay']],
    ['straight double', 'Ana said "we stay" twice.', ['we stay']],
    ['curly single', 'Ana said ‘we stay’ twice.', ['we stay']],
    ['straight single', "Ana said 'we stay' twice.", ['we stay']],
    ['doubled single', "Ana said ''we stay'' twice.", ['we stay']],
    ['backticks and singles', "Ana said ``we stay'' twice.", ['we stay']],
    ['German', 'Ana sagte „wir bleiben“ und ging.', ['wir bleiben']],
    ['German with an English end', 'Ana sagte „wir bleiben” und ging.', ['wir bleiben']],
    ['German guillemets', 'Ana sagte »wir bleiben« und ging.', ['wir bleiben']],
    ['German single', 'Ana sagte ‚wir bleiben‘ und ging.', ['wir bleiben']],
    ['French guillemets', 'Ana a dit « on reste » deux fois.', [' on reste ']],
    ['single guillemets', 'Ana a dit ‹on reste› deux fois.', ['on reste']],
  ])('%s', (_, text, expected) => expect(quoted(text)).toEqual(expected));

  it('tells apostrophes from single marks', () => {
    expect(quoted("The workers' leaders don't say 'we can't stay' in the '90s.")).toEqual(["we can't stay"]);
    expect(quoted('The workers’ leaders don’t say ‘we can’t stay’ often.')).toEqual(['we can’t stay']);
    expect(quoted("It was the dogs' dinner, and the cats' too.")).toEqual([]);
    expect(quoted("Rock 'n' roll isn't dead.")).toEqual([]);
  });

  it('returns only the outermost of nested quotations', () => {
    expect(quoted('“He told me ‘go home’ and left,” she said.')).toEqual(['He told me ‘go home’ and left,']);
    expect(quoted("''He told me 'go home,''' she said.")).toEqual(["He told me 'go home,'"]);
  });

  it('marks a quotation that runs on into the next paragraph', () => {
    const text = '“One.\n“Two.”';
    const [first, second] = findQuotations(text, paragraphsOf(text)).flat();
    expect(first?.open).toBe(true);
    expect(second).toMatchObject({ continues: true, open: false });
  });

  it('takes a lone mark for no quotation when it is single', () => {
    expect(quoted("'Tis late, and 'em boys went home.")).toEqual([]);
  });
});
