import { DECISION_CODE, DECISION_CODE_FORM } from '@peildatum/governance';
import { parseEuro } from '@peildatum/kernel';
import { Datum, Euro, EuroZoalsGenoemd, Patroon, Tekst, Teksten } from '@peildatum/platform';
import type { BudgetEvent } from '../../domain/budget.events.js';
import { BedragfeitInput, BudgetfeitInput, from, Naam, publishedOf } from './budgetfeit.input.js';

export class ReserveringInput extends BedragfeitInput {
  @Naam('De naam van de reservering.')
  reservering!: string;

  @Teksten(20, { lengte: 100, omschrijving: 'De thema’s van de ingediende plannen waarvoor zij is.', waardelijst: 'themas' })
  themas!: string[];

  @EuroZoalsGenoemd({ omschrijving: 'Hoeveel. Weggelaten: niet gepubliceerd.', verplicht: false })
  bedrag?: string;

  @Datum({ omschrijving: 'Tot en met welke dag die plannen goedgekeurd moeten zijn; daarna valt zij vrij.' })
  tot!: string;

  @Tekst(200, { omschrijving: 'Wie het besloot.' })
  besluitDoor!: string;
}

export class ReserveringVrijvalInput extends BudgetfeitInput {
  @Naam('De naam van de reservering die vrijvalt.')
  reservering!: string;

  @Tekst(4_000, { omschrijving: 'Waarom.' })
  reden!: string;
}

export class BudgetOverhevelingInput extends BedragfeitInput {
  @EuroZoalsGenoemd({ omschrijving: 'Hoeveel. Weggelaten: niet gepubliceerd.', verplicht: false })
  bedrag?: string;

  @Tekst(500, { omschrijving: 'Het andere doel waar het heen gaat.' })
  bestemming!: string;

  @Tekst(200, { omschrijving: 'Wie het besloot.' })
  besluitDoor!: string;
}

/** A board decision that lets approvals go beyond what is left. */
export class OverschrijdingToegestaanInput extends BedragfeitInput {
  @Euro({ omschrijving: 'Tot hoeveel boven wat er over is.' })
  bedrag!: string;

  @Tekst(200, { omschrijving: 'Wie het besloot.' })
  besluitDoor!: string;

  @Patroon(DECISION_CODE, DECISION_CODE_FORM, {
    omschrijving: 'Het besluit van het Bestuurlijk Overleg waar het op rust; het moet genomen zijn.',
    verplicht: false,
    voorbeeld: 'bo-overschrijding',
  })
  besluit?: string;

  @Tekst(4_000, { omschrijving: 'Waarom.' })
  reden!: string;
}

export const factOfReservering = (input: ReserveringInput): BudgetEvent => ({
  type: 'BudgetReserved',
  validFrom: from(input),
  data: {
    reservation: input.reservering,
    themes: input.themas,
    part: publishedOf(input.bedrag),
    until: input.tot,
    decidedBy: input.besluitDoor,
  },
});

export const factOfReserveringVrijval = (input: ReserveringVrijvalInput): BudgetEvent => ({
  type: 'ReservationReleased',
  validFrom: from(input),
  data: { reservation: input.reservering, reason: input.reden },
});

export const factOfBudgetOverheveling = (input: BudgetOverhevelingInput): BudgetEvent => ({
  type: 'BudgetTransferred',
  validFrom: from(input),
  data: { purpose: input.bestemming, part: publishedOf(input.bedrag), decidedBy: input.besluitDoor },
});

export const factOfOverschrijdingToegestaan = (input: OverschrijdingToegestaanInput): BudgetEvent => ({
  type: 'ExcessApprovalAllowed',
  validFrom: from(input),
  data: { upTo: parseEuro(input.bedrag, 'bedrag'), decidedBy: input.besluitDoor, reason: input.reden, decision: input.besluit ?? null },
});
