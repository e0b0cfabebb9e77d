import type { Decision, Fact, Fault } from '@peildatum/kernel';
import type { ImportLine } from './read-row.js';
import { placeFault } from './row-place.js';

/**
 * Why a row cannot be recorded, by its place and the field that is at fault. The log refuses in the words of the event; the field is
 * the one whose value stands in that place. The code of what refuses it is among the details.
 */
export function refusedRow(row: ImportLine, refusal: Fault, told: readonly Decision<Fact>[] = []): Fault {
  return { ...placedRefusal(row, refusal, told), details: { refusal: refusal.code } };
}

function placedRefusal({ place, fields }: ImportLine, { code, message, field, details }: Fault, told: readonly Decision<Fact>[]): Fault {
  if (code !== 'EVENT.REFUSED') return placeFault(place, message, field);
  const { path, reason } = details as { readonly path: string; readonly reason: string };
  if (path === 'source') return placeFault(place, `bron: ${reason}`, 'bron');
  const refused = told.map(({ data }: Partial<Fact>) => valueAt(data, path)).find((value) => value !== undefined);
  const named = Object.keys(fields).find((name) => refused !== undefined && holds(fields[name], refused));
  return named === undefined ? placeFault(place, message) : placeFault(place, `${named}: ${reason}`, named);
}

/** `path` as a schema writes it: `terms.kpis[0].title`. */
const valueAt = (data: unknown, path: string): unknown =>
  path
    .split(/[.[\]]+/)
    .filter((step) => step !== '')
    .reduce<unknown>((value, step) => Object(value)[step] as unknown, data);

/** The value itself, or one of a list. */
const holds = (value: unknown, wanted: unknown): boolean => value === wanted || (Array.isArray(value) && value.includes(wanted));
