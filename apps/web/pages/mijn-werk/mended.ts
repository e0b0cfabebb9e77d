import { whereOf } from '@peildatum/importing';
import { commandIdOf, type Fault, isUuid, type Uuid } from '@peildatum/kernel';
import { GetProposalQuery, type ProposalInFull, rowKey, WithdrawProposalCommand } from '@peildatum/proposals';
import { conceptOf } from './concept-of.js';
import type { GridDesk } from './grid-desk.js';
import { besideTyped } from './mending.js';
import { placeOf, type TypedRow, typedRows } from './typed-rows.js';

async function proposalOf(desk: GridDesk, id: Uuid): Promise<ProposalInFull> {
  return (await desk.house.core.queries.execute(new GetProposalQuery(desk.actor, id, await desk.reader()))).value;
}

/** What must change in the rows of a proposal that went back, as what is wrong with the rows that are mended. */
export async function commentsOn(desk: GridDesk, typed: readonly TypedRow[]): Promise<Fault[]> {
  const { mends } = desk.asked;
  if (mends === undefined || !isUuid(mends)) return [];
  const { rows } = await proposalOf(desk, mends);
  const comments = new Map(rows.flatMap((row) => (row.state === 'sent-back' ? [[rowKey(row), row.comment ?? ''] as const] : [])));
  return typed.flatMap((row): Fault[] => {
    const comment = comments.get(rowKey(row.was));
    const field = whereOf(placeOf(row));
    return comment === undefined
      ? []
      : [{ code: 'PROPOSAL.SENT_BACK', kind: 'conflict', field, message: `${field}: Teruggestuurd: ${comment}` }];
  });
}

const BESIDE = 900_000;

/** The rows of the proposal that is mended which the form did not show: what takes its place says them as well. */
export async function mendedBeside(desk: GridDesk): Promise<readonly TypedRow[]> {
  const { mends } = desk.asked;
  if (mends === undefined || !isUuid(mends)) return [];
  const { rows } = await proposalOf(desk, mends);
  const left = new Set(rows.filter(({ state }) => state !== 'approved').map(rowKey));
  const shown = new Set(typedRows(desk.form).map(({ was }) => rowKey(was)));
  const kept = (await desk.house.concepts.find(desk.own))?.rows ?? [];
  const beside = kept.filter(({ was }) => left.has(rowKey(was)) && !shown.has(rowKey(was)));
  // A row is known by its number where something is wrong with it: these have none on the page.
  return beside.map((row, at) => ({ ...row, number: BESIDE + at }));
}

/** Mends a proposal here, with what was typed in the form: that stays, and what the proposal says comes beside it. */
export async function mendHere(desk: GridDesk, given: string, typed: readonly TypedRow[]): Promise<void> {
  if (!isUuid(given)) return desk.back({});
  await desk.keep(typed, typed);
  await mend(desk, await proposalOf(desk, given));
}

/** Puts the rows of a proposal in the werkblad as what was typed, and leads to it. */
export async function mend(desk: GridDesk, { proposal, rows }: Pick<ProposalInFull, 'proposal' | 'rows'>): Promise<void> {
  const { concepts } = desk.house;
  const before = (await concepts.find(desk.own))?.rows ?? [];
  const proposed = conceptOf(rows);
  const { rows: kept, both } = besideTyped(desk.standing.worksheet, before, proposed);
  await concepts.keep(desk.own, kept);
  const asked = { sheet: proposed[0]?.was.sheet ?? desk.asked.sheet, search: '', page: 1, mends: proposal.id };
  desk.back(both.length === 0 ? {} : { samen: both.join(', ') }, asked);
}

/** Withdraws a proposal in which a row waits; what was typed is kept as a concept. */
export async function withdrawHere(desk: GridDesk, given: string, typed: readonly TypedRow[]): Promise<void> {
  const [id = '', submission = ''] = given.split(' ');
  if (!isUuid(id) || !isUuid(submission)) return desk.back({});
  await desk.keep(typed, typed);
  const { actor, request } = desk;
  const commandId = commandIdOf(actor.person, `voorstel intrekken ${submission}`);
  const context = { actor, commandId, correlationId: request.id as Uuid };
  await desk.house.core.commands.execute(new WithdrawProposalCommand(id, submission, null, context));
  desk.back({ ingetrokken: '1' });
}
