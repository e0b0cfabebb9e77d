import { isUnreadable, type ListedEvent } from '@peildatum/audit';
import { type Fact, factOf, type Uuid } from '@peildatum/kernel';

/**
 * Lets through what a dossier has about one plan, or one KPI of it: its facts, and every correction that takes one away or puts
 * one in. What cannot be read is let through: nobody knows what it is about. Asked in the order of the log.
 */
export function eventsAbout(subject: { readonly plan: string; readonly kpi?: string }): (event: ListedEvent) => boolean {
  const seen = new Set<Uuid>();
  const isAbout = (fact: Fact | null): boolean => {
    const data = (fact?.data ?? {}) as { readonly plan?: unknown; readonly kpi?: unknown };
    return data.plan === subject.plan && (subject.kpi === undefined || data.kpi === subject.kpi);
  };
  return (event) => {
    if (isUnreadable(event)) return true;
    const about = isAbout(factOf(event)) || (event.corrects !== undefined && seen.has(event.corrects));
    if (about) seen.add(event.id);
    return about;
  };
}
