import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Register } from '@peildatum/event-store';
import { ImportCommand, ImportHandler, readImportFile } from '@peildatum/importing';
import { byWord, type Fact, type InvalidInput, PEILDATUM_NAMESPACE, uuidV5 } from '@peildatum/kernel';
import { dossierEvents, intakeEvents, intakeFacts, kpiFacts, planFacts, toetsFacts } from '@peildatum/plans';
import { actionEvents, actionFacts, openingFacts, thematafelEvents, thematafelFacts } from '@peildatum/thematafels';
import { AANVRAAGSTOP_CORRECTIE } from '../../apps/api/aanvraagstop/aanvraagstop-inputs.js';
import { ACTIE_CORRECTIE } from '../../apps/api/acties/actie-inputs.js';
import { KPI_CORRECTIE } from '../../apps/api/kpis/kpi-inputs.js';
import { SNELLE_TOETS_CORRECTIE } from '../../apps/api/snelle-toetsen/snelle-toets-inputs.js';
import { ACTORS } from '../../apps/api/testing/actors.js';
import { tellDecisions } from '../../apps/api/testing/decisions.js';
import { record } from '../../apps/api/testing/record.js';
import { bodyOf, startTestApi, type TestApi } from '../../apps/api/testing/test-api.js';
import { THEMATAFEL_CORRECTIE } from '../../apps/api/thematafels/thematafel-inputs.js';
import { TRANSFORMATIEPLAN_CORRECTIE } from '../../apps/api/transformatieplannen/transformatieplan-inputs.js';
import type { BodyReader } from '../../apps/api/writing/body-reader.js';
import type { CorrectionRequest } from '../../apps/api/writing/correction-body.js';
import { importKinds } from '../../apps/runtime/composition.js';
import { EVERY_WORD, type WordedRow } from './every-word.js';

interface ByHand {
  readonly facts: Readonly<Record<string, { readonly aliases: readonly string[] }>>;
  readonly correction: BodyReader<CorrectionRequest<Fact>>;
  /** The column of an import that has the code in the address of HTTP. */
  readonly column: string;
}

const of = (facts: ByHand['facts'], correction: unknown, column: string): ByHand => ({
  facts,
  correction: correction as ByHand['correction'],
  column,
});

const BY_HAND: readonly ByHand[] = [
  of(actionFacts, ACTIE_CORRECTIE, 'actie'),
  of({ ...openingFacts, ...thematafelFacts }, THEMATAFEL_CORRECTIE, 'thematafel'),
  of(toetsFacts, SNELLE_TOETS_CORRECTIE, 'snelleToets'),
  of(intakeFacts, AANVRAAGSTOP_CORRECTIE, ''),
  of(planFacts, TRANSFORMATIEPLAN_CORRECTIE, 'plan'),
  of(kpiFacts, KPI_CORRECTIE, 'kpi'),
];
/** It follows from the decisions on a plan, and nobody tells it. */
const FOLLOWS = 'PlanApproved';

/** Each older word, and the word that it stands for now. */
const OLDER = BY_HAND.flatMap(({ facts }) =>
  Object.entries(facts).flatMap(([word, { aliases }]) => aliases.map((alias): [string, string] => [alias, word])),
);
/** They were words of HTTP alone, where the address says of what. */
const OF_SEVERAL = ['indiening', 'stap'];

const LISTS = { valuesOn: () => ['MSZ'] };
const kinds = importKinds(LISTS);
const id = uuidV5(PEILDATUM_NAMESPACE, 'one word');

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
  await tellDecisions((path, body) => record(api, path, body));
});
afterAll(() => api.close());

/** The types that a row adds to the log. */
async function imported(row: WordedRow): Promise<string[]> {
  const before = await typesInLog();
  const context = { actor: ACTORS.beheerder, correlationId: id } as const;
  const handler = new ImportHandler(new Register(api.log, api.clock), kinds);
  await handler.execute(new ImportCommand(readImportFile(JSON.stringify(row), 'ndjson'), context, () => undefined));
  return (await typesInLog()).slice(before.length).filter((type) => type !== FOLLOWS);
}

async function typesInLog(): Promise<string[]> {
  const types: string[] = [];
  for await (const { type } of api.log.replay()) types.push(type);
  return types;
}

/** The field by which a correction names one of several; a file may do so by its key. */
const ID_OF: Readonly<Record<string, string>> = {
  mijlpaal: 'mijlpaal',
  aandachtspunt: 'aandachtspunt',
  afsluiting: 'aandachtspunt',
  benoeming: 'persoon',
  ontslag: 'persoon',
};

/** The type that the same row tells as a replacement over HTTP. */
function replacing({ correction, column }: ByHand, { soort, [column]: code, ...fields }: WordedRow): string | undefined {
  const { sleutel: _, ...said } = fields;
  const named = ID_OF[soort];
  const { replacement } = correction.read({ gebeurtenis: id, reden: 'r', vervanging: { soort, ...said, ...(named && { [named]: id }) } });
  return replacement?.(String(code ?? fields.code)).type;
}

const byHand = (soort: string): ByHand => BY_HAND.find(({ facts }) => Object.hasOwn(facts, soort)) as ByHand;

/** Every word for a fact in the OpenAPI document: a schema of one fact has its field `soort` with that word alone. */
function wordsIn(part: unknown): string[] {
  if (typeof part !== 'object' || part === null) return [];
  const { soort } = ((part as { properties?: unknown }).properties ?? {}) as { soort?: { enum?: string[] } };
  return [...(soort?.enum?.length === 1 ? soort.enum : []), ...Object.values(part).flatMap(wordsIn)];
}

describe('one word for one fact', () => {
  it('is the same in an import as over HTTP', async () => {
    const http = new Set(wordsIn(await bodyOf(await api.call('/v1/openapi.json'))));
    expect([...http].sort()).toEqual(Object.keys(kinds).sort());
  });

  it('tells the same event types in both', async () => {
    const told = new Set<string>();
    for (const row of EVERY_WORD) {
      const types = await imported(row).catch(({ faults }: InvalidInput) => faults.map(({ message }) => message));
      expect([row.soort, [replacing(byHand(row.soort), row)]]).toEqual([row.soort, types]);
      for (const type of types) told.add(type);
    }
    const types = Object.keys({ ...actionEvents, ...thematafelEvents, ...dossierEvents, ...intakeEvents });
    const elsewhere = (type: string) => type === FOLLOWS || type.endsWith('Corrected');
    expect([...told].sort()).toEqual(types.filter((type) => !elsewhere(type)).sort());
  });

  it.each(OLDER)('reads the older word %s over HTTP as %s', (alias, word) => {
    const row = EVERY_WORD.find(({ soort }) => soort === word) as WordedRow;
    expect(replacing(byHand(word), { ...row, soort: alias })).toBe(replacing(byHand(word), row));
  });

  it.each(OLDER.filter(([alias]) => !OF_SEVERAL.includes(alias)))('reads the older word %s in an import as %s', (alias, word) => {
    expect(byWord(kinds, alias)).toBe(kinds[word]);
    expect(byWord(kinds, alias)).toBeDefined();
  });

  it('takes a row with an older word, and refuses one that stands for several facts', async () => {
    expect(await imported({ soort: 'registratie', code: 'OUD-1', thematafel: 'D', geldigVanaf: '2024-01-01' })).toEqual([
      'ActionRegistered',
    ]);
    for (const soort of OF_SEVERAL) {
      const fault = await imported({ soort, code: 'OUD-2', geldigVanaf: '2024-01-01' }).catch((error: unknown) => error);
      expect(fault).toMatchObject({ faults: [{ field: 'regel 1: soort', message: expect.stringContaining(`'${soort}' bestaat niet`) }] });
    }
  });

  it('offers no older word, in a message or in the document', async () => {
    const older = OLDER.map(([alias]) => alias);
    expect(older).toHaveLength(12);
    expect(wordsIn(await bodyOf(await api.call('/v1/openapi.json'))).filter((word) => older.includes(word))).toEqual([]);
    expect(Object.keys(kinds).filter((word) => older.includes(word))).toEqual([]);
    expect(() => KPI_CORRECTIE.read({ gebeurtenis: id, reden: 'r', vervanging: { soort: 'iets' } })).toThrow(
      expect.objectContaining({
        faults: [
          expect.objectContaining({
            message: 'vervanging.soort: moet een van deze zijn: kpi-verwachting, kpi-uitkomst, kpi-betaling, kpi-vrijgave',
          }),
        ],
      }),
    );
  });
});
