import { type Fact } from '@peildatum/kernel';
import { type Snapshot, toldAt } from '@peildatum/projections';
import type { Subject } from './subject.js';

/** Every subject that there is at the snapshot's clocks (or those of `codes`), by its code and in the order of the codes. */
export async function viewsByCode<F extends Fact, V, Code extends string>(
  snapshot: Snapshot,
  { projection, view }: Pick<Subject<F, V, Code>, 'projection' | 'view'>,
  codes?: readonly Code[],
): Promise<ReadonlyMap<Code, V>> {
  const found = new Map<Code, V>();
  for (const [code, told] of await toldAt<F>(snapshot, projection, codes)) {
    const seen = view(code as Code, told, snapshot.validOn);
    if (seen !== null) found.set(code as Code, seen);
  }
  return found;
}

/** The same without their codes. */
export const viewsAt = async <F extends Fact, V, Code extends string>(
  snapshot: Snapshot,
  subject: Subject<F, V, Code>,
  codes?: readonly Code[],
): Promise<V[]> => [...(await viewsByCode(snapshot, subject, codes)).values()];
