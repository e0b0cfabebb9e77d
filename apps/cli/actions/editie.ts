import { CheckEditionsQuery, type CheckedEdition, edition, type FileFault, FreezeEditionCommand } from '@peildatum/editions';
import { PEILDATUM_NAMESPACE, systemIds, uuidV5 } from '@peildatum/kernel';
import type { CountedObject } from '@peildatum/reporting';
import { ListSubjectsQuery } from '@peildatum/subjects';
import { EXIT } from '../../runtime/failure.js';
import { clocksOf } from '../clock-options.js';
import type { DoelgroepOption } from '../doelgroep-option.js';
import { editionCode } from '../edition-code.js';
import { howMany } from '../how-many.js';
import { table } from '../table.js';
import { output } from '../terminal.js';
import { withTool } from '../with-tool.js';

export interface BevriesOptions extends DoelgroepOption {
  readonly geldigOp?: string;
  readonly volgnummer?: number;
  readonly tel: CountedObject;
  readonly organisatie: string;
}

export async function freeze(given: string, { doelgroep, tel, organisatie, ...clocks }: BevriesOptions): Promise<void> {
  const code = editionCode(given);
  const asked = { ...clocksOf(clocks), audience: doelgroep, countedObject: tel };
  const actor = { person: uuidV5(PEILDATUM_NAMESPACE, 'opdrachtregel'), role: 'beheerder', organisation: organisatie } as const;
  await withTool(async ({ commands, queries, projector }) => {
    const context = { actor, commandId: systemIds.random(), correlationId: systemIds.random() };
    await commands.execute(new FreezeEditionCommand(code, asked, context));
    await projector.catchUp();
    const [checked] = await queries.execute(new CheckEditionsQuery(code));
    output(`Editie ${code} is bevroren: ${howMany(checked?.files ?? 0, 'bestand', 'bestanden')}, voor doelgroep ${doelgroep}.`);
  });
}

const STATUS = { opened: 'geopend', frozen: 'bevroren', published: 'gepubliceerd', withdrawn: 'ingetrokken' } as const;

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
