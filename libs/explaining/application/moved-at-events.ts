import { type FigureKey, kindOf, sameValue } from '@peildatum/figures';
import type { Instant } from '@peildatum/kernel';
import { kpiAmountsAt } from '@peildatum/plans';
import { logboek, type Snapshot, withKnowledge } from '@peildatum/projections';
import { reportPartsAt } from '@peildatum/reporting';
import { printed } from '../domain/exact.js';
import type { Facts } from '../domain/facts.js';
import type { ToLookAt } from '../domain/last-moved.js';
import { makingsOf } from '../domain/making-of.js';
import { type FactsPart, partsBehind } from '../domain/parts-behind.js';

/** Looks whether an event made figures others: only what they are made of is read as it was known before it and at it, and no report is made. */
export function movedAtEvents(snapshot: Snapshot, facts: Facts): ToLookAt['movedAt'] {
  const behind = new Map<FigureKey, ReadonlySet<FactsPart>>();
  const partsOf = (key: FigureKey) => {
    const parts = behind.get(key) ?? partsBehind(key, facts);
    behind.set(key, parts);
    return parts;
  };
  return async (volgnummer, keys) => {
    const wanted = new Set(keys.flatMap((key) => [...partsOf(key)]));
    const [before, at] = await momentsAround(snapshot, volgnummer);
    const [was, is] = [await valuesAt(before, facts, wanted), await valuesAt(at, facts, wanted)];
    return new Set(keys.filter((key) => !same(was(key), is(key))));
  };
}

type Value = number | string | null;

async function valuesAt(snapshot: Snapshot, facts: Facts, wanted: ReadonlySet<FactsPart>): Promise<(key: FigureKey) => Value> {
  const [parts, kpis] = await Promise.all([reportPartsAt(snapshot, wanted), wanted.has('kpis') ? kpiAmountsAt(snapshot) : facts.kpis]);
  const of = makingsOf({ ...facts, ...parts, kpis });
  return (key) => {
    const value = of(key)?.value ?? null;
    return value === null ? null : printed(value, kindOf(key) ?? 'getal');
  };
}

const same = (a: Value, b: Value): boolean => a === b || (a !== null && b !== null && sameValue(String(a), String(b)));

/** What was known just before an event, as far as the reader may know of it, and at it. */
async function momentsAround(snapshot: Snapshot, volgnummer: number): Promise<readonly [Snapshot, Snapshot]> {
  const rows = await snapshot.query<{ volgnummer: string; known_at: Instant }>(
    `SELECT volgnummer, known_at FROM ${snapshot.table(logboek)} AS book WHERE volgnummer <= $1::bigint ORDER BY volgnummer DESC LIMIT 2`,
    [volgnummer],
  );
  const known = (row: (typeof rows)[number] | undefined) =>
    withKnowledge(snapshot, { volgnummer: Number(row?.volgnummer ?? 0), knownAt: row?.known_at ?? null });
  return [known(rows[1]), known(rows[0])];
}
