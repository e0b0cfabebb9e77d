import { type FrameworkSeries, REGELSOORT_WORDS } from '@peildatum/budgets';
import { HERKOMSTEN, herkomstOf } from '@peildatum/platform';
import { answer, date, listOf, nullable, oneOf, text } from '../answers/answer.js';
import { bedrag, bedragOf } from '../reading/bedrag.js';
import { getal } from '../reading/getal.js';

export class Kaderregel extends answer({
  regel: text('Hoe de regel heet.', { example: 'stand begroting 2022' }),
  bedrag: nullable(bedrag('Het bedrag zoals het er staat; null: een lege cel of "pm".')),
  soort: oneOf(Object.values(REGELSOORT_WORDS), 'Een post telt mee; "waarvan" is een deel van de regel erboven.'),
}) {}

/** A sum that stands there, and is another than what it is the sum of: shown, never repaired. */
export class Somverschil extends answer({
  regel: text('Bij welke regel.'),
  staatEr: bedrag('Wat er staat.'),
  som: bedrag('Wat de regels optellen.'),
}) {}

/** The kader at one price level. */
export class Kaderreeks extends answer({
  prijspeil: text('Het prijspeil; rapportage: waarmee het rapport vergelijkt.', { example: 'prijspeil-2022' }),
  akkoord: nullable(text('Het akkoord waarin het staat.', { example: 'IZA' })),
  bedrag: bedrag('Het kader zoals het er staat; dit telt.'),
  regels: listOf(Kaderregel, 'De opbouw, in de volgorde van de bron; leeg: niet in de bron.'),
  som: nullable(bedrag('Wat de posten optellen; null zonder regels.')),
  verschil: nullable(bedrag('Het kader min die som; null zonder regels.')),
  somverschillen: listOf(Somverschil, 'Elk subtotaal en elke groep "waarvan" die anders optelt dan er staat.'),
  groei: nullable(getal('Het landelijke maximum van de groei, in procenten.')),
  geindexeerdVan: nullable(text('Het prijspeil waarvan het geïndexeerd is.')),
  toelichting: nullable(text('Een opmerking, of de reden van de indexatie.')),
  sinds: date('Sinds wanneer het zo is afgesproken.'),
  herkomst: oneOf(HERKOMSTEN, 'Waar het vandaan komt.'),
  bron: nullable(text('Document en regel.')),
}) {}

export const kaderreeksOf = (series: FrameworkSeries): Kaderreeks => ({
  prijspeil: series.series,
  akkoord: series.agreement,
  bedrag: bedragOf(series.stated) as string,
  regels: series.lines.map(({ label, amount, kind }) => ({ regel: label, bedrag: bedragOf(amount), soort: REGELSOORT_WORDS[kind] })),
  som: bedragOf(series.sum),
  verschil: bedragOf(series.differs),
  somverschillen: series.irregular.map(({ label, stated, sum }) => ({
    regel: label,
    staatEr: bedragOf(stated) as string,
    som: bedragOf(sum) as string,
  })),
  groei: series.growth,
  geindexeerdVan: series.indexedFrom,
  toelichting: series.note,
  sinds: series.since,
  herkomst: herkomstOf(series.basis),
  bron: series.source,
});
