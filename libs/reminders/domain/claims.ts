import { type CalendarDate, PEILDATUM_NAMESPACE, type Uuid, uuidV5 } from '@peildatum/kernel';
import { type Deadline, type DeadlineKind, stepOn } from './deadlines.js';

/** What is told to one person once: a step of a deadline, or that a thematafel is too late. A deadline that moves is another one. */
export interface Claim {
  readonly person: Uuid;
  readonly edition: string;
  readonly deadline: DeadlineKind;
  readonly on: CalendarDate;
  /** `14`, `overdue`, or `chair D`. */
  readonly step: string;
}

export const claimKey = ({ person, edition, deadline, on, step }: Claim): string => JSON.stringify([person, edition, deadline, on, step]);

/** Of which tafel a claim tells its chair; null: it is about somebody's own work. */
export const lateTafelOf = ({ step }: Pick<Claim, 'step'>): string | null => /^chair (.+)$/.exec(step)?.[1] ?? null;

/** Who is reminded. */
export interface Reminded {
  readonly person: Uuid;
  /** The thematafels of which somebody is the chair; `all`: of those that have none of their own. */
  readonly chairs: readonly string[];
  /** Whether any worklist is of this person. */
  readonly hasWork: boolean;
}

export const ALL_TAFELS = 'all';

/** Who hears that a tafel is too late: its chair, or where nobody knows one, who chairs those without. */
export function chairsOf(tafel: string, people: readonly Reminded[]): readonly Reminded[] {
  const own = people.filter(({ chairs }) => chairs.includes(tafel));
  return own.length > 0 ? own : people.filter(({ chairs }) => chairs.includes(ALL_TAFELS));
}

/** Everything that is reached on a day, whatever was told of it before. @param tafels those that there are */
export function claimsOn(
  today: CalendarDate,
  deadlines: readonly Deadline[],
  people: readonly Reminded[],
  tafels: readonly string[],
): readonly Claim[] {
  return deadlines.flatMap((deadline) => {
    const step = stepOn(deadline, today);
    if (step === null) return [];
    const claim = (person: Uuid, told: string): Claim => ({
      person,
      edition: deadline.edition,
      deadline: deadline.kind,
      on: deadline.on,
      step: told,
    });
    const own = people.filter(({ hasWork }) => hasWork).map(({ person }) => claim(person, String(step)));
    if (step !== 'overdue' || deadline.kind !== 'delivery') return own;
    return [...own, ...tafels.flatMap((tafel) => chairsOf(tafel, people).map(({ person }) => claim(person, `chair ${tafel}`)))];
  });
}

/** The id of the message that tells these claims of one person: the same claims are the same message, whichever process tells them and whenever. */
export const messageIdOf = (claims: readonly Claim[]): Uuid =>
  uuidV5(uuidV5(PEILDATUM_NAMESPACE, 'reminders'), claims.map(claimKey).sort().join('\n'));
