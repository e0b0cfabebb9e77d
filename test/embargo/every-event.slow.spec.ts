import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Instant, Uuid } from '@peildatum/kernel';
import { fetchDocument, type Route, routesOf, type Schema } from '../openapi/document.js';
import { type ApiStand, openApiStand } from '../support/api-stand.js';
import { EVERY_TYPE, lookOn, SECRET, shownAt, tellEveryType, tellForAll } from './every-event.js';
import { unpacked } from './unpacked.js';

/** Of every address with a name in it: who is asked for. */
const NAMES: Readonly<Record<string, string>> = {
  '/v1/thematafels/{letter}': 'D',
  '/v1/acties/{code}': 'IZA-L-050',
  '/v1/snelle-toetsen/{code}': 'ST-0123',
  '/v1/transformatieplannen/{code}': 'ST-0123.1',
  '/v1/kpis/{code}': 'ST-0123.1.K01',
  '/v1/budgetten/{code}': 'transformatiemiddelen',
  '/v1/uitputting/{code}': 'transformatiemiddelen',
  '/v1/kaders/{code}': 'msz-2023',
  '/v1/kadertabellen/{code}': 'iza-besparingen',
  '/v1/monitors/{code}': 'beweging',
  '/v1/indicatoren/{code}': 'beweging.digitaal',
  '/v1/volumenormen/{code}': 'slokdarm',
  '/v1/volumenormen/{code}/naleving': 'slokdarm',
  '/v1/volumenormen/{code}/doorrekening': 'slokdarm',
  '/v1/instellingen/{code}': 'a',
  '/v1/randvoorwaarden/{code}': 'scholing',
  '/v1/regeldruktoetsen/{afspraak}': 'AZWA-A1',
  '/v1/impactramingen/{code}': 'kpmg-0.6',
  '/v1/transitiedoelen/{code}': 'arbeidsmarkt',
  '/v1/cycli/{code}': 'passende-zorg-2025',
  '/v1/begrotingsposten/{code}': 'een',
  '/v1/normtranches/{nummer}': '1',
  '/v1/reeksen/{sleutel}': 'acties.totaal',
  '/v1/controles/{peildatum}': '2025-06-01',
  '/v1/edities/{code}/controles': '2025-05-20',
  '/v1/verklaringen/{sleutel}': 'uitputting.transformatiemiddelen.over',
  '/v1/publicaties/{code}': 'open',
  '/v1/akkoorden/{code}': 'AZWA',
  '/v1/afspraken/{code}': 'AZWA-A2',
  '/v1/bevindingen/{code}': 'adr-2025-01',
  '/v1/brieven/{code}': 'azwa-2025-07',
  '/v1/moties/{code}': '29689-1305',
  '/v1/escalaties/{code}': 'e1',
  '/v1/nakomingen/{code}': 'n1',
  '/v1/mtrs/{code}': '2027',
  '/v1/macrobeheersing/{code}': 'msz-2025',
  '/v1/partijenregisters/{code}': 'landelijk',
  '/v1/organen/{code}': 'bo',
  '/v1/vergaderingen/{code}': 'bo-1',
  '/v1/besluiten/{code}': 'bo-1',
  '/v1/besluiten/{code}/grond': 'bo-1',
  '/v1/waardelijsten/{code}': 'themas',
  '/v1/edities/{code}': '2025-05-20',
  '/v1/edities/{code}/volledigheid': '2025-05-20',
  '/v1/redactie/{peildatum}': '2025-05-20',
  '/v1/werklijsten/{lijst}': 'thematafel',
};
/** What an address cannot be asked without. */
const ASKED_WITH: Readonly<Record<string, string>> = {
  '/v1/volumenormen/{code}/doorrekening': 'minimum=80&per=locatie',
  '/v1/werklijsten/{lijst}': 'van=D',
};
const AT = ['geldigOp=2026-11-20', 'geldigOp=2025-06-01', 'geldigOp=2024-06-01'];
/** What is read at several clocks, and not at those of a report. */
const OWN_CLOCKS: Readonly<Record<string, readonly string[]>> = {
  '/v1/vergelijkingen': ['vanGeldigOp=2024-06-01&totGeldigOp=2025-06-01', 'vanGeldigOp=2025-06-01&totGeldigOp=2026-11-20'],
  '/v1/controles/{peildatum}': ['bekendOp=2026-11-20'],
  '/v1/edities/{code}/controles': ['bekendOp=2026-11-20'],
  '/v1/reeksen/{sleutel}': ['van=2025-05-01&tot=2025-06-30', 'van=2025-05-01&tot=2026-11-20&per=wijziging&bekend=toen'],
};
/** What says how the service is, how a file is written and which events of the log lie around (outside.slow.spec.ts asks it), is the file of a program (outside.slow.spec.ts asks it), or is the auditor's alone (his questions too), or tells no figure and is no stranger's (proposals, reminders), or tells days alone (the agenda); the files of editions are looked at in test/editions. */
const NO_FIGURES =
  /^\/gezondheid|klokken$|agenda|herinneringen|importsjablonen|werkblad|voorstellen|gebeurtenissen|geweigerde|bestanden|vragen$|vragen\/(?!herziene|stille)|(?<!\})\/controles$/;

/** What the corpus tells and no view shows, or shows as it was. */
const HISTORY_ALONE = [
  'IntakeExceptionGranted',
  'MunicipalityAssessmentGiven',
  'PlanAmountRevised',
  'KpiPaymentMade',
  'GrantQualified',
  'BudgetSplitByChannel',
  'ReservationReleased',
  'NormSupervisionSet',
  // It is of a text that nobody told here; apps/api/redactie looks at one that was.
  'EditorialTextReviewed',
  // They tell nothing of what they are about, until it is approved: test/proposals looks at them.
  'UpdateSubmitted',
  'UpdateSentBack',
  'UpdateWithdrawn',
  'UpdateApproved',
  // They are of milestones that nobody scheduled here; libs/agreements looks at ones that were.
  'CommitmentMilestoneInterpretationSet',
  'CommitmentMilestoneStarted',
  'CommitmentMilestoneMissed',
  'CommitmentMilestoneAchieved',
  'CommitmentMilestoneLapsed',
];
interface Numbered {
  readonly volgnummer: number;
}

let api: ApiStand;
let ids: ReadonlyMap<string, Uuid>;
let before: ReadonlyMap<string, string>;
let after: ReadonlyMap<string, string>;
beforeAll(async () => {
  api = await openApiStand({ history: 'leeg', clock: { now: () => '2026-11-20T10:00:00.000Z' as Instant } });
  const paths = addressesOf(routesOf(await fetchDocument(api.base)));
  const forAll = await tellForAll(api.stand);
  const first = await lookOn(api.stand, 'Gezien.');
  before = await seen(paths, first);
  ids = await tellEveryType(api.stand, forAll);
  const second = await lookOn(api.stand, 'Gezien weer.');
  after = await seen(paths, second);
});
afterAll(() => api.close());

/** Every read, on three dates and with every value of what filters it. */
const addressesOf = (routes: readonly Route[]): string[] =>
  routes
    .filter(({ method, path }) => method === 'GET' && !NO_FIGURES.test(path))
    .flatMap(({ path, operation: { parameters = [] } }) => {
      const must = ASKED_WITH[path] ?? '';
      const filters = parameters
        .filter((parameter) => parameter.in === 'query' && !must.includes(`${parameter.name}=`))
        .flatMap(({ name, schema }) => (name === 'zoek' ? ['en'] : valuesOf(schema)).map((value) => `${name}=${value}`));
      const address = path.replace(/\{\w+\}/, () => NAMES[path] ?? `(nobody said who is asked for at ${path})`);
      const own = OWN_CLOCKS[path];
      const asked = own === undefined ? [...AT, ...filters] : [...own, ...filters.map((filter) => `${own[0]}&${filter}`)];
      return asked.map((query) => `${address}?${[must, query].filter(Boolean).join('&')}`);
    });

function valuesOf(schema: Schema): readonly unknown[] {
  const { type, enum: values } = (schema.type === 'array' ? schema.items : schema) as Schema;
  return type === 'boolean' ? [true, false] : ((values as readonly unknown[] | undefined) ?? []);
}

async function ask(path: string, as?: string): Promise<string> {
  const response = await fetch(`${api.base}${path}`, as === undefined ? {} : { headers: { Authorization: `Bearer ${as}` } });
  return `${response.status} ${(await unpacked(response)).replaceAll(response.headers.get('x-correlatie-id') ?? '-', '(correlatie)')}`;
}

/** What nobody in particular gets of every address, but for the event with which the log ends. */
async function seen(paths: readonly string[], last: Uuid): Promise<ReadonlyMap<string, string>> {
  await api.stand.projector.catchUp();
  const { klokken } = JSON.parse((await ask('/v1/kaders')).slice(4)) as { klokken: { volgnummer: number } };
  // In a row it stands behind the moment at which the last event was known.
  const number = new RegExp(`(volgnummer\\D{1,30}|Z,)${klokken.volgnummer}\\b`, 'gi');
  const answers = new Map<string, string>();
  for (const path of paths) {
    const answer = (await ask(path)).replaceAll(number, '$1(eind)').replaceAll(last, '(eind)').replaceAll('Gezien weer.', 'Gezien.');
    answers.set(path, answer);
  }
  return answers;
}

/** What an insider sees of figures when the log ends at a number. */
async function inside(path: string, volgnummer: number): Promise<string> {
  const doelgroep = path.includes('rapporten') ? '&doelgroep=bo' : '';
  const answer = JSON.parse((await ask(`${path}?geldigOp=2026-11-20&volgnummer=${volgnummer}${doelgroep}`, 'bo')).slice(4)) as object;
  const { klokken: _clocks, geschiedenis: _history, revisie: _revision, ...figures } = answer as Record<string, unknown>;
  return JSON.stringify(figures);
}

describe('every type of event, under embargo', () => {
  it('is told here', () => {
    expect(EVERY_TYPE.length).toBeGreaterThan(120);
    expect([...ids.keys()].sort()).toEqual([...EVERY_TYPE].sort());
    expect([...before].flatMap(([path, answer]) => (answer.startsWith('200') ? [] : [path])).sort()).toEqual([
      '/v1/controles/2025-06-01?bekendOp=2026-11-20&doelgroep=bo',
      '/v1/edities/2025-05-20/controles?bekendOp=2026-11-20&doelgroep=bo',
      '/v1/peildatum-rapporten?doelgroep=bo',
      '/v1/reeksen/acties.totaal?van=2025-05-01&tot=2025-06-30&doelgroep=bo',
      '/v1/samenvattingen?doelgroep=bo',
      '/v1/vergelijkingen?vanGeldigOp=2024-06-01&totGeldigOp=2025-06-01&doelgroep=bo',
      '/v1/verklaringen/uitputting.transformatiemiddelen.over?doelgroep=bo',
    ]);
  });

  it('is in no answer to who is outside: each is what it was before', () => {
    expect(after.size).toBeGreaterThan(140);
    for (const [path, answer] of after) expect([path, answer]).toEqual([path, before.get(path)]);
  });

  it('is in no answer to who is outside by its id, nor by the name of its publication', () => {
    const told = [...ids.values(), SECRET];
    for (const [path, answer] of after) expect([path, told.filter((id) => answer.includes(id))]).toEqual([path, []]);
  });

  it('is there for who is inside, but for what is in the history of its subject alone', async () => {
    const unseen: string[] = [];
    for (const [type, id] of ids) {
      const { volgnummer } = (JSON.parse((await ask(`/v1/gebeurtenissen/${id}`, 'auditor')).slice(4)) as { gebeurtenis: Numbered })
        .gebeurtenis;
      const changes = [];
      for (const path of shownAt(type)) changes.push((await inside(path, volgnummer)) !== (await inside(path, volgnummer - 1)));
      if (!changes.includes(true)) unseen.push(type);
    }
    expect(unseen).toEqual(HISTORY_ALONE);
  });
});
