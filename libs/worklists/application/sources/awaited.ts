import { COMPLETENESS_USES, completenessAt, type Deliverers } from '@peildatum/editions';
import { type Awaited, type Completeness, LEVERSTAND_WORDS, SECTIONS, type SectionCode } from '@peildatum/editorial';
import type { CalendarDate } from '@peildatum/kernel';
import type { Snapshot } from '@peildatum/projections';
import type { FoundWork, WorkForm, WorkKind, WorkPlace, WorkState } from '../../domain/work.js';
import { dueOn, NOTHING_TOLD, type WorkRound } from '../work-source.js';

export const AWAITED_USES = COMPLETENESS_USES;

/** What the next edition still awaits of somebody; nothing while no edition is made. @param deliverers who deliver of whom it is asked */
export async function awaitedFor(
  snapshot: Snapshot,
  { edition }: Pick<WorkRound, 'edition'>,
  deliverers: readonly Deliverers[],
  of: (complete: Completeness, code: string) => readonly FoundWork[],
): Promise<readonly FoundWork[]> {
  return edition === null ? [] : of(await completenessAt(snapshot, edition.peildatum, deliverers), edition.code);
}

const STATES: Readonly<Record<Awaited['state'], WorkState>> = {
  delivered: 'settled',
  'not-applicable': 'not-applicable',
  due: 'to-do',
  overdue: 'to-do',
  unknown: 'to-do',
};

interface Described {
  readonly kind: WorkKind;
  readonly code: string;
  readonly title: string;
  readonly place: WorkPlace | null;
  readonly form?: WorkForm;
}

/** Something that is delivered for an edition. */
export const awaitedWork = (
  { state, on, note }: Pick<Awaited, 'state' | 'on' | 'note'>,
  until: CalendarDate | null,
  described: Described,
): FoundWork => ({
  ...NOTHING_TOLD,
  ...described,
  standing: LEVERSTAND_WORDS[state].replaceAll('-', ' '),
  since: on,
  note,
  due: dueOn(until),
  state: STATES[state],
  isAsked: true,
});

/** The sections of which this holds. */
export const sectionWork = ({ sections, dueOn: until }: Completeness, edition: string, isOwn: (section: string) => boolean): FoundWork[] =>
  sections.items
    .filter(({ of }) => isOwn(of))
    .map((section) =>
      awaitedWork(section, until, {
        kind: 'section',
        code: section.of,
        title: SECTIONS[section.of as SectionCode].title,
        place: { word: 'editie', code: edition, sheet: 'leveringen' },
      }),
    );

/** That a tafel agrees its figures. */
export const agreementWork = (
  { tafels, peildatum, dueOn: until }: Completeness,
  isOwn: (letter: string) => boolean = () => true,
): FoundWork[] =>
  tafels.items
    .filter(({ of, name }) => name !== null && isOwn(of))
    .map((tafel) =>
      awaitedWork(tafel, until, {
        kind: 'agreement',
        code: `afstemming-${tafel.of}`,
        title: `Afstemming van thematafel ${tafel.of}`,
        place: null,
        form: { word: 'afstemming', cells: { thematafel: tafel.of, peildatum } },
      }),
    );

/** Who says that all of theirs is there, and by which word it is told. */
const DELIVERIES = { insurers: ['verzekeraarslevering', 'verzekeraar'], owners: ['eigenaarslevering', 'eigenaar'] } as const;

/** That somebody says that all of theirs is there. */
export const deliveryWork = (
  { peildatum, dueOn: until, ...lists }: Completeness,
  by: keyof typeof DELIVERIES,
  isOwn: (name: string) => boolean = () => true,
): FoundWork[] => {
  const [word, field] = DELIVERIES[by];
  return lists[by].items
    .filter(({ of }) => isOwn(of))
    .map((delivery) =>
      awaitedWork(delivery, until, {
        kind: 'delivery',
        code: `levering-${delivery.of}`,
        title: `Levering van ${delivery.of}`,
        place: null,
        form: { word, cells: { redactie: peildatum, [field]: delivery.of } },
      }),
    );
};
