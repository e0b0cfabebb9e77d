import type { Signal } from '@peildatum/agreements';
import type { Fact } from '@peildatum/kernel';
import { answer, listOf, text } from '../answers/answer.js';
import type { Parameters } from '../reading/read-query.js';
import { type SubjectRoutes, subjectRoutes } from '../subjects/subject-routes.js';

/** What does not add up in what a source says. */
export class Signaal extends answer({
  over: text('Waar het over gaat.'),
  signaal: text('Wat er niet klopt; getoond, en nooit hersteld.'),
}) {}

export const signalen = () => listOf(Signaal, 'Wat niet klopt in wat de bron zegt, of te laat is.');
export const signalenOf = (signals: readonly Signal[]): readonly Signaal[] =>
  signals.map(({ about, says }) => ({ over: about, signaal: says }));

/** What differs from subject to subject here. */
interface ImpactRoutes<F extends Fact, V, Code extends string, P extends Parameters, A extends object>
  extends Pick<SubjectRoutes<F, V, Code, P, A>, 'subject' | 'path' | 'key' | 'one' | 'answer' | 'answerOf' | 'models'> {
  /** What the list is, and one of it with its article. */
  readonly words: { readonly list: string; readonly one: string };
  readonly parameters?: P;
  readonly isAsked?: NonNullable<SubjectRoutes<F, V, Code, P, A>['list']['isAsked']>;
}

/** The routes of what commitments need, save, cost and aim at. */
export const impactRoutes = <F extends Fact, V, Code extends string, P extends Parameters, A extends object>({
  words,
  parameters,
  isAsked,
  ...routes
}: ImpactRoutes<F, V, Code, P, A>): SubjectRoutes<F, V, Code, P, A> =>
  subjectRoutes({
    ...routes,
    tag: 'Afspraken',
    list: {
      id: `${routes.path}Lezen`,
      summary: words.list,
      items: `Op volgorde van ${routes.key.name}.`,
      ...(parameters && { parameters }),
      ...(isAsked && { isAsked }),
    },
    read: { id: `${routes.one}Lezen`, summary: `Wat er staat van ${words.one}, met de geschiedenis` },
    tell: [
      {
        path: 'feiten',
        id: `${routes.one}Vastleggen`,
        summary: `Leg iets vast van ${words.one}`,
        operation: 'record-agreement',
        sourced: true,
      },
    ],
    correct: {
      id: `${routes.one}Corrigeren`,
      summary: `Corrigeer wat van ${words.one} onjuist is vastgelegd`,
      operation: 'correct-agreement',
    },
  });
