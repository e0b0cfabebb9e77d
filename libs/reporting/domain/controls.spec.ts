import { describe, expect, it } from '@jest/globals';
import { action, may2025 } from '../testing/may-2025.js';
import { composeReport } from './compose.js';
import { controls } from './controls.js';
import type { Control, Overview } from './report.js';

const report = composeReport(may2025);
const { controles, voortgang } = report;
const named = (list: readonly Control[], words: string): Control => {
  const found = list.filter(({ naam }) => naam.includes(words));
  if (found.length !== 1) throw new Error(`${found.length} controls with "${words}"`);
  return found[0] as Control;
};
const values = ({ cijfers }: Control) => cijfers.map(({ waarde, bron }) => [waarde, bron]);
const OURS = 'eigen telling';

const IDENTITIES = [
  'Som van de statussen = totaal',
  'Som van de thematafels + thematafel onbekend',
  'Som van de statussen per thematafel',
  'Elke status',
  'buiten de thematafels (algemeen)',
];

describe('our own sums', () => {
  it.each(IDENTITIES)('agree: %s', (words) => expect(named(controles, words).uitkomst).toBe('klopt'));

  const broken = (change: (overview: Overview) => Overview) =>
    controls({ ...report, voortgang: change(voortgang) }, { ...may2025, governance: { ...may2025.governance, figures: [] } });
  const oneMore = <D extends Overview['overzicht']>(distribution: D, bar: number, by = 1): D => ({
    ...distribution,
    balken: distribution.balken.map((count, i) => (i === bar ? { ...count, aantal: count.aantal + by } : count)),
  });
  const failing = (list: readonly Control[]) => IDENTITIES.filter((words) => named(list, words).uitkomst === 'verschilt');

  it('differ when a status of the overview is one too high', () => {
    expect(failing(broken((o) => ({ ...o, overzicht: oneMore(o.overzicht, 0) })))).toEqual([IDENTITIES[0]]);
  });

  it('differ when an action is lost between the tafels and the total', () => {
    const unknown = { ...voortgang.thematafelOnbekend, totaal: { ...voortgang.thematafelOnbekend.totaal, aantal: 2 } };
    expect(failing(broken((o) => ({ ...o, thematafelOnbekend: unknown })))).toEqual([IDENTITIES[1]]);
  });

  it('differ when two statuses of a tafel are wrong by as much, and only those two are listed', () => {
    const list = broken((o) => ({
      ...o,
      perThematafel: o.perThematafel.map((tafel, i) => (i === 0 ? oneMore(oneMore(tafel, 0), 3, -1) : tafel)),
    }));
    expect(failing(list)).toEqual([IDENTITIES[3]]);
    expect(named(list, 'Elke status').cijfers.map(({ omschrijving, waarde }) => `${omschrijving} ${waarde}`)).toEqual([
      'Afgerond: som van de thematafels 169',
      'Afgerond: alle thematafels 168',
      'Loopt achter: som van de thematafels 24',
      'Loopt achter: alle thematafels 25',
    ]);
  });

  it('differ when the general actions do not add up', () => {
    expect(failing(broken((o) => ({ ...o, algemeen: oneMore(o.algemeen, 1) })))).toEqual([IDENTITIES[4]]);
  });

  it('differ when actions lie at a tafel that is not open', () => {
    const report = composeReport({ ...may2025, thematafels: may2025.thematafels.slice(0, 9) });
    expect(failing(report.controles)).toEqual([IDENTITIES[2], IDENTITIES[3]]);
  });
});

describe('published figures beside ours', () => {
  it('agree where both are the same, each with its source', () => {
    const control = named(controles, 'acties met status Afgerond');
    expect(control.uitkomst).toBe('klopt');
    expect(values(control)).toEqual([
      [168, OURS],
      [168, '004 r. 255'],
    ]);
  });

  it('show 227 beside the 231 of the letter', () => {
    const control = named(controles, 'Loopt op schema');
    expect(control.uitkomst).toBe('verschilt');
    expect(values(control)).toEqual([
      [227, OURS],
      [231, '004 r. 255'],
    ]);
  });

  it('show 442 and 445 beside the 444 of the letter, with the note of the source', () => {
    const control = named(controles, 'som van de gepubliceerde statussen');
    expect(control).toMatchObject({ uitkomst: 'verschilt', toelichting: '168 + 231 + 25 + 20; in november 2024 waren het er 445.' });
    expect(values(control)).toEqual([
      [442, OURS],
      [445, OURS],
      [444, '004 r. 255–257'],
    ]);
  });

  it('cannot be compared when nothing was published: unknown is not zero', () => {
    const control = named(controles, 'Loopt voor');
    expect(control.uitkomst).toBe('niet te vergelijken');
    expect(values(control)).toEqual([
      [2, OURS],
      [null, '004 r. 253–257'],
    ]);
  });

  const figure = (name: string, value: number | string | null, publishedIn: 'rapport' | 'brief' | 'jaarverslag' = 'rapport') => ({
    peildatum: may2025.clocks.geldigOp,
    figure: name,
    publishedIn,
    value: value === null ? null : String(value),
    note: null,
    source: null,
    basis: 'source' as const,
  });
  const withFigures = (...figures: ReturnType<typeof figure>[]) =>
    composeReport({ ...may2025, governance: { ...may2025.governance, figures } }).controles;

  it('agree with the total that the source means, with or without the unknown tafel', () => {
    expect(named(withFigures(figure('acties.totaal', 445)), 'Gepubliceerd: totaal').uitkomst).toBe('klopt');
    expect(named(withFigures(figure('acties.totaal', 442)), 'Gepubliceerd: totaal').uitkomst).toBe('klopt');
    expect(named(withFigures(figure('acties.totaal', 444)), 'Gepubliceerd: totaal').uitkomst).toBe('verschilt');
  });

  it('stand in one control when two publications say the same figure, and differ when one of them does', () => {
    const control = named(withFigures(figure('acties.F.afgerond', 14), figure('acties.F.afgerond', 2, 'brief')), 'thematafel F');
    expect(control.naam).toBe('Gepubliceerd: thematafel F, Afgerond');
    expect(control.cijfers.map(({ waarde }) => waarde)).toEqual([14, 14, 2]);
    expect(control.uitkomst).toBe('verschilt');
  });

  it('agree when one publication gives the figure and another does not', () => {
    const control = named(withFigures(figure('acties.F.afgerond', 14), figure('acties.F.afgerond', null, 'brief')), 'thematafel F');
    expect(control.uitkomst).toBe('klopt');
  });

  it('cannot be compared when we do not count it, and keep the name they came with', () => {
    const control = named(withFigures(figure('acties.K.afgerond', 3)), 'acties.K.afgerond');
    expect(control.uitkomst).toBe('niet te vergelijken');
    expect(control.cijfers).toEqual([
      { omschrijving: 'gepubliceerd (rapport)', sleutel: 'acties.K.afgerond', waarde: 3, bron: 'bron niet vermeld' },
    ]);
    expect(control.toelichting).toBe('Geen rapportage heeft een cijfer met deze sleutel.');
  });

  it('know the number of tafels and of parties too, and cannot compare what has no dates', () => {
    const list = withFigures(figure('thematafels.aantal', 10), figure('partijen.aantal', 17), figure('acties.afgerond-dit-kwartaal', 8));
    expect(list.slice(6).map(({ naam, uitkomst }) => [naam, uitkomst])).toEqual([
      ['Gepubliceerd: aantal thematafels', 'klopt'],
      ['Gepubliceerd: aantal partijen', 'verschilt'],
      ['Gepubliceerd: acties afgerond in "dit kwartaal"', 'niet te vergelijken'],
    ]);
  });

  it('stand with the totals first and the tafels after them', () => {
    const list = withFigures(figure('acties.A.afgerond', 25), figure('acties.afgerond', 168));
    expect(list.slice(6).map(({ naam }) => naam)).toEqual([
      'Gepubliceerd: acties met status Afgerond',
      'Gepubliceerd: thematafel A, Afgerond',
    ]);
  });

  it('count a status of the unknown tafel too, where it makes a difference', () => {
    const actions = [...may2025.actions, action('X-4', 'unknown', 'completed')];
    const report = composeReport({ ...may2025, actions });
    const control = named(report.controles, 'acties met status Afgerond');
    expect(control.cijfers.map(({ omschrijving, waarde }) => [omschrijving, waarde]).slice(0, 2)).toEqual([
      ['de thematafels samen', 168],
      ['alle geregistreerde acties', 169],
    ]);
  });
});
