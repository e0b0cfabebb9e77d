import { type BudgetEvent, budget, budgetStreams, correctBudget, foldBudget, tellBudget } from '@peildatum/budgets';
import type { Register, WriteContext } from '@peildatum/event-store';
import type { ImportCommand, ImportHandler } from '@peildatum/importing';
import { type CalendarDate, type Decide, type Fact, PeildatumError, type RecordedEvent, sumOf, type Uuid } from '@peildatum/kernel';
import {
  correctDossier,
  type DossierEvent,
  dossierStream,
  foldDossier,
  isDossierStream,
  sectorAmountsOf,
  type TellableDossierFact,
  tellDossier,
} from '@peildatum/plans';
import fc from 'fast-check';
import { told } from '../../libs/budgets/testing/facts.js';
import { fact } from '../../libs/plans/testing/dossier.facts.js';
import { almostApproved } from './dossiers.js';
import { besluit, importOf, MEANS, planbedrag, revised, stated, writeContext } from './means-world.js';

export const TOETSEN = ['ST-A', 'ST-B', 'ST-C', 'ST-D'] as const;
const BUDGET = budgetStreams.of(MEANS);
const OPEN = { intake: () => ({ closed: false, since: null, decidedBy: null }) };

const toets = fc.constantFrom(...TOETSEN);
const insurer = fc.constantFrom('Zilveren Kruis', 'VGZ');
const euros = fc.constantFrom(50_000, 100_000, 300_000, 500_000, 900_000);
const total = fc.constantFrom(400_000, 700_000, 900_000, 1_000_000, 1_500_000);
const day = fc.constantFrom('2024-10-15', '2024-11-01', '2024-12-01', '2025-01-01', '2025-02-01', '2025-03-01', '2025-04-01');
const kpi = (of: string) => ({ plan: `${of}.1`, kpi: 'K01' });

const ofDossier = fc.oneof(
  {
    weight: 5,
    arbitrary: fc
      .tuple(toets, insurer, day)
      .map(([of, by, on]) => [of, fact('InsurerDecisionGiven', on, { plan: `${of}.1`, insurer: by })] as const),
  },
  { weight: 5, arbitrary: fc.tuple(toets, euros, day).map(([of, amount, on]) => [of, revised(of, amount, on)] as const) },
  fc
    .tuple(toets, euros, day)
    .map(([of, amount, on]) => [of, fact('KpiPartlyAchieved', on, { ...kpi(of), earned: stated(amount).amount })] as const),
  fc.tuple(toets, day).map(([of, on]) => [of, fact('KpiRemainderReleased', on, kpi(of))] as const),
);
const ofBudget: fc.Arbitrary<BudgetEvent> = fc.oneof(
  fc
    .tuple(total, day)
    .map(([amount, on]) => told('BudgetRevised', on, { total: stated(amount), causes: [], decidedBy: null, reason: 'besluit' })),
  fc
    .tuple(euros, day)
    .map(([amount, on]) =>
      told('ExcessApprovalAllowed', on, { upTo: stated(amount).amount, decidedBy: 'BO', reason: 'uitval', decision: null }),
    ),
  fc.tuple(euros, day).map(([amount, on]) => told('BudgetTransferred', on, { purpose: 'AZWA', part: stated(amount), decidedBy: 'BO' })),
);
const row = fc.oneof(
  { weight: 3, arbitrary: fc.tuple(toets, euros, day).map(([of, amount, on]): object => planbedrag(of, amount, on)) },
  { weight: 3, arbitrary: fc.tuple(toets, insurer, day).map(([of, by, on]): object => besluit(of, by, on)) },
  fc.tuple(total, day).map(([amount, on]): object => ({
    soort: 'budgetherziening' satisfies keyof typeof budget.facts,
    budget: MEANS,
    bedrag: `${amount}.00`,
    reden: 'besluit',
    geldigVanaf: on,
  })),
);

/** What somebody does with the means; most of it is refused, and that is part of it. */
export type Deed =
  | { readonly kind: 'dossier'; readonly toets: string; readonly told: DossierEvent }
  | { readonly kind: 'correct-dossier'; readonly toets: string; readonly nth: number; readonly replacement: DossierEvent | null }
  | { readonly kind: 'budget'; readonly told: BudgetEvent }
  | { readonly kind: 'correct-budget'; readonly nth: number; readonly replacement: BudgetEvent | null }
  | { readonly kind: 'file'; readonly rows: readonly object[] };

const deed: fc.Arbitrary<Deed> = fc.oneof(
  { weight: 8, arbitrary: ofDossier.map(([of, what]): Deed => ({ kind: 'dossier', toets: of, told: what })) },
  {
    weight: 4,
    arbitrary: fc
      .tuple(ofDossier, fc.nat(3), fc.boolean())
      .map(([[of, what], nth, withdraws]): Deed => ({ kind: 'correct-dossier', toets: of, nth, replacement: withdraws ? null : what })),
  },
  { weight: 3, arbitrary: ofBudget.map((what): Deed => ({ kind: 'budget', told: what })) },
  {
    weight: 1,
    arbitrary: fc.tuple(fc.nat(3), fc.option(ofBudget)).map(([nth, replacement]): Deed => ({ kind: 'correct-budget', nth, replacement })),
  },
  { weight: 3, arbitrary: fc.array(row, { minLength: 1, maxLength: 5 }).map((rows): Deed => ({ kind: 'file', rows })) },
);

export const deeds = (many: number): fc.Arbitrary<Deed[]> => fc.array(deed, { minLength: many, maxLength: many });

/** Who does them, by the roads that people have. */
export class Doer {
  constructor(
    private readonly register: Register,
    private readonly importer: Pick<ImportHandler, 'execute'>,
    private readonly events: (stream: string) => Promise<readonly RecordedEvent[]>,
  ) {}

  /** @returns what came of it: its kind with `ok`, or the code of the refusal */
  async do(what: Deed): Promise<string> {
    try {
      await this.done(what);
      return `${what.kind} ok`;
    } catch (error) {
      if (error instanceof PeildatumError) return error.code;
      throw error;
    }
  }

  private async done(what: Deed): Promise<unknown> {
    switch (what.kind) {
      case 'dossier':
        return await this.write(dossierStream(what.toets), tellDossier(what.toets, what.told as TellableDossierFact, OPEN));
      case 'budget':
        return await this.write(BUDGET, tellBudget(MEANS, what.told));
      case 'correct-dossier': {
        const order = await this.order(dossierStream(what.toets), what.nth);
        return await this.write(
          dossierStream(what.toets),
          correctDossier({ ...order, toets: what.toets, replacement: what.replacement }, OPEN),
        );
      }
      case 'correct-budget':
        return await this.write(BUDGET, correctBudget(MEANS, { ...(await this.order(BUDGET, what.nth)), replacement: what.replacement }));
      case 'file':
        return await this.importer.execute(importOf(...what.rows) as ImportCommand);
    }
  }

  /** Corrects one of the last events of a stream. */
  private async order(stream: string, nth: number): Promise<{ readonly corrects: Uuid; readonly reason: string }> {
    const events = await this.events(stream);
    return { corrects: events.at(-1 - nth)?.id as Uuid, reason: 'vergissing' };
  }

  private write = <F extends Fact>(stream: string, decide: Decide<F>) =>
    this.register.write<F>(stream, decide, writeContext() as WriteContext);
}

/** A budget of a million, and four plans that wait for both insurers. */
export async function begin(register: Register): Promise<void> {
  const established = told('BudgetEstablished', '2022-08-12', { title: 'Middelen', total: stated(1_000_000), decidedBy: null });
  await register.write<BudgetEvent>(BUDGET, () => [established], writeContext());
  for (const [at, of] of TOETSEN.entries())
    await register.write<DossierEvent>(
      dossierStream(of),
      () => almostApproved(of, { euros: 300_000 + 200_000 * at }).slice(0, -1),
      writeContext(),
    );
}

/** The first date and knowledge at which more was approved than there was and than was allowed, by a fold of the raw events. */
export function overspent(events: readonly RecordedEvent[]): string | null {
  const dates = [...new Set(events.flatMap(({ validFrom, data }) => [validFrom, replaced(data) ?? validFrom]))].sort();
  const streams = new Map<string, RecordedEvent[]>();
  for (const [at, event] of events.entries()) {
    streams.set(event.stream, [...(streams.get(event.stream) ?? []), event]);
    // The events of one append are known together.
    if (events[at + 1]?.commandId === event.commandId) continue;
    for (const on of dates) {
      const over = overspentOn(streams, on);
      if (over !== null) return `after event ${at} (${event.type} of ${event.stream}), on ${on}: ${over}`;
    }
  }
  return null;
}

const replaced = (data: unknown): CalendarDate | undefined =>
  (data as { replacement?: { validFrom: CalendarDate } | null }).replacement?.validFrom;

function overspentOn(streams: ReadonlyMap<string, readonly RecordedEvent[]>, on: CalendarDate): string | null {
  const budget = foldBudget(streams.get(BUDGET) ?? [], on);
  if (budget === null || budget.total === null) return null;
  const kpis = [...streams].flatMap(([stream, own]) => (isDossierStream(stream) ? (foldDossier(own, on)?.kpis ?? []) : []));
  const sums = sectorAmountsOf(kpis).map(({ amounts }) => BigInt(amounts.available) - BigInt(amounts.released));
  const approved = sums.reduce((all, each) => all + each, 0n);
  const { viaVws, transferred, lapsed } = budget.elsewhere;
  const there = BigInt(budget.total.amount) - BigInt(sumOf([viaVws, transferred, lapsed])) + BigInt(budget.excessAllowed);
  return approved > there ? `${approved} of ${there}` : null;
}
