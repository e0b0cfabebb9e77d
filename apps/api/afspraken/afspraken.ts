import { type CommitmentView, commitment, isLedBy, isListedInReport, VERBAND_WORDS } from '@peildatum/agreements';
import { answer, date, listOf, nullable, of, oneOf, text, texts } from '../answers/answer.js';
import { Afspraakmijlpaal, mijlpaalOf } from '../mijlpalen/mijlpaal.antwoord.js';
import { AKKOORD, TREKKER } from '../mijlpalen/mijlpalen.js';
import { yesOrNo } from '../reading/parameter.js';
import { subjectControllers } from '../subjects/subject-controllers.js';
import { subjectList } from '../subjects/subject-list.js';
import { subjectRoutes } from '../subjects/subject-routes.js';

class Afspraaktekst extends answer({
  tekst: text('De tekst zoals de bron haar heeft.'),
  document: text('Het document.'),
  regel: text('De regel of bladzijde.'),
}) {}

class Afspraakverband extends answer({
  met: oneOf(Object.values(VERBAND_WORDS), 'Waarmee er verband is; het zegt niet dat het een door het ander komt.'),
  naar: text('De code daarvan.'),
  noot: nullable(text('Waar het verband in zit.')),
}) {}

/** A commitment of an agreement, with its milestones. */
export class Afspraak extends answer({
  code: text('Het akkoord en de code.', { example: 'AZWA-D5' }),
  akkoord: text('Het akkoord.', { example: 'AZWA' }),
  versie: text('De versie van het akkoord waarin zij deze code heeft.', { example: '3 juli 2025' }),
  titel: text('Hoe zij heet.'),
  onderdeel: text('Het blok waar zij staat.'),
  sinds: date('Vanaf welke dag zij er staat.'),
  inRapportageSinds: nullable(date('Vanaf welke dag de rapportage haar noemt; null: zij is er niet in opgenomen.')),
  inRapportageNoot: nullable(text('Wat daarbij werd gezegd.')),
  vervallenOp: nullable(date('Wanneer zij verviel; null: zij geldt.')),
  vervallenReden: nullable(text('Waarom.')),
  trekkers: texts('De partijen die trekken, bij hun code; leeg: de bron noemt geen bekende partij.'),
  trekkertekst: nullable(text('De trekker zoals de bron haar schrijft.')),
  tekst: nullable(of(Afspraaktekst, 'Haar tekst; null: niet overgenomen.')),
  verbanden: listOf(Afspraakverband, 'Waarmee zij samenhangt.'),
  mijlpalen: listOf(Afspraakmijlpaal, 'Op volgorde; wat terugkomt staat er elke keer, tot en met de eerstvolgende.'),
  signalen: texts('Wat niet bij elkaar past.'),
  bron: nullable(text('Document en regel.')),
}) {}

export const afspraakOf = (view: CommitmentView): Afspraak => ({
  code: view.code,
  akkoord: view.agreement,
  versie: view.version,
  titel: view.title,
  onderdeel: view.part,
  sinds: view.since,
  inRapportageSinds: view.inReport?.on ?? null,
  inRapportageNoot: view.inReport?.note ?? null,
  vervallenOp: view.withdrawn?.on ?? null,
  vervallenReden: view.withdrawn?.reason ?? null,
  trekkers: view.lead.parties,
  trekkertekst: view.lead.text,
  tekst: view.text && { tekst: view.text.text, document: view.text.document, regel: view.text.line },
  verbanden: view.links.map(({ kind, to, note }) => ({ met: VERBAND_WORDS[kind], naar: to, noot: note })),
  mijlpalen: view.milestones.map((one) => mijlpaalOf(view.code, one)),
  signalen: view.signals,
  bron: view.source,
});

const REPORTED = ['mijlpaal-gehaald', 'mijlpaal-gemist'];

/** The commitments. */
export const AFSPRAAK_ROUTES = subjectRoutes({
  subject: commitment,
  tag: 'Akkoorden en afspraken',
  path: 'afspraken',
  key: { name: 'code', description: 'De code van de afspraak.' },
  one: 'afspraak',
  answer: Afspraak,
  answerOf: afspraakOf,
  models: [Afspraaktekst, Afspraakverband, Afspraakmijlpaal],
  list: {
    id: 'afsprakenLezen',
    summary: 'De afspraken van de akkoorden, met hun mijlpalen',
    items: 'Op volgorde van code.',
    parameters: {
      akkoord: AKKOORD,
      trekker: TREKKER,
      inRapportage: yesOrNo('true: alleen wat de rapportage noemt; false: alleen wat zij niet noemt.'),
    },
    isAsked:
      ({ akkoord, trekker, inRapportage }) =>
      (view) =>
        (akkoord === undefined || view.agreement === akkoord) &&
        (trekker === undefined || isLedBy(view.lead, trekker)) &&
        (inRapportage === undefined || isListedInReport(view) === inRapportage),
  },
  read: { id: 'afspraakLezen', summary: 'Een afspraak, haar mijlpalen en haar geschiedenis' },
  tell: [
    {
      path: 'vastleggingen',
      kinds: (kind) => !REPORTED.includes(kind),
      id: 'afspraakVastleggen',
      summary: 'Leg een afspraak, haar trekkers, haar verbanden of haar mijlpalen vast',
      description:
        'Een datum ligt binnen de periode die de tekst noemt; een termijn die met iets begint, krijgt haar datum als dat is vastgelegd.',
      operation: 'record-agreement',
    },
    {
      path: 'meldingen',
      kinds: (kind) => REPORTED.includes(kind),
      id: 'mijlpaalMelden',
      summary: 'Meld dat een mijlpaal is gehaald of gemist',
      description: 'Een partij meldt dat van de mijlpalen die zij trekt.',
      operation: 'report-milestone',
    },
  ],
  correct: { id: 'afspraakCorrigeren', summary: 'Corrigeer wat over een afspraak onjuist is vastgelegd', operation: 'correct-agreement' },
});

export const AFSPRAKEN = subjectList(AFSPRAAK_ROUTES);
export const afspraken = subjectControllers(AFSPRAAK_ROUTES);
