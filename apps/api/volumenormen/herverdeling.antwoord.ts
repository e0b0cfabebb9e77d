import { HERVERDELING_WORDS, type InterventionView, type RegionState } from '@peildatum/volume-norms';
import { answer, count, date, integer, listOf, nullable, oneOf, text } from '../answers/answer.js';

export class Verschuiving extends answer({
  van: text('De instelling die minder zou doen.'),
  naar: text('De instelling die het zou overnemen.'),
  volume: count('Hoeveel per jaar.'),
}) {}

export class Herverdelingsscenario extends answer({
  scenario: text('De code.'),
  regio: text('De regio.'),
  titel: text('Hoe het heet.'),
  besloten: nullable(date('Wanneer ertoe besloten is; null: niet.')),
  verschuivingen: listOf(Verschuiving, 'Wat er zou verschuiven.'),
}) {}

export class Volumeoverheveling extends answer({
  regio: text('De regio.'),
  van: text('De instelling die minder ging doen.'),
  naar: text('De instelling die het overnam.'),
  jaar: integer('In welk jaar.'),
  volume: count('Hoeveel.'),
}) {}

export const herverdelingsscenarioOf = ({
  scenario,
  region,
  title,
  agreed,
  transfers,
}: InterventionView['scenarios'][number]): Herverdelingsscenario => ({
  scenario,
  regio: region,
  titel: title,
  besloten: agreed,
  verschuivingen: transfers.map(({ from, to, volume }) => ({ van: from, naar: to, volume })),
});

export const overhevelingOf = ({ region, from, to, year, volume }: InterventionView['transfers'][number]): Volumeoverheveling => ({
  regio: region,
  van: from,
  naar: to,
  jaar: year,
  volume,
});

/** How far the redistribution is in a region. */
export class Regioherverdeling extends answer({
  regio: nullable(text('De regio; null: niet bekend.')),
  stand: oneOf(Object.values(HERVERDELING_WORDS), 'Hoe ver de herverdeling is.'),
  scenarios: listOf(Herverdelingsscenario, 'De scenario’s.'),
  overhevelingen: listOf(Volumeoverheveling, 'Wat is overgegaan.'),
}) {}

export const regioherverdelingOf = ({ region, redistribution, scenarios, transfers }: RegionState): Regioherverdeling => ({
  regio: region,
  stand: HERVERDELING_WORDS[redistribution],
  scenarios: scenarios.map(herverdelingsscenarioOf),
  overhevelingen: transfers.map(overhevelingOf),
});
