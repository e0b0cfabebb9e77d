import { describe, expect, it } from '@jest/globals';
import { CONTROL_CODES, type Control, type ControlCode, OURS } from '@peildatum/reporting';
import type { Checked } from '../check.js';
import { CONTROL_CHECKS } from './control-checks.js';
import { ruleOf } from './control-rules.js';

const figure = (omschrijving: string, waarde: number | null, bron = OURS) => ({ omschrijving, sleutel: null, waarde, bron });
/** A control as the report has one of that form: of two that agree, or of two of which the first is one less. */
function controlOf(code: ControlCode, agrees: boolean): Control {
  const [left, right] = [figure('MSZ: som', agrees ? 4 : 3), figure('MSZ: totaal', 4)];
  const said = ruleOf(code).form === 'published' ? [left, { ...right, bron: '000 r. 1' }] : [left, right];
  return {
    code,
    naam: `Naam van ${code}`,
    uitkomst: agrees ? 'klopt' : 'verschilt',
    cijfers: said,
    toelichting: agrees ? null : 'Zo is het.',
  };
}
const looked = (code: ControlCode, ...controles: Control[]) =>
  CONTROL_CHECKS.find((check) => check.code === code)?.results({ report: { controles } } as unknown as Checked) ?? [];

describe('a control of the report, as a check', () => {
  it('is there for each, once, with its rule', () => {
    expect(CONTROL_CHECKS.map(({ code }) => code)).toEqual([...CONTROL_CODES]);
    for (const { name, rule } of CONTROL_CHECKS) expect([name.length > 5, /\.$/.test(rule)]).toEqual([true, true]);
  });

  it.each(CONTROL_CODES)('%s agrees where the control does, and not where it does not', (code) => {
    expect(looked(code, controlOf(code, true)).map(({ uitkomst }) => uitkomst)).toEqual(['klopt']);
    expect(looked(code, controlOf(code, false)).map(({ uitkomst }) => uitkomst)).toEqual(['klopt niet']);
    expect(looked(code)).toEqual([]);
  });

  it('has both sides and what is between them', () => {
    expect(looked('som.acties.statussen', controlOf('som.acties.statussen', false))).toMatchObject([
      { links: { omschrijving: 'MSZ: som', waarde: 3 }, rechts: { waarde: 4 }, verschil: 1, toelichting: 'Zo is het.' },
    ]);
    expect(looked('som.middelen.sectoren', controlOf('som.middelen.sectoren', false))).toMatchObject([{ onderwerp: 'MSZ', verschil: 1 }]);
  });

  it('is not looked at where nothing was published, or nothing can be compared', () => {
    const code = 'gepubliceerd.eigen-telling';
    const unsaid = { ...controlOf(code, true), cijfers: [figure('eigen', 4), figure('gepubliceerd', null, '004 r. 1')] };
    expect(looked(code, unsaid)).toMatchObject([{ uitkomst: 'niet te toetsen', toelichting: 'Niet gepubliceerd.' }]);
    expect(looked('kaders.verschil', { ...controlOf('kaders.verschil', true), uitkomst: 'niet te vergelijken' })).toMatchObject([
      { uitkomst: 'niet te toetsen' },
    ]);
  });
});
