import { Optional } from '@nestjs/common';
import { CommandHandler, type ICommandHandler, type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { Register, type WriteResult } from '@peildatum/event-store';
import { type Answer, type Fact, type Page, pageBy, type TimelineOf } from '@peildatum/kernel';
import { mayCorrect, mayTell, ValueLists } from '@peildatum/platform';
import { answered, ReadModels, revisionAt } from '@peildatum/projections';
import { premisesOf, type Subject } from '../subject.js';
import { TellWatch } from '../tell-watch.js';
import { viewsByCode } from '../views.js';
import { CorrectCommand, TellCommand } from './commands.js';
import { GetSubjectQuery, ListSubjectsQuery } from './queries.js';

@CommandHandler(TellCommand)
export class TellHandler implements ICommandHandler<TellCommand<Fact, unknown, string>> {
  constructor(
    private readonly register: Register,
    private readonly lists: ValueLists,
    @Optional() private readonly watch?: TellWatch,
  ) {}

  async execute<F extends Fact, V, Code extends string>({ subject, code, fact, context }: TellCommand<F, V, Code>): Promise<WriteResult> {
    const judge = mayTell(subject.rights, context.actor, fact);
    await this.watch?.before(subject.streams.of(code), fact, context);
    const beside = await lookBeside(this.register, this.lists, subject, code, fact);
    return await this.register.write(subject.streams.of(code), subject.decisions.tell(code, fact, beside), context, judge);
  }
}

@CommandHandler(CorrectCommand)
export class CorrectHandler implements ICommandHandler<CorrectCommand<Fact, unknown, string>> {
  constructor(
    private readonly register: Register,
    private readonly lists: ValueLists,
    @Optional() private readonly watch?: TellWatch,
  ) {}

  async execute<F extends Fact, V, Code extends string>({
    subject,
    code,
    order,
    context,
  }: CorrectCommand<F, V, Code>): Promise<WriteResult> {
    const judge = mayCorrect(subject.rights, context.actor, order);
    if (order.replacement !== null) await this.watch?.before(subject.streams.of(code), order.replacement, context);
    const beside = await lookBeside(this.register, this.lists, subject, code, order.replacement);
    return await this.register.write(subject.streams.of(code), subject.decisions.correct(code, order, beside), context, judge);
  }
}

/** Reads before a decision the other streams that it looks at, the value lists, and what the fact requires. @throws InvalidInput `VALUE.UNKNOWN`, and as what it requires does */
async function lookBeside<F extends Fact, V, Code extends string>(
  register: Register,
  lists: ValueLists,
  subject: Subject<F, V, Code>,
  code: Code,
  fact: F | null,
): Promise<TimelineOf> {
  const premises = fact === null ? null : premisesOf(subject, lists, fact, code);
  const looked = await register.timelinesOf([...(subject.looksAt?.(fact, code) ?? []), ...(premises?.streams ?? [])]);
  premises?.assert(looked);
  return looked;
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
