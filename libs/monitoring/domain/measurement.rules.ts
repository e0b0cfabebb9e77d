import { compareDecimals, sameName } from '@peildatum/kernel';
import { keyOf } from './cells.js';
import { assertWithinDisaggregations } from './indicator.rules.js';
import type { MeasurementCell } from './monitor.events.js';
import {
  definitionOf,
  type FactOf,
  firstOf,
  type IndicatorState,
  type MeasuringFact,
  type MonitorState,
  measurementOf,
  newestOf,
  partOf,
  waveOf,
} from './monitor.state.js';
import { refused } from './refused.js';
import { assertHasZero, assertNotSuspended } from './wave.rules.js';

export function assertPublished(state: MonitorState, indicator: IndicatorState, fact: FactOf<'MeasurementPublished'>): void {
  const { measurement, wave } = fact.data;
  if (measurementOf(indicator, measurement))
    throw refused('ALREADY_PUBLISHED', `Meting ${measurement} is al gepubliceerd; herzie haar, of kies een andere code.`);
  const same = wave === null ? undefined : indicator.measurements.find((known) => newestOf(known).data.wave === wave);
  if (same)
    throw refused(
      'WAVE_MEASURED_TWICE',
      `Van de ${wave}-meting is deze indicator al gepubliceerd, als ${newestOf(same).data.measurement}; herzie die.`,
    );
  assertFigures(state, indicator, fact);
}

export function assertRevised(state: MonitorState, indicator: IndicatorState, fact: FactOf<'MeasurementRevised'>): void {
  const known = measurementOf(indicator, fact.data.measurement);
  if (known === undefined)
    throw refused('NOT_PUBLISHED', `Meting ${fact.data.measurement} is niet gepubliceerd; publiceer haar eerst, of kies een andere code.`);
  const { wave, period } = newestOf(known).data;
  if (wave !== fact.data.wave || period.from !== fact.data.period.from || period.to !== fact.data.period.to)
    throw refused('REVISED_OTHERWISE', 'Een herziening houdt de meetronde en de periode van de meting; waren die onjuist, corrigeer dan.');
  const earlier = known.versions.map(({ data }) => data.publication).find((publication) => publication !== null);
  if (fact.data.publication === null && earlier !== undefined)
    throw refused(
      'REVISION_WITHOUT_PUBLICATION',
      `Deze meting hoort bij publicatie ${earlier}; noem ook bij de herziening haar publicatie, want een embargo op de ene geldt anders niet voor de andere.`,
    );
  assertFigures(state, indicator, fact);
}

/** What a figure must be, published or revised. Of whom it is and its wave are judged on the whole (assertOnWhole). */
function assertFigures(state: MonitorState, indicator: IndicatorState, { validFrom, data }: MeasuringFact): void {
  const { period, wave, unit, cells } = data;
  if (period.from > period.to) throw refused('PERIOD_BACKWARDS', `De periode begint op ${period.from}, na haar einde op ${period.to}.`);
  if (validFrom !== period.to)
    throw refused('NOT_FROM_PERIOD_END', `Een meting geldt vanaf het einde van haar periode (${period.to}); kies die datum.`);
  const part = partOf(state, firstOf(indicator).part);
  if (wave !== null && part) assertNotSuspended(part, wave);
  const definition = definitionOf(indicator);
  if (unit !== definition.unit)
    throw refused('OTHER_UNIT', `Deze indicator is gedefinieerd in ${definition.unit} en niet in ${unit}; reken om, of herdefinieer haar.`);
  if (cells.length === 0) throw refused('NO_FIGURES', 'Een meting heeft ten minste één cijfer; is het niet gepubliceerd, zeg dat dan.');
  for (const [at, cell] of cells.entries()) {
    assertWithinDisaggregations(definition.disaggregations, cell.of);
    if (cells.findIndex((known) => keyOf(known.of) === keyOf(cell.of)) !== at)
      throw refused('FIGURE_TWICE', `Het cijfer van ${cell.of.join(', ') || 'het geheel'} staat er twee keer; noem het één keer.`);
    assertConfidence(cell);
  }
}

function assertConfidence({ value, confidence }: MeasurementCell): void {
  if (confidence === null) return;
  const { low, high } = confidence;
  const around = value === null || (compareDecimals(low, value) <= 0 && compareDecimals(value, high) <= 0);
  if (compareDecimals(low, high) > 0 || !around)
    throw refused('CONFIDENCE', `Het betrouwbaarheidsinterval ${low} tot ${high} ligt niet om de waarde heen; verbeter het.`);
}

/** A note overwrites nothing; it is of the publication of what it is about, so that an embargo on the one is on the other. */
export function assertAnnotation(indicator: IndicatorState, { data: { measurement, publication } }: FactOf<'MeasurementAnnotated'>): void {
  if (measurement === null) return;
  const known = measurementOf(indicator, measurement);
  if (known === undefined)
    throw refused('NOT_PUBLISHED', `Op die datum was meting ${measurement} niet gepubliceerd; kijk welke meting u bedoelt.`);
  const publications = known.versions.map(({ data }) => data.publication);
  if (!publications.includes(publication))
    throw refused(
      'ANNOTATION_OTHER_PUBLICATION',
      `Een aantekening hoort bij de publicatie van haar meting: ${publications.map((name) => name ?? 'geen').join(' of ')}.`,
    );
}

/**
 * What is judged on all that was told and not on what came before: a figure holds from the end of its period, and its wave is held
 * after that; who measures may have changed since.
 */
export function assertOnWhole(state: MonitorState, indicator: IndicatorState, fact: MeasuringFact): void {
  const { wave, publishedBy } = fact.data;
  const known = measurementOf(indicator, fact.data.measurement);
  const owners = indicator.definitions.slice((known?.definition ?? 1) - 1).map(({ data }) => data.owner);
  if (!owners.some((owner) => sameName(owner, publishedBy)))
    throw refused(
      'NOT_THE_OWNER',
      `Alleen ${owners.at(-1)} publiceert en herziet metingen van deze indicator, en niet ${publishedBy}; vraag het de eigenaar.`,
    );
  const part = partOf(state, firstOf(indicator).part);
  if (wave === null || part === undefined) return;
  assertHasZero(part, wave);
  if (!waveOf(part, wave)?.held)
    throw refused('WAVE_NOT_HELD', `De ${wave}-meting is nog niet gehouden; leg eerst vast dat zij gehouden is, en dan haar cijfers.`);
}
