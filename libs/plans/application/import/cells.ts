import { cellParts, filledIn, textsOf, unreadableCell } from '@peildatum/importing';

/** `MSZ = 1000000.00; = 500.00`, where nothing before the sign is an unknown sector. */
export const sectorAmounts = (cell: string, field: string): object[] =>
  textsOf(cell).map((text) => {
    const [sector = '', bedrag, more] = cellParts(text, '=');
    if (bedrag === undefined || more !== undefined) throw unreadableCell(field, text, 'MSZ = 1000000.00; GGZ = 500000.00');
    return { ...(sector === '' ? {} : { sector }), bedrag };
  });

/** `K01 | MSZ | 1000000.00 | 2027-12-31 | Wat de KPI meet`; sector, date and title may be left empty. */
export const kpis = (cell: string, field: string): object[] =>
  textsOf(cell).map((text) => {
    const [kpi = '', sector = '', bedrag, gereed = '', titel = '', more] = cellParts(text, '|');
    if (bedrag === undefined || more !== undefined)
      throw unreadableCell(field, text, 'K01 | MSZ | 1000000.00 | 2027-12-31; K02 | GGZ | 500.00');
    return { kpi, bedrag, ...filledIn({ sector, gereed, titel }) };
  });

/** `1 ja; 2 deels: nog niet overal` */
export const conditions = (cell: string, field: string): object[] =>
  textsOf(cell).map((text) => {
    const [, voorwaarde, voldoet, toelichting = ''] = /^(\d) (ja|nee|deels)(?:: (.+))?$/.exec(text) ?? [];
    if (voorwaarde === undefined) throw unreadableCell(field, text, '1 ja; 2 deels: nog niet overal');
    return { voorwaarde: Number(voorwaarde), voldoet, ...filledIn({ toelichting }) };
  });
