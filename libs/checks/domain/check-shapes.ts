import { type NamedShape, type ShapeOf, shape } from '@peildatum/kernel';
import { AUDIENCES } from '@peildatum/publications';
import { Clocks } from '@peildatum/reporting';
import { type Check, type Found, result, SEVERITIES } from './check.js';

const { count, date, integer, list, named, nullable, object, oneOf, text, uuid } = shape;

const told = {
  code: text('Hoe de controle heet, voorgoed.', { example: 'som.acties.statussen' }),
  naam: text('Een korte naam.'),
  regel: text('Wat er moet gelden, in een zin.'),
  sindsSjabloon: integer('Sinds welke versie van het sjabloon ernaar wordt gekeken.', { minimum: 1 }),
  ernst: oneOf(
    SEVERITIES,
    'Een fout houdt bevriezen tegen totdat zij voor de editie is erkend. Een nieuwe controle begint als waarschuwing.',
  ),
};

const PlausibilityCheck = named('Plausibiliteitscontrole', object(told));
type PlausibilityCheck = ShapeOf<typeof PlausibilityCheck>;

/** Every check that there is. */
export const CheckRegister = named('Controleregister', object({ controles: list(PlausibilityCheck) }));
export type CheckRegister = ShapeOf<typeof CheckRegister>;

const CheckOutcome = named(
  'Controleuitkomst',
  object({
    ...told,
    ...result,
    erkenning: nullable(
      object({
        reden: nullable(text('Waarom het zo mag blijven; null: dat is voor wie binnen het BO is.')),
        op: date('Op welke datum.'),
        gebeurtenis: nullable(uuid('De gebeurtenis waarmee het is vastgelegd; null: als bij de reden.')),
      }),
    ),
  }),
);
export type CheckOutcome = ShapeOf<typeof CheckOutcome>;

/** What came of the checks at one pair of clocks, what does not agree first. */
export const CheckOutcomes = named(
  'Controleuitkomsten',
  object({
    klokken: Clocks,
    doelgroep: oneOf(AUDIENCES),
    editie: nullable(text('De editie waarvan is gekeken wat is erkend; null: er is alleen naar een peildatum gekeken.')),
    vorigeEditie: nullable(date('De peildatum van de editie waarmee is vergeleken; null: er is geen eerdere.')),
    tellingen: object({
      kloptNiet: count('Daarvan zijn er fouten, en waarschuwingen.'),
      fouten: count('Fouten die niet kloppen.'),
      nietErkend: count('Fouten die niet kloppen en niet zijn erkend: zij houden bevriezen tegen.'),
      nietTeToetsen: count(),
      klopt: count(),
    }),
    uitkomsten: list(CheckOutcome),
  }),
);
export type CheckOutcomes = ShapeOf<typeof CheckOutcomes>;

export const CHECK_SHAPES: readonly NamedShape<unknown>[] = [CheckRegister, PlausibilityCheck, CheckOutcomes, CheckOutcome];

export const checkAnswer = ({ code, name, rule, since, severity }: Check): PlausibilityCheck => ({
  code,
  naam: name,
  regel: rule,
  sindsSjabloon: since,
  ernst: severity,
});

export const outcomeAnswer = ({ check, ...found }: Found): CheckOutcome => ({ ...checkAnswer(check), ...found, erkenning: null });
