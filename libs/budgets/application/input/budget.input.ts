import { type CalendarDate, refusedField } from '@peildatum/kernel';
import { Datum, EuroZoalsGenoemd, Lijst, Tekst } from '@peildatum/platform';
import type { BudgetEvent } from '../../domain/budget.events.js';
import type { ChannelPart } from '../../domain/budget.state.js';
import { BedragfeitInput, BudgetfeitInput, from, GenoemdBedragInput, publishedOf, statedOf } from './budgetfeit.input.js';

const BESLUIT_DOOR = { omschrijving: 'Wie het besloot. Weggelaten: niet in de bron.', verplicht: false } as const;

export class BudgetInput extends GenoemdBedragInput {
  @Tekst(200, { omschrijving: 'Hoe het budget heet.', voorbeeld: 'Transformatiemiddelen' })
  titel!: string;

  @Tekst(200, BESLUIT_DOOR)
  besluitDoor?: string;
}

export class OorzaakInput {
  @Tekst(500, { omschrijving: 'De oorzaak.' })
  oorzaak!: string;

  @EuroZoalsGenoemd({ omschrijving: 'Haar deel. Weggelaten: niet gepubliceerd.', verplicht: false })
  bedrag?: string;
}

export class BudgetherzieningInput extends BedragfeitInput {
  @EuroZoalsGenoemd({ omschrijving: 'Het hele nieuwe bedrag. Weggelaten: niet gepubliceerd.', verplicht: false })
  bedrag?: string;

  @EuroZoalsGenoemd({
    omschrijving: 'Het deel via de zorgverzekeraars, als ook de verdeling verandert. Weggelaten waar vws er staat: niet gepubliceerd.',
    verplicht: false,
  })
  verzekeraars?: string;

  @EuroZoalsGenoemd({
    omschrijving: 'Het deel via VWS, als ook de verdeling verandert. Weggelaten waar verzekeraars er staat: niet gepubliceerd.',
    verplicht: false,
  })
  vws?: string;

  @Lijst(OorzaakInput, 20, { omschrijving: 'Waardoor het veranderde, elk met zijn deel.', verplicht: false })
  oorzaken?: OorzaakInput[];

  @Tekst(200, BESLUIT_DOOR)
  besluitDoor?: string;

  @Tekst(4_000, { omschrijving: 'Waarom.' })
  reden!: string;
}

/** Through whom it is paid; the budget stays what it was. */
export class BudgetsplitsingInput extends BedragfeitInput {
  @EuroZoalsGenoemd({ omschrijving: 'Het deel via de zorgverzekeraars.', verplicht: false })
  verzekeraars?: string;

  @EuroZoalsGenoemd({ omschrijving: 'Het deel via de begroting van VWS.', verplicht: false })
  vws?: string;
}

export class LooptijdInput extends BudgetfeitInput {
  @Datum({ omschrijving: 'De laatste dag waarop het budget te gebruiken is.', voorbeeld: '2028-12-31' })
  tot!: string;

  @Tekst(200, BESLUIT_DOOR)
  besluitDoor?: string;
}

export const factOfBudget = (input: BudgetInput): BudgetEvent => ({
  type: 'BudgetEstablished',
  validFrom: from(input),
  data: { title: input.titel, total: statedOf(input.bedrag), decidedBy: input.besluitDoor ?? null },
});

export const factOfBudgetherziening = (input: BudgetherzieningInput): BudgetEvent => ({
  type: 'BudgetRevised',
  validFrom: from(input),
  data: {
    total: publishedOf(input.bedrag),
    ...channelsOf(input),
    causes: (input.oorzaken ?? []).map(({ oorzaak, bedrag }) => ({ cause: oorzaak, part: publishedOf(bedrag, 'oorzaken') })),
    decidedBy: input.besluitDoor ?? null,
    reason: input.reden,
  },
});

/** Who names one part divides the whole: of the other no part was published. */
const channelsOf = ({ verzekeraars, vws }: BudgetherzieningInput): { readonly channels?: readonly ChannelPart[] } =>
  verzekeraars === undefined && vws === undefined
    ? {}
    : {
        channels: [
          { channel: 'insurers', part: publishedOf(verzekeraars, 'verzekeraars') },
          { channel: 'vws', part: publishedOf(vws, 'vws') },
        ],
      };

export const factOfBudgetsplitsing = (input: BudgetsplitsingInput): BudgetEvent => {
  const parts = [
    ...(input.verzekeraars === undefined ? [] : [{ channel: 'insurers' as const, part: statedOf(input.verzekeraars, 'verzekeraars') }]),
    ...(input.vws === undefined ? [] : [{ channel: 'vws' as const, part: statedOf(input.vws, 'vws') }]),
  ];
  if (parts.length > 0) return { type: 'BudgetSplitByChannel', validFrom: from(input), data: { parts } };
  throw refusedField('verzekeraars', 'noem het deel via de verzekeraars, via VWS, of beide');
};

export const factOfLooptijd = (input: LooptijdInput): BudgetEvent => ({
  type: 'BudgetTermSet',
  validFrom: from(input),
  data: { until: input.tot as CalendarDate, decidedBy: input.besluitDoor ?? null },
});
