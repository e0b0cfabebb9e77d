import { Command, CommandHandler, type ICommandHandler, QueryBus } from '@nestjs/cqrs';
import { Register, type WriteContext, type WriteResult } from '@peildatum/event-store';
import { type ImportFile, placeFault } from '@peildatum/importing';
import { type Actor, type ClockRequest, fieldFault, InvalidInput, PeildatumError } from '@peildatum/kernel';
import { assertMay } from '@peildatum/platform';
import { answered, ReadModels } from '@peildatum/projections';
import { isApprovalOn, THEMATAFEL_LETTERS, thematafelStream } from '@peildatum/thematafels';
import { type PreparedWorksheet, PrepareWorksheetQuery, readVersion, VERSION_COLUMN } from '@peildatum/worksheets';
import { submit } from '../../domain/proposal.decide.js';
import { MOST_ROWS, type ProposalData, type ProposalId, rowKey } from '../../domain/proposal.events.js';
import { proposalProjection } from '../../read-models/proposal.projection.js';
import { proposalsOf } from '../../read-models/proposals-at.js';
import { type WaitsIn, waitingRows } from '../held-worksheet.js';
import { mayDecide } from '../proposal-rights.js';
import { ProposalWrites } from '../proposal-writes.js';

/**
 * Submits what changed in a werkblad of a thematafel to another's approval; nothing of it is recorded until then.
 * @throws InvalidInput as `PrepareWorksheetQuery`; PeildatumError `PROPOSAL.…`, `RIGHTS.…`
 */
export class SubmitProposalCommand extends Command<WriteResult> {
  constructor(
    /** A new one, or one that is submitted again. */
    readonly id: ProposalId,
    readonly file: ImportFile,
    readonly note: string | null,
    readonly context: WriteContext,
    /** What who submits it may know of. */
    readonly reader: ClockRequest,
  ) {
    super();
  }
}

@CommandHandler(SubmitProposalCommand)
export class SubmitProposalHandler implements ICommandHandler<SubmitProposalCommand> {
  constructor(
    private readonly writes: ProposalWrites,
    private readonly register: Register,
    private readonly queries: QueryBus,
    private readonly readModels: ReadModels,
  ) {}

  async execute({ id, file, note, context, reader }: SubmitProposalCommand): Promise<WriteResult> {
    const { actor } = context;
    // What was submitted by this very command is answered as it was then: what it changed may stand by now.
    const { events } = await this.writes.standing(id);
    if (events.some(({ commandId }) => commandId === context.commandId))
      return await this.writes.write(id, () => [], context, mayDecide(actor, 'UpdateSubmitted'));
    const prepared = await this.queries.execute(new PrepareWorksheetQuery(file, actor, reader));
    const data = await this.dataOf(prepared, note);
    assertMay(actor, 'submit-update', { thematafel: data.thematafel });
    await this.assertNoneWaits(id, file, data, { actor, reader });
    return await this.writes.write(id, submit(data), context, mayDecide(actor, 'UpdateSubmitted'));
  }

  /** What waits in another proposal is not submitted once more beside it. @throws InvalidInput of kind conflict, that names each row */
  private async assertNoneWaits(
    id: ProposalId,
    file: ImportFile,
    { thematafel, rows }: ProposalData<'UpdateSubmitted'>,
    { actor, reader }: { readonly actor: Actor; readonly reader: ClockRequest },
  ): Promise<void> {
    const { value: all } = await this.readModels.at({ ...reader, uses: [proposalProjection] }, async (snapshot) =>
      answered(snapshot, waitingRows(await proposalsOf(snapshot, thematafel), actor)),
    );
    const submitted = new Set(rows.map(rowKey));
    const faults = file.rows.flatMap(({ place, fields }) => {
      const version = readVersion(String(fields[VERSION_COLUMN] ?? ''));
      const waits = version === null || !submitted.has(rowKey(version)) ? undefined : all.get(rowKey(version));
      if (waits === undefined || waits.proposal === id) return [];
      return [{ ...placeFault(place, waitsMessage(waits)), ...WAITS }];
    });
    if (faults.length > 0) throw new InvalidInput(faults, 'Er is niets voorgelegd: een deel wacht al op goedkeuring.', WAITS);
  }

  private async dataOf({ mark, rows }: PreparedWorksheet, note: string | null): Promise<ProposalData<'UpdateSubmitted'>> {
    const letter = mark.word === 'thematafel' ? THEMATAFEL_LETTERS.find((one) => one === mark.code) : undefined;
    if (letter === undefined) throw notHere('Alleen een werkblad van een thematafel kan worden voorgelegd. Stuur dit terug als werkblad.');
    const { events, today } = await this.register.look(thematafelStream(letter));
    if (!isApprovalOn(events, today))
      throw notHere(`Bij thematafel ${letter} hoeft een wijziging niet te worden goedgekeurd. Leg haar direct vast.`);
    if (rows.length > MOST_ROWS)
      throw new InvalidInput([
        fieldFault('rijen', `zijn er ${rows.length}; leg er ten hoogste ${MOST_ROWS} tegelijk voor`, 'PROPOSAL.TOO_MANY'),
      ]);
    return {
      worksheet: mark.word,
      code: mark.code,
      thematafel: letter,
      note,
      rows: rows.map(({ cells, ...row }) => ({ ...row, cells: Object.entries(cells).map(([column, text]) => ({ column, text })) })),
    };
  }
}

const WAITS = { code: 'PROPOSAL.WAITS', kind: 'conflict' } as const;

const waitsMessage = ({ proposal, isOwn }: WaitsIn): string =>
  `hiervan wacht al een wijziging op goedkeuring, in ${isOwn ? 'uw voorstel' : 'het voorstel van een ander'} (${proposal}). ${isOwn ? 'Verbeter dat voorstel, of trek het in.' : 'Wacht tot daarover is beslist, of vraag wie het voorlegde.'}`;

const notHere = (message: string) => new PeildatumError({ code: 'PROPOSAL.NOT_NEEDED', kind: 'conflict', message });
