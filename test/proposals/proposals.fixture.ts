import { FilesHere, type ImportFile } from '@peildatum/importing';
import { type Actor, PEILDATUM_NAMESPACE, systemIds, type Uuid, uuidV5 } from '@peildatum/kernel';
import { ApproveProposalCommand, GetProposalQuery, newProposal, SubmitProposalCommand } from '@peildatum/proposals';
import { writeWorkbook } from '@peildatum/workbooks';
import { MakeWorksheetQuery } from '@peildatum/worksheets';
import type { TestApi } from '../../apps/api/testing/test-api.js';
import { edited } from '../../libs/worksheets/testing/edited.js';

const coordinator = (name: string): Actor => ({
  person: uuidV5(PEILDATUM_NAMESPACE, `proposals ${name}`),
  role: 'coordinator',
  organisation: 'ZN',
  thematafel: 'D',
});
export const [ANN, BEN, CEES] = [coordinator('Ann'), coordinator('Ben'), coordinator('Cees')];

export const context = (actor: Actor, commandId: Uuid = systemIds.random()) => ({ actor, commandId, correlationId: systemIds.random() });

/** Opens thematafel D with these actions, which run behind. */
export async function openTafel(api: TestApi, codes: readonly string[]): Promise<void> {
  await told(api, '/v1/thematafels/D', { naam: 'Passende zorg', geldigVanaf: '2024-01-01' });
  for (const code of codes) {
    const about = { omschrijving: `Actie ${code}`, gereed: 'Q3 2026', verantwoordelijken: ['VWS'], geldigVanaf: '2025-01-01' };
    await told(api, '/v1/acties', { code, thematafel: 'D', ...about });
    await told(api, `/v1/acties/${code}/statusmeldingen`, {
      status: 'loopt-achter',
      geldigVanaf: '2025-02-01',
      maatregel: 'Er komen mensen bij.',
    });
  }
}

export async function told(api: TestApi, path: string, body: object): Promise<void> {
  const response = await api.call(path, { as: 'beheerder', body });
  if (response.status !== 201) throw new Error(`${path} answered ${response.status}: ${await response.text()}`);
}

export const switchApproval = (api: TestApi, goedkeuring: 'aan' | 'uit', geldigVanaf = '2025-03-01') =>
  told(api, '/v1/thematafels/D/goedkeuring', { goedkeuring, geldigVanaf });

/** Cells of the sheet of actions, by the code of the action. */
export type Edits = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** The werkblad of D as it stands, with these cells typed in, as it comes back. */
export async function filledIn(api: TestApi, edits: Edits): Promise<ImportFile> {
  return await new FilesHere().read({ bytes: await filledInBytes(api, edits), format: 'xlsx' });
}

export async function filledInBytes(api: TestApi, edits: Edits): Promise<Uint8Array> {
  const { value } = await api.core.queries.execute(new MakeWorksheetQuery('thematafel', 'D', {}));
  return await edited(writeWorkbook(value, 'xlsx'), 'xlsx', ({ acties = [] }) => ({
    acties: acties.filter(({ actie = '' }) => edits[actie] !== undefined).map((row) => ({ ...row, ...edits[row.actie ?? ''] })),
  }));
}

/** Submits it as a new proposal. @returns its id */
export async function submitted(api: TestApi, edits: Edits, actor = ANN, id = newProposal(systemIds.random())) {
  const file = await filledIn(api, edits);
  await api.core.commands.execute(new SubmitProposalCommand(id, file, null, context(actor), {}));
  return id;
}

export const seen = async (api: TestApi, id: Uuid, actor: Actor = BEN) =>
  (await api.core.queries.execute(new GetProposalQuery(actor, id, {}))).value;

export type Rows = ApproveProposalCommand['rows'];
/** Approves what waits, or these rows of it. */
export async function approve(api: TestApi, id: Uuid, actor: Actor, rows: Rows = null, back: ApproveProposalCommand['back'] = []) {
  const { proposal } = await seen(api, id, ANN);
  return await api.core.commands.execute(new ApproveProposalCommand(id, proposal.submission, rows, back, context(actor), {}));
}

export const row = (id: string) => ({ sheet: 'acties', id });
