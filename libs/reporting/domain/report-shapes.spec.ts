import { describe, expect, it } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { jsonReport } from '../json/json-report.js';
import { budget2025, REVISED } from '../testing/budget-2025.js';
import { empty } from '../testing/may-2025.js';
import { measures2025 } from '../testing/measures-2025.js';
import { plans2025 } from '../testing/plans-2025.js';
import { composeReport } from './compose.js';
import { Report } from './report.js';
import { REPORT_SHAPES } from './report-shapes.js';

const schemas = Object.fromEntries(REPORT_SHAPES.map(({ name, definition }) => [name, definition]));
const matches = new Ajv2020({ strict: false, validateFormats: false }).compile({ ...Report.schema, components: { schemas } });
const faultsOf = (report: ReturnType<typeof composeReport>) => (matches(JSON.parse(jsonReport(report))) ? [] : matches.errors);

describe('the schema of the report', () => {
  it.each([
    ['with plans and a budget', composeReport(plans2025)],
    ['with plans counted per value', composeReport(plans2025, { countedObject: 'transformatieplannen' })],
    ['with a budget that was not published', composeReport({ ...plans2025, budgets: [budget2025([REVISED])] })],
    ['with kaders and monitors', composeReport(measures2025, { audience: 'bo' })],
    ['of an empty register', composeReport(empty)],
  ])('is that of a report %s', (_, report) => expect(faultsOf(report)).toEqual([]));

  it('refuses what is not in it: money as a number, a section that nobody knows', () => {
    const report = composeReport(plans2025);
    const { transformatiemiddelen: means } = report;
    const verdeling = { ...means.verdeling, totaal: 15_000_000.05 } as never;
    expect(faultsOf({ ...report, transformatiemiddelen: { ...means, verdeling } })).not.toEqual([]);
    expect(faultsOf({ ...report, regioplannen: null } as never)).not.toEqual([]);
  });
});
