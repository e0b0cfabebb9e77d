import { CommandHandler, type ICommandHandler, type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { Register, type WriteResult } from '@peildatum/event-store';
import { type Answer, type Fact, NOTHING_BESIDE, type Page, pageBy, Timeline, type TimelineOf } from '@peildatum/kernel';
import { mayCorrect, mayTell, ValueLists } from '@peildatum/platform';
import { answered, ReadModels, revisionAt } from '@peildatum/projections';
import type { Subject } from '../subject.js';
import { viewsByCode } from '../views.js';
import { CorrectCommand, TellCommand } from './commands.js';
import { GetSubjectQuery, ListSubjectsQuery } from './queries.js';

@CommandHandler(TellCommand)
export class TellHandler implements ICommandHandler<TellCommand<Fact, unknown, string>> {
  constructor(
    private readonly register: Register,
    private readonly lists: ValueLists,
  ) {}

  async execute<F extends Fact, V, Code extends string>({ subject, code, fact, context }: TellCommand<F, V, Code>): Promise<WriteResult> {
    const judge = mayTell(subject.rights, context.actor, fact);
    subject.assertListed?.(fact, this.lists);
    const beside = await lookBeside(this.register, subject, fact);
    return await this.register.write(subject.streams.of(code), subject.decisions.tell(code, fact, beside), context, judge);
  }
}

@CommandHandler(CorrectCommand)
export class CorrectHandler implements ICommandHandler<CorrectCommand<Fact, unknown, string>> {
  constructor(
    private readonly register: Register,
    private readonly lists: ValueLists,
  ) {}

  async execute<F extends Fact, V, Code extends string>({
    subject,
    code,
    order,
    context,
  }: CorrectCommand<F, V, Code>): Promise<WriteResult> {
    const judge = mayCorrect(subject.rights, context.actor, order);
    if (order.replacement !== null) subject.assertListed?.(order.replacement, this.lists);
    const beside = await lookBeside(this.register, subject, order.replacement);
    return await this.register.write(subject.streams.of(code), subject.decisions.correct(code, order, beside), context, judge);
  }
}

/** Reads before a decision the other streams that it looks at. */
async function lookBeside<F extends Fact, V, Code extends string>(
  register: Register,
  { looksAt }: Subject<F, V, Code>,
  fact: F | null,
): Promise<TimelineOf> {
  const looked = new Map<string, Timeline<Fact>>();
  for (const stream of looksAt?.(fact) ?? []) looked.set(stream, (await register.look(stream)).timeline);
  return (stream) => looked.get(stream) ?? NOTHING_BESIDE(stream);
}

@QueryHandler(ListSubjectsQuery)
export class ListSubjectsHandler implements IQueryHandler<ListSubjectsQuery<Fact, unknown, string>> {
  constructor(private readonly readModels: ReadModels) {}

  execute<F extends Fact, V, Code extends string>({
    subject,
    clocks,
    page,
    isAsked,
  }: ListSubjectsQuery<F, V, Code>): Promise<Answer<Page<V>>> {
    return this.readModels.at({ ...clocks, uses: [subject.projection] }, async (snapshot) => {
      const asked = [...(await viewsByCode(snapshot, subject))].filter(([, view]) => isAsked(view));
      const { items, total, next } = pageBy(asked, ([code]) => code, page);
      return answered(snapshot, { items: items.map(([, view]) => view), total, next });
    });
  }
}

@QueryHandler(GetSubjectQuery)
export class GetSubjectHandler implements IQueryHandler<GetSubjectQuery<Fact, unknown, string>> {
  constructor(private readonly readModels: ReadModels) {}

  execute<F extends Fact, V, Code extends string>({
    subject,
    code,
    clocks,
  }: GetSubjectQuery<F, V, Code>): Promise<Answer<{ view: V; revision: number }>> {
    return this.readModels.at({ ...clocks, uses: [subject.projection] }, async (snapshot) => {
      const view = (await viewsByCode(snapshot, subject, [code])).get(code);
      if (view === undefined) throw subject.notFound(code);
      return answered(snapshot, { view, revision: await revisionAt(snapshot, subject.streams.of(code)) });
    });
  }
}

/** Of every subject: they go by the declaration that a command or query carries. */
export const subjectCommandHandlers = [TellHandler, CorrectHandler];
export const subjectQueryHandlers = [ListSubjectsHandler, GetSubjectHandler];
