import { editorial } from '@peildatum/editorial';
import { subjectControllers } from '../subjects/subject-controllers.js';
import { Levering, Rapportredactie, Redactietekst, redactieOf, Tekstoordeel } from './redactie.antwoord.js';

const SECTIES = ['sectielevering', 'redactietekst'];
const only = (word: string) => (kind: string) => kind === word;

/** The texts of the report and what is delivered for it, by peildatum. */
export const redactie = subjectControllers({
  subject: editorial,
  tag: 'Redactie',
  path: 'redactie',
  key: { name: 'peildatum', description: 'De peildatum van de rapportage.', isDate: true },
  one: 'redactie',
  answer: Rapportredactie,
  answerOf: redactieOf,
  models: [Levering, Redactietekst, Tekstoordeel],
  list: {
    id: 'redactiesLezen',
    summary: 'Wat er per peildatum voor de rapportage is geschreven en geleverd',
    items: 'Op volgorde van peildatum.',
  },
  read: { id: 'redactieLezen', summary: 'Wat er voor de rapportage van een peildatum is geschreven en geleverd, en de geschiedenis ervan' },
  tell: [
    {
      path: 'secties',
      kinds: (kind) => SECTIES.includes(kind),
      id: 'sectieVastleggen',
      summary: 'Schrijf een tekst van de rapportage, of leg vast dat een sectie is geleverd',
      description:
        'Een tekst is Markdown met koppen, lijsten, links naar https en nadruk, met in `bron` waar zij vandaan komt; zij komt in de plaats van wat er eerder stond. In een rapport staat ' +
        'zij zodra een ander dan de schrijver haar goedkeurt. Een sectie is van haar thematafel, van de NZa of van wie de editie maakt.',
      operation: 'write-section',
      sourced: true,
    },
    {
      path: 'beoordelingen',
      kinds: only('tekstbeoordeling'),
      id: 'tekstBeoordelen',
      summary: 'Keur een tekst goed die een ander schreef, of stuur haar terug',
      description: 'Het oordeel geldt voor precies deze tekst; wordt zij vervangen of verbeterd, dan is de nieuwe nog niet beoordeeld.',
      operation: 'review-text',
    },
    {
      path: 'verzekeraarsleveringen',
      kinds: only('verzekeraarslevering'),
      id: 'verzekeraarsleveringVastleggen',
      summary: 'Leg vast dat een verzekeraar haar aanvragen voor deze peildatum heeft bijgewerkt',
      operation: 'deliver-dossiers',
    },
    {
      path: 'eigenaarsleveringen',
      kinds: only('eigenaarslevering'),
      id: 'eigenaarsleveringVastleggen',
      summary: 'Leg vast dat een eigenaar zijn metingen voor deze peildatum heeft bijgewerkt',
      operation: 'deliver-measurements',
    },
  ],
  correct: {
    id: 'redactieCorrigeren',
    summary: 'Corrigeer wat over teksten en leveringen onjuist is vastgelegd',
    description: 'Voor wat nooit zo was. Een andere tekst schrijft u opnieuw. Met vervanging null vervalt een tekst.',
    operation: 'correct-section',
  },
});
