import { type AskedReport, type EditionCode, edition, FreezeEditionCommand, RecordChecksCommand, withoutBo } from '@peildatum/editions';
import type { WriteContext } from '@peildatum/event-store';
import type { CalendarDate } from '@peildatum/kernel';
import type { WriteRouteOptions } from '../openapi/write-route.js';
import { recordedClass } from '../subjects/answer-classes.js';
import { codeParam } from '../subjects/code-param.js';
import { recordingController } from '../subjects/recording-controller.js';
import { correctingOf, readingOf, tellingOf } from '../subjects/subject-controllers.js';
import { bodyOf } from '../writing/body-reader.js';
import type { WriteCommand } from '../writing/writer.js';
import { BevriezingInput } from './bevriezing.input.js';
import { Controleerkenning, Editiebestand, Editietoetsing, editieOf, Rapportbevriezing, Rapporteditie } from './editie.antwoord.js';
import { EditiebestandenController } from './editiebestanden.controller.js';

const ACKNOWLEDGEMENT = 'editie-erkenning';

const ROUTES = {
  subject: edition,
  tag: 'Edities',
  path: 'edities',
  key: { name: 'code', description: 'De code van de editie: haar peildatum, van een herziening met -h1, -h2 … erachter.' },
  one: 'editie',
  answer: Rapporteditie,
  answerOf: editieOf,
  // Why a check need not agree may tell of what is under embargo; to others the checks themselves say what was acknowledged.
  insidersOnly: { types: new Set(['EditionCheckAcknowledged', 'EditionChecked']), without: withoutBo },
  models: [Rapportbevriezing, Editiebestand, Controleerkenning, Editietoetsing],
  list: {
    id: 'editiesLezen',
    summary: 'De edities van de rapportage, met wat ervan bevroren is',
    items: 'Op volgorde van code.',
  },
  read: { id: 'editieLezen', summary: 'Een editie van de rapportage en haar geschiedenis' },
  tell: [
    {
      path: 'besluiten',
      id: 'editiebesluitVastleggen',
      summary: 'Open een editie, leg vast dat zij gepubliceerd is, of trek haar in',
      description:
        'Alleen een peildatum waarvan een editie van de rapportage is vastgelegd (/v1/rapportage/gegevens) krijgt een editie. Gepubliceerd wordt wat ' +
        'bevroren is. Een gepubliceerde editie verandert niet meer: een herziening noemt haar.',
      operation: 'record-edition',
      kinds: (word: string) => word !== ACKNOWLEDGEMENT,
    },
    {
      path: 'erkenningen',
      id: 'editiecontroleErkennen',
      summary: 'Erken met een reden dat een controle in deze editie niet klopt',
      description:
        'Een fout die niet klopt en niet is erkend, houdt bevriezen tegen. Erkennen kan tot de editie is bevroren; het manifest noemt wat er is erkend. ' +
        'Wat er niet klopt, staat op /v1/edities/{code}/controles.',
      operation: 'acknowledge-check',
      kinds: (word: string) => word === ACKNOWLEDGEMENT,
    },
  ],
  correct: {
    id: 'editieCorrigeren',
    summary: 'Corrigeer wat over een editie onjuist is vastgelegd',
    description: 'Wat bevroren of gepubliceerd is, blijft: trek de editie in, of open een herziening.',
    operation: 'record-edition',
  },
} as const;

const RECORDED = { tag: ROUTES.tag, path: ROUTES.path, param: codeParam(edition, ROUTES.key), answer: recordedClass(ROUTES) };

/** Of what is checked and of what is frozen. */
const askedIn = ({ geldigOp, volgnummer, doelgroep, tel }: BevriezingInput) => ({
  validOn: geldigOp as CalendarDate | undefined,
  volgnummer,
  audience: doelgroep,
  countedObject: tel,
});

/** What is done with the report of an edition, whichever of them is asked for. */
const ofReport = (
  route: Pick<WriteRouteOptions, 'path' | 'id' | 'summary' | 'description' | 'operation'>,
  commandOf: (code: EditionCode, asked: AskedReport, context: WriteContext) => WriteCommand,
) =>
  recordingController(RECORDED, { ...route, recognised: false, absent: true }, bodyOf(BevriezingInput), (code, input, context) =>
    commandOf(code, askedIn(input), context),
  );

const checking = ofReport(
  {
    path: 'toetsing',
    id: 'editieToetsen',
    summary: 'Draai alle controles op het rapport van een editie, en leg vast wat zij vinden',
    description:
      'Tot de editie is bevroren, zo vaak als nodig. Wie bevriest wat na de toetsing andere uitkomsten heeft gekregen, wordt om een nieuwe toetsing gevraagd ' +
      '(EDITION.CHECKED_OTHERWISE). De uitkomsten zelf staan op /v1/edities/{code}/controles.',
    operation: 'check-edition',
  },
  (code, asked, context) => new RecordChecksCommand(code, asked, context),
);

const freezing = ofReport(
  {
    path: 'bevriezing',
    id: 'editieBevriezen',
    summary: 'Maak het rapport van een editie en bewaar het zoals het is, voorgoed',
    description:
      'Een editie wordt een keer bevroren. Wat daarna wordt vastgelegd, verandert haar bestanden niet. Is zij voor deze doelgroep niet getoetst, dan wordt zij dat hiermee.',
    operation: 'freeze-edition',
  },
  (code, asked, context) => new FreezeEditionCommand(code, asked, context),
);

/** The editions of the report, and the files that were frozen. */
export const edities = [readingOf(ROUTES), EditiebestandenController, ...tellingOf(ROUTES), checking, freezing, correctingOf(ROUTES)];
