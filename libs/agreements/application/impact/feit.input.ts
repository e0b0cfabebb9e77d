import { ApiProperty } from '@nestjs/swagger';
import { DECISION_CODE, DECISION_CODE_FORM } from '@peildatum/governance';
import { cell, cellParts, textsOf } from '@peildatum/importing';
import { type CalendarDate, type Fact, InvalidInput } from '@peildatum/kernel';
import { Datum, type ListedCheck, Patroon, rightsByRole, type SubjectRights, Tekst, Teksten } from '@peildatum/platform';
import { ValidateBy } from 'class-validator';
import { COMMITMENT_CODE, COMMITMENT_WORDS, type CommitmentCode } from '../../domain/impact/followed.js';

/** What every fact has: from when. */
export abstract class ImpactfeitInput {
  @Datum({ omschrijving: 'Vanaf welke datum dit geldt.', voorbeeld: '2025-07-03' })
  geldigVanaf!: string;
}

export const from = ({ geldigVanaf }: ImpactfeitInput): CalendarDate => geldigVanaf as CalendarDate;

export const Code = (omschrijving: string, verplicht = true): PropertyDecorator =>
  Patroon(/^[a-z0-9][a-z0-9-]{0,59}$/, 'kleine letters, cijfers en streepjes, ten hoogste 60', { omschrijving, verplicht });

export const Afspraak = (omschrijving: string, verplicht = true): PropertyDecorator =>
  Patroon(COMMITMENT_CODE, COMMITMENT_WORDS, { omschrijving, verplicht, voorbeeld: 'AZWA-A1' });

export const Afspraken = (omschrijving: string): PropertyDecorator =>
  Teksten(40, { lengte: 20, omschrijving, verplicht: false, voorbeeld: ['AZWA-A1'] });

export const Besluit = (omschrijving: string): PropertyDecorator =>
  Patroon(DECISION_CODE, DECISION_CODE_FORM, { omschrijving, verplicht: false, voorbeeld: 'bo-werkafspraak' });

export const Publicatie = (): PropertyDecorator =>
  Patroon(/^[a-z0-9][a-z0-9-]{0,59}$/, 'de code van een publicatie: kleine letters, cijfers en streepjes, ten hoogste 60', {
    omschrijving: 'De publicatie met haar embargo. Weggelaten: van geen publicatie.',
    verplicht: false,
    voorbeeld: 'rapportage-2025-09',
  });

export const Naam = (omschrijving: string, verplicht = true): PropertyDecorator => Tekst(200, { omschrijving, verplicht });

/** Low, middle and high of one unit. */
export const Scenarios = (omschrijving: string): PropertyDecorator => {
  const fits = (each: unknown) => each === null || (Number.isSafeInteger(each) && (each as number) >= 0);
  const validate = (given: unknown) => Array.isArray(given) && given.length === 3 && given.every(fits);
  const defaultMessage = () => 'moet drie gehele getallen vanaf 0 zijn, of null: laag, gemiddeld, hoog';
  return (target, key) => {
    ApiProperty({ type: 'array', items: { type: 'integer', nullable: true }, minItems: 3, maxItems: 3, description: omschrijving })(
      target,
      key,
    );
    ValidateBy({ name: 'scenarios', validator: { validate, defaultMessage } })(target, key);
  };
};

/** Whoever records agreements tells all of these. */
export const agreementRights = <F extends Fact>(...types: readonly F['type'][]): SubjectRights<F> =>
  rightsByRole<F>(Object.fromEntries(types.map((type) => [type, 'record-agreement'])) as SubjectRights<F>['telling'], 'correct-agreement');

/** Commitments are named by their codes, and each must stand in the register. */
export const commitmentsStand = (field: string, codes: readonly CommitmentCode[]): ListedCheck => ({
  streams: codes.map(streamOf),
  assert: (timelineOf) => {
    const unknown = codes.filter((code) => timelineOf(streamOf(code)).isEmpty);
    if (unknown.length === 0) return;
    const message = `${field}: ${unknown.join(', ')} is geen vastgelegde afspraak; neem de code over uit de lijst van afspraken.`;
    throw new InvalidInput([{ code: 'COMMITMENT.UNKNOWN', kind: 'invalid', field, message }]);
  },
});
const streamOf = (code: CommitmentCode): string => `afspraak-${code}`;

/** A list of objects in one cell: the parts of each in the order of `fields`, of which what is empty is left out. */
export const partsCell = (notation: string, example: string, fields: Readonly<Record<string, (part: string) => unknown>>) =>
  cell(notation, example, (text, unreadable) =>
    textsOf(text).map((part) => {
      const parts = cellParts(part, '|');
      const names = Object.keys(fields);
      if (parts.length > names.length) throw unreadable(part);
      return Object.fromEntries(
        names.flatMap((name, at) => {
          const told = parts[at];
          return told === undefined || told === '' ? [] : [[name, fields[name]?.(told)]];
        }),
      );
    }),
  );
/** How a part that is text, or that is several with a `/` or a `+` between them, is read. */
export const asText = (part: string): string => part;
export const asNumbers = (part: string): (number | string | null)[] =>
  cellParts(part, '/').map((one) => (one === '' ? null : /^\d{1,3}(\.\d{3})*$|^\d+$/.test(one) ? Number(one.replaceAll('.', '')) : one));
export const asTexts = (part: string): string[] => cellParts(part, '+');
