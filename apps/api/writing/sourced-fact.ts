import { getSchemaPath } from '@nestjs/swagger';
import type { Fact } from '@peildatum/kernel';
import { Tekst, validateInput } from '@peildatum/platform';
import { Faults } from '../http/faults.js';
import type { BodyReader } from './body-reader.js';
import { type FactKinds, modelsOf, readKind, schemasOf } from './fact-kinds.js';

/** Where what is told comes from, beside the fields of its kind. */
export class Herkomst {
  @Tekst(500, {
    omschrijving: 'Waar het staat: een document met zijn bladzijde of regel. Weggelaten: het is hiervoor geschreven.',
    verplicht: false,
    voorbeeld: 'Bijlage voortgangsrapportage Q2 2025, p. 14',
  })
  bron?: string;
}

/** A fact, and where it comes from. */
export interface Sourced<F extends Fact> {
  readonly factOf: (subject: string) => F;
  readonly source: string | undefined;
}

/** A body that tells one fact of one of these kinds, and may say in `bron` where it comes from. */
export const sourcedFactOf = <F extends Fact>(kinds: FactKinds<F>): BodyReader<Sourced<F>> => ({
  read: (body) => {
    const { bron, ...fields } = body as Readonly<Record<string, unknown>>;
    const faults = new Faults();
    const factOf = faults.of(() => readKind(kinds, fields));
    const said = faults.of(() => validateInput(Herkomst, bron === undefined ? {} : { bron }));
    faults.finish();
    return { factOf: factOf as Sourced<F>['factOf'], source: said?.bron };
  },
  models: [...modelsOf(kinds), Herkomst],
  schema: { oneOf: schemasOf(kinds).map(({ allOf }) => ({ allOf: [...(allOf as object[]), { $ref: getSchemaPath(Herkomst) }] })) },
});
