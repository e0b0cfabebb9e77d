import { MOST_TRIED, PreviewRestatementsQuery, restatementLines } from '@peildatum/editions';
import { CHANGE_WORDS, changesOf, type ImportTrial, type RowOutcome, whereOf } from '@peildatum/importing';
import { EXIT } from '../runtime/failure.js';
import { howMany } from './how-many.js';
import { output } from './terminal.js';
import type { Tool } from './with-tool.js';

/** More rows than this nobody reads; `--alle` has them all. */
const MOST_ROWS = 200;

/** Asks what recording it would restate in frozen editions, and tells it; nothing where there are none. */
export async function tellRestatements(
  { queries }: Pick<Tool, 'queries'>,
  trial: Pick<ImportTrial, 'tried'> & { readonly told?: number },
): Promise<void> {
  const { tried, told = tried.length } = trial;
  if (told === 0) return;
  if (told > MOST_TRIED) return output(TOO_MANY);
  const restatements = await queries.execute(new PreviewRestatementsQuery(tried));
  if (restatements.bekeken > 0) for (const line of restatementLines(restatements)) output(line);
}

const TOO_MANY = `Herziening van bevroren edities: niet bekeken, want het bestand legt meer dan ${MOST_TRIED} feiten vast; deel het op om het te zien.`;

/** Counts first, then row by row, then every fault; it fails as taking the file in would. @param all rows, however many */
export function tellTrial(trial: ImportTrial, all: boolean): void {
  for (const line of linesOfTrial(trial, all)) output(line);
  if (trial.faults.length > 0) process.exitCode = EXIT.failed;
}

export function* linesOfTrial({ rows, outcomes, faults, notes }: ImportTrial, all: boolean): Generator<string> {
  const unread = rows - outcomes.length;
  const times = (change: RowOutcome['change']) =>
    outcomes.filter((outcome) => outcome.change === change).length + (change === 'refused' ? unread : 0);
  const counts = (Object.keys(CHANGE_WORDS) as RowOutcome['change'][])
    .filter((change) => times(change) > 0)
    .map((change) => `${times(change)} ${CHANGE_WORDS[change]}`);
  yield `Proef: er is niets vastgelegd. ${howMany(rows, 'regel', 'regels')} gelezen: ${counts.join(', ')}.`;
  const told = outcomes.filter(({ change }) => change !== 'refused');
  const shown = all || told.length <= MOST_ROWS ? told : told.filter(({ change }) => change !== 'known').slice(0, MOST_ROWS);
  for (const outcome of shown) yield lineOf(outcome);
  if (shown.length < told.length) yield `Nog ${howMany(told.length - shown.length, 'regel', 'regels')} niet getoond; --alle toont alles.`;
  yield* faults.map(({ message }) => message);
  yield* notes;
}

function lineOf({ place, stream, change, since, was, cells }: RowOutcome): string {
  const changes = changesOf(cells?.() ?? []);
  const until = since === undefined ? '' : `tot nu toe ${was === undefined ? 'zoals' : `${was},`} sinds ${since}`;
  return `${whereOf(place)}: ${CHANGE_WORDS[change]} (${[stream, until].filter((said) => said !== '').join(', ')})${changes === '' ? '' : `: ${changes}`}`;
}

/** How many of the rows that were taken in told nothing new. */
export const alreadyThere = (rows: number): string => (rows > 0 ? ` (${rows} ${rows === 1 ? 'stond' : 'stonden'} er al)` : '');
