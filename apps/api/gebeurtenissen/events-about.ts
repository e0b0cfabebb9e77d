import { isUnreadable, type ListedEvent } from '@peildatum/audit';
import { type Fact, factOf, type Uuid } from '@peildatum/kernel';

/**
 * Lets through what a stream has about one thing in it, such as a plan of a dossier or an indicator of a monitor: the facts that name it, and every
 * correction that takes one away or puts one in. What cannot be read is let through: nobody knows what it is about. Asked in the order of the log.
 * @param named by which fields of its data a fact names it
 */
export function eventsAbout(named: Readonly<Record<string, string>>): (event: ListedEvent) => boolean {
  const seen = new Set<Uuid>();
  const isAbout = (fact: Fact | null): boolean => {
    const data = (fact?.data ?? {}) as Readonly<Record<string, unknown>>;
    return Object.entries(named).every(([field, value]) => data[field] === value);
  };
  return (event) => {
    if (isUnreadable(event)) return true;
    const about = isAbout(factOf(event)) || (event.corrects !== undefined && seen.has(event.corrects));
    if (about) seen.add(event.id);
    return about;
  };
}
