import type { Snapshot } from '@peildatum/projections';
import { coursesAsked } from '../domain/course.js';
import { type History, historyOf, together } from '../domain/history.js';
import type { Behind } from '../domain/making.js';
import { coursesAt } from './courses-at.js';
import { type Dates, holding, wants } from './models.js';

/** What stands in all of these read models behind a figure: one query for each of them. */
export async function historyBehind(snapshot: Snapshot, behind: readonly Behind[], dates: Dates): Promise<History> {
  const histories = await Promise.all(merged(behind).map((each) => oneHistory(snapshot, each, dates)));
  return together(histories);
}

/** What asks the same read model the same way is asked once. */
function merged(behind: readonly Behind[]): Behind[] {
  const found = new Map<string, Behind>();
  for (const each of behind) {
    const key = JSON.stringify([each.model, each.until ?? null, each.counts ?? null, each.asOne ?? false]);
    const known = found.get(key);
    const union = (a: readonly string[], b: readonly string[]) => [...new Set([...a, ...b])];
    found.set(
      key,
      known ? { ...known, subjects: union(known.subjects, each.subjects), aspects: union(known.aspects, each.aspects) } : each,
    );
  }
  return [...found.values()];
}

async function oneHistory(snapshot: Snapshot, behind: Behind, dates: Dates): Promise<History> {
  const { model, subjects, aspects, counts = [] } = behind;
  const columns = [...new Set(counts.map(({ column }) => column))];
  const told = await coursesAt(snapshot, model, { subjects, once: counts, aspects, says: columns });
  const asked = new Map([...told].map(([subject, courses]) => [subject, () => coursesAsked(courses(), wants(behind), behind.asOne)]));
  return historyOf(asked, { subjects, ...holding(behind, dates) });
}
