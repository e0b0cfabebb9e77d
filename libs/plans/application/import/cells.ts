import { type Cells, cell, cellParts, cellsOf, filledIn, fromCells, textsOf } from '@peildatum/importing';
import { euroOf } from '@peildatum/kernel';
import type { Terms } from '../../domain/dossier.events.js';
import { BedragherzieningInput } from '../input/besluit.input.js';
import { termsOf } from '../input/voorwaarden.input.js';

/** How a list of a dossier's facts stands in one cell of a CSV. */

/** Where nothing stands before the sign the sector is unknown. */
export const sectorAmounts = cell(
  'per deel: sector = bedrag, met een puntkomma ertussen; is de sector onbekend, dan alleen = bedrag',
  'MSZ = 1000000.00; GGZ = 500000.00',
  (text, unreadable) =>
    textsOf(text).map((part) => {
      const [sector = '', bedrag, more] = cellParts(part, '=');
      if (bedrag === undefined || more !== undefined) throw unreadable(part);
      return { ...(sector === '' ? {} : { sector }), bedrag };
    }),
);

/** Sector, date and title may be left empty. */
export const kpis = cell(
  'per KPI: naam | sector | bedrag | gereed | titel, met een puntkomma ertussen; sector, gereed en titel mogen leeg',
  'K01 | MSZ | 1000000.00 | 2027-12-31; K02 | GGZ | 500.00',
  (text, unreadable) =>
    textsOf(text).map((part) => {
      const [kpi = '', sector = '', bedrag, gereed = '', titel = '', more] = cellParts(part, '|');
      if (bedrag === undefined || more !== undefined) throw unreadable(part);
      return { kpi, bedrag, ...filledIn({ sector, gereed, titel }) };
    }),
);

/** Amounts of sectors as they are written in one cell; nothing where a name has a sign that parts them. */
export const sectorAmountsText = ({ amounts }: Pick<Terms, 'amounts'>): string =>
  plain(
    amounts.map(({ sector }) => sector),
    () => amounts.map(({ sector, amount }) => `${sector ?? ''} = ${euroOf(amount)}`.trim()),
  );

/** The same of KPIs. */
export const kpisText = ({ kpis: all }: Pick<Terms, 'kpis'>): string =>
  plain(
    all.flatMap(({ sector, title }) => [sector, title]),
    () =>
      all.map(({ kpi, sector, amount, due, title }) =>
        [kpi, sector ?? '', euroOf(amount), due ?? '', title ?? ''].join(' | ').replace(/[ |]+$/, ''),
      ),
  );

/** What such a cell says, in one form. @throws PeildatumError of what cannot be read */
export const sectorAmountsMeaning = (text: string): string => sectorAmountsText(termsOf(termsIn({ bedragen: text })));
export const kpisMeaning = (text: string): string => kpisText(termsOf(termsIn({ kpis: text })));

const TERMS: Cells = cellsOf(BedragherzieningInput, { bedragen: sectorAmounts, kpis });
type GivenTerms = Pick<BedragherzieningInput, 'bedragen' | 'kpis'>;
const termsIn = (given: Readonly<Record<string, string>>): GivenTerms =>
  ({ bedragen: [], kpis: [], ...fromCells(given, TERMS) }) as GivenTerms;

const plain = (names: readonly (string | null)[], parts: () => readonly string[]): string =>
  names.some((name) => name !== null && /[;=|]/.test(name)) ? '' : parts().join('; ');

export const conditions = cell(
  'per voorwaarde: nummer ja, nee of deels, met na een dubbele punt een toelichting, en een puntkomma ertussen',
  '1 ja; 2 deels: nog niet overal',
  (text, unreadable) =>
    textsOf(text).map((part) => {
      const [, voorwaarde, voldoet, toelichting = ''] = /^(\d) (ja|nee|deels)(?:: (.+))?$/.exec(part) ?? [];
      if (voorwaarde === undefined) throw unreadable(part);
      return { voorwaarde: Number(voorwaarde), voldoet, ...filledIn({ toelichting }) };
    }),
);
