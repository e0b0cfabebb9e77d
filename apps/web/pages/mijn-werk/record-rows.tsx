import { MOST_TRIED, PreviewRestatementsQuery } from '@peildatum/editions';
import { InvalidInput, type Uuid } from '@peildatum/kernel';
import { SendWorksheetCommand } from '@peildatum/proposals';
import { audienceOf } from '@peildatum/publications';
import { LookAtWorksheetQuery } from '@peildatum/worksheets';
import { refusedFile } from '../../../api/importen/refusals.js';
import { lastingReader } from '../../../api/reading/clock-parameters.js';
import { goTo } from '../../layout/page-sender.js';
import { NOTHING_SAID } from './grid.js';
import { gridAddress } from './grid-address.js';
import type { GridDesk } from './grid-desk.js';
import { titleOf } from './grid-view.js';
import { LookPage, SEEN } from './look-page.js';
import { mendedBeside } from './mended.js';
import { isAboutThePast, questionsOf } from './question.js';
import type { TypedRow } from './typed-rows.js';

/** What reaches back to before what stands is looked at first, whatever was pressed: it may restate what is frozen. @param typed all of the form */
export async function decideRows(desk: GridDesk, rows: readonly TypedRow[], typed: readonly TypedRow[]): Promise<void> {
  const isSeen = desk.form.get(SEEN) === desk.fileOf(rows).digest;
  if (isSeen || !rows.some((row) => isAboutThePast(desk.sheetOf(row), row))) return recordRows(desk, rows, typed);
  const others = typed.filter((row) => !rows.includes(row));
  if (others.length > 0) await desk.keep(typed, others);
  return lookAtRows(desk, rows);
}

/** Records some of the rows, or submits them where another approves; what was typed in the others is kept as a concept. */
export async function recordRows(desk: GridDesk, rows: readonly TypedRow[], typed: readonly TypedRow[]): Promise<void> {
  const { house, actor, request } = desk;
  const others = typed.filter((row) => !rows.includes(row));
  if (rows.length === 0) {
    await desk.keep(typed, others);
    return desk.back({ vastgelegd: '0' });
  }
  const lasting = lastingReader(house.core, desk.request, audienceOf(actor));
  const { mends } = desk.asked;
  const beside = others.length === 0 ? await mendedBeside(desk) : [];
  const file = desk.fileOf([...rows, ...beside]);
  try {
    const context = { actor, correlationId: request.id as Uuid };
    const sending = new SendWorksheetCommand(file, context, lasting, undefined, actor);
    const { recorded, proposal } = await house.core.commands.execute(mends === undefined ? sending : sending.mending(mends as Uuid));
    await desk.keep([...typed, ...beside], others);
    if (proposal !== null) return goTo(desk.reply, `/voorstellen/${proposal}?gedaan=voorgelegd`);
    const over = desk.form.has('rest') ? { over: String(others.length) } : {};
    return desk.back({ vastgelegd: String(recorded), ...over });
  } catch (error) {
    if (!(error instanceof InvalidInput)) throw refusedFile(error);
    const { faults } = await house.core.queries.execute(new LookAtWorksheetQuery(file, actor, await lasting()));
    await desk.again(error.kind === 'conflict' ? 409 : 400, { typed, faults: faults.length > 0 ? faults : error.faults });
  }
}

/** Shows what the rows would change, before it is recorded. */
export async function lookAtRows(desk: GridDesk, typed: readonly TypedRow[]): Promise<void> {
  const { house, actor, standing } = desk;
  if (typed.length === 0) return desk.back({ vastgelegd: '0' });
  const questions = questionsOf(standing.worksheet, typed);
  if (questions.length > 0) return desk.again(400, { ...NOTHING_SAID, typed, faults: questions });
  const reader = await desk.reader();
  const file = desk.fileOf(typed);
  const look = await house.core.queries.execute(new LookAtWorksheetQuery(file, actor, reader));
  const { rows: looked, faults, notes, tried } = look;
  if (faults.length > 0) return desk.again(400, { typed, faults });
  const restatements = tried.length > MOST_TRIED ? null : await house.core.queries.execute(new PreviewRestatementsQuery(tried, reader));
  const { isHeld } = await desk.approval();
  desk.send(
    <LookPage
      title={titleOf(standing)}
      address={gridAddress(desk.path, desk.asked)}
      sheets={standing.worksheet.sheets}
      seen={file.digest}
      typed={typed}
      looked={looked}
      notes={notes}
      restatements={restatements}
      isHeld={isHeld}
    />,
  );
}
