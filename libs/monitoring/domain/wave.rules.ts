import { type FactOf, type PartState, waveOf } from './monitor.state.js';
import { refused } from './refused.js';

/** Waves come in order: 0, 1, 2 …; a suspended deelmonitor takes none. */
export function assertWavePlanned(part: PartState, { data: { wave } }: FactOf<'MeasurementWavePlanned'>): void {
  assertNotSuspended(part, wave);
  const known = waveOf(part, wave);
  if (known?.held) throw alreadyHeld(wave, known.held.as);
  if (known?.planned) throw refused('WAVE_ALREADY_PLANNED', `De ${wave}-meting is al gepland; leg uitstel vast als zij later komt.`);
  if (wave > 0 && waveOf(part, wave - 1) === undefined)
    throw refused('WAVE_OUT_OF_ORDER', `De ${wave - 1}-meting is nog niet gepland of gehouden; metingen komen op volgorde.`);
}

export function assertWavePostponed(part: PartState, { data: { wave } }: FactOf<'MeasurementWavePostponed'>): void {
  assertNotSuspended(part, wave);
  const known = waveOf(part, wave);
  if (known?.held) throw alreadyHeld(wave, known.held.as);
  if (!known?.planned) throw refused('WAVE_NOT_PLANNED', `Op die datum was de ${wave}-meting niet gepland; leg eerst de planning vast.`);
}

export function assertWaveHeld(part: PartState, { data: { wave } }: FactOf<'MeasurementWaveHeld'>): void {
  assertNotSuspended(part, wave);
  const known = waveOf(part, wave);
  if (known?.held) throw alreadyHeld(wave, known.held.as);
  assertHasZero(part, wave);
  if (wave > 0 && !waveOf(part, wave - 1)?.held)
    throw refused('WAVE_OUT_OF_ORDER', `De ${wave - 1}-meting is nog niet gehouden; metingen komen op volgorde.`);
}

/** What a later wave is laid beside must be there: without a 0-meting it is none. */
export function assertHasZero(part: PartState, wave: number): void {
  if (wave === 0 || waveOf(part, 0)?.held) return;
  throw refused(
    'NO_ZERO',
    `${part.part === null ? 'Deze monitor' : `Deelmonitor ${part.part}`} heeft geen 0-meting, dus ook geen ${wave}-meting; leg eerst vast dat de 0-meting gehouden is.`,
  );
}

export function assertNotSuspended({ suspended }: PartState, wave: number): void {
  if (suspended === null) return;
  throw refused(
    'PART_SUSPENDED',
    `Deze deelmonitor is opgeschort sinds ${suspended.since} en krijgt geen ${wave}-meting; hervat haar eerst.`,
  );
}

const alreadyHeld = (wave: number, held: string) =>
  refused('WAVE_ALREADY_HELD', `De ${wave}-meting is al gehouden (${held}); corrigeer dat als het onjuist is.`);
