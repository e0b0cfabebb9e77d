import { InvalidInput, readText } from '@peildatum/kernel';
import { columnLetters, sameName } from '../column-name.js';
import { lineFault } from '../line-fault.js';

/** The names in a head; empty where a cell is. @throws InvalidInput of a column that would be read once, where it stands twice */
export function headOf(cells: readonly string[], line: number): string[] {
  const names = cells.map(readText);
  const said = names.map(sameName);
  const wrong = names.filter((name, at) => name === '__proto__' || (name !== '' && said.indexOf(said[at] as string) !== at));
  if (wrong.length === 0) return names;
  throw new InvalidInput([lineFault(line, `de kop noemt ${wrong.join(', ').slice(0, 100)} meer dan eens, of die kan geen kolom zijn`)]);
}

/** Why the cells of a row cannot be told by these names, or null. */
export function faultOfRow(cells: readonly string[], names: readonly string[]): string | null {
  const beyond = cells.findIndex((cell, at) => at >= names.length && cell !== '');
  if (beyond !== -1) return 'deze regel heeft meer cellen dan de kop; zet een tekst met een scheidingsteken erin tussen aanhalingstekens';
  const nameless = cells.findIndex((cell, at) => names[at] === '' && cell !== '');
  return nameless === -1
    ? null
    : `kolom ${columnLetters(nameless)} heeft geen kop, en hier wel een waarde; geef haar een naam of maak haar leeg`;
}
