import type { NamedList, People, Person } from '@peildatum/reminders';

/** Whom reminders are mailed to, and what of it each decides for themselves. */
export interface Reminders extends Pick<People, 'find' | 'token' | 'personOf' | 'setStopped'> {
  /** Where people open the pages, without a path; null: on this machine alone. */
  readonly origin: string | null;
  /** The worklists of somebody, over all roles. */
  listsOf(person: Person): Promise<readonly NamedList[]>;
}
