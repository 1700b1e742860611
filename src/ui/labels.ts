/**
 * What a reader must know to judge a statement or a fact: how its wording stands to what was said, how its date is
 * known, who passed it on. Each label has a line that explains it; none says who is right.
 */
import type { FactView, SourceView, StatementView } from '../messages';
import type { Polarity } from '../model/records';
import { t } from './text';

/** A short label and the sentence that explains it. `id` is stable, for styles and tests. */
export interface Label {
  readonly id: 'form' | 'act' | 'inferred' | 'source-date' | 'translated' | 'readout' | 'unnamed' | 'attributed' | 'hedge';
  readonly text: string;
  readonly explanation: string;
  /** It is explained with the others, but too common to stand among them. */
  readonly quiet?: true;
}

const ACTS = {
  denies: ['ui_act_denies', 'ui_act_denies_why'],
  threatens: ['ui_act_threatens', 'ui_act_threatens_why'],
  asks: ['ui_act_asks', 'ui_act_asks_why'],
} as const satisfies Record<Exclude<Polarity, 'asserts'>, unknown>;

function shared(date: StatementView['said'], sources: readonly SourceView[]): Label[] {
  const labels: Label[] = [];
  if (date.basis === 'inferred') labels.push({ id: 'inferred', text: t('ui_inferred'), explanation: t('ui_inferred_why', date.from) });
  if (sources.some((source) => source.machineTranslated)) {
    labels.push({ id: 'translated', text: t('ui_translated'), explanation: t('ui_translated_why') });
  }
  // stands at the date itself too, but as a title, which neither keys nor fingers bring up
  const dates = new Set(sources.flatMap((source) => (source.date.basis === 'inferred' ? source.date.from : [])));
  for (const from of dates)
    labels.push({ id: 'source-date', text: t('ui_source_date'), explanation: t('ui_inferred_why', from), quiet: true });
  return labels;
}

/** The labels of a statement: its form always, then what else applies to it. */
export function statementLabels(statement: StatementView): readonly Label[] {
  const { form, polarity, words, said, sources, speakers, via, hedge } = statement;
  const asPrinted = words.some((run) => 'paraphrase' in run && run.asPrinted);
  const why = form === 'direct' || !asPrinted ? t(`ui_form_${form}_why`) : t(`keep_form_${form}_why`);
  const labels: Label[] = [{ id: 'form', text: t(`ui_form_${form}`), explanation: why }];
  if (polarity !== 'asserts') labels.push({ id: 'act', text: t(ACTS[polarity][0]), explanation: t(ACTS[polarity][1]) });
  labels.push(...shared(said, sources));
  if (via) labels.push({ id: 'readout', text: t('ui_readout'), explanation: t('ui_readout_why', via.name) });
  if (speakers.some((speaker) => speaker.unnamed)) {
    labels.push({ id: 'unnamed', text: t('ui_unnamed'), explanation: t('ui_unnamed_why') });
  }
  if (hedge !== undefined) labels.push({ id: 'hedge', text: t('ui_hedged'), explanation: t('ui_hedged_why', hedge) });
  return labels;
}

/** The labels of a fact; none where the article states it as its own and prints the date. */
export function factLabels(fact: FactView): readonly Label[] {
  const { attributedTo, holds, sources, hedge } = fact;
  const labels: Label[] = [];
  if (attributedTo) labels.push({ id: 'attributed', text: t('ui_attributed', attributedTo.name), explanation: t('ui_attributed_why') });
  if (hedge !== undefined) labels.push({ id: 'hedge', text: t('ui_hedged'), explanation: t('ui_hedged_why', hedge) });
  labels.push(...shared(holds, sources));
  return labels;
}
