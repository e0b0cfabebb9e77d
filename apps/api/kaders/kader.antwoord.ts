import { FRAMEWORK_SECTORS, type FrameworkAccount, type FrameworkView } from '@peildatum/budgets';
import { euroOf } from '@peildatum/kernel';
import { answer, integer, listOf, nullable, of, oneOf, text } from '../answers/answer.js';
import { bedrag, bedragOf } from '../reading/bedrag.js';
import { BekendBedrag, BekendGetal, bekendBedragOf, bekendGetalOf } from '../reading/bekend.js';
import { getal } from '../reading/getal.js';
import { Kaderreeks, kaderreeksOf } from './kader-reeks.antwoord.js';
import { Uitgavenraming, uitgavenramingOf } from './uitgavenraming.antwoord.js';

export class Fonds extends answer({
  fonds: text('Hoe het fonds heet.'),
  bedrag: bedrag('Wat eruit wordt betaald.'),
}) {}

/** Uitgaven against kader, to the cent. */
export class Kaderrekening extends answer({
  kader: of(BekendBedrag),
  uitgaven: of(BekendBedrag, 'Volgens de nieuwste raming.'),
  fonds: nullable(of(Fonds, 'Wat een fonds buiten de Zvw betaalt; null: geen.')),
  covid: nullable(of(BekendBedrag, 'De meerkosten door covid die buiten het verschil blijven; null: hier telt covid mee.')),
  verschil: of(BekendBedrag, 'Uitgaven min covid plus fonds min kader.'),
  correctie: nullable(of(BekendBedrag, 'De correctie dure geneesmiddelen; null: deze sector kent haar niet.')),
  drempel: nullable(
    getal('Boven welke groei van de dure geneesmiddelen zij geldt, in procenten; null: niet afgesproken of niet van toepassing.'),
  ),
  groei: nullable(of(BekendGetal, 'Die groei, in procenten; null: niet van toepassing.')),
  resterend: of(BekendBedrag, 'Verschil min correctie.'),
  covidVolgensDruk: nullable(bedrag('Welke covidkosten het gedrukte verschil zou betekenen, waar die niet gepubliceerd zijn.')),
  uitputting: of(BekendGetal, 'De uitputting: uitgaven als procent van het kader, op een decimaal.'),
}) {}

/** What is agreed and spent of a sector in a year. */
export class Kader extends answer({
  code: text('De sector en het jaar.', { example: 'msz-2024' }),
  sector: oneOf(FRAMEWORK_SECTORS, 'De sector.'),
  jaar: integer('Het begrotingsjaar.', { minimum: 1000, example: 2024 }),
  reeksen: listOf(Kaderreeks, 'Het kader per prijspeil; een ander prijspeil is een andere reeks, nooit een herziening.'),
  rekening: of(Kaderrekening),
  ramingen: listOf(Uitgavenraming, 'Alle ramingen, de oudste cijfers eerst; het verschil ertussen is een bijstelling.'),
}) {}

export const kaderOf = ({ code, sector, year, series, account, estimates }: FrameworkView): Kader => ({
  code,
  sector,
  jaar: year,
  reeksen: series.map(kaderreeksOf),
  rekening: rekeningOf(account),
  ramingen: estimates.map(uitgavenramingOf),
});

const rekeningOf = (account: FrameworkAccount): Kaderrekening => ({
  kader: bekendBedragOf(account.framework),
  uitgaven: bekendBedragOf(account.expenditure),
  fonds: account.fund && { fonds: account.fund.name, bedrag: euroOf(account.fund.amount) },
  covid: account.covid && bekendBedragOf(account.covid),
  verschil: bekendBedragOf(account.difference),
  correctie: account.correction && bekendBedragOf(account.correction),
  drempel: account.threshold,
  groei: account.growth && bekendGetalOf(account.growth),
  resterend: bekendBedragOf(account.remaining),
  covidVolgensDruk: bedragOf(account.impliedCovid),
  uitputting: bekendGetalOf(account.used),
});
