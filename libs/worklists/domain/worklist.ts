import { choiceInCell, type Page, type PageRequest, pageBy } from '@peildatum/kernel';
import { isOpenWork, WORK_KINDS, WORK_STATES, type WorkItem, type WorkKind, type WorkState } from './work.js';

export const WORK_SORTS = ['urgency', 'code', 'due', 'state'] as const;
export type WorkSort = (typeof WORK_SORTS)[number];

/** What is absent does not filter. */
export interface WorkFilter {
  readonly states?: readonly WorkState[];
  readonly kinds?: readonly WorkKind[];
  readonly late?: boolean;
  /** How it stands, in the words of the reports or of addresses. */
  readonly standing?: string;
  /** Text in the code, the title or the explanation, whatever its case. */
  readonly search?: string;
}

export const passes = (item: WorkItem, { states, kinds, late, standing, search }: WorkFilter): boolean =>
  (states === undefined || states.includes(item.state)) &&
  (kinds === undefined || kinds.includes(item.kind)) &&
  (late === undefined || item.isLate === late) &&
  (standing === undefined || (item.standing !== null && choiceInCell(standing, [item.standing]) === item.standing)) &&
  (search === undefined || [item.code, item.title, item.note].some((text) => text?.toLowerCase().includes(search.toLowerCase())));

/** The counts of all, before any filter. */
export type WorkCounts = Readonly<Record<WorkState | 'late', number>>;

export const countsOf = (items: readonly WorkItem[]): WorkCounts => ({
  ...(Object.fromEntries(WORK_STATES.map((state) => [state, items.filter((item) => item.state === state).length])) as Record<
    WorkState,
    number
  >),
  late: items.filter(({ isLate }) => isLate).length,
});

export const worklistPage = (items: readonly WorkItem[], filter: WorkFilter, sort: WorkSort, page: PageRequest): Page<WorkItem> => {
  const keyOf = KEYS[sort];
  const found = items.filter((item) => passes(item, filter)).map((item) => ({ item, key: keyOf(item) }));
  found.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  const { items: shown, ...rest } = pageBy(found, ({ key }) => key, page);
  return { ...rest, items: shown.map(({ item }) => item) };
};

const NO_DATE = '9999-12-31';
const at = (index: number): string => String(index).padStart(2, '0');
const dueOf = ({ due }: WorkItem): string => due?.date ?? NO_DATE;
/** One of its kind has a code once: each key is of one item alone. */
const itself = ({ kind, code }: WorkItem): string => `${at(WORK_KINDS.indexOf(kind))} ${code}`;

const KEYS: Readonly<Record<WorkSort, (item: WorkItem) => string>> = {
  // What is late, then the rest; of each first what is to be done yet, and of that what is due first.
  urgency: (item) => `${item.isLate ? 0 : 1} ${isOpenWork(item.state) ? 0 : 1} ${dueOf(item)} ${itself(item)}`,
  code: itself,
  due: (item) => `${dueOf(item)} ${itself(item)}`,
  state: (item) => `${at(WORK_STATES.indexOf(item.state))} ${dueOf(item)} ${itself(item)}`,
};
