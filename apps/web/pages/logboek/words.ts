import { isUnreadable, type ListedEvent } from '@peildatum/audit';
import { amsterdamDate, type CalendarDate, daysBetween, factOf, isCorrection, isUuid } from '@peildatum/kernel';
import { dutchDate, dutchNumber } from '@peildatum/reporting';
import { type ActionStatus, STATUS_SLUGS, statusName, statusOfSlug } from '@peildatum/thematafels';
import { dutchData } from '../../../api/wat-gaat-in/dutch-data.js';
import { upperFirst } from '../../layout/upper-first.js';
import { roleName } from '../../view/visitor-name.js';
import { fieldName } from './field-names.js';

/** On whose behalf it was recorded. */
export function whoWords(event: ListedEvent): string {
  if (isUnreadable(event)) return 'onbekend';
  const { role, organisation, thematafel } = event.actor;
  return `${upperFirst(roleName(role))} (${organisation})${thematafel === undefined ? '' : `, thematafel ${thematafel}`}`;
}

/** How long after the day from which it holds it was recorded: `412 dagen later`; empty on the day itself, and where nobody knows. */
export function lateWords(event: ListedEvent): string {
  if (isUnreadable(event)) return '';
  const days = daysBetween(event.validFrom, amsterdamDate(event.recordedAt));
  if (days === 0) return '';
  const count = Math.abs(days);
  return `${dutchNumber(count)} ${count === 1 ? 'dag' : 'dagen'} ${days > 0 ? 'later' : 'vooraf'}`;
}

export interface Field {
  readonly name: string;
  readonly text: string;
}

/** What an event told, and of a correction why it was made. */
export function toldIn(event: ListedEvent): readonly Field[] {
  if (isUnreadable(event)) return [{ name: 'Niet te lezen', text: event.unreadable.reason }];
  const fact = factOf(event);
  const why = isCorrection(event) ? [{ name: 'Reden van de correctie', text: event.data.reason }] : [];
  return [...why, ...(fact === null ? [] : factFields(fact.type, fact.data))];
}

/** What a fact of a type says, in the words of its readers. */
export const factFields = (type: string, data: unknown): readonly Field[] => fieldsOf(dutchData(type, data), '', fieldName);

/**
 * Everything that an answer says, a line each: `Mijlpalen 2 titel`. An id says nothing to a reader, and is not among it.
 * @param nameOf what a field is called; default: as it is
 */
export function fieldsOf(value: unknown, name = '', nameOf: (name: string) => string = (key) => key): readonly Field[] {
  if (Array.isArray(value) && value.some((each) => typeof each === 'object' && each !== null))
    return value.flatMap((each, i) => fieldsOf(each, `${name} ${i + 1}`, nameOf));
  if (typeof value === 'string' && isUuid(value)) return [];
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [{ name: upperFirst(name.trim()), text: textOf(value) }];
  return Object.entries(value).flatMap(([key, each]) => fieldsOf(each, `${name} ${wordsOf(nameOf(key))}`, nameOf));
}

/** `statusSinds` is `status sinds`. */
const wordsOf = (key: string): string => key.replace(/(?<=[a-z])[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);

/** The words of the log for how an action stands; those that are alike in Dutch say the same of whatever has them. */
const STATUSES = new Map(
  STATUS_SLUGS.map((slug) => statusOfSlug(slug) as ActionStatus).map((status): [string, string] => [status, statusName(status)]),
);

const DATE = /^\d{4}-\d\d-\d\d$/;

function textOf(value: unknown): string {
  if (value === null || value === undefined) return 'onbekend';
  if (typeof value === 'boolean') return value ? 'ja' : 'nee';
  if (Array.isArray(value)) return value.length === 0 ? 'geen' : value.map(textOf).join(', ');
  if (typeof value === 'number') return String(value).replace('.', ',');
  const text = String(value);
  if (DATE.test(text)) return dutchDate(text as CalendarDate);
  return STATUSES.get(text) ?? text;
}

export interface ComparedField {
  readonly name: string;
  /** Null: it was not there. */
  readonly before: string | null;
  readonly after: string | null;
}

/** Of a subject what it said before and after, field by field, in the order of what it says after. */
export function comparedFields(before: object | null, after: object | null): readonly ComparedField[] {
  const [old, now] = [before, after].map((each) => new Map(each === null ? [] : fieldsOf(each).map(({ name, text }) => [name, text])));
  const names = new Set([...(now?.keys() ?? []), ...(old?.keys() ?? [])]);
  return [...names].map((name) => ({ name, before: old?.get(name) ?? null, after: now?.get(name) ?? null }));
}
