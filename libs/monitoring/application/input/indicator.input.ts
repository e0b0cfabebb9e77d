import { saidBy } from '@peildatum/kernel';
import { Keuze, Tekst, Teksten } from '@peildatum/platform';
import type { IndicatorDefinition, MonitorEvent } from '../../domain/monitor.events.js';
import { Code, from, MonitorfeitInput } from './monitorfeit.input.js';
import { RICHTING_WORDS } from './words.js';

/** What a definition says of an indicator. */
export abstract class DefinitieInput extends MonitorfeitInput {
  @Code('De code van de indicator, eenmalig in de monitor: vacaturegraad.')
  indicator!: string;

  @Tekst(500, { omschrijving: 'Wat er gemeten wordt.' })
  titel!: string;

  @Tekst(100, { omschrijving: 'De organisatie die meet: alleen zij publiceert en herziet.', voorbeeld: 'CBS' })
  eigenaar!: string;

  @Tekst(100, { omschrijving: 'De eenheid van elk cijfer.', voorbeeld: 'per 1.000 banen' })
  eenheid!: string;

  @Keuze(Object.values(RICHTING_WORDS), { omschrijving: 'Welke kant op het beter is.' })
  richting!: string;

  @Teksten(10, {
    lengte: 100,
    omschrijving: 'Waarnaar een cijfer is uitgesplitst. Weggelaten: één cijfer.',
    verplicht: false,
    voorbeeld: ['regio', 'soort wachttijd'],
  })
  uitsplitsingen?: string[];

  @Tekst(4_000, { omschrijving: 'De teller.', verplicht: false })
  teller?: string;

  @Tekst(4_000, { omschrijving: 'De noemer.', verplicht: false })
  noemer?: string;

  @Tekst(4_000, { omschrijving: 'De definitie zoals de bron haar geeft.', verplicht: false })
  definitie?: string;
}

export class IndicatorInput extends DefinitieInput {
  @Code('De deelmonitor. Weggelaten: de monitor heeft er geen.', false)
  deelmonitor?: string;

  @Tekst(50, { omschrijving: 'Hoe een lijst van het akkoord haar noemt.', verplicht: false, voorbeeld: 'M-2a' })
  kenmerk?: string;

  @Tekst(200, { omschrijving: 'De groep waarover zij gaat.', verplicht: false, voorbeeld: 'Mensen met psychische klachten' })
  groep?: string;
}

export class IndicatorHerdefinitieInput extends DefinitieInput {
  @Tekst(4_000, { omschrijving: 'Waarom de definitie verandert; wat eerder gemeten is houdt de oude.' })
  reden!: string;
}

/** That an indicator is measured no more. */
export class IndicatorEindeInput extends MonitorfeitInput {
  @Code('De code van de indicator die niet meer loopt.')
  indicator!: string;

  @Tekst(4_000, { omschrijving: 'Waarom zij niet meer wordt gemeten.' })
  reden!: string;
}

export const factOfIndicatorEinde = (input: IndicatorEindeInput): MonitorEvent => ({
  type: 'IndicatorEnded',
  validFrom: from(input),
  data: { indicator: input.indicator, reason: input.reden },
});

const definitionOf = (input: DefinitieInput): IndicatorDefinition => ({
  title: input.titel,
  owner: input.eigenaar,
  unit: input.eenheid,
  direction: saidBy(RICHTING_WORDS, input.richting),
  disaggregations: input.uitsplitsingen ?? [],
  numerator: input.teller ?? null,
  denominator: input.noemer ?? null,
  text: input.definitie ?? null,
});

export const factOfIndicator = (input: IndicatorInput): MonitorEvent => ({
  type: 'IndicatorDefined',
  validFrom: from(input),
  data: {
    indicator: input.indicator,
    part: input.deelmonitor ?? null,
    reference: input.kenmerk ?? null,
    group: input.groep ?? null,
    ...definitionOf(input),
  },
});

export const factOfHerdefinitie = (input: IndicatorHerdefinitieInput): MonitorEvent => ({
  type: 'IndicatorRedefined',
  validFrom: from(input),
  data: { indicator: input.indicator, ...definitionOf(input), reason: input.reden },
});
