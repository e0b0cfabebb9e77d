import { Command, CommandBus, CommandHandler, type ICommandHandler, QueryBus } from '@nestjs/cqrs';
import { Register } from '@peildatum/event-store';
import { commandIdOf, PEILDATUM_NAMESPACE, type Uuid, uuidV5 } from '@peildatum/kernel';
import { PrepareWorksheetQuery, RecordWorksheetCommand, readerNow, type WorksheetRecorded } from '@peildatum/worksheets';
import type { ProposalId } from '../../domain/proposal.events.js';
import { HELD_WORD, isHeldWorksheet } from '../held-worksheet.js';
import { SubmitProposalCommand } from './submit-proposal.command.js';

/** What became of a werkblad: its facts were recorded, or it waits for another's approval. */
export interface WorksheetSent extends WorksheetRecorded {
  /** Null: it did not have to be approved, or nothing was changed. */
  readonly proposal: ProposalId | null;
}

type Recording = ConstructorParameters<typeof RecordWorksheetCommand>;

/**
 * Sends a werkblad in: records it, or submits it where what its sender changes must be approved. There is one way in for who sends one, whatever the
 * tafel decided. @throws PeildatumError as `RecordWorksheetCommand` and `SubmitProposalCommand`
 */
export class SendWorksheetCommand extends Command<WorksheetSent> {
  readonly recording: Recording;

  constructor(...recording: Recording) {
    super();
    this.recording = recording;
  }

  /** The proposal that is mended by it. Absent: it is a new one. */
  mends?: ProposalId;

  mending(proposal: ProposalId): this {
    this.mends = proposal;
    return this;
  }
}

@CommandHandler(SendWorksheetCommand)
export class SendWorksheetHandler implements ICommandHandler<SendWorksheetCommand> {
  constructor(
    private readonly register: Register,
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  async execute({ recording, mends }: SendWorksheetCommand): Promise<WorksheetSent> {
    const [file, context, given] = recording;
    const { actor } = context;
    const record = async () => ({ ...(await this.commands.execute(new RecordWorksheetCommand(...recording))), proposal: null });
    // Before it is read as what it is: nobody waits for approval who is no coordinator of a tafel that asks for it.
    if (!(await isHeldWorksheet(this.register, actor, { word: HELD_WORD, code: actor.thematafel ?? '' }))) return await record();
    const reader = await readerNow(given);
    const { mark, rows, digest, notes } = await this.queries.execute(new PrepareWorksheetQuery(file, actor, reader));
    if (mark.word !== HELD_WORD) return await record();
    const sent = { mark, rows: file.rows.length, changed: rows.length, recorded: 0, notes };
    if (rows.length === 0) return { ...sent, proposal: null };
    const commandId = commandIdOf(actor.person, `voorstel ${digest} ${mends ?? ''}`);
    const proposal = mends ?? newProposal(commandId);
    await this.commands.execute(new SubmitProposalCommand(proposal, file, null, { ...context, commandId }, reader));
    return { ...sent, proposal };
  }
}

const PROPOSAL = uuidV5(PEILDATUM_NAMESPACE, 'proposal');
/** The same command makes the same one. */
export const newProposal = (commandId: Uuid): ProposalId => uuidV5(PROPOSAL, commandId);
