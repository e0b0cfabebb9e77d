import { Command, CommandHandler, type ICommandHandler, QueryBus } from '@nestjs/cqrs';
import { Register, type WriteContext, type WriteResult } from '@peildatum/event-store';
import type { ImportFile } from '@peildatum/importing';
import { type ClockRequest, fieldFault, InvalidInput, PeildatumError } from '@peildatum/kernel';
import { assertMay } from '@peildatum/platform';
import { isApprovalOn, THEMATAFEL_LETTERS, thematafelStream } from '@peildatum/thematafels';
import { type PreparedWorksheet, PrepareWorksheetQuery } from '@peildatum/worksheets';
import { submit } from '../../domain/proposal.decide.js';
import { MOST_ROWS, type ProposalData, type ProposalId } from '../../domain/proposal.events.js';
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
    return await this.writes.write(id, submit(data), context, mayDecide(actor, 'UpdateSubmitted'));
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

const notHere = (message: string) => new PeildatumError({ code: 'PROPOSAL.NOT_NEEDED', kind: 'conflict', message });
