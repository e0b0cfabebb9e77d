import { ABOUT_WORDS, BEVINDINGSTAND_WORDS, type FindingStatus, type FindingView, finding } from '@peildatum/findings';
import { answer, date, listOf, nullable, of, oneOf, text, texts } from '../answers/answer.js';
import { choiceOf, text as textParameter } from '../reading/parameter.js';
import { subjectControllers } from '../subjects/subject-controllers.js';

class Bevindingsantwoord extends answer({
  antwoord: text('Wat er is geantwoord.'),
  op: date('Op welke dag.'),
}) {}

class Bevindingsafsluiting extends answer({
  conclusie: text('Waarmee de bevinding is afgesloten.'),
  op: date('Op welke dag.'),
}) {}

/** What an auditor found, and what became of it. */
export class Auditbevinding extends answer({
  code: text('Het kenmerk.', { example: 'adr-2025-01' }),
  stand: oneOf(Object.values(BEVINDINGSTAND_WORDS), 'Hoe ver zij is.'),
  soort: oneOf(Object.values(ABOUT_WORDS), 'Waar zij over gaat: een onderwerp, een cijfer of een editie.'),
  over: text('Welk onderwerp, cijfer of welke editie.', { example: 'acties.D.afgerond' }),
  tekst: text('Wat er is gevonden.'),
  vastgelegdOp: date('Op welke dag zij is gedaan.'),
  thematafel: nullable(text('De thematafel die antwoordt; null: geen.')),
  organisaties: texts('De organisaties die antwoorden. Geen van beide: wie de rapportage maakt.'),
  antwoorden: listOf(Bevindingsantwoord, 'Op volgorde; het laatste telt.'),
  afsluiting: nullable(of(Bevindingsafsluiting, 'Hoe zij is afgesloten; null: nog niet.')),
}) {}

export const bevindingOf = (view: FindingView): Auditbevinding => ({
  code: view.code,
  stand: BEVINDINGSTAND_WORDS[view.status],
  soort: ABOUT_WORDS[view.about.kind],
  over: view.about.of,
  tekst: view.finding,
  vastgelegdOp: view.recordedOn,
  thematafel: view.owner.thematafel,
  organisaties: view.owner.organisations,
  antwoorden: view.answers.map(({ text: antwoord, on }) => ({ antwoord, op: on })),
  afsluiting: view.closed && { conclusie: view.closed.conclusion, op: view.closed.on },
});

/** What of the findings is asked; what is absent does not filter. */
export const BEVINDINGEN_PARAMETERS = {
  stand: choiceOf<FindingStatus>('Alleen die zo ver zijn.', BEVINDINGSTAND_WORDS),
  over: textParameter('Alleen over dit onderwerp, dit cijfer of deze editie.', 500),
};

export const bevindingIsAsked =
  ({ stand, over }: { readonly stand?: FindingStatus | undefined; readonly over?: string | undefined }) =>
  ({ status, about }: FindingView): boolean =>
    (stand === undefined || status === stand) && (over === undefined || about.of === over);

const only = (word: string) => (kind: string) => kind === word;

/** What auditors found. */
export const bevindingen = subjectControllers({
  subject: finding,
  tag: 'Bevindingen',
  path: 'bevindingen',
  key: { name: 'code', description: 'Het kenmerk van de bevinding.' },
  one: 'bevinding',
  answer: Auditbevinding,
  answerOf: bevindingOf,
  models: [Bevindingsantwoord, Bevindingsafsluiting],
  list: {
    id: 'bevindingenLezen',
    summary: 'Wat wie controleert heeft gevonden, en hoe ver dat is',
    items: 'Op volgorde van kenmerk.',
    parameters: BEVINDINGEN_PARAMETERS,
    isAsked: bevindingIsAsked,
  },
  read: { id: 'bevindingLezen', summary: 'Een bevinding, met wat ervan werd' },
  tell: [
    {
      path: 'vaststelling',
      kinds: only('bevinding'),
      id: 'bevindingVastleggen',
      summary: 'Leg een bevinding vast bij een onderwerp, een cijfer of een editie',
      description:
        'Zij verandert geen cijfer. Wie antwoordt volgt uit het onderwerp, en een embargo op het onderwerp geldt ook voor de bevinding.',
      operation: 'record-finding',
    },
    {
      path: 'antwoorden',
      kinds: only('bevinding-antwoord'),
      id: 'bevindingBeantwoorden',
      summary: 'Antwoord op een bevinding over wat van uzelf is',
      description: 'De coördinator van de thematafel, de verzekeraar of de eigenaar; over een editie en de rapportage VWS.',
      operation: 'answer-finding',
    },
    {
      path: 'afsluiting',
      kinds: only('bevinding-afsluiting'),
      id: 'bevindingAfsluiten',
      summary: 'Sluit een bevinding af waarop een ander antwoordde',
      operation: 'close-finding',
    },
  ],
  correct: { id: 'bevindingCorrigeren', summary: 'Corrigeer wat over een bevinding onjuist is vastgelegd', operation: 'correct-finding' },
});
