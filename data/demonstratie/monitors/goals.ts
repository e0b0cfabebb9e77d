import type { CalendarDate, Instant } from '@peildatum/kernel';
import { parseDate, parseDecimal } from '@peildatum/kernel';
import { type Line, published } from '../line.js';
import { JULY_LETTER, LISTED_ON, NOVEMBER } from '../moments.js';
import { type Row, rowsOf, type SourceFiles, unreadable } from '../source-files.js';
import { type Data, OWNERS, SINCE_CONCEPT, told } from './monitor-lines.js';

/** From when the goals of a document hold: 001 is the concept agreement, 002 the year report, 004 the agreement of July. */
const HOLDS: Readonly<Record<string, { readonly from: CalendarDate; readonly note: string }>> = {
  '001': { from: LISTED_ON, note: SINCE_CONCEPT },
  '002': { from: NOVEMBER.peildatum, note: 'vanaf de peildatum van de editie' },
  '004': { from: JULY_LETTER.writtenOn, note: 'vanaf de datum van het onderhandelaarsakkoord (004 r. 1173)' },
};

const OWNER_OF: Readonly<Record<string, string>> = { doelgroepen: OWNERS.zorginstituut, kwartaalrapportage: OWNERS.vws };

/** The goals of one document: each indicator with its first goal, and with what else is aimed at. */
export function goalLines(files: SourceFiles, document: string, knownFrom: Instant): readonly Line[] {
  const rows = goalsOf(files).filter((row) => row('bron').startsWith(document) && OWNER_OF[row('monitor')] !== undefined);
  return rows.flatMap((row, i) => {
    const { from, origin } = whenceOf(row);
    const isNew = rows.findIndex((each) => each('indicator') === row('indicator')) === i;
    return [
      ...(isNew ? [told(row('monitor'), knownFrom, from, { type: 'IndicatorDefined', data: indicatorOf(row) }, origin)] : []),
      told(row('monitor'), knownFrom, from, { type: 'TargetSet', data: targetOf(row) }, origin),
    ];
  });
}

export const goalsOf = (files: SourceFiles): readonly Row[] => rowsOf(files, 'doelen.csv');

/** From when a goal holds, and where it stands. */
export function whenceOf(row: Row) {
  const holds = HOLDS[row('bron').slice(0, 3)];
  if (!holds) throw unreadable('doelen.csv', `bron '${row('bron')}' is geen van de documenten met doelen`);
  return { from: holds.from, origin: published(`${row('bron')}; ${holds.note}`) };
}

const indicatorOf = (row: Row): Data<'IndicatorDefined'> => ({
  indicator: row('indicator'),
  part: row('deel') || null,
  reference: row('verwijzing'),
  group: row('groep'),
  title: row('titel'),
  owner: wordOf(OWNER_OF, row('monitor')),
  unit: row('eenheid'),
  direction: wordOf(DIRECTIONS, row('richting')),
  disaggregations: [],
  numerator: null,
  denominator: null,
  text: null,
});

/** A goal as the source says it; a number only where the source prints one. */
export const targetOf = (row: Row): Data<'TargetSet'> => ({
  indicator: row('indicator'),
  target: row('doel'),
  text: row('tekst'),
  value: row('waarde') === '' ? null : parseDecimal(row('waarde')),
  unit: row('doel_eenheid') || null,
  quantified: wordOf(QUANTIFIED, row('soort')),
  of: [],
  baseline:
    row('nul_tekst') === ''
      ? null
      : {
          value: row('nul_waarde') === '' ? null : parseDecimal(row('nul_waarde')),
          date: dateOf(row('nul_datum')),
          text: row('nul_tekst'),
        },
  due: { date: dateOf(row('datum')), text: row('datum_tekst') || null, absent: row('datum_tekst') === '' ? 'not-in-source' : 'given' },
  status: wordOf(STATUSES, row('status')),
  settle: row('vast_voor') === '' ? null : { by: parseDate(row('vast_voor')), asks: wordOf(ASKED, row('vraagt')) },
  threshold: row('drempel') === '' ? null : parseDecimal(row('drempel')),
});

const DIRECTIONS = { hoger: 'higher', lager: 'lower', '': 'none' } as const;
const QUANTIFIED = { getal: 'quantified', 'nog te kwantificeren': 'to-be-quantified', 'geen getal': 'not-a-number' } as const;
const STATUSES = { voorstel: 'proposal', afgesproken: 'agreed' } as const;
const ASKED = { getal: 'number', termijn: 'term' } as const;

function wordOf<V extends string>(words: Readonly<Record<string, V>>, written: string): V {
  const word = words[written];
  if (word === undefined) throw unreadable('doelen.csv', `'${written}' is geen woord van deze kolom`);
  return word;
}

const dateOf = (written: string): CalendarDate | null => (written === '' ? null : parseDate(written));
