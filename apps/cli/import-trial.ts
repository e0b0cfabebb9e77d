import { type ImportTrial, type RowOutcome, whereOf } from '@peildatum/importing';
import { EXIT } from '../runtime/failure.js';
import { howMany } from './how-many.js';
import { output } from './terminal.js';

const WORDS: Readonly<Record<RowOutcome['change'], string>> = {
  new: 'nieuw',
  changed: 'gewijzigd',
  corrected: 'gecorrigeerd',
  known: 'stond er al',
  refused: 'geweigerd',
};

/** Counts first, then row by row, then every fault; it fails as taking the file in would. */
export function tellTrial({ rows, outcomes, faults, notes }: ImportTrial): void {
  const unread = rows - outcomes.length;
  const times = (change: RowOutcome['change']) =>
    outcomes.filter((outcome) => outcome.change === change).length + (change === 'refused' ? unread : 0);
  const counts = (Object.keys(WORDS) as RowOutcome['change'][])
    .filter((change) => times(change) > 0)
    .map((change) => `${times(change)} ${WORDS[change]}`);
  output(`Proef: er is niets vastgelegd. ${howMany(rows, 'regel', 'regels')} gelezen: ${counts.join(', ')}.`);
  for (const outcome of outcomes.filter(({ change }) => change !== 'refused')) output(told(outcome));
  for (const text of [...faults.map(({ message }) => message), ...notes]) output(text);
  if (faults.length > 0) process.exitCode = EXIT.failed;
}

const told = ({ place, stream, change, since }: RowOutcome): string =>
  `${whereOf(place)}: ${WORDS[change]} (${stream}${since === undefined ? '' : `, tot nu toe zoals sinds ${since}`})`;

/** How many of the rows that were taken in told nothing new. */
export const alreadyThere = (rows: number): string => (rows > 0 ? ` (${rows} ${rows === 1 ? 'stond' : 'stonden'} er al)` : '');
