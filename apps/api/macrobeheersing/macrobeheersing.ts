import { DOORWIE_WORDS, ELDERS_WORDS, FRAMEWORK_SECTORS, type MacroView, macroControl } from '@peildatum/budgets';
import { answer, count, date, listOf, nullable, of, oneOf, text, texts, yesNo } from '../answers/answer.js';
import { bedrag, bedragOf } from '../reading/bedrag.js';
import { choice, wholeNumber } from '../reading/parameter.js';
import { subjectControllers } from '../subjects/subject-controllers.js';
import { subjectList } from '../subjects/subject-list.js';
import { subjectRoutes } from '../subjects/subject-routes.js';

class Overschrijdingsoverleg extends answer({
  partijen: texts('Wie eraan deelnamen; leeg: niet genoemd.'),
  besproken: text('Wat er is besproken.'),
  op: date('Op welke dag.'),
}) {}
class Overschrijdingsoorzaak extends answer({
  oorzaak: text('De aard en de oorzaak.'),
  elders: oneOf(Object.values(ELDERS_WORDS), 'Of zij samenhangt met een onderschrijding in andere sectoren.'),
}) {}
class Overschrijdingsmaatregel extends answer({
  door: oneOf(Object.values(DOORWIE_WORDS), 'Van de partijen samen, of van VWS alleen.'),
  maatregel: text('De maatregel.'),
  op: date('Op welke dag.'),
}) {}
const rust = {
  afgesprokenKader: nullable(bedrag('Het afgesproken kader, zoals bekend bij het besluit; null: toen niet bekend.')),
  uitgaven: nullable(bedrag('De nieuwste uitgave, zoals bekend bij het besluit; null: toen niet bekend.')),
};
class Mbibesluit extends answer({
  ingezet: yesNo('Of VWS het macrobeheersinstrument inzet.'),
  bedrag: nullable(bedrag('Het bedrag; null: niet genoemd.')),
  reden: text('Waarom.'),
  besluit: nullable(text('Het besluit van VWS in het register; null: vastgelegd voordat een besluit werd gevraagd.')),
  ...rust,
  op: date('Op welke dag.'),
}) {}
class Begrotingskader extends answer({
  verlaging: bedrag('Met hoeveel.'),
  begrotingskader: nullable(bedrag('Het afgesproken kader min die verlaging; het afgesproken kader zelf blijft.')),
  reden: text('Waarom.'),
  ...rust,
}) {}

/** What was done about the spending of a sector in a year. */
export class Sectorjaar extends answer({
  code: text('Een sector en een jaar.', { example: 'msz-2025' }),
  sector: oneOf([...FRAMEWORK_SECTORS], 'De sector.'),
  jaar: count('Het jaar.'),
  overleg: listOf(Overschrijdingsoverleg, 'De overleggen, op volgorde.'),
  oorzaak: nullable(of(Overschrijdingsoorzaak, 'Waar de overschrijding vandaan komt; null: nog niet geduid.')),
  maatregelen: listOf(Overschrijdingsmaatregel, 'Wat eraan is gedaan.'),
  mbi: nullable(of(Mbibesluit, 'Of het macrobeheersinstrument is ingezet; null: daarover is niet besloten.')),
  begroting: nullable(of(Begrotingskader, 'Hoeveel lager het begrotingskader is; null: gelijk aan het afgesproken kader.')),
}) {}

export const macrobeheersingOf = ({ cause, mbi, lowered, ...view }: MacroView): Sectorjaar => ({
  code: view.code,
  sector: view.sector,
  jaar: view.year,
  overleg: view.talks.map(({ parties, said, on }) => ({ partijen: parties, besproken: said, op: on })),
  oorzaak: cause && { oorzaak: cause.cause, elders: ELDERS_WORDS[cause.elsewhere] },
  maatregelen: view.measures.map(({ by, measure, on }) => ({ door: DOORWIE_WORDS[by], maatregel: measure, op: on })),
  mbi: mbi && {
    ingezet: mbi.applied === 'applied',
    bedrag: bedragOf(mbi.amount),
    reden: mbi.reason,
    besluit: mbi.decision,
    ...rustOf(mbi.rests),
    op: mbi.on,
  },
  begroting: lowered && {
    verlaging: bedragOf(lowered.amount) as string,
    begrotingskader: bedragOf(lowered.budget),
    reden: lowered.reason,
    ...rustOf(lowered.rests),
  },
});

const rustOf = (rests: NonNullable<MacroView['mbi']>['rests']) => ({
  afgesprokenKader: bedragOf(rests?.agreed ?? null),
  uitgaven: bedragOf(rests?.spent ?? null),
});

/** What is done about spending above or below a kader. */
export const MACROBEHEERSING_ROUTES = subjectRoutes({
  subject: macroControl,
  tag: 'Kaders',
  path: 'macrobeheersing',
  key: { name: 'code', description: 'Een sector en een jaar.' },
  one: 'sectorjaar',
  answer: Sectorjaar,
  answerOf: macrobeheersingOf,
  models: [Overschrijdingsoverleg, Overschrijdingsoorzaak, Overschrijdingsmaatregel, Mbibesluit, Begrotingskader],
  list: {
    id: 'macrobeheersingLezen',
    summary: 'Per sector en jaar wat er aan uitgaven boven of onder het kader is gedaan',
    items: 'Op volgorde van sector en jaar.',
    parameters: {
      sector: choice('Alleen van deze sector.', FRAMEWORK_SECTORS, (word) => word),
      jaar: wholeNumber('Alleen van dit jaar.', { min: 1900, max: 2199 }),
    },
    isAsked:
      ({ sector, jaar }) =>
      (view) =>
        (sector === undefined || view.sector === sector) && (jaar === undefined || view.year === jaar),
  },
  read: { id: 'sectorjaarLezen', summary: 'Een sector en jaar, met overleg, oorzaak, maatregelen en besluit' },
  tell: [
    {
      path: 'feiten',
      id: 'macrobeheersingVastleggen',
      summary: 'Leg overleg, oorzaak, maatregel of besluit over de uitgaven van een sector vast',
      description:
        'Het macrobeheersinstrument wordt geweigerd voor ggz, huisartsenzorg en mdz tot en met 2024, en voor wijkverpleging en msz in 2025 en 2026 zolang de uitgaven binnen het kader van het IZA blijven. Het afgesproken kader verandert nooit.',
      operation: 'record-kader',
    },
  ],
  correct: {
    id: 'macrobeheersingCorrigeren',
    summary: 'Corrigeer wat over de uitgaven van een sector onjuist is vastgelegd',
    operation: 'correct-kader',
  },
});

export const MACROBEHEERSING = subjectList(MACROBEHEERSING_ROUTES);
export const macrobeheersing = subjectControllers(MACROBEHEERSING_ROUTES);
