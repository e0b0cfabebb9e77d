import { readdirSync, readFileSync } from 'node:fs';
import { CompareReportsQuery, readingOf } from '@peildatum/comparing';
import { CheckEditionsQuery, edition, FreezeEditionCommand, GetCompletenessQuery, GetEditionFileQuery } from '@peildatum/editions';
import { editorial } from '@peildatum/editorial';
import { ImportCommand, readImportFile } from '@peildatum/importing';
import {
  type Actor,
  amsterdamDate,
  type CalendarDate,
  InvalidInput,
  PEILDATUM_NAMESPACE,
  systemClock,
  systemIds,
  uuidV5,
} from '@peildatum/kernel';
import type { Report } from '@peildatum/reporting';
import { GetSubjectQuery } from '@peildatum/subjects';
import { onBuses } from '../support/on-buses.js';
import { openStand } from '../support/stand.js';

export const PEILDATUM = '2025-08-29' as CalendarDate;

const person = uuidV5(PEILDATUM_NAMESPACE, 'a made-up quarter');
const reviewer = uuidV5(PEILDATUM_NAMESPACE, 'a made-up quarter, read by another');
/** Who publishes a measurement takes it in. */
const ORGANISATIONS: Readonly<Record<string, string>> = { '10-metingen-cbs.csv': 'CBS', '10-metingen-nza.csv': 'NZa' };

const actorOf = (file: string): Actor => ({ person, role: 'beheerder', organisation: ORGANISATIONS[file] ?? 'VWS' });
const context = (actor: Actor) => ({ actor, correlationId: systemIds.random() });

/** A refusal with the file and what of it is refused. */
const named = (file: string) => (error: unknown) => {
  const faults = error instanceof InvalidInput ? error.faults : [];
  throw new Error(`${file}: ${[error, ...faults.map(({ message }) => message)].join('\n')}`, { cause: error });
};

/** What came of a file: `03-acties.csv` has so many rows, and so many facts were recorded. */
export type TakenIn = readonly [file: string, rows: number, recorded: number];

/** The demonstration, on which a made-up quarter is told with files and nothing else. */
export async function madeUpQuarter() {
  const stand = await openStand();

  const takeIn = (folder: string, file: string): Promise<TakenIn> =>
    onBuses(stand, async ({ commands }) => {
      const text = readFileSync(new URL(`${folder}/${file}`, import.meta.url), 'utf8').replaceAll(
        'VANDAAG',
        amsterdamDate(systemClock.now()),
      );
      const taken = await commands
        .execute(new ImportCommand(readImportFile(text, 'csv'), context(actorOf(file)), () => undefined))
        .catch(named(file));
      return [file, taken.rows, taken.recorded];
    });
  /** Another person reads every text, and approves it with a file that names it. @returns how many */
  const approveTexts = () =>
    onBuses(stand, async ({ commands, queries }) => {
      const { value } = await queries.execute(new GetSubjectQuery(editorial, PEILDATUM, {}));
      const rows = value.view.texts.map(({ section, part, event }) =>
        JSON.stringify({
          soort: 'tekstbeoordeling',
          redactie: PEILDATUM,
          sectie: section,
          onderdeel: part,
          gebeurtenis: event,
          oordeel: 'goedgekeurd',
        }),
      );
      const by = context({ ...actorOf(''), person: reviewer });
      const file = readImportFile(rows.join('\n'), 'ndjson');
      return (await commands.execute(new ImportCommand(file, by, () => undefined)).catch(named('tekstbeoordeling'))).recorded;
    });
  const completeness = () => onBuses(stand, async ({ queries }) => (await queries.execute(new GetCompletenessQuery(PEILDATUM, {}))).value);
  async function takeInAll(folder: string): Promise<readonly TakenIn[]> {
    const taken: TakenIn[] = [];
    for (const file of readdirSync(new URL(`${folder}/`, import.meta.url)).sort()) taken.push(await takeIn(folder, file));
    return taken;
  }
  const freeze = (code: string) =>
    onBuses(stand, ({ commands }) => {
      const asked = { audience: 'openbaar', countedObject: 'snelle-toetsen' } as const;
      return commands.execute(new FreezeEditionCommand(code, asked, { ...context(actorOf('')), commandId: systemIds.random() }));
    });
  const editionOf = (code: string) =>
    onBuses(stand, async ({ queries }) => (await queries.execute(new GetSubjectQuery(edition, code, {}))).value.view);
  /** The bytes of the report as JSON, as they are kept. */
  const fileOf = async (code: string): Promise<Buffer> => {
    const { frozen } = await editionOf(code);
    const json = frozen?.files.find(({ mediaType }) => mediaType === 'application/json');
    if (json === undefined) throw new Error(`${code} is not frozen`);
    return onBuses(stand, async ({ queries }) => (await queries.execute(new GetEditionFileQuery(code, json.sha256, {}, 'openbaar'))).bytes);
  };
  const reportOf = async (code: string) => {
    const report = JSON.parse(`${await fileOf(code)}`) as Report;
    return { report, figures: readingOf(report).figures as ReadonlyMap<string, { readonly value: unknown }> };
  };
  /** What is known of the peildatum at the second moment beside the first. */
  const compared = async (van: string, tot: string) => {
    const at = async (code: string) => {
      const { frozen } = await editionOf(code);
      return { validOn: PEILDATUM, ...(frozen && { volgnummer: frozen.clocks.volgnummer }) };
    };
    const request = { van: await at(van), tot: await at(tot), fields: { van: 'van', tot: 'tot' } };
    return onBuses(stand, ({ queries }) => queries.execute(new CompareReportsQuery(request)));
  };
  const checked = () => onBuses(stand, ({ queries }) => queries.execute(new CheckEditionsQuery()));
  return { stand, takeIn, takeInAll, approveTexts, completeness, freeze, editionOf, fileOf, reportOf, compared, checked };
}
