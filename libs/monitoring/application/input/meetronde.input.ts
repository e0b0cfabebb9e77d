import { Aantal, Datum, Tekst } from '@peildatum/platform';
import type { MonitorEvent } from '../../domain/monitor.events.js';
import { Code, from, MonitorfeitInput } from './monitorfeit.input.js';

/** A wave of a deelmonitor: 0 is the 0-meting, 1 the 1-meting. */
export abstract class RondeInput extends MonitorfeitInput {
  @Code('De deelmonitor. Weggelaten: de monitor heeft er geen.', false)
  deelmonitor?: string;

  @Aantal({ omschrijving: 'Welke meting: 0 is de 0-meting, 1 de 1-meting.', voorbeeld: 1 })
  ronde!: number;
}

export class MeetrondeInput extends RondeInput {
  @Tekst(100, { omschrijving: 'Wanneer zij verwacht wordt, zoals het er staat.', voorbeeld: 'halverwege 2025' })
  verwacht!: string;

  @Datum({ omschrijving: 'De laatste dag daarvan; daarna is zij te laat. Weggelaten: geen.', verplicht: false })
  uiterlijk?: string;
}

export class MeetrondeUitstelInput extends MeetrondeInput {
  @Tekst(4_000, { omschrijving: 'Waarom zij later komt.' })
  reden!: string;
}

export class MeetrondeGehoudenInput extends RondeInput {
  @Tekst(100, { omschrijving: 'Wanneer zij gehouden is, zoals het er staat.', voorbeeld: 'medio 2024' })
  gehouden!: string;

  @Code('De publicatie waarin zij bekend wordt, voor een embargo. Weggelaten: geen.', false)
  publicatie?: string;
}

const waveOf = ({ deelmonitor, ronde }: RondeInput) => ({ part: deelmonitor ?? null, wave: ronde });
const expectedOf = ({ verwacht, uiterlijk }: MeetrondeInput) => ({ expected: verwacht, expectedBy: uiterlijk ?? null });

export const factOfMeetronde = (input: MeetrondeInput): MonitorEvent => ({
  type: 'MeasurementWavePlanned',
  validFrom: from(input),
  data: { ...waveOf(input), ...expectedOf(input) },
});

export const factOfMeetrondeUitstel = (input: MeetrondeUitstelInput): MonitorEvent => ({
  type: 'MeasurementWavePostponed',
  validFrom: from(input),
  data: { ...waveOf(input), ...expectedOf(input), reason: input.reden },
});

export const factOfMeetrondeGehouden = (input: MeetrondeGehoudenInput): MonitorEvent => ({
  type: 'MeasurementWaveHeld',
  validFrom: from(input),
  data: { ...waveOf(input), held: input.gehouden, publication: input.publicatie ?? null },
});
