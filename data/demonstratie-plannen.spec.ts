import { describe, expect, it } from '@jest/globals';
import { foldIntake } from '@peildatum/plans';
import type { Line } from './demonstratie/line.js';
import { field, history, KNOWN, planLines } from './testing/committed-history.js';

const STATUS_AFTER: Readonly<Record<string, string>> = {
  Submitted: 'Ingediend',
  AssessmentStarted: 'Beoordeling gestart',
  InformationRequested: 'Extra informatie opvragen',
  InformationProvided: 'Beoordeling gestart',
  DecisionIntended: 'Voorgenomen besluit',
  Approved: 'Goedgekeurd',
  Rejected: 'Afgekeurd',
  StatusNotPublished: 'Onbekend',
};

/** Every stream's last status at a moment, by the names of the events alone; a dossier has one plan at most here. */
function statuses(of: 'SnelleToets' | 'Plan', knownAt: string): Record<string, number> {
  const last = new Map<string, string>();
  for (const { stream, type } of planLines.filter(({ recordedAt }) => recordedAt <= knownAt)) {
    const status = type.startsWith(of) ? STATUS_AFTER[type.slice(of.length)] : undefined;
    if (status !== undefined) last.set(stream, status);
  }
  const counts: Record<string, number> = {};
  for (const status of last.values()) counts[status] = (counts[status] ?? 0) + 1;
  return counts;
}

const linesOf = (type: string, knownAt: string) => planLines.filter((line) => line.type === type && line.recordedAt <= knownAt);
const total = (counts: Record<string, number>) => Object.values(counts).reduce((sum, n) => sum + n, 0);
const cents = (line: Line, name: string) => BigInt(field(line, name) as string);
const granted = (line: Line) => BigInt((field(line, 'granted') as { amount: string }).amount);
const sum = (amounts: readonly bigint[]) => amounts.reduce((all, amount) => all + amount, 0n);
const euros = (amount: number) => BigInt(amount) * 100n;

interface Terms {
  readonly amounts: readonly { readonly sector: string | null; readonly amount: string }[];
}
const approvedBy = (knownAt: string) =>
  linesOf('PlanApproved', knownAt).map((line) => ({ plan: String(field(line, 'plan')), ...(field(line, 'terms') as Terms) }));

describe('snelle toetsen and plans', () => {
  it('count as November 2024 prints them (000 r. 237-243, 306-323)', () => {
    expect(statuses('SnelleToets', KNOWN.november)).toEqual({
      Ingediend: 15,
      'Beoordeling gestart': 30,
      'Extra informatie opvragen': 32,
      Goedgekeurd: 196,
      Afgekeurd: 73,
    });
    expect(statuses('Plan', KNOWN.november)).toEqual({
      Ingediend: 7,
      'Beoordeling gestart': 15,
      'Extra informatie opvragen': 22,
      'Voorgenomen besluit': 2,
      Goedgekeurd: 30,
      Afgekeurd: 5,
    });
  });

  it('count as May 2025 prints them, and are Onbekend where it prints nothing (004 r. 10051, 10093-10099)', () => {
    expect(statuses('SnelleToets', KNOWN.may)).toEqual({ Goedgekeurd: 270, Onbekend: 146 });
    const plans = statuses('Plan', KNOWN.may);
    expect(total(plans)).toBe(145);
    expect(plans).toEqual({ Goedgekeurd: 48 + 3, Onbekend: 94 });
  });

  it('rest on an approved snelle toets, each plan on one', () => {
    const approved = new Set(planLines.filter(({ type }) => type === 'SnelleToetsApproved').map(({ stream }) => stream));
    const submitted = linesOf('PlanSubmitted', KNOWN.may).map(({ stream }) => stream);
    expect(submitted).toHaveLength(145);
    expect(new Set(submitted).size).toBe(145);
    expect(submitted.filter((stream) => !approved.has(stream))).toEqual([]);
  });

  it('say of themselves that they are made up, and tell nothing that no source gives', () => {
    const dossiers = planLines.filter(({ stream }) => stream.startsWith('dossier-'));
    expect(dossiers.filter(({ basis }) => basis === 'source')).toEqual([]);
    expect(new Set(dossiers.filter(({ basis }) => basis === 'derived').map(({ type }) => type))).toEqual(
      new Set(['SnelleToetsStatusNotPublished']),
    );
    const told = dossiers.filter(({ type }) => type === 'SnelleToetsSubmitted' || type === 'PlanSubmitted');
    for (const { data } of told) {
      const { code: _, plan: __, ...rest } = data as Record<string, unknown>;
      expect(Object.values(rest).filter((value) => value !== null)).toEqual([]);
    }
  });
});

describe('their amounts', () => {
  it('sum per sector to what November prints, and have no sector that May does not print', () => {
    const perSector: Record<string, bigint> = {};
    for (const { amounts } of approvedBy(KNOWN.november))
      for (const { sector, amount } of amounts) perSector[String(sector)] = (perSector[String(sector)] ?? 0n) + BigInt(amount);
    expect(perSector).toEqual({
      MSZ: euros(212_072_590),
      Wijkverpleging: euros(46_467_724),
      GGZ: euros(22_925_923),
      Huisartsen: euros(13_990_527),
      'Overige (niet binnen Zvw)': euros(7_059_158),
      Wlz: euros(1_673_995),
    });
    const may = approvedBy(KNOWN.may);
    expect(may).toHaveLength(51);
    expect(sum(may.flatMap(({ amounts }) => amounts.map(({ amount }) => BigInt(amount))))).toBe(euros(740_409_907));
    expect(may.slice(30).flatMap(({ amounts }) => amounts.map(({ sector }) => sector))).toEqual(Array(21).fill(null));
  });

  it('are paid as both editions print', () => {
    const paid = (knownAt: string) => sum(linesOf('KpiPaymentAuthorised', knownAt).map((line) => cents(line, 'amount')));
    expect([paid(KNOWN.november), paid(KNOWN.may)]).toEqual([euros(71_868_674), euros(125_780_395)]);
    expect(linesOf('KpiPartlyAchieved', KNOWN.may)).toHaveLength(1);
  });

  it('are granted as the NZa says, never above what the plan was approved for', () => {
    const [november, may] = [linesOf('BeschikkingIssued', KNOWN.november), linesOf('BeschikkingIssued', KNOWN.may)];
    expect([november.length, sum(november.map(granted))]).toEqual([22, euros(236_000_000)]);
    expect(new Set(november.map((line) => `${field(line, 'domain')} ${field(line, 'dataDate')} ${line.validFrom}`))).toEqual(
      new Set(['Zvw 2024-11-14 2024-11-14']),
    );
    expect([may.length, sum(may.map(granted))]).toEqual([48, euros(483_000_000)]);
    const routes = linesOf('VwsRouteGranted', KNOWN.may);
    expect([routes.length, sum(routes.map(granted))]).toEqual([3, euros(13_000_000)]);

    const available = new Map(approvedBy(KNOWN.may).map(({ plan, amounts }) => [plan, sum(amounts.map(({ amount }) => BigInt(amount)))]));
    const plans = [...may, ...routes].map((line) => String(field(line, 'plan')));
    expect(new Set(plans).size).toBe(51);
    expect([...may, ...routes].filter((line) => granted(line) > (available.get(String(field(line, 'plan'))) ?? 0n))).toEqual([]);
  });
});

it('the intake closes on 1 July 2025, known with the letter of 3 July', () => {
  const events = history.filter(({ stream }) => stream === 'intake');
  expect(events.map(({ recordedAt }) => recordedAt)).toEqual([KNOWN.july]);
  const view = (on: string) => foldIntake(events as never, on as never);
  expect([view('2025-06-30').closed, view('2025-07-01').closed, view('2025-07-01').since]).toEqual([false, true, '2025-07-01']);
});

it('give every figure one name per edition and publication', () => {
  const names = planLines
    .filter(({ type }) => type === 'FigurePublished')
    .map((line) => `${line.validFrom} ${field(line, 'publishedIn')} ${field(line, 'figure')}`);
  expect(names).toHaveLength(85);
  expect(new Set(names).size).toBe(names.length);
});
