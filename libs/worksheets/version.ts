import { type Instant, PeildatumError } from '@peildatum/kernel';
import { readJson } from '@peildatum/platform/json';
import type { RowCells } from './worksheet.js';

/** Of which werkblad a row is, and of when. */
export interface WorksheetMark {
  readonly word: string;
  readonly code: string;
  readonly version: number;
  readonly volgnummer: number;
  readonly knownAt: Instant | null;
}

/** What a row was when its file was made: what it is held against when it comes back. */
export interface RowVersion extends WorksheetMark {
  readonly sheet: string;
  readonly id: string;
  /** Of its stream, as far as whoever made it may know; -1: there was nothing. */
  readonly revision: number;
  /** Made ready for something new. */
  readonly isNew: boolean;
  readonly cells: RowCells;
}

/** As it stands in its cell. */
export const versionText = (version: RowVersion): string =>
  JSON.stringify({
    werkblad: version.word,
    van: version.code,
    sjabloon: version.version,
    volgnummer: version.volgnummer,
    bekendOp: version.knownAt,
    blad: version.sheet,
    id: version.id,
    revisie: version.revision,
    ...(version.isNew ? { nieuw: true } : {}),
    cellen: Object.fromEntries(Object.entries(version.cells).filter(([, text]) => text !== '')),
  });

/** Null: it is none. */
export function readVersion(text: string): RowVersion | null {
  const read = parsed(text);
  const { werkblad, van, sjabloon, volgnummer, bekendOp, blad, id, revisie, nieuw, cellen } = read;
  const isWhole =
    [werkblad, van, blad, id].every((one) => typeof one === 'string') && [sjabloon, volgnummer, revisie].every(Number.isSafeInteger);
  if (!isWhole || !isCells(cellen)) return null;
  return {
    word: werkblad as string,
    code: van as string,
    version: sjabloon as number,
    volgnummer: volgnummer as number,
    knownAt: typeof bekendOp === 'string' ? (bekendOp as Instant) : null,
    sheet: blad as string,
    id: id as string,
    revision: revisie as number,
    isNew: nieuw === true,
    cells: cellen,
  };
}

function parsed(text: string): Record<string, unknown> {
  if (!text.startsWith('{')) return {};
  try {
    const value = readJson(text);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch (error) {
    if (error instanceof PeildatumError) return {};
    throw error;
  }
}

const isCells = (value: unknown): value is RowCells =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && Object.values(value).every((text) => typeof text === 'string');
