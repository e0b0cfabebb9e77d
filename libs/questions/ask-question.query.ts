import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { Answer, Page } from '@peildatum/kernel';
import type { Asking, Question, QuestionHouse, QuestionRow } from './question.js';

/** The injection token of `QuestionHouse`. */
export const QUESTION_HOUSE = Symbol('QuestionHouse');

/** Asks a standing question; what it is not asked with, it takes by default. */
export class AskQuestionQuery extends Query<Answer<Page<QuestionRow>>> {
  constructor(
    readonly question: Question,
    readonly asking: Omit<Asking, 'asked'> & { readonly asked: Readonly<Record<string, number | undefined>> },
  ) {
    super();
  }
}

@QueryHandler(AskQuestionQuery)
export class AskQuestionHandler implements IQueryHandler<AskQuestionQuery> {
  constructor(@Inject(QUESTION_HOUSE) private readonly house: QuestionHouse) {}

  execute({ question, asking }: AskQuestionQuery): Promise<Answer<Page<QuestionRow>>> {
    const asked = Object.entries(question.parameters).map(([name, { byDefault }]) => [name, asking.asked[name] ?? byDefault]);
    return question.answer(this.house, { ...asking, asked: Object.fromEntries(asked) });
  }
}
