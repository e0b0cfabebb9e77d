import { type InterventionView, NORMSTATUS_WORDS } from '@peildatum/volume-norms';
import { answer, date, integer, list, listOf, nullable, of, oneOf, text } from '../answers/answer.js';
import { Herverdelingsscenario, herverdelingsscenarioOf, overhevelingOf, Volumeoverheveling } from './herverdeling.antwoord.js';
import { normOf, Volumenorm } from './norm.antwoord.js';

export class Bevinding extends answer({
  aspect: text('Waarnaar gekeken is.'),
  bevinding: text('Wat er gevonden is.'),
}) {}

export class Impactanalyse extends answer({
  op: date('Van welke dag.'),
  door: text('Wie haar maakte.'),
  bevindingen: listOf(Bevinding, 'Wat zij per aspect vond; leeg: niet gepubliceerd.'),
  conclusie: nullable(text('Haar conclusie.')),
}) {}

export class Normuitzondering extends answer({
  instelling: text('De instelling.'),
  locatie: nullable(text('De locatie; null: de hele instelling.')),
  jaar: integer('Voor welk jaar.'),
  verleendDoor: text('Wie haar verleende.'),
  grond: text('Op welke grond.'),
}) {}

/** An intervention with its norm. */
export class Interventie extends answer({
  code: text('De code.', { example: 'multitrauma' }),
  titel: text('Hoe de interventie heet.'),
  tranche: nullable(text('De tranche; null: van geen van beide.', { example: '1' })),
  rondeTafel: nullable(text('De Ronde Tafel die besluit.')),
  gevolg: nullable(text('Wat er gebeurt onder de norm.')),
  status: oneOf(Object.values(NORMSTATUS_WORDS), 'Hoe het met de norm staat.'),
  statusVanaf: date('Sinds wanneer.'),
  voorstel: nullable(of(Volumenorm, 'Het voorstel; null: geen.')),
  norm: nullable(of(Volumenorm, 'De norm zoals vastgesteld of herzien; null: geen.')),
  impactanalyses: listOf(Impactanalyse, 'De impactanalyses.'),
  gemist: list(date(), 'Op welke dagen de norm er had moeten zijn en er niet was.'),
  gecontracteerdVanaf: nullable(date('Vanaf wanneer verzekeraars ernaar contracteren; null: niet besloten.')),
  toezichtVanaf: nullable(date('Vanaf wanneer de inspectie toeziet; null: niet besloten.')),
  uitzonderingen: listOf(Normuitzondering, 'De uitzonderingen.'),
  scenarios: listOf(Herverdelingsscenario, 'De scenario’s voor herverdeling; een scenario verandert niets.'),
  overhevelingen: listOf(Volumeoverheveling, 'Wat is overgegaan.'),
}) {}

export const interventieOf = (view: InterventionView): Interventie => ({
  code: view.code,
  titel: view.title,
  tranche: view.tranche,
  rondeTafel: view.rondeTafel,
  gevolg: view.consequence,
  status: NORMSTATUS_WORDS[view.status],
  statusVanaf: view.statusSince,
  voorstel: view.proposal && normOf(view.proposal),
  norm: view.norm && normOf(view.norm),
  impactanalyses: view.impactAnalyses.map(({ on, by, findings, conclusion }) => ({
    op: on,
    door: by,
    bevindingen: findings.map(({ aspect, finding }) => ({ aspect, bevinding: finding })),
    conclusie: conclusion,
  })),
  gemist: view.dueMissed,
  gecontracteerdVanaf: view.contractedFrom,
  toezichtVanaf: view.supervisedFrom,
  uitzonderingen: view.exceptions.map(({ institution, location, year, grantedBy, ground }) => ({
    instelling: institution,
    locatie: location,
    jaar: year,
    verleendDoor: grantedBy,
    grond: ground,
  })),
  scenarios: view.scenarios.map(herverdelingsscenarioOf),
  overhevelingen: view.transfers.map(overhevelingOf),
});
