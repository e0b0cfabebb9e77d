import { parseStatedEuro } from '@peildatum/kernel';
import { Datum, EuroZoalsGenoemd, Munt, Tekst } from '@peildatum/platform';
import type { PlanCode } from '../../domain/codes.js';
import type { TellableDossierFact } from '../../domain/dossier.decide.js';
import { FeitInput, from } from './feit.input.js';

/** A beschikking of the NZa; `geldigVanaf` is its own date. */
export class BeschikkingInput extends FeitInput {
  @EuroZoalsGenoemd({ omschrijving: 'Het beschikte bedrag.' })
  bedrag!: string;

  @Munt()
  munt?: string;

  @Tekst(100, { omschrijving: 'Het nummer van de beschikking.', verplicht: false })
  nummer?: string;

  @Tekst(100, {
    omschrijving: 'Het domein, uit de waardelijst. Weggelaten: niet in de bron.',
    verplicht: false,
    voorbeeld: 'Zvw',
    waardelijst: 'domeinen',
  })
  domein?: string;

  @Datum({ omschrijving: 'De datum van de gegevens van de NZa.' })
  gegevensVan!: string;
}

export const factOfBeschikking = (input: BeschikkingInput, plan: PlanCode): TellableDossierFact => ({
  type: 'BeschikkingIssued',
  validFrom: from(input),
  data: {
    plan,
    number: input.nummer ?? null,
    domain: input.domein ?? null,
    granted: parseStatedEuro(input.bedrag, 'bedrag'),
    dataDate: input.gegevensVan,
  },
});

/** The ventiel: what a plan is granted through the budget of VWS. */
export class VwsRouteInput extends FeitInput {
  @EuroZoalsGenoemd({ omschrijving: 'Het toegekende bedrag.' })
  bedrag!: string;

  @Munt()
  munt?: string;

  @Tekst(4_000, { omschrijving: 'Waarom het plan niet via de zorgverzekeraars kan.' })
  reden!: string;

  @Datum({ omschrijving: 'De datum van de gegevens.' })
  gegevensVan!: string;
}

export const factOfVwsRoute = (input: VwsRouteInput, plan: PlanCode): TellableDossierFact => ({
  type: 'VwsRouteGranted',
  validFrom: from(input),
  data: { plan, granted: parseStatedEuro(input.bedrag, 'bedrag'), reason: input.reden, dataDate: input.gegevensVan },
});
