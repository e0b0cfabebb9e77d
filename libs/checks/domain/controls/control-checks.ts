import { same } from '@peildatum/comparing';
import { CONTROL_CODES, type Control, OURS } from '@peildatum/reporting';
import type { Check, Result, Side } from '../check.js';
import { held, judged, side, untested } from '../results.js';
import { type ControlForm, ruleOf } from './control-rules.js';

/** What the report controls itself, as checks: the controls stand where the report is composed, and nothing is reckoned anew. */
export const CONTROL_CHECKS: readonly Check[] = CONTROL_CODES.map((code) => {
  const { form, ...told } = ruleOf(code);
  return {
    code,
    ...told,
    nothing: 'De rapportage heeft niet wat hiervoor nodig is.',
    results: ({ report }) => report.controles.filter((control) => control.code === code).flatMap((control) => FORMS[form](control)),
  };
});

type Figures = Control['cijfers'];

const sideOf = ({ omschrijving, waarde, bron }: Figures[number]): Side =>
  side(bron === OURS ? omschrijving : `${omschrijving}, ${bron}`, waarde);
const keysOf = (figures: Figures): string[] => figures.flatMap(({ sleutel }) => sleutel ?? []);

/** The control as a whole, with the sides that it has. */
function whole({ naam, uitkomst, cijfers, toelichting }: Control, links: Side | null, rechts: Side | null): Result {
  const about = { onderwerp: naam, sleutels: keysOf(cijfers), toelichting };
  if (uitkomst === 'niet te vergelijken') return untested(about, toelichting ?? 'Er is niets om te vergelijken.');
  return { ...judged(uitkomst === 'klopt', about, links, rechts), toelichting };
}

/** Two rows a pair: what differs. */
const pairs = (figures: Figures): (readonly [Figures[number], Figures[number]])[] =>
  figures.flatMap((left, i) => (i % 2 === 0 ? [[left, figures[i + 1] as Figures[number]] as const] : []));

const ofPair = ([left, right]: readonly [Figures[number], Figures[number]], toelichting: string | null): Result =>
  judged(
    false,
    { onderwerp: left.omschrijving.split(':')[0] ?? null, sleutels: keysOf([left, right]), toelichting },
    sideOf(left),
    sideOf(right),
  );

const FORMS: Readonly<Record<ControlForm, (control: Control) => readonly Result[]>> = {
  pair: (control) => {
    const [left, right] = control.cijfers;
    return [{ ...whole(control, left ? sideOf(left) : null, right ? sideOf(right) : null), onderwerp: null }];
  },
  sum: (control) => {
    const sum = control.cijfers.slice(0, -1).reduce((n, { waarde }) => n + Number(waarde), 0);
    const last = control.cijfers.at(-1);
    return [{ ...whole(control, side('som', sum), last ? sideOf(last) : null), onderwerp: null }];
  },
  rows: (control) =>
    control.uitkomst === 'verschilt'
      ? pairs(control.cijfers).map((pair) => ofPair(pair, control.toelichting))
      : [{ ...whole(control, null, null), onderwerp: null }],
  // The first says how many were compared; behind the pairs stand those that are unknown.
  printed: (control) => [whole(control, null, null)],
  words: (control) => [whole(control, null, null)],
  published: (control) => published(control),
};

/** Each publication of a figure beside the one of ours that it may mean: the one that agrees, or else the first. */
function published({ naam, cijfers, toelichting }: Control): Result[] {
  const own = cijfers.filter(({ bron }) => bron === OURS);
  const onderwerp = naam.replace(/^Gepubliceerd: /, '');
  return cijfers
    .filter((figure) => !own.includes(figure))
    .map((said) => {
      const about = { onderwerp, sleutels: keysOf([said]), toelichting };
      if (said.waarde === null) return { ...untested(about, toelichting ?? 'Niet gepubliceerd.'), links: sideOf(said) };
      const ours = own.find(({ waarde }) => same(waarde, said.waarde)) ?? own[0];
      if (ours === undefined) return { ...untested(about, toelichting ?? 'De rapportage heeft dit cijfer niet.'), links: sideOf(said) };
      return held(sideOf(said), side(`eigen telling: ${ours.omschrijving}`, ours.waarde), about);
    });
}
