import { describe, expect, it } from '@jest/globals';
import { agreement, commitment, impact } from '@peildatum/agreements';
import {
  agreementTable,
  agreementTableEvents,
  budgetEvents,
  type FrameworkCode,
  frameworkCode,
  frameworkEvents,
  sectorAndYear,
  tellBudget,
  tellFramework,
} from '@peildatum/budgets';
import { body, decision, governanceEvents, kamer, meeting, partyRegister, recordGovernance } from '@peildatum/governance';
import {
  amsterdamDate,
  type Decide,
  type EventDefinitions,
  type Fact,
  NOTHING_BESIDE,
  type RecordedEvent,
  schema,
  Timeline,
} from '@peildatum/kernel';
import { monitorEvents, tellMonitor } from '@peildatum/monitoring';
import {
  dossierEvents,
  followDossier,
  INTAKE_STREAM,
  intakeEvents,
  NO_DOSSIER,
  OPEN_INTAKE,
  tellDossier,
  tellIntake,
} from '@peildatum/plans';
import { publicationEvents, tellPublication } from '@peildatum/publications';
import type { Subject } from '@peildatum/subjects';
import {
  actionEvents,
  changeAction,
  changeThematafel,
  openThematafel,
  readDueDate,
  registerAction,
  thematafelEvents,
} from '@peildatum/thematafels';
import { normEvents, tellNorm, trancheEvents, tranche as trancheSubject } from '@peildatum/volume-norms';
import { parse } from 'csv-parse/sync';
import { demonstrationFiles } from './demonstratie/history.js';
import type { Line } from './demonstratie/line.js';
import { committed, history, KNOWN, lines, linesOf, ofType, sources } from './testing/committed-history.js';

describe('the files', () => {
  it('are what the generator makes', () => expect(committed).toEqual(demonstrationFiles(sources)));

  it('hold an event of a known type on every line, with data that its schema takes', () => {
    expect(Object.values(committed).map((file) => linesOf(file).length)).toEqual([1387, 1961, 37, 79, 9, 234, 156, 306, 99, 35]);
    const definitions: EventDefinitions = {
      ...actionEvents,
      ...thematafelEvents,
      ...governanceEvents,
      ...dossierEvents,
      ...intakeEvents,
      ...budgetEvents,
      ...frameworkEvents,
      ...agreementTableEvents,
      ...publicationEvents,
      ...normEvents,
      ...trancheEvents,
      ...monitorEvents,
      ...Object.assign({}, ...kamer.events),
      ...agreement.events,
      ...commitment.events,
      ...partyRegister.events,
      ...body.events,
      ...meeting.events,
      ...decision.events,
      ...Object.assign({}, ...impact.subjects.map(({ events }) => events)),
    };
    const faults = history.flatMap(({ type, data }) => schema.faultsOf(definitions[type]?.data ?? schema.literal(true), data, type));
    expect(faults).toEqual([]);
  });

  it('say of every line where it comes from', () => {
    for (const { basis, source } of history) {
      expect(['source', 'derived', 'reconstructed']).toContain(basis);
      expect(source).toMatch(/00[0-4] r\. \d/);
      expect(source.length).toBeLessThanOrEqual(500);
    }
  });

  it.each([...Object.entries(committed).map(([name, file]) => [name, linesOf(file)] as const), ['all together', history] as const])(
    '%s: in the order in which things became known',
    (_, told) => {
      expect(told.filter((line, i) => line.recordedAt < (told[i - 1]?.recordedAt ?? ''))).toEqual([]);
    },
  );

  it('together tell nothing before it was, in the four moments that there are', () => {
    expect([...new Set(history.map(({ recordedAt }) => recordedAt))]).toEqual([KNOWN.november, KNOWN.may, KNOWN.june, KNOWN.july]);
    expect(history.filter(({ validFrom, recordedAt }) => validFrom > amsterdamDate(recordedAt))).toEqual([]);
  });

  it('keep the lines of the first file in their order', () => {
    const first = new Set(lines.map((line) => JSON.stringify(line)));
    expect(history.map((line) => JSON.stringify(line)).filter((line) => first.has(line))).toEqual([...first]);
  });

  it('are a history that the rules of the domain accept, fact by fact', () => {
    const streams = new Map<string, RecordedEvent[]>();
    for (const line of history) {
      const events = streams.get(line.stream) ?? [];
      tell(line, Timeline.of(events));
      events.push({ ...line, id: `${line.stream} ${events.length}`, revision: events.length } as unknown as RecordedEvent);
      streams.set(line.stream, events);
    }
    expect(streams.size).toBe(
      455 + 10 + 1 + 416 + 1 + 2 + (2 + 30 + 6) + (2 + 2) + 5 + (2 + 14 + 2) + (4 + 41) + (1 + 2 + 21 + 25 + 4 + 30) + (1 + 13 + 2 + 12),
    );
  });
});

describe('Bijlage L', () => {
  const rows = parse(sources['acties-iza.csv'], { columns: true }) as Record<string, string>[];
  const registered = ofType('ActionRegistered').filter(({ basis }) => basis === 'source');

  it('is registered whole and verbatim, with its line', () => {
    expect(rows).toHaveLength(120);
    expect(registered.map(({ stream, source, data }) => ({ stream, source, data }))).toEqual(
      rows.map((row) => ({
        stream: `actie-${row.id}`,
        source: `001 r. ${row.bron_regel}`,
        data: {
          code: row.id,
          thematafel: row.thematafel,
          section: row.onderdeel,
          description: row.omschrijving,
          due: { text: row.gereed_tekst, date: row.gereed_datum || null },
          responsible: row.verantwoordelijken?.split(';'),
        },
      })),
    );
  });

  it('reads as due what the list itself has as date', () => {
    const read = rows.map((row) => [row.id, readDueDate(row.gereed_tekst ?? '').date ?? '']);
    expect(read.filter(([, date]) => date === '')).toHaveLength(25);
    expect(read).toEqual(rows.map((row) => [row.id, row.gereed_datum]));
  });
});

/** Tells a line to the domain; an approval follows from decisions that no source names, so it is walked and not told. */
function tell(line: Line, timeline: Timeline<never>): void {
  if (line.type === 'PlanApproved') {
    expect(() => timeline.with(factOf(line)).walk(NO_DOSSIER, followDossier)).not.toThrow();
    return;
  }
  expect(decisionOn(line)(timeline, amsterdamDate(line.recordedAt))).toHaveLength(1);
}

const factOf = ({ type, validFrom, data }: Line) => ({ type, validFrom, data }) as never;

/** What the domain decides when a line is told to it. */
function decisionOn(line: Line): Decide<Fact> {
  const { stream, type } = line;
  const fact = factOf(line);
  const code = stream.slice(stream.indexOf('-') + 1);
  const intake = () => OPEN_INTAKE;
  if (type === 'ActionRegistered') return registerAction(fact) as unknown as Decide<Fact>;
  if (type === 'ThematafelOpened') return openThematafel(fact) as unknown as Decide<Fact>;
  if (stream.startsWith('actie-')) return changeAction(code, fact) as unknown as Decide<Fact>;
  if (stream.startsWith('thematafel-')) return changeThematafel(code as never, fact) as unknown as Decide<Fact>;
  if (stream.startsWith('dossier-')) return tellDossier(code, fact, { intake }) as unknown as Decide<Fact>;
  if (stream.startsWith('budget-')) return tellBudget(code, fact) as unknown as Decide<Fact>;
  if (stream.startsWith('kader-')) return tellTheFramework(code, fact);
  if (stream.startsWith('kadertabel-'))
    return agreementTable.decisions.tell('besparingen', fact, NOTHING_BESIDE) as unknown as Decide<Fact>;
  if (stream.startsWith('publicatie-')) return tellPublication(code, fact) as unknown as Decide<Fact>;
  if (stream.startsWith('norm-')) return tellNorm(fact, NO_INSTITUTIONS) as unknown as Decide<Fact>;
  if (stream.startsWith('tranche-')) return trancheSubject.decisions.tell('1', fact, NOTHING_BESIDE) as unknown as Decide<Fact>;
  for (const subject of [agreement, commitment, partyRegister, body, meeting, decision])
    if (subject.streams.has(stream))
      return subject.decisions.tell(subject.streams.codeOf(stream), fact, NOTHING_BESIDE) as unknown as Decide<Fact>;
  if (stream.startsWith('monitor-')) return tellMonitor(code, fact) as unknown as Decide<Fact>;
  const told = ([...kamer.subjects, ...impact.subjects] as unknown as readonly Subject[]).find(({ streams }) => streams.has(stream));
  if (told) return told.decisions.tell(told.streams.codeOf(stream), fact, NOTHING_BESIDE) as unknown as Decide<Fact>;
  if (stream === INTAKE_STREAM) return tellIntake(fact) as unknown as Decide<Fact>;
  return recordGovernance(fact) as unknown as Decide<Fact>;
}

function tellTheFramework(code: string, fact: never): Decide<Fact> {
  const { sector, year } = sectorAndYear(code as FrameworkCode);
  return tellFramework(frameworkCode(sector, year), fact) as unknown as Decide<Fact>;
}

/** The demonstration has none. */
const NO_INSTITUTIONS = { isRegistered: () => false, hasLocation: () => false };
