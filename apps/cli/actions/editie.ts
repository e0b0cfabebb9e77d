import {
  type AskedReport,
  CheckEditionsQuery,
  type CheckedEdition,
  type EditionCode,
  edition,
  type FileFault,
  FreezeEditionCommand,
  GetCompletenessQuery,
  RecordChecksCommand,
} from '@peildatum/editions';
import type { WriteContext } from '@peildatum/event-store';
import { amsterdamDate, PEILDATUM_NAMESPACE, parseDate, readText, systemIds, uuidV5 } from '@peildatum/kernel';
import type { CountedObject } from '@peildatum/reporting';
import { ListSubjectsQuery, TellCommand } from '@peildatum/subjects';
import { EXIT } from '../../runtime/failure.js';
import { checkedFor, checkedLines } from '../checked-lines.js';
import { clocksOf } from '../clock-options.js';
import type { DoelgroepOption } from '../doelgroep-option.js';
import { editionCode } from '../edition-code.js';
import { howMany } from '../how-many.js';
import { overdueLines } from '../overdue-lines.js';
import { table } from '../table.js';
import { output } from '../terminal.js';
import { type Tool, withTool } from '../with-tool.js';

export interface BevriesOptions extends DoelgroepOption {
  readonly geldigOp?: string;
  readonly volgnummer?: number;
  readonly tel?: CountedObject;
  readonly organisatie: string;
}

/** Does something with the report of an edition, which is on its way of one reader. */
async function withReport(
  given: string,
  { doelgroep, tel, organisatie, ...clocks }: BevriesOptions,
  use: (tool: Tool, code: EditionCode, asked: AskedReport, context: WriteContext) => Promise<void>,
): Promise<void> {
  const code = editionCode(given);
  const asked = { ...clocksOf(clocks), audience: doelgroep, countedObject: tel };
  await withTool((tool) => use(tool, code, asked, contextOf(organisatie)));
}

/** Runs every check on the report of an edition, and records what they find. */
export const record = (given: string, options: BevriesOptions): Promise<void> =>
  withReport(given, options, async (tool, code, asked, context) => {
    await tool.commands.execute(new RecordChecksCommand(code, asked, context));
    await tool.projector.catchUp();
    for (const line of checkedLines(await checkedFor(tool, code, asked.audience))) output(line);
  });

export const freeze = (given: string, options: BevriesOptions): Promise<void> =>
  withReport(given, options, async (tool, code, asked, context) => {
    const { commands, queries, projector } = tool;
    const before = await checkedFor(tool, code, asked.audience);
    await commands.execute(new FreezeEditionCommand(code, asked, context));
    await projector.catchUp();
    const [checked] = await queries.execute(new CheckEditionsQuery(code));
    output(`Editie ${code} is bevroren: ${howMany(checked?.files ?? 0, 'bestand', 'bestanden')}, voor doelgroep ${asked.audience}.`);
    output(
      before === null
        ? 'Zij was voor deze doelgroep nog niet getoetst; dat is bij het bevriezen gedaan.'
        : `Wat is bevroren, heeft dezelfde uitkomsten als de toetsing van ${before.on} (tot en met gebeurtenis ${before.clocks.volgnummer}).`,
    );
    if (before === null) for (const line of checkedLines(await checkedFor(tool, code, asked.audience))) output(line);
    for (const line of overdueLines(code, (await queries.execute(new GetCompletenessQuery(code, {}))).value)) output(line);
  });

export interface ErkenOptions {
  readonly reden: string;
  readonly geldigVanaf?: string;
  readonly organisatie: string;
}

export async function acknowledge(given: string, check: string, { reden, geldigVanaf, organisatie }: ErkenOptions): Promise<void> {
  const code = editionCode(given);
  const data = { check: readText(check), reason: readText(reden) };
  await withTool(async ({ commands, projector, clock }) => {
    const validFrom = geldigVanaf === undefined ? amsterdamDate(clock.now()) : parseDate(geldigVanaf, '--geldig-vanaf');
    const { events } = await commands.execute(
      new TellCommand(edition, code, { type: 'EditionCheckAcknowledged', validFrom, data }, contextOf(organisatie)),
    );
    await projector.catchUp();
    output(
      events.length === 0
        ? `Dat controle ${check} in editie ${code} niet hoeft te kloppen, stond er al.`
        : `Erkend: controle ${check} hoeft in editie ${code} niet te kloppen. Terug te nemen tot zij is bevroren.`,
    );
  });
}

function contextOf(organisation: string) {
  const actor = { person: uuidV5(PEILDATUM_NAMESPACE, 'opdrachtregel'), role: 'beheerder', organisation } as const;
  return { actor, commandId: systemIds.random(), correlationId: systemIds.random() };
}

const STATUS = { opened: 'geopend', checked: 'getoetst', frozen: 'bevroren', published: 'gepubliceerd', withdrawn: 'ingetrokken' } as const;

const COLUMNS = [
  ['editie', 14],
  ['status', 12],
  ['bevroren', 42],
  ['gepubliceerd', 12],
  ['herziet', 14],
] as const;

export async function list(): Promise<void> {
  await withTool(async ({ queries }) => {
    const { value } = await queries.execute(new ListSubjectsQuery(edition, {}, { limit: 10_000 }));
    if (value.items.length === 0) return output('Er zijn nog geen edities geopend.');
    const rows = value.items.map(({ code, status, frozen, published, revisionOf }) => [
      code,
      STATUS[status],
      frozen === null ? '-' : `${frozen.on}, volgnummer ${frozen.clocks.volgnummer}, ${frozen.audience}`,
      published?.on ?? '-',
      revisionOf ?? '-',
    ]);
    table(COLUMNS)(rows);
  });
}

export async function check(given: string | undefined): Promise<void> {
  const code = given === undefined ? undefined : editionCode(given);
  await withTool(async ({ queries }) => {
    const checked = await queries.execute(new CheckEditionsQuery(code));
    if (checked.length === 0) output('Er is nog geen editie bevroren.');
    for (const line of checked.flatMap(outcome)) output(line);
    if (checked.some(({ faults }) => faults.length > 0)) process.exitCode = EXIT.failed;
  });
}

const FAULTS: Readonly<Record<FileFault['fault'], string>> = {
  lost: 'ontbreekt; zet het terug uit een back-up',
  changed: 'is niet meer wat het was; zet het terug uit een back-up',
  'not-recorded':
    'is niet het manifest van wat is vastgelegd; vergelijk het logboek met een back-up: peildatum controleer --back-up BESTAND',
  'made-otherwise': 'wordt nu anders gemaakt; kijk of de leesmodellen kloppen: peildatum controleer',
};

function outcome({ code, files, faults, remade, templateVersion }: CheckedEdition): readonly string[] {
  const again = remade ? 'opnieuw gemaakt en gelijk' : `niet opnieuw gemaakt: sjabloon ${templateVersion} is er niet meer`;
  if (faults.length === 0) return [`${code}: klopt, ${howMany(files, 'bestand', 'bestanden')} en het manifest, ${again}.`];
  return faults.map(({ fault, mediaType, sha256 }) => `${code}: ${mediaType} ${sha256} ${FAULTS[fault]}.`);
}
