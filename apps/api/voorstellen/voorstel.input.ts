import { Id, Keuze, Lijst, Tekst } from '@peildatum/platform';
import { MOST_ROWS } from '@peildatum/proposals';
import { THEMATAFEL_LETTERS } from '@peildatum/thematafels';
import { bodyOf } from '../writing/body-reader.js';

class CelInput {
  @Tekst(60, { omschrijving: 'De kolom van het werkblad.', voorbeeld: 'status' })
  kolom!: string;

  @Tekst(32_000, { omschrijving: 'Wat erin komt te staan, zoals een werkblad het heeft; LEEG maakt de cel leeg.', voorbeeld: 'loopt-voor' })
  waarde!: string;
}

class RijNaam {
  @Tekst(60, { omschrijving: 'Het blad van het werkblad.', voorbeeld: 'acties' })
  blad!: string;

  @Tekst(200, { omschrijving: 'Waar de rij over gaat: de code van de actie, de id van de mijlpaal.', voorbeeld: 'IZA-L-053' })
  over!: string;
}

class RijInput {
  @Tekst(60, { omschrijving: 'Het blad van het werkblad.', voorbeeld: 'acties' })
  blad!: string;

  @Tekst(200, { omschrijving: 'Waar de rij over gaat. Weggelaten: iets nieuws.', voorbeeld: 'IZA-L-053', verplicht: false })
  over?: string;

  @Lijst(CelInput, 60, { omschrijving: 'Wat er wijzigt, en wat daarbij hoort, zoals vanaf en reden.', minstens: 1 })
  cellen!: CelInput[];
}

class RijOpmerking extends RijNaam {
  @Tekst(4_000, { omschrijving: 'Wat er anders moet.' })
  opmerking!: string;
}

export class IndieningInput {
  @Lijst(RijInput, MOST_ROWS, { omschrijving: 'De rijen die wijzigen.', minstens: 1 })
  rijen!: RijInput[];

  @Tekst(4_000, { omschrijving: 'Wat wie het goedkeurt moet weten.', verplicht: false })
  toelichting?: string;
}

export class VoorstelInput extends IndieningInput {
  @Keuze(THEMATAFEL_LETTERS, { omschrijving: 'De letter van de thematafel.', voorbeeld: 'D' })
  thematafel!: string;
}

class BesluitInput {
  @Id({ omschrijving: 'De indiening die is bekeken, zoals het voorstel haar noemt. Is er intussen een andere, dan gebeurt er niets.' })
  indiening!: string;
}

export class TerugzendingInput extends BesluitInput {
  @Lijst(RijOpmerking, MOST_ROWS, { omschrijving: 'De rijen die anders moeten; de andere blijven wachten.', minstens: 1 })
  rijen!: RijOpmerking[];
}

export class GoedkeuringsbesluitInput extends BesluitInput {
  @Lijst(RijNaam, MOST_ROWS, { omschrijving: 'Alleen deze rijen. Weggelaten: alle die wachten.', minstens: 1, verplicht: false })
  rijen?: RijNaam[];

  @Lijst(RijOpmerking, MOST_ROWS, { omschrijving: 'De uitzonderingen: rijen die tegelijk teruggaan.', verplicht: false })
  teruggestuurd?: RijOpmerking[];
}

export class IntrekkingInput extends BesluitInput {
  @Tekst(4_000, { omschrijving: 'Waarom.', verplicht: false })
  reden?: string;
}

export const VOORSTEL = bodyOf(VoorstelInput);
export const INDIENING = bodyOf(IndieningInput);
export const TERUGZENDING = bodyOf(TerugzendingInput);
export const GOEDKEURINGSBESLUIT = bodyOf(GoedkeuringsbesluitInput);
export const INTREKKING = bodyOf(IntrekkingInput);

export const rowOf = ({ blad, over }: RijNaam) => ({ sheet: blad, id: over });
export const commentOf = ({ opmerking, ...row }: RijOpmerking) => ({ ...rowOf(row), comment: opmerking });
