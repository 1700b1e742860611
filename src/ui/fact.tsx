import type { ComponentChildren } from 'preact';
import type { FactView } from '../messages';
import { DateText } from './date';
import { Labels } from './labelled';
import { factLabels } from './labels';
import { Recorded } from './recorded';
import { elsewhere, type OnPassage, type Place, Sources } from './source';
import type { Mark } from './statement';

interface Props {
  readonly fact: FactView;
  readonly onPassage?: OnPassage | undefined;
  readonly mark?: Mark | undefined;
  /** The passage beside which it is shown: that it stands there need not be said. */
  readonly beside?: Place | undefined;
  readonly footer?: ComponentChildren;
}

/** A fact: when it holds, the claim in our words (never in quotation marks), how it is known, and where. */
export function FactItem({ fact, onPassage, mark, beside, footer }: Props) {
  return (
    <article class="bg-fact" data-fact={fact.id}>
      <p class="bg-claim">
        <DateText date={fact.holds} /> <Recorded>{mark ? mark(fact.text) : fact.text}</Recorded>
      </p>
      <Labels labels={factLabels(fact)} />
      <Sources sources={elsewhere(fact.sources, beside)} onPassage={onPassage} />
      {footer}
    </article>
  );
}
