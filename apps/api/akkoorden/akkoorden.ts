import { type AgreementText, type AgreementView, agreement, TEKSTSTATUS_WORDS } from '@peildatum/agreements';
import { answer, date, listOf, nullable, of, oneOf, text, texts } from '../answers/answer.js';
import { subjectControllers } from '../subjects/subject-controllers.js';
import { subjectList } from '../subjects/subject-list.js';
import { subjectRoutes } from '../subjects/subject-routes.js';

class Akkoordtekst extends answer({
  versie: text('Welke versie.', { example: '0.9' }),
  status: oneOf(Object.values(TEKSTSTATUS_WORDS), 'Hoe ver zij is. Alleen een definitieve tekst is afgesproken.'),
  van: date('Van welke dag.'),
  noot: nullable(text('Wat erbij hoort.')),
  bron: nullable(text('Document en regel.')),
}) {}

class Herbeoordeling extends answer({ op: date('Vanaf welke dag.'), reden: text('Waardoor.') }) {}

class Codeomzetting extends answer({
  versie: text('De oudere versie.', { example: '0.6' }),
  oudeCode: text('De code daarin.', { example: 'A1' }),
  afspraak: text('De afspraak die het nu is.', { example: 'AZWA-A2' }),
}) {}

/** An agreement: which text there was, and how far that was. */
export class Akkoord extends answer({
  code: text('De code.', { example: 'IZA' }),
  titel: text('Hoe het heet.'),
  looptijdVan: nullable(date('De eerste dag van de looptijd; null: niet in de bron.')),
  looptijdTot: nullable(date('De laatste dag; null: niet in de bron.')),
  eersteLooptijdTot: nullable(date('De laatste dag voordat het werd verlengd; null: niet verlengd.')),
  tekst: nullable(of(Akkoordtekst, 'De tekst die er op deze dag lag; null: geen bekend.')),
  teksten: listOf(Akkoordtekst, 'Alle versies, de eerste vooraan.'),
  achterbannenGeraadpleegdOp: nullable(date('Wanneer de achterbannen zijn geraadpleegd; null: nog niet.')),
  ondertekendOp: nullable(date('Wanneer het is ondertekend; null: nog niet.')),
  herbeoordelingen: listOf(Herbeoordeling, 'Wanneer alle afspraken opnieuw werden beoordeeld.'),
  omzettingen: listOf(Codeomzetting, 'Wat de codes van oudere versies zijn geworden.'),
  signalen: texts('Wat niet bij elkaar past.'),
}) {}

const tekstOf = ({ version, status, on, note, source }: AgreementText): Akkoordtekst => ({
  versie: version,
  status: TEKSTSTATUS_WORDS[status],
  van: on,
  noot: note,
  bron: source,
});

export const akkoordOf = (view: AgreementView): Akkoord => ({
  code: view.code,
  titel: view.title,
  looptijdVan: view.from,
  looptijdTot: view.through,
  eersteLooptijdTot: view.firstThrough,
  tekst: view.text && tekstOf(view.text),
  teksten: view.texts.map(tekstOf),
  achterbannenGeraadpleegdOp: view.consultedOn,
  ondertekendOp: view.signedOn,
  herbeoordelingen: view.reassessments.map(({ on, reason }) => ({ op: on, reden: reason })),
  omzettingen: view.codes.map(({ version, old, code }) => ({ versie: version, oudeCode: old, afspraak: `${view.code}-${code}` })),
  signalen: view.signals,
});

/** The agreements. */
export const AKKOORD_ROUTES = subjectRoutes({
  subject: agreement,
  tag: 'Akkoorden en afspraken',
  path: 'akkoorden',
  key: { name: 'code', description: 'De code van het akkoord.' },
  one: 'akkoord',
  answer: Akkoord,
  answerOf: akkoordOf,
  models: [Akkoordtekst, Herbeoordeling, Codeomzetting],
  list: { id: 'akkoordenLezen', summary: 'De akkoorden, met de tekst die er op een dag lag', items: 'Op volgorde van code.' },
  read: { id: 'akkoordLezen', summary: 'Een akkoord en zijn geschiedenis: welke tekst was er wanneer' },
  tell: [
    {
      path: 'vastleggingen',
      id: 'akkoordVastleggen',
      summary: 'Leg van een akkoord een tekst, ondertekening, verlenging of omzetting vast',
      description: 'Een tekst is pas definitief als de achterbannen zijn geraadpleegd en zij is ondertekend.',
      operation: 'record-agreement',
    },
  ],
  correct: { id: 'akkoordCorrigeren', summary: 'Corrigeer wat over een akkoord onjuist is vastgelegd', operation: 'correct-agreement' },
});

export const AKKOORDEN = subjectList(AKKOORD_ROUTES);
export const akkoorden = subjectControllers(AKKOORD_ROUTES);
