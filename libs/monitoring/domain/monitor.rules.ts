import type { CalendarDate } from '@peildatum/kernel';
import { assertTarget, assertTargetMissed } from './indicator.rules.js';
import { assertAnnotation, assertPublished, assertRevised } from './measurement.rules.js';
import { after } from './monitor.after.js';
import type { MonitorEvent } from './monitor.events.js';
import { type FactOf, type IndicatorState, indicatorOf, type MonitorState, type PartState, partOf } from './monitor.state.js';
import { refused } from './refused.js';
import { assertWaveHeld, assertWavePlanned, assertWavePostponed } from './wave.rules.js';

/** The state after each fact, in the order in which the facts hold; throws at the first that may not be. */
export function follow(state: MonitorState | null, fact: MonitorEvent): MonitorState | null {
  if (fact.type === 'MonitorEstablished') {
    if (state !== null) throw refused('ALREADY_ESTABLISHED', 'Deze monitor is al ingericht; corrigeer de inrichting waar zij onjuist is.');
    assertParts(fact);
    return after(state, fact);
  }
  if (state === null)
    throw refused('NOT_ESTABLISHED', 'Op die datum was deze monitor nog niet ingericht; richt hem eerst in of kies een latere datum.');
  assertMayFollow(state, fact);
  return after(state, fact);
}

function assertParts({ data: { parts } }: FactOf<'MonitorEstablished'>): void {
  const twice = parts.find(({ part }, at) => parts.findIndex((known) => known.part === part) !== at);
  if (twice) throw refused('PART_TWICE', `Deelmonitor ${twice.part} staat er twee keer; noem elke deelmonitor één keer.`);
}

function assertMayFollow(state: MonitorState, fact: Exclude<MonitorEvent, { type: 'MonitorEstablished' }>): void {
  switch (fact.type) {
    case 'SubMonitorSuspended': {
      const { suspended } = partFor(state, fact.data.part);
      if (suspended)
        throw refused(
          'ALREADY_SUSPENDED',
          `Deze deelmonitor is al opgeschort sinds ${suspended.since}; hervat haar eerst, of laat het zo.`,
        );
      break;
    }
    case 'SubMonitorResumed':
      if (partFor(state, fact.data.part).suspended === null)
        throw refused('NOT_SUSPENDED', 'Deze deelmonitor is op die datum niet opgeschort; er valt niets te hervatten.');
      break;
    case 'MeasurementWavePlanned':
      assertWavePlanned(partFor(state, fact.data.part), fact);
      break;
    case 'MeasurementWavePostponed':
      assertWavePostponed(partFor(state, fact.data.part), fact);
      break;
    case 'MeasurementWaveHeld':
      assertWaveHeld(partFor(state, fact.data.part), fact);
      break;
    case 'IndicatorDefined':
      partFor(state, fact.data.part);
      if (indicatorOf(state, fact.data.indicator))
        throw refused(
          'ALREADY_DEFINED',
          `Indicator ${fact.data.indicator} is al gedefinieerd; leg een herdefinitie vast, of kies een andere code.`,
        );
      break;
    case 'IndicatorRedefined':
      assertGoesOn(indicatorFor(state, fact.data.indicator), fact);
      break;
    case 'IndicatorEnded':
      assertGoesOn(indicatorFor(state, fact.data.indicator), { validFrom: null });
      break;
    case 'TargetSet':
      assertGoesOn(indicatorFor(state, fact.data.indicator), fact);
      assertTarget(indicatorFor(state, fact.data.indicator), fact);
      break;
    case 'TargetAgreementMissed':
      assertTargetMissed(indicatorFor(state, fact.data.indicator), fact);
      break;
    case 'MeasurementPublished':
      assertGoesOn(indicatorFor(state, fact.data.indicator), fact);
      assertPublished(state, indicatorFor(state, fact.data.indicator), fact);
      break;
    case 'MeasurementRevised':
      assertRevised(state, indicatorFor(state, fact.data.indicator), fact);
      break;
    case 'MeasurementAnnotated':
      assertAnnotation(indicatorFor(state, fact.data.indicator), fact);
      break;
  }
}

/** @throws ForbiddenStep where the monitor has no such deelmonitor, or has them and none was named. */
function partFor(state: MonitorState, part: string | null): PartState {
  const known = partOf(state, part);
  if (known) return known;
  const names = state.parts.flatMap((each) => each.part ?? []);
  if (names.length === 0) throw refused('NO_PARTS', 'Deze monitor heeft geen deelmonitors; laat de deelmonitor weg.');
  if (part === null) throw refused('PART_MISSING', `Noem de deelmonitor waarover het gaat: ${names.join(', ')}.`);
  throw refused('PART_UNKNOWN', `Deze monitor heeft geen deelmonitor ${part}; kies uit: ${names.join(', ')}.`);
}

/** Its last figures may be told on the day on which it ended, and after it nothing. */
function assertGoesOn({ code, ended }: IndicatorState, { validFrom }: { readonly validFrom: CalendarDate | null }): void {
  if (ended === null || (validFrom !== null && validFrom <= ended.since)) return;
  throw refused(
    'INDICATOR_ENDED',
    `Indicator ${code} loopt niet meer sinds ${ended.since} (${ended.reason}); corrigeer dat einde als het onjuist is.`,
  );
}

function indicatorFor(state: MonitorState, code: string): IndicatorState {
  const known = indicatorOf(state, code);
  if (known) return known;
  throw refused(
    'INDICATOR_UNKNOWN',
    `Op die datum was indicator ${code} van deze monitor nog niet gedefinieerd; definieer haar eerst of kies een latere datum.`,
  );
}
