import { saidBy } from '@peildatum/kernel';
import { Keuze, Lijst, Tekst } from '@peildatum/platform';
import type { MonitorEvent } from '../../domain/monitor.events.js';
import { Code, from, MonitorfeitInput } from './monitorfeit.input.js';
import { LAAG_WORDS } from './words.js';

export class DeelmonitorInput {
  @Code('De code van de deelmonitor: hybride-zorg.')
  deelmonitor!: string;

  @Tekst(300, { omschrijving: 'Hoe zij heet.' })
  titel!: string;

  @Tekst(100, { omschrijving: 'De organisatie die haar maakt.', voorbeeld: 'RIVM' })
  eigenaar!: string;
}

export class MonitorInput extends MonitorfeitInput {
  @Tekst(300, { omschrijving: 'Hoe de monitor heet.', voorbeeld: 'Monitor van de beweging' })
  titel!: string;

  @Keuze(Object.values(LAAG_WORDS), { omschrijving: 'Welke laag hij meet; de drie worden nooit gemengd.' })
  laag!: string;

  @Tekst(100, { omschrijving: 'De organisatie van wie hij is.', voorbeeld: 'VWS' })
  eigenaar!: string;

  @Lijst(DeelmonitorInput, 30, {
    omschrijving: 'De deelmonitors. Weggelaten: de monitor heeft er geen, en een eigen reeks meetrondes.',
    verplicht: false,
  })
  deelmonitors?: DeelmonitorInput[];
}

export class DeelmonitorStandInput extends MonitorfeitInput {
  @Code('De code van de deelmonitor.')
  deelmonitor!: string;

  @Tekst(4_000, { omschrijving: 'Waarom.' })
  reden!: string;
}

export const factOfMonitor = (input: MonitorInput): MonitorEvent => ({
  type: 'MonitorEstablished',
  validFrom: from(input),
  data: {
    title: input.titel,
    layer: saidBy(LAAG_WORDS, input.laag),
    owner: input.eigenaar,
    parts: (input.deelmonitors ?? []).map(({ deelmonitor, titel, eigenaar }) => ({ part: deelmonitor, title: titel, owner: eigenaar })),
  },
});

export const factOfOpschorting = (input: DeelmonitorStandInput): MonitorEvent => ({
  type: 'SubMonitorSuspended',
  validFrom: from(input),
  data: { part: input.deelmonitor, reason: input.reden },
});

export const factOfHervatting = (input: DeelmonitorStandInput): MonitorEvent => ({
  type: 'SubMonitorResumed',
  validFrom: from(input),
  data: { part: input.deelmonitor, reason: input.reden },
});
