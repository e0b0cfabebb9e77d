import { cell, cellParts, filledIn, textsOf } from '@peildatum/importing';

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
