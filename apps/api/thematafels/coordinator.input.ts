import { Tekst } from '@peildatum/platform';
import { BenoemingInput } from '@peildatum/thematafels';

/** A new coordinator. The name goes to the table `personen` alone, never into an event. */
export class BenoemingMetNaam extends BenoemingInput {
  @Tekst(200, { omschrijving: 'De naam; zij blijft buiten het logboek en wordt niet gepubliceerd.', voorbeeld: 'A. de Vries' })
  naam!: string;
}
