import { Command, CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Register, type WriteContext, type WriteResult } from '@peildatum/event-store';
import { type TimelineOf, type Uuid, uuidV5 } from '@peildatum/kernel';
import { mayTell } from '@peildatum/platform';
import { type PublicationEvent, TellPublicationCommand } from '@peildatum/publications';
import { TellCommand } from '@peildatum/subjects';
import { isWithheld, type LetterEvent } from '../../domain/kamer/letter.js';
import { letter } from './letter.subject.js';

/** Tells that a letter was sent, and with it that what it makes public is no longer under embargo. */
export class TellLetterCommand extends Command<WriteResult> {
  constructor(
    readonly code: string,
    readonly fact: LetterEvent,
    readonly context: WriteContext,
  ) {
    super();
  }
}

@CommandHandler(TellLetterCommand)
export class TellLetterHandler implements ICommandHandler<TellLetterCommand> {
  constructor(
    private readonly register: Register,
    private readonly commands: CommandBus,
  ) {}

  /** The letter is judged before an embargo is lifted, for that cannot be taken back; who is broken off in between sends it again. */
  async execute({ code, fact, context }: TellLetterCommand): Promise<WriteResult> {
    mayTell(letter.rights, context.actor, fact);
    const { ifRevision, ...rest } = context;
    const stream = letter.streams.of(code);
    const beside = uuidV5(context.commandId, 'brief');
    const tell = (commandId: Uuid) => this.commands.execute(new TellCommand(letter, code, fact, { ...context, commandId }));
    const { commands } = await this.register.look(stream);
    const before = [context.commandId, beside].find((id) => commands.has(id));
    // What was recorded before is answered as it was then, or refused where it was another letter.
    if (before !== undefined) return await tell(before);
    if (ifRevision !== undefined) await this.register.assertFresh(stream, context.actor, ifRevision);
    const lifting = await this.judged(stream, code, fact, context.commandId);
    // The first is lifted under the id of the command itself: a key by which something else was recorded is refused there, and lifts nothing.
    for (const [index, lifted] of lifting.entries()) {
      const { publication } = lifted.data;
      const commandId = index === 0 ? context.commandId : uuidV5(context.commandId, `embargo ${publication}`);
      await this.commands.execute(new TellPublicationCommand(publication, lifted, { ...rest, commandId }));
    }
    return await tell(lifting.length === 0 ? context.commandId : beside);
  }

  /**
   * What the letter lifts, and first what this command lifted before it was broken off.
   * @throws what it requires and what its own timeline forbids, as it will stand when that is lifted
   */
  private async judged(stream: string, code: string, fact: LetterEvent, commandId: Uuid): Promise<readonly Lifted[]> {
    const required = letter.requires?.(fact, code) ?? [];
    const timelineOf = await this.register.timelinesOf(required.flatMap(({ streams }) => streams));
    const begun = await this.begun(fact, commandId);
    const withheld = fact.data.publications.filter((publication) => isWithheld(timelineOf(streamOf(publication)), fact.validFrom));
    const afterwards: TimelineOf = (of) => {
      const publication = withheld.find((one) => streamOf(one) === of);
      return publication === undefined ? timelineOf(of) : timelineOf(of).with(liftedBy(code, fact, publication));
    };
    for (const check of required) check.assert(afterwards);
    const { timeline, today } = await this.register.look<LetterEvent>(stream);
    letter.decisions.tell(code, fact, afterwards)(timeline, today);
    return [...new Set([...begun, ...withheld])].map((publication) => liftedBy(code, fact, publication));
  }

  private async begun({ data: { publications } }: LetterEvent, commandId: Uuid): Promise<readonly string[]> {
    const looked = await Promise.all(publications.map((publication) => this.register.look(streamOf(publication))));
    return publications.filter((_, index) => looked[index]?.commands.has(commandId));
  }
}

const streamOf = (publication: string) => `publicatie-${publication}`;
type Lifted = Extract<PublicationEvent, { type: 'EmbargoLifted' }>;

const liftedBy = (code: string, { validFrom, data: { title } }: LetterEvent, publication: string): Lifted => ({
  type: 'EmbargoLifted',
  validFrom,
  data: { publication, decidedBy: 'minister van VWS', reason: `Brief ${code} aan de Kamer: ${title}` },
});
