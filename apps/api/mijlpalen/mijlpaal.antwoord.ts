import { MIJLPAALSOORT_WORDS, MIJLPAALSTAND_WORDS, type Occurrence } from '@peildatum/agreements';
import { answer, date, nullable, oneOf, text, texts } from '../answers/answer.js';

/** A milestone of a commitment, as it stands on a day. */
export class Afspraakmijlpaal extends answer({
  code: text('De afspraak en het nummer; van de afspraak als geheel haar code.', { example: 'AZWA-D5/3' }),
  afspraak: text('De afspraak.', { example: 'AZWA-D5' }),
  titel: text('Wat er dan is.'),
  deadline: text('De termijn, letterlijk zoals de bron haar schrijft.', { example: 'uiterlijk in Q4 2025' }),
  soort: oneOf(Object.values(MIJLPAALSOORT_WORDS), 'Wat voor termijn het is.'),
  datum: nullable(date('De datum, als er een te lezen is; null: die is er niet, of nog niet.')),
  periode: nullable(text('Van wat terugkomt: welke keer.', { example: '2025-Q4' })),
  stand: oneOf(Object.values(MIJLPAALSTAND_WORDS), 'Hoe het ermee staat; te laat: de datum is voorbij en er is niets gemeld.'),
  gemeldOp: nullable(date('Wanneer dat is gemeld; null: het volgt uit de datum.')),
  toelichting: nullable(text('Het bewijs, of de reden.')),
  trekkers: texts('De partijen die trekken, bij hun code; leeg: de bron noemt geen bekende partij.'),
  trekkertekst: nullable(text('De trekker zoals de bron haar schrijft; null: de bron noemt er geen.')),
  eersteDeadline: nullable(text('De eerste termijn, als zij is verplaatst.')),
  eersteDatum: nullable(date('De datum daarvan.')),
  lezing: nullable(text('Waarom de datum is wat zij is, als de tekst alleen dat niet zegt.')),
  herhaalt: nullable(text('De mijlpaal van dezelfde afspraak die hier nog eens staat.')),
  bron: nullable(text('Document en regel.')),
}) {}

export const mijlpaalOf = (afspraak: string, one: Occurrence): Afspraakmijlpaal => ({
  code: codeOf(afspraak, one.key),
  afspraak,
  titel: one.title,
  deadline: one.deadline,
  soort: MIJLPAALSOORT_WORDS[one.kind],
  datum: one.due,
  periode: one.period,
  stand: MIJLPAALSTAND_WORDS[one.standing],
  gemeldOp: one.toldOn,
  toelichting: one.note,
  trekkers: one.lead.parties,
  trekkertekst: one.lead.text,
  eersteDeadline: one.first?.deadline ?? null,
  eersteDatum: one.first?.due ?? null,
  lezing: one.reading,
  herhaalt: one.restates && codeOf(afspraak, one.restates),
  bron: one.source,
});

const codeOf = (afspraak: string, key: string): string => (key === '0' ? afspraak : `${afspraak}/${key}`);
