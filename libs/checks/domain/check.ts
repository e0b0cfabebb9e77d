import type { FigureKey } from '@peildatum/figures';
import { type Shape, type ShapeOf, shape } from '@peildatum/kernel';
import type { Report, ReportInput } from '@peildatum/reporting';

const { list, nullable, object, oneOf, text } = shape;

/** A report with what it was composed of. */
export interface ReportWithInput {
  readonly report: Report;
  readonly input: ReportInput;
}

/** What a check looks at: one report, and that of the edition before it with the same knowledge. */
export interface Checked extends ReportWithInput {
  /** Null: there is no edition before this peildatum. */
  readonly before: ReportWithInput | null;
  /** Of the actions that were closed at the edition before and are not now, those that were told to be reopened. */
  readonly reopened: ReadonlySet<string>;
}

export const OUTCOMES = ['klopt niet', 'niet te toetsen', 'klopt'] as const;
export type Outcome = (typeof OUTCOMES)[number];

export const SEVERITIES = ['fout', 'waarschuwing'] as const;
export type Severity = (typeof SEVERITIES)[number];

export type Value = number | string | null;
const value = (description: string): Shape<Value> => ({
  schema: { oneOf: [{ type: 'number' }, { type: 'string' }, { type: 'null' }], description },
});

const Side = object({ omschrijving: text('Wat er staat.'), waarde: value('De waarde zoals zij er staat; null: onbekend.') });
export type Side = ShapeOf<typeof Side>;

/** What came of one thing that a check holds against another. */
export const result = {
  onderwerp: nullable(text('Waarover het gaat, waar een controle meer dan een ding toetst; null: over de rapportage als geheel.')),
  uitkomst: oneOf(OUTCOMES, 'Niet te toetsen: iets ontbreekt. Wat onbekend is, is geen nul.'),
  links: nullable(Side),
  rechts: nullable(Side),
  verschil: value('Rechts min links; null waar een van beide geen getal is.'),
  sleutels: list(text<FigureKey>('De sleutel van een cijfer.'), 'De cijfers waar het om gaat.'),
  toelichting: nullable(text('Wat er niet klopt, of waarom het niet te toetsen is.')),
};
export type Result = shape.ObjectOf<typeof result>;

/** A check: what must hold, and the pure function that says whether it does. */
export interface Check {
  /** For ever; acknowledgements and manifests name it: `som.acties.statussen`. */
  readonly code: string;
  readonly name: string;
  /** What must hold, in one sentence. */
  readonly rule: string;
  /** The version of the template since which it is looked at. */
  readonly since: number;
  /** A new check begins as a warning. What is a `fout` holds back freezing until it is acknowledged. */
  readonly severity: Severity;
  /** Why there is nothing to look at, where `results` are none. */
  readonly nothing: string;
  /** One a thing that it holds against another. */
  readonly results: (checked: Checked) => readonly Result[];
}

/** What came of a check, with the check that it came of. */
export interface Found extends Result {
  readonly check: Check;
}
