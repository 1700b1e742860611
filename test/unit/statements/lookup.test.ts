import { describe, expect, it } from 'vitest';
import { archiveNames } from '../../../scripts/statements';
import type { EntityId } from '../../../src/model/records';
import { entityByName } from '../../../src/statements';

const id = (text: string) => text as EntityId;

describe('finding an entity by name', () => {
  const entityOf = entityByName([
    ['Water Board', id('water-board')],
    ['the water board', id('water-board')],
    ['Lopez', id('maria-lopez')],
    ['Lopez', id('juan-lopez')],
    ['U.S.', id('united-states')],
    ['Ana Maria Weber', id('weber')],
  ]);

  it('minds neither case, nor articles, nor dots', () => {
    expect(entityOf('The WATER Board')).toBe('water-board');
    expect(entityOf('U.S')).toBe('united-states');
  });

  it('finds nobody by a name that two bear, or nobody', () => {
    expect(entityOf('Lopez')).toBeUndefined();
    expect(entityOf('Weber')).toBeUndefined();
  });

  it('takes a part of a longer name, if it has a given name', () => {
    expect(entityOf('Maria Weber')).toBe('weber');
    expect(entityOf('Jonas Weber')).toBeUndefined();
  });

  it('does without an archive', () => {
    expect(archiveNames('no/such/folder')('Lopez')).toBeUndefined();
  });
});
