import { PeildatumError } from '@peildatum/kernel';
import type { Lag, ProjectionStatus, RebuildProgress } from '@peildatum/projections';
import { EXIT } from '../../runtime/failure.js';
import { progressBar } from '../progress-bar.js';
import { table } from '../table.js';
import { output } from '../terminal.js';
import { type Tool, withTool } from '../with-tool.js';

export interface SkipOptions {
  readonly reden: string;
  readonly door: string;
}

export const status = (): Promise<void> =>
  withProjector(async (projector) => {
    const { projections, head, storeReachable } = await projector.status();
    print(projections);
    output(storeReachable ? `Kop van het logboek: ${head ?? 'verder dan geteld is'}.` : 'De event store antwoordt niet.');
    for (const { name, halted, skips } of projections) {
      if (halted) output(`${name} staat stil [${halted.code}]: ${halted.text}`);
      for (const { eventId, reason } of skips) output(`${name} sloeg gebeurtenis ${eventId} over: ${reason}`);
    }
    if (!storeReachable || projections.some(({ halted }) => halted)) process.exitCode = EXIT.failed;
  });

export const rebuild = (name: string): Promise<void> =>
  withProjector(async (projector) => {
    const bar = progressBar();
    const onProgress = ({ done, total }: RebuildProgress) => bar.show(`herbouw ${name}`, done, total ?? done);
    const { events, generation } = await projector.rebuild(name, { onProgress }).finally(bar.stop);
    output(`${name} is herbouwd uit ${events} gebeurtenissen (generatie ${generation}).`);
  });

export const resume = (name: string): Promise<void> =>
  withProjector(async (projector) => {
    await projector.resume(name);
    await goOn(projector, name);
  });

export const skip = (name: string, eventId: string, { reden, door }: SkipOptions): Promise<void> =>
  withProjector(async (projector) => {
    await projector.skip(name, { eventId, reason: reden, by: door });
    await goOn(projector, name);
  });

/** An operator who mends the read models does not wait until they are at the head. */
const withProjector = (use: (projector: Tool['projector']) => Promise<void>): Promise<void> =>
  withTool(({ projector }) => use(projector), { catchUp: false });

async function goOn(projector: Tool['projector'], name: string): Promise<void> {
  const { projections } = await projector.catchUp();
  print(projections.filter((projection) => projection.name === name));
  failWhenHalted(projections, name);
}

function print(projections: readonly ProjectionStatus[]): void {
  const row = ({ name, state, volgnummer, knownAt, lag, generation }: ProjectionStatus) => [
    name,
    STATES[state],
    String(volgnummer),
    knownAt ?? '-',
    lagText(lag),
    String(generation),
  ];
  table([
    ['leesmodel', 14],
    ['staat', 16],
    ['volgnummer', 10],
    ['bekend op', 24],
    ['achterstand', 26],
    ['generatie', 9],
  ])(projections.map(row));
}

const STATES = { running: 'loopt', halted: 'staat stil', rebuilding: 'wordt herbouwd', outdated: 'wacht op herbouw' } as const;

const lagText = ({ events, seconds }: Lag): string =>
  events === 0 ? 'geen' : `${events ?? 'veel'} gebeurtenissen${seconds === null ? '' : `, ${seconds.toFixed(1)} s`}`;

function failWhenHalted(projections: readonly ProjectionStatus[], name: string): void {
  const halted = projections.find((projection) => projection.name === name)?.halted;
  if (!halted) return;
  throw new PeildatumError({ code: 'PROJECTION.STILL_HALTED', kind: 'unavailable', message: `${name} staat weer stil: ${halted.text}` });
}
