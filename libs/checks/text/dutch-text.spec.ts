import { expect, it } from '@jest/globals';
import type { Value } from '../domain/check.js';
import type { CheckOutcomes } from '../domain/check-shapes.js';
import { outcomesText } from './dutch-text.js';

const lineOf = (left: Value, right: Value, verschil: Value, ...sleutels: readonly string[]): string | undefined => {
  const side = (omschrijving: string, waarde: Value) => ({ omschrijving, waarde });
  const outcome = {
    code: 'c',
    naam: 'Naam',
    ernst: 'fout',
    onderwerp: null,
    uitkomst: 'klopt niet',
    verschil,
    sleutels,
    toelichting: null,
    erkenning: null,
  };
  const told = { ...outcome, links: side('brief (004 r. 253)', left), rechts: side('eigen telling', right) };
  const tellingen = { kloptNiet: 1, fouten: 1, nietErkend: 1, nietTeToetsen: 0, klopt: 0 };
  const outcomes = { klokken: { geldigOp: '2025-05-20', volgnummer: 1 }, editie: null, vorigeEditie: null, tellingen, uitkomsten: [told] };
  return outcomesText(outcomes as unknown as CheckOutcomes)
    .split('\n')
    .at(4)
    ?.replaceAll('\u00a0', ' ')
    .replaceAll('\u2212', '-');
};

it('prints each side behind what it is, as the report writes it', () => {
  expect(lineOf(231, 227, -4, 'acties.afgerond')).toBe('  brief (004 r. 253): 231 | eigen telling: 227 (verschil -4)');
  expect(lineOf('614629512.00', '614478724.00', '-150788.00', 'middelen.totaal.verwacht')).toBe(
    '  brief (004 r. 253): € 614.629.512 | eigen telling: € 614.478.724 (verschil € -150.788)',
  );
  expect(lineOf('1234.50', null, null)).toContain(': € 1.234,50 | eigen telling: onbekend');
  expect(lineOf('Afgerond', 'Gereed', null)).toBe('  brief (004 r. 253): Afgerond | eigen telling: Gereed');
});
