import type { BesideFigure } from '@peildatum/comparing';
import type { ClockRequest } from '@peildatum/kernel';
import type { ApiCore } from '../../../api/api-core.js';
import { figuresBeside } from '../rapport/naast-elkaar/figures-beside.js';
import type { Sides } from '../rapport/naast-elkaar/sides.js';

/** What changed from one edition to the next, in counts. */
export interface ChangesSince extends Sides {
  readonly changed: number;
  readonly added: number;
  readonly gone: number;
  /** How many more actions are done; null: one of the two does not say. */
  readonly done: number | null;
}

/** What changed between two editions that were published, for who reads. */
export async function changesSince(core: Pick<ApiCore, 'queries'>, sides: Sides, reader: ClockRequest): Promise<ChangesSince> {
  const figures = await figuresBeside(core, sides, reader);
  const of = (soort: BesideFigure['soort']) => figures.filter((figure) => figure.soort === soort).length;
  const done = figures.find(({ sleutel }) => sleutel === 'acties.afgerond')?.verschil;
  return { ...sides, changed: of('gewijzigd'), added: of('nieuw'), gone: of('vervallen'), done: typeof done === 'number' ? done : null };
}
