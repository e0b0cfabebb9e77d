import { differenceWords, newWords, oldWords } from '@peildatum/comparing';
import { valueWords } from '@peildatum/reporting';
import type { RestatedFigure, Restatements } from '../application/restatements.js';

/** What a trial would restate, for people: counts first, then edition by edition. Each line is without its end. */
export function restatementLines({ edities, cijfers, bekeken, perEditie }: Restatements): readonly string[] {
  const looked = bekeken === 1 ? '1 bevroren editie bekeken' : `${bekeken} bevroren edities bekeken`;
  const counts = `${edities} ${edities === 1 ? 'editie' : 'edities'}, ${cijfers} ${cijfers === 1 ? 'cijfer' : 'cijfers'}`;
  return [
    `Herziening van bevroren edities: ${counts} (${looked}).`,
    ...perEditie.flatMap(({ editie, status, cijfers: figures }) => [`Editie ${editie} (${status}):`, ...figures.map(lineOf)]),
  ];
}

function lineOf(figure: RestatedFigure): string {
  const { sleutel, naam, bevroren, eenheid } = figure;
  const difference = differenceWords(figure);
  const values = `${oldWords(figure)} → ${newWords(figure)}${difference === '' ? '' : ` (${difference})`}`;
  const frozen = bevroren === null || bevroren === figure.oud ? '' : `; in de editie staat ${valueWords(bevroren, eenheid)}`;
  return `  ${naam} [${sleutel}]: ${values}${frozen}`;
}
