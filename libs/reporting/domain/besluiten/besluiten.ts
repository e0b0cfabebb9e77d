import { MOTIESOORT_WORDS, MOTIESTAND_WORDS } from '@peildatum/governance';
import type { ShapeOf } from '@peildatum/kernel';
import { Figure } from '../figures.js';
import { Gegevens } from '../gegevens/gegevens.js';
import { rests } from '../known.js';
import { date, list, named, nullable, object, oneOf, source, text, uitleg } from '../shapes.js';

const Besluit = object({
  code: text(),
  titel: text(),
  orgaan: text('Welk orgaan het nam, bij zijn code.'),
  op: date('Op welke dag het is genomen.'),
  editie: nullable(text('De editie die voorlag; null: de bron noemt er geen.')),
  ...source,
  ...rests,
});

const Motie = object({
  code: text(),
  soort: oneOf(Object.values(MOTIESOORT_WORDS)),
  kenmerk: nullable(text()),
  onderwerp: text(),
  stand: oneOf(Object.values(MOTIESTAND_WORDS)),
  sinds: date(),
  /** What was said of it in a letter. Null: nothing yet. */
  invulling: nullable(text()),
  ...source,
  ...rests,
});

const Brief = object({ code: text(), titel: text(), kenmerk: nullable(text()), op: date(), ...source });

/** What was decided, what parliament asked, and what it was told. */
export const Besluiten = named(
  'RapportBesluiten',
  object({
    gegevens: Gegevens,
    telling: object({ genomen: Figure, motiesOpen: Figure, motiesIngevuld: Figure, motiesAfgedaan: Figure, brieven: Figure }),
    /** Since `titel.sinds`: so in the report of one edition and in no later one; as the letters. */
    besluiten: list(Besluit),
    /** That are not settled. */
    moties: list(Motie),
    brieven: list(Brief),
    ...uitleg,
  }),
);
export type Besluiten = ShapeOf<typeof Besluiten>;
