import { canonicalJson, type Fact } from '@peildatum/kernel';
import type { ImportLine } from './read-row.js';
import { type PlacedFault, placeFault, whereOf } from './row-place.js';

/**
 * Rows that make one thing, or correct one event, each with something else: of the second nobody can say whether it is a mistyped key.
 * Those of another date are what became of the thing since, and one that says the same once more adds nothing.
 */
export function madeTwice(lines: readonly ImportLine[]): PlacedFault[] {
  const first = new Map<string, ImportLine>();
  return lines.flatMap((line): PlacedFault[] => {
    const named = nameIn(line);
    if (named === undefined) return [];
    const key = canonicalJson([line.stream, named, line.corrects ? null : [line.fact.type, line.fact.validFrom]]);
    const other = first.get(key);
    if (other === undefined) first.set(key, line);
    if (other === undefined || (!line.corrects && saysTheSame(other.fact, line.fact))) return [];
    const message = line.corrects
      ? `${named} staat ook op ${whereOf(other.place)}; corrigeer een gebeurtenis in een bestand één keer`
      : `${named} staat ook op ${whereOf(other.place)}, van dezelfde dag en met een andere inhoud; geef elk een eigen kenmerk, of laat een van beide weg`;
    return [{ place: line.place, fault: placeFault(line.place, message, named.split(' ')[0]) }];
  });
}

const nameIn = ({ makes, corrects, fields }: ImportLine): string | undefined =>
  corrects ? (fields.corrigeert === undefined ? undefined : `corrigeert ${fields.corrigeert}`) : (makes ?? undefined);

const saysTheSame = (a: Fact, b: Fact): boolean => canonicalJson(a.data) === canonicalJson(b.data);
