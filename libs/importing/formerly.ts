import type { Register } from '@peildatum/event-store';
import { type Fact, inLanes } from '@peildatum/kernel';
import { LANES } from './look-at.js';
import type { ImportLine } from './read-row.js';

/** The rows of a file, each of the subject that it made when an older version took the same file in. */
export async function asFormerly(register: Register, lines: readonly ImportLine[]): Promise<readonly ImportLine[]> {
  const making = lines.filter(({ formerly }) => formerly !== undefined);
  if (making.length === 0) return lines;
  const known = new Set<ImportLine>();
  await inLanes(making, LANES, async (line) => {
    if (line.formerly && !(await register.look<Fact>(line.formerly.stream)).timeline.isEmpty) known.add(line);
  });
  return known.size === 0 ? lines : lines.map((line) => (known.has(line) ? { ...line, ...line.formerly } : line));
}
