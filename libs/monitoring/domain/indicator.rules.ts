import type { CalendarDate } from '@peildatum/kernel';
import { definitionOf, type FactOf, type IndicatorState, targetOf } from './monitor.state.js';
import { refused } from './refused.js';
import { isSettled } from './target.view.js';

export function assertTarget(indicator: IndicatorState, { data }: FactOf<'TargetSet'>): void {
  const { value, quantified, due, threshold, of } = data;
  if (due.absent === 'given' && due.date === null && due.text === null)
    throw refused('TARGET_WITHOUT_DATE', 'Van dit doel ontbreekt de datum; noem haar, of zeg dat zij niet in de bron staat.');
  if (due.absent === 'not-in-source' && (due.date !== null || due.text !== null))
    throw refused('TARGET_DATE_CONTRADICTED', 'De datum van dit doel is genoemd en zou ook niet in de bron staan; laat een van beide weg.');
  if ((quantified === 'quantified') !== (value !== null))
    throw refused(
      'TARGET_VALUE',
      quantified === 'quantified'
        ? 'Een gekwantificeerd doel noemt zijn waarde; vul haar in, of zeg dat het nog te kwantificeren of geen getal is.'
        : 'Dit doel noemt een waarde en is dus gekwantificeerd; zeg dat, of laat de waarde weg.',
    );
  if (threshold !== null && definitionOf(indicator).direction === 'none')
    throw refused(
      'THRESHOLD_WITHOUT_DIRECTION',
      'Een drempel zegt niets zolang de definitie geen richting noemt; geef de indicator eerst een richting.',
    );
  assertWithinDisaggregations(definitionOf(indicator).disaggregations, of);
}

export function assertTargetMissed(indicator: IndicatorState, { validFrom, data }: FactOf<'TargetAgreementMissed'>): void {
  const known = targetOf(indicator, data.target);
  if (known === undefined)
    throw refused('TARGET_UNKNOWN', `Op die datum had deze indicator geen doel ${data.target}; kijk welk doel u bedoelt.`);
  const { settle } = known.set.data;
  if (settle === null || settle.by !== data.due)
    throw refused(
      'NOTHING_TO_SETTLE',
      `Voor dit doel hoefde op ${data.due} niets te zijn afgesproken${settle === null ? '' : ` maar op ${settle.by}`}; verbeter de datum.`,
    );
  if (validFrom <= (data.due as CalendarDate))
    throw refused('NOT_YET_MISSED', `De afspraak is pas gemist na ${data.due}; kies een latere datum.`);
  if (isSettled(known.set.data))
    throw refused('ALREADY_SETTLED', 'Wat voor dit doel af te spreken was, is op die datum afgesproken; er is niets gemist.');
  if (known.missed.includes(data.due as CalendarDate))
    throw refused('ALREADY_MISSED', `Dat de afspraak van ${data.due} is gemist, ligt al vast.`);
}

/** A figure is of all, or has one value for every disaggregation of its definition. */
export function assertWithinDisaggregations(disaggregations: readonly string[], of: readonly string[]): void {
  if (of.length === 0 || of.length === disaggregations.length) return;
  throw refused(
    'OUTSIDE_DISAGGREGATIONS',
    disaggregations.length === 0
      ? `De definitie kent geen uitsplitsing; laat '${of.join(', ')}' weg.`
      : `De definitie splitst uit naar ${disaggregations.join(' en ')}; noem voor elk een waarde, en niet alleen of ook '${of.join(', ')}'.`,
  );
}
