import './messages';
import { describe, expect, test } from 'vitest';
import { Drawing } from '../../../src/card/draw';
import { Labels } from '../../../src/ui/labelled';
import { factLabels } from '../../../src/ui/labels';
import { unshare } from '../card/unshare';
import { counted, countedLater, translatedReport } from './sample';

const html = (labels: Parameters<typeof Labels>[0]['labels']) => JSON.stringify(unshare(new Drawing().draw(<Labels labels={labels} />)));

describe('labels', () => {
  test('explain an article’s inferred date without standing in the line, unless they would stand there alone', () => {
    const labels = factLabels(countedLater);
    expect(labels.map(({ id, quiet }) => [id, quiet ?? false])).toContainEqual(['source-date', true]);
    const [line = '', explained = ''] = html(labels).split('"dl"');
    expect(line).not.toContain('date of the article');
    expect(explained).toContain('date of the article');
    expect(explained).toContain('it speaks of the storm of 14 February');

    const only = factLabels({ ...counted, sources: [translatedReport] }).filter(({ quiet }) => quiet);
    expect(html(only).split('"dl"')[0]).toContain('date of the article');
  });

  test('are none where there is nothing to say', () => {
    expect(factLabels(counted)).toEqual([]);
    expect(html([])).toBe('[]');
  });
});
