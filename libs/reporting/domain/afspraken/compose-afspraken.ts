import {
  type CommitmentView,
  isListedInReport,
  MIJLPAALSOORT_WORDS,
  MIJLPAALSTAND_WORDS,
  type Occurrence,
  occurrencesOf,
  type Standing,
} from '@peildatum/agreements';
import { quarterEnd } from '@peildatum/budgets';
import { keysIn } from '@peildatum/figures';
import type { CalendarDate } from '@peildatum/kernel';
import { quarterOf } from '@peildatum/plans';
import { addressOf, figureOf, type ListAt, type Resting } from '../counting.js';
import { editionBefore } from '../gegevens/edition-before.js';
import { sectionData } from '../gegevens/section-data.js';
import { restsOn } from '../known.js';
import { commitmentsList, milestonesList } from '../lists.js';
import { nextQuarter } from '../quarters.js';
import type { ReportInput } from '../report-input.js';
import type { Afspraakmijlpaal, Afspraken } from './afspraken.js';

type Input = Pick<ReportInput, 'clocks' | 'governance' | 'commitments'>;

/** A milestone that is due, with what it is a milestone of. */
type Due = Occurrence & Resting & { readonly commitment: string };

const KEYS = keysIn('afspraken');

/** Null: the register knows no commitment. */
export function composeAfspraken(input: Input): Afspraken | null {
  const { clocks, commitments } = input;
  if (commitments.length === 0) return null;
  const { geldigOp } = clocks;
  const since = editionBefore(input.governance, geldigOp)?.date ?? null;
  const kwartaal = quarterOf(geldigOp);
  const volgend = nextQuarter(kwartaal);
  const now = dueBy(commitments, geldigOp, geldigOp);
  // What comes back is there as often as the list of a quarter has it.
  const coming = (quarter: string) =>
    dueBy(commitments, geldigOp, lastDay(quarter)).filter(
      ({ due, standing }) => standing === 'upcoming' && due !== null && quarterOf(due) === quarter,
    );
  const [inThis, inNext] = [coming(kwartaal), coming(volgend)];
  const standing = (...standings: readonly Standing[]) => now.filter((each) => standings.includes(each.standing));
  const list = milestonesList(clocks);
  const figure = (slug: string, counted: readonly Resting[], filters: Readonly<Record<string, string>> = {}) =>
    figureOf(KEYS(slug), counted, list, filters);
  const withStanding = (slug: string, which: Standing) => figure(slug, standing(which), { stand: MIJLPAALSTAND_WORDS[which] });
  const inQuarter = (slug: string, counted: readonly Resting[], quarter: string) =>
    figure(slug, counted, { stand: MIJLPAALSTAND_WORDS.upcoming, kwartaal: quarter });
  return {
    gegevens: sectionData(input, { newest: commitments.flatMap(({ since: from, told }) => [from, ...told.flatMap(datesOf)]) }),
    kwartaal,
    volgendKwartaal: volgend,
    telling: {
      afspraken: figureOf(KEYS('aantal'), commitments.map(restingOf), commitmentsList(clocks)),
      mijlpalen: figure('mijlpalen', now),
      gehaald: withStanding('gehaald', 'achieved'),
      gemist: withStanding('gemist', 'missed'),
      teLaat: withStanding('te-laat', 'overdue'),
      ditKwartaal: inQuarter('dit-kwartaal', inThis, kwartaal),
      volgendKwartaal: inQuarter('volgend-kwartaal', inNext, volgend),
      ongedateerd: withStanding('zonder-datum', 'undated'),
    },
    gehaaldSinds: standing('achieved')
      .filter(({ toldOn }) => since === null || (toldOn !== null && toldOn > since))
      .map(rowOf),
    teLaat: standing('overdue').map(rowOf),
    komend: [...inThis, ...inNext].map(rowOf),
    inRapportage: inReport(commitments.filter(isListedInReport), commitmentsList(clocks, { inRapportage: 'true' })),
    signalen: commitments.flatMap(({ code, signals }) => signals.map((tekst) => ({ afspraak: code, tekst }))),
    uitleg: addressOf(list),
  };
}

/** Each time that a milestone is due up to a day, the nearest first; those without a date last. */
function dueBy(commitments: readonly CommitmentView[], on: CalendarDate, until: CalendarDate): readonly Due[] {
  const found = commitments.flatMap(({ code, told, withdrawn }) =>
    told.flatMap((each) =>
      occurrencesOf(each, on, until, withdrawn !== null).map((one): Due => ({ ...one, commitment: code, statusBasis: each.basis })),
    ),
  );
  const place = ({ due, commitment, key, period }: Due) => `${due ?? 'zonder'} ${commitment} ${key.padStart(3, '0')} ${period ?? ''}`;
  return found.sort((a, b) => (place(a) < place(b) ? -1 : 1));
}

type Opgenomen = Afspraken['inRapportage'];

/** Commitments that the report took in, each with what that rests on. */
function inReport(commitments: readonly CommitmentView[], list: ListAt): Opgenomen {
  const afspraken = commitments.flatMap(({ code, title, part, lead, inReport: taken }) =>
    taken === null
      ? []
      : [
          {
            code,
            titel: title,
            onderdeel: part,
            trekker: leadWords(lead),
            sinds: taken.on,
            noot: taken.note,
            bron: taken.source,
            ...restsOn(taken.basis),
          },
        ],
  );
  const resting = commitments.flatMap(({ inReport: taken }): Resting[] => (taken === null ? [] : [{ statusBasis: taken.basis }]));
  return afspraken.length === 0 ? null : { cijfer: figureOf(KEYS('in-rapportage'), resting, list), afspraken };
}

const leadWords = ({ text, parties }: CommitmentView['lead']): string | null => text ?? (parties.join(', ') || null);

const restingOf = ({ basis }: CommitmentView): Resting => ({ statusBasis: basis });
const lastDay = (quarter: string): CalendarDate => quarterEnd({ year: Number(quarter.slice(0, 4)), quarter: Number(quarter.slice(6)) });

type Told = CommitmentView['told'][number];

/** From when what was told of a milestone holds. */
const datesOf = ({ scheduledOn, started, outcomes, lapsed }: Told): readonly CalendarDate[] => [
  scheduledOn,
  ...[started, lapsed, ...outcomes].flatMap((each) => (each === null ? [] : [each.on])),
];

const rowOf = (due: Due): Afspraakmijlpaal => ({
  afspraak: due.commitment,
  mijlpaal: due.key,
  titel: due.title,
  deadline: due.deadline,
  soort: MIJLPAALSOORT_WORDS[due.kind],
  datum: due.due,
  periode: due.period,
  stand: MIJLPAALSTAND_WORDS[due.standing],
  eerst: due.first && { deadline: due.first.deadline, datum: due.first.due },
  trekker: leadWords(due.lead),
  bron: due.source,
  ...restsOn(due.statusBasis),
});
