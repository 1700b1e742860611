/** What a card puts first: the archive that ships, asked with sentences as news pages in several languages have them. */
import { beforeEach, describe, expect, it } from 'vitest';
import { cardContent } from '../../../src/archive/card';
import type { Keeper } from '../../../src/archive/keeper';
import { mentionFinder } from '../../../src/background/mentioned';
import { serializeLexicon } from '../../../src/matching/lexicon';
import type { Edtf } from '../../../src/model/edtf';
import type { EntityId } from '../../../src/model/records';
import { bundledPack } from '../archive-data/bundle';
import { lexicon } from '../matching/bundled';
import { keeperOf, withFreshIndexedDB } from './fresh';

withFreshIndexedDB();

const findMentioned = mentionFinder(serializeLexicon(lexicon));

let keeper: Keeper;
beforeEach(async () => {
  keeper = keeperOf(await bundledPack());
});

async function ranked(entity: string, sentence: string, pageDate: string | null): Promise<string[]> {
  const content = await keeper.read((reading) =>
    cardContent(reading, { entity: entity as EntityId, pageDate: pageDate as Edtf | null, sentence }, findMentioned),
  );
  return content?.statements.map(({ statement }) => statement.id) ?? [];
}

/** The mention hovered, its sentence, and the statements of which one must come first. */
const CASES: readonly (readonly [entity: string, sentence: string, first: readonly string[]])[] = [
  // a name in a sentence about the posts brings what that person said about the posts
  [
    'erdogan',
    'Recep Tayyip Erdogan has said little in public about the observation posts and the soldiers who man them.',
    ['afp-2019-08-27.erdogan-troops-in-danger', 'afp-2019-08-27.erdogan-necessary-steps'],
  ],
  ['akar', 'Hulusi Akar said that nobody would leave the observation posts.', ['bloomberg-2019-06-02.akar-no-retreat']],
  ['erdogan', 'Recep Tayyip Erdogan spoke of massacres of civilians.', ['reuters-2020-02-12.erdogan-massacres']],
  [
    'erdogan',
    'If any of his soldiers were hurt again, Recep Tayyip Erdogan warned, the army would strike at Syrian forces from the air.',
    ['reuters-2020-02-12.erdogan-would-hit-syrian-forces'],
  ],
  [
    'erdogan',
    'Recep Tayyip Erdogan hopes that the Ankara summit will bring peace to the region.',
    ['afp-2019-08-27.erdogan-september-meeting'],
  ],
  ['peskov', 'Sorties from Idlib cannot be accepted, Dmitry Peskov told reporters.', ['reuters-2020-02-11.peskov-sorties-unacceptable']],
  [
    'peskov',
    'Whether Vladimir Putin will meet Recep Tayyip Erdogan again is open, said Dmitry Peskov.',
    ['reuters-2020-02-11.peskov-no-meeting-planned', 'reuters-2020-02-11.peskov-meeting-possible'],
  ],
  [
    'peskov',
    'It was the Turkish side that had undertaken to neutralise the terrorist groups, said Dmitry Peskov.',
    ['reuters-2020-02-12.peskov-turkish-undertaking'],
  ],
  ['putin', 'Vladimir Putin has offered Ankara the Su-35 in place of American jets.', ['afp-2019-08-27.putin-su-35']],
  ['putin', 'Militants must find no refuge in the de-escalation zone, Vladimir Putin said.', ['afp-2019-08-27.putin-no-refuge']],
  ['putin', 'A security zone along the border was something that Vladimir Putin could live with.', ['afp-2019-08-27.putin-security-zone']],
  [
    'kremlin',
    'The Kremlin said that Turkey had failed to neutralise the militants in Idlib.',
    ['reuters-2020-02-12.kremlin-failed-promise'],
  ],
  ['kremlin', 'All attacks on Russian and Syrian troops had to end, the Kremlin said.', ['reuters-2020-02-11.kremlin-attacks-must-stop']],
  ['cavusoglu', 'A lasting ceasefire was needed, Mevlut Cavusoglu said in Munich.', ['readout-2020-02-16.cavusoglu-attacks-must-stop']],
  // over what does not speak, what was said about it
  [
    's-400',
    'The second stage of deliveries of the S-400 began in August.',
    ['afp-2019-08-27.turkish-ministry-second-stage', 'afp-2019-08-27.turkish-ministry-one-month'],
  ],
  ['s-400', 'Washington has threatened sanctions over the S-400.', ['bloomberg-2019-06-02.us-sanctions-over-s-400']],
  ['s-400', 'With the S-400 in its hangars, Turkey would lose its place in the F-35 programme.', ['bloomberg-2019-06-02.us-f-35-removal']],
  ['observation-posts', 'Hulusi Akar visited the observation posts again.', ['bloomberg-2019-06-02.akar-no-retreat']],
  [
    'observation-posts',
    'Ankara gave Damascus until the end of February to withdraw from the observation posts.',
    ['readout-2020-02-16.turkey-ultimatum'],
  ],
  ['idlib', 'Donald Trump spoke about the violence in Idlib on the telephone.', ['readout-2020-02-16.trump-end-support']],
  ['aleppo', 'Government troops had taken every village around Aleppo.', ['readout-2020-02-16.sohr-villages-around-aleppo']],
  // other languages share no words with the records, but they mention the same
  [
    'erdogan',
    'Recep Tayyip Erdogan fürchtet um die Soldaten in den Beobachtungsposten.',
    ['afp-2019-08-27.erdogan-troops-in-danger', 'afp-2019-08-27.erdogan-necessary-steps'],
  ],
  [
    'peskov',
    'Dmitriy Peskov, Vladimir Putin ile Recep Tayyip Erdoğan’ın görüşmesinin planlanmadığını söyledi.',
    ['reuters-2020-02-11.peskov-no-meeting-planned', 'reuters-2020-02-11.peskov-meeting-possible'],
  ],
  ['putin', 'Владимир Путин говорил с Эрдоганом и о Су-35.', ['afp-2019-08-27.putin-su-35']],
  ['observation-posts', 'زار خلوصي أكار نقاط المراقبة مرة أخرى.', ['bloomberg-2019-06-02.akar-no-retreat']],
];

describe('over a mention in the sentence', () => {
  it.each(CASES)('%s: %s', async (entity, sentence, first) => {
    for (const pageDate of [null, '2020-02-20', '2026-11-23']) {
      const found = await ranked(entity, sentence, pageDate);
      expect(first).toContain(found[0]);
      // where several are as near, all of them come before the others
      expect(new Set(found.slice(0, first.length))).toEqual(new Set(first));
    }
  });
});
