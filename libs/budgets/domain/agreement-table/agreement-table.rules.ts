import { type CalendarDate, decisions, ForbiddenStep, PeildatumError } from '@peildatum/kernel';
import { type AgreementTableCode, type AgreementTableEvent, agreementTableEvents } from '../framework/framework.events.js';

/** From when each version of the table holds. */
export type TableState = readonly CalendarDate[];

/** The state after each fact; throws at the first that may not be. A table that changes later is set anew from that day. */
export function follow(set: TableState, { data, validFrom }: AgreementTableEvent): TableState {
  if (set.includes(validFrom))
    throw refused('ALREADY_SET', `Deze tabel is per ${validFrom} al vastgesteld; was zij onjuist, corrigeer haar dan.`);
  assertRows(data);
  return [...set, validFrom];
}

function assertRows({ rows, columns }: AgreementTableEvent['data']): void {
  if (columns.length === 0 || rows.length === 0) throw refused('EMPTY', 'Een tabel heeft ten minste een kolom en een rij; noem ze.');
  const keys = new Set<string>();
  for (const { key, amounts } of rows) {
    if (keys.has(key)) throw refused('ROW_TWICE', `De rij ${key} staat er meer dan eens; geef elke rij een eigen sleutel.`);
    keys.add(key);
    if (amounts.length !== columns.length)
      throw refused(
        'ROW_LENGTH',
        `De rij ${key} heeft ${amounts.length} bedragen en de tabel ${columns.length} kolommen; laat een lege cel leeg, maar sla haar niet over.`,
      );
  }
  for (const { key, sumOf } of rows) assertSum(key, sumOf, keys);
}

function assertSum(key: string, sumOf: readonly string[], keys: ReadonlySet<string>): void {
  const unknown = sumOf.find((part) => !keys.has(part));
  if (unknown !== undefined) throw refused('ROW_UNKNOWN', `De rij ${key} zou een som zijn van ${unknown}, maar die rij is er niet.`);
  if (sumOf.includes(key)) throw refused('SUM_OF_ITSELF', `De rij ${key} kan geen som zijn van zichzelf; noem de rijen die zij optelt.`);
  if (new Set(sumOf).size < sumOf.length) throw refused('ADDED_TWICE', `De rij ${key} telt een rij meer dan eens; noem elke rij een keer.`);
}

const refused = (code: string, message: string) => new ForbiddenStep(`AGREEMENT_TABLE.${code}`, message);

export const agreementTableNotFound = (code: AgreementTableCode) =>
  new PeildatumError({
    code: 'AGREEMENT_TABLE.NOT_FOUND',
    kind: 'not-found',
    message: `De tabel ${code} is niet vastgelegd op deze klokken; kijk in de lijst van kadertabellen welke u bedoelt.`,
  });

/** Keeps tables of agreements as stated. @throws the forbidden step (agreement-table.rules.ts) */
export const agreementTableDecisions = decisions<AgreementTableEvent>({
  events: agreementTableEvents,
  correctedBy: 'AgreementTableCorrected',
  notFound: agreementTableNotFound,
  possible: (timeline) => timeline.walk<TableState>([], follow),
});
