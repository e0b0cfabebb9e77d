import { type Occurrence, occurrencesOf } from '@peildatum/agreements';
import { quarterEnd } from '@peildatum/budgets';
import type { CalendarDate } from '@peildatum/kernel';
import { quarterOf } from '@peildatum/plans';
import { type Behind, count, type Making } from '../making.js';
import type { Asked, Rules } from '../rule.js';

type Quarter = 'this' | 'next';

/** The last day of the quarter of a day, or of the one after it. */
function endOf(day: CalendarDate, which: Quarter): CalendarDate {
  const [year, quarter] = quarterOf(day).split('-Q').map(Number) as [number, number];
  if (which === 'this') return quarterEnd({ year, quarter });
  return quarterEnd(quarter === 4 ? { year: year + 1, quarter: 1 } : { year, quarter: quarter + 1 });
}

/** The milestones of commitments, each time that they are due up to a day. Undefined: there is no commitment. */
function milestones(asked: Asked, until: CalendarDate, wanted: (one: Occurrence) => boolean): Making | undefined {
  const { commitments, clocks } = asked.facts;
  if (commitments.length === 0) return undefined;
  const found = commitments.flatMap(({ code, told, withdrawn }) =>
    told.flatMap((each) =>
      occurrencesOf(each, clocks.geldigOp, until, withdrawn !== null)
        .filter(wanted)
        .map(({ key, period }) => ({ commitment: code, key, name: `${code}/${key}${period === null ? '' : ` ${period}`}` })),
    ),
  );
  const behind = [...new Set(found.map(({ commitment }) => commitment))].map(
    (code): Behind => ({
      model: 'afspraken',
      subjects: [code],
      aspects: found.filter(({ commitment }) => commitment === code).flatMap(({ key }) => aspectsOf(key)),
    }),
  );
  return count(
    'mijlpalen',
    found.map(({ name }) => name),
    behind,
  );
}

/** What is told of one milestone: what it is, its date, and what became of it. */
const aspectsOf = (key: string): readonly string[] => [
  ...['scheduled', 'deadline', 'started', 'lapsed'].map((aspect) => `${aspect}:${key}`),
  `outcome:${key} *`,
];

const standing =
  (...standings: readonly Occurrence['standing'][]) =>
  (asked: Asked) =>
    milestones(asked, asked.facts.clocks.geldigOp, (one) => standings.length === 0 || standings.includes(one.standing));

const coming = (which: Quarter) => (asked: Asked) => {
  const end = endOf(asked.facts.clocks.geldigOp, which);
  return milestones(asked, end, ({ standing: stands, due }) => stands === 'upcoming' && due !== null && quarterOf(due) === quarterOf(end));
};

const anything = ({ facts: { decisions, motions, letters } }: Asked): boolean => decisions.length + motions.length + letters.length > 0;

/** Those of a list that are wanted, with the fact by which each stands so. */
const counted =
  <T extends { readonly code: string }>(
    what: string,
    { model, aspects }: Pick<Behind, 'model' | 'aspects'>,
    wanted: (asked: Asked) => readonly T[],
  ) =>
  (asked: Asked): Making | undefined => {
    if (!anything(asked)) return undefined;
    const codes = wanted(asked).map(({ code }) => code);
    return count(what, codes, [{ model, subjects: codes, aspects }]);
  };

const motions = (status: string) =>
  counted('moties en toezeggingen', { model: 'moties', aspects: ['registered', 'status'] }, ({ facts }) =>
    facts.motions.filter((each) => each.status === status),
  );

/** What was agreed and decided. */
export const AGREEMENT_RULES: Rules = {
  'afspraken.aantal': ({ facts: { commitments } }) => {
    const codes = commitments.map(({ code }) => code);
    return codes.length === 0 ? undefined : count('afspraken', codes, [{ model: 'afspraken', subjects: codes, aspects: ['registered'] }]);
  },
  'afspraken.in-rapportage': ({ facts: { commitments } }) => {
    const codes = commitments.filter(({ inReport }) => inReport !== null).map(({ code }) => code);
    return codes.length === 0 ? undefined : count('afspraken', codes, [{ model: 'afspraken', subjects: codes, aspects: ['report'] }]);
  },
  'afspraken.mijlpalen': standing(),
  'afspraken.gehaald': standing('achieved'),
  'afspraken.gemist': standing('missed'),
  'afspraken.te-laat': standing('overdue'),
  'afspraken.dit-kwartaal': coming('this'),
  'afspraken.volgend-kwartaal': coming('next'),
  'afspraken.zonder-datum': standing('undated'),
  'besluiten.genomen': counted('besluiten', { model: 'besluiten', aspects: ['decision'] }, ({ facts }) =>
    facts.decisions.filter(({ status }) => status === 'taken'),
  ),
  'besluiten.moties.open': motions('open'),
  'besluiten.moties.ingevuld': motions('addressed'),
  'besluiten.moties.afgedaan': motions('settled'),
  'besluiten.brieven': counted('brieven', { model: 'brieven', aspects: ['sent'] }, ({ facts }) => facts.letters),
};
