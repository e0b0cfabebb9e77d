import type { BesideFigure } from '@peildatum/comparing';
import type { ClockRequest } from '@peildatum/kernel';
import { LRUCache } from 'lru-cache';
import type { ApiCore } from '../../../api/api-core.js';
import { figuresBeside } from '../rapport/naast-elkaar/figures-beside.js';
import type { Sides } from '../rapport/naast-elkaar/sides.js';

/** What changed from one edition to the next, in counts. */
export interface Changes {
  readonly changed: number;
  readonly added: number;
  readonly gone: number;
  /** How many more actions are done; null: one of the two does not say. */
  readonly done: number | null;
}

export type ChangesSince = Sides & Changes;

/** What changed between editions that were frozen. They stay what they are, so it is counted once. */
export class CountedChanges {
  private readonly counted = new LRUCache<string, Changes>({ max: 20 });

  constructor(private readonly core: Pick<ApiCore, 'queries'>) {}

  /** @param sides that whoever reads may read */
  async between(sides: Sides, reader: ClockRequest): Promise<ChangesSince> {
    const key = [sides.van, sides.tot].map(({ frozen }) => frozen?.manifest ?? '').join();
    const known = this.counted.get(key);
    if (known !== undefined) return { ...sides, ...known };
    const changes = countsOf(await figuresBeside(this.core, sides, reader));
    this.counted.set(key, changes);
    return { ...sides, ...changes };
  }
}

function countsOf(figures: readonly BesideFigure[]): Changes {
  const of = (soort: BesideFigure['soort']) => figures.filter((figure) => figure.soort === soort).length;
  const done = figures.find(({ sleutel }) => sleutel === 'acties.afgerond')?.verschil;
  return { changed: of('gewijzigd'), added: of('nieuw'), gone: of('vervallen'), done: typeof done === 'number' ? done : null };
}
