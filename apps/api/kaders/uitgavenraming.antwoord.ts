import { type Estimate, quarterName } from '@peildatum/budgets';
import { euroOf } from '@peildatum/kernel';
import { HERKOMSTEN, herkomstOf } from '@peildatum/platform';
import { answer, date, integer, nullable, of, oneOf, text, yesNo } from '../answers/answer.js';
import { bedrag, bedragOf } from '../reading/bedrag.js';
import { getal } from '../reading/getal.js';
import { publicatieOfNull } from '../reading/publicatie.js';

/** What stands printed in the same column, for comparison. */
export class Gedrukt extends answer({
  verschil: nullable(bedrag('Het verschil.')),
  correctie: nullable(bedrag('De correctie dure geneesmiddelen.')),
  resterend: nullable(bedrag('Het resterend verschil.')),
}) {}

/** The insurers' estimate of what a sector spends in a year. */
export class Uitgavenraming extends answer({
  regel: text('Hoe het rapport de regel noemt.', { example: 'Uitgaven stand ultimo oktober 2024' }),
  cijfers: text('Het kwartaal van de cijfers waarop zij rust.', { example: '2024-Q3' }),
  kwartalen: integer('Hoeveel kwartalen met declaraties dat zijn.'),
  bedrag: bedrag('De verwachte uitgaven over het hele jaar.'),
  balanspost: nullable(getal('De balanspost: welk deel nog niet was gedeclareerd, in procenten.')),
  voorlopig: yesNo('Of er nog declaraties kunnen komen.'),
  stand: nullable(date('De peildatum van de cijfers zelf.')),
  gedrukt: of(Gedrukt, 'Wat er gedrukt staat; daarmee wordt nooit gerekend.'),
  publicatie: publicatieOfNull(),
  herkomst: oneOf(HERKOMSTEN, 'Waar het vandaan komt.'),
  bron: nullable(text('Document en regel.')),
}) {}

export const uitgavenramingOf = (estimate: Estimate): Uitgavenraming => ({
  regel: estimate.label,
  cijfers: quarterName(estimate.figures),
  kwartalen: estimate.quarters,
  bedrag: euroOf(estimate.amount),
  balanspost: estimate.balanceItem,
  voorlopig: estimate.provisional,
  stand: estimate.dataDate,
  gedrukt: {
    verschil: bedragOf(estimate.printed.difference),
    correctie: bedragOf(estimate.printed.correction),
    resterend: bedragOf(estimate.printed.remaining),
  },
  publicatie: estimate.publication,
  herkomst: herkomstOf(estimate.basis),
  bron: estimate.source,
});
