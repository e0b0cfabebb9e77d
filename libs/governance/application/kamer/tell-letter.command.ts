import { Command, CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Register, type WriteContext, type WriteResult } from '@peildatum/event-store';
import { type TimelineOf, uuidV5 } from '@peildatum/kernel';
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
    const { commands } = await this.register.look(stream);
    // What was recorded before is answered as it was then, or refused where it was another letter.
    if (commands.has(context.commandId)) return await this.commands.execute(new TellCommand(letter, code, fact, context));
    if (ifRevision !== undefined) await this.register.assertFresh(stream, context.actor, ifRevision);
    const lifting = await this.judged(stream, code, fact);
    for (const lifted of lifting) {
      const { publication } = lifted.data;
      const commandId = uuidV5(context.commandId, `embargo ${publication}`);
      await this.commands.execute(new TellPublicationCommand(publication, lifted, { ...rest, commandId }));
    }
    return await this.commands.execute(new TellCommand(letter, code, fact, context));
  }

  /** What the letter lifts. @throws what it requires and what its own timeline forbids, as it will stand when that is lifted */
  private async judged(stream: string, code: string, fact: LetterEvent): Promise<readonly Lifted[]> {
    const required = letter.requires?.(fact, code) ?? [];
    const timelineOf = await this.register.timelinesOf(required.flatMap(({ streams }) => streams));
    const lifted = new Map(
      fact.data.publications.flatMap((publication) => {
        const embargo = `publicatie-${publication}`;
        return isWithheld(timelineOf(embargo), fact.validFrom) ? [[embargo, liftedBy(code, fact, publication)] as const] : [];
      }),
    );
    const afterwards: TimelineOf = (of) => {
      const lift = lifted.get(of);
      return lift === undefined ? timelineOf(of) : timelineOf(of).with(lift);
    };
    for (const check of required) check.assert(afterwards);
    const { timeline, today } = await this.register.look<LetterEvent>(stream);
    letter.decisions.tell(code, fact, afterwards)(timeline, today);
    return [...lifted.values()];
  }
}

type Lifted = Extract<PublicationEvent, { type: 'EmbargoLifted' }>;

const liftedBy = (code: string, { validFrom, data: { title } }: LetterEvent, publication: string): Lifted => ({
  type: 'EmbargoLifted',
  validFrom,
  data: { publication, decidedBy: 'minister van VWS', reason: `Brief ${code} aan de Kamer: ${title}` },
});
