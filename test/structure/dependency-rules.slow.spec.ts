import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

/** One seeded violation per rule: the file that breaks it, and what it imports. */
const SEEDED: Readonly<Record<string, readonly [from: string, to: string]>> = {
  'no-cycles': ['libs/audit/ring-a.ts', './ring-b.js'],
  'kernel-stands-alone': ['libs/kernel/leak.ts', '../platform/index.js'],
  'figures-stand-on-the-kernel': ['libs/figures/leak.ts', '../platform/index.js'],
  'domain-is-pure': ['libs/thematafels/domain/leak.ts', '../application/index.js'],
  'platform-below-all': ['libs/platform/leak.ts', '../event-store/index.js'],
  'event-store-knows-no-readers': ['libs/event-store/leak.ts', '../projections/index.js'],
  'engine-knows-no-context': ['libs/projections/leak.ts', '../thematafels/index.js'],
  'workbooks-know-what-they-are-given': ['libs/workbooks/leak.ts', '../kernel/index.js'],
  'tables-know-what-they-are-given': ['libs/tables/leak.ts', '../platform/index.js'],
  'importing-knows-no-context': ['libs/importing/leak.ts', '../thematafels/index.js'],
  'worksheets-know-no-context': ['libs/worksheets/leak.ts', '../thematafels/index.js'],
  'contexts-below-reports': ['libs/thematafels/leak.ts', '../reporting/index.js'],
  'editions-above-reports': ['libs/reporting/leak-up.ts', '../editions/index.js'],
  'explained-without-composing': ['libs/explaining/domain/rules/leak.ts', '../../../reporting/index.js'],
  'reports-below-explanations': ['libs/reporting/leak-explained.ts', '../explaining/index.js'],
  'checks-above-reports': ['libs/checks/leak.ts', '../event-store/index.js'],
  'checks-judge-purely': ['libs/checks/domain/leak.ts', '../../projections/index.js'],
  'reports-below-checks': ['libs/reporting/leak-checked.ts', '../checks/index.js'],
  'worklists-above-all': ['libs/editions/leak-work.ts', '../worklists/index.js'],
  'reminders-above-worklists': ['libs/worklists/leak-reminder.ts', '../reminders/index.js'],
  'questions-above-all': ['libs/editions/leak-question.ts', '../questions/index.js'],
  'libraries-below-apps': ['libs/audit/leak.ts', '../../apps/api/api.js'],
  'pages-on-the-edge': ['apps/web/leak.ts', '../runtime/runtime.js'],
  'nobody-needs-pages': ['apps/cli/leak-pages.ts', '../web/web.js'],
  'markup-in-pages': ['apps/runtime/leak-markup.ts', 'preact'],
  'one-door': ['libs/reporting/leak.ts', '../thematafels/application/index.js'],
  'client-in-its-adapter': ['libs/event-store/postgres/leak.ts', '@kurrent/kurrentdb-client'],
  'not-to-specs': ['apps/api/leak.ts', '../../libs/kernel/testing/helper.js'],
  'declared-packages': ['apps/cli/leak.ts', 'a-package-that-nobody-declared'],
};

const WITHOUT_VIOLATION = [
  'libs/kernel/index.ts',
  'libs/kernel/testing/helper.ts',
  'libs/platform/index.ts',
  'libs/event-store/index.ts',
  'libs/projections/index.ts',
  'libs/thematafels/index.ts',
  'libs/thematafels/application/index.ts',
  'libs/reporting/index.ts',
  'libs/editions/index.ts',
  'libs/explaining/index.ts',
  'libs/checks/index.ts',
  'libs/worklists/index.ts',
  'libs/reminders/index.ts',
  'libs/questions/index.ts',
  'apps/api/api.ts',
  'apps/web/web.ts',
  'apps/runtime/runtime.ts',
];

interface Violation {
  readonly from: string;
  readonly rule: { readonly name: string };
}

const project = resolve(import.meta.dirname, '../..');
const require = createRequire(import.meta.url);
const rules = (require(join(project, '.dependency-cruiser.cjs')) as { forbidden: { name: string }[] }).forbidden.map(({ name }) => name);

let folder: string;
let violations: readonly Violation[];

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'peildatum-rules-'));
  const write = (file: string, content: string) => {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), content);
  };
  for (const file of WITHOUT_VIOLATION) write(file, 'export const here = 1;\n');
  for (const [from, to] of Object.values(SEEDED)) write(from, `import * as seeded from '${to}';\nexport const used = seeded;\n`);
  write('libs/audit/ring-b.ts', "import * as seeded from './ring-a.js';\nexport const used = seeded;\n");
  write('libs/audit/types-a.ts', "import type { B } from './types-b.js';\nexport type A = B;\n");
  write('libs/audit/types-b.ts', "import type { A } from './types-a.js';\nexport type B = A;\n");
  write('tsconfig.json', '{ "compilerOptions": { "module": "nodenext" } }');
  write('package.json', '{ "name": "seeded", "type": "module" }');
  const cruise = join(project, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const config = join(project, '.dependency-cruiser.cjs');
  const output = execFileSync(process.execPath, [cruise, '--config', config, '--output-type', 'json', 'apps', 'libs'], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  violations = (JSON.parse(output) as { summary: { violations: Violation[] } }).summary.violations;
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the rules of one-way imports', () => {
  it('each have a seeded violation', () => expect(Object.keys(SEEDED).sort()).toEqual([...rules].sort()));

  it.each(Object.entries(SEEDED))('%s catches its own', (rule, [from]) => {
    expect(violations.filter((violation) => violation.from === from).map(({ rule: { name } }) => name)).toContain(rule);
  });

  it('see a ring of types alone', () => {
    expect(violations.filter(({ from }) => from.startsWith('libs/audit/types-')).map(({ rule: { name } }) => name)).toEqual(['no-cycles']);
  });

  it('leave what breaks none alone', () => {
    expect(violations.filter(({ from }) => WITHOUT_VIOLATION.includes(from))).toEqual([]);
  });
});
