import { randomUUID } from 'node:crypto';
import { allPast } from '../harness/checkpoints.js';
import { command } from '../harness/command-line.js';
import type { Fault, Round } from '../harness/fault.js';
import { checkHalted, operate, PROJECTIONS, type ProjectionName } from '../harness/halted.js';
import { plainGet } from '../harness/plain-get.js';
import { appendRaw, type RawEvent } from '../harness/raw-log.js';
import { type Scene, underLoad } from '../harness/under-load.js';

interface Poison {
  readonly event: Omit<RawEvent, 'stream'>;
  /** Those that cannot take it; the others go on. */
  readonly halts: readonly ProjectionName[];
  readonly reason: string;
}

const REPLACEMENT = {
  type: 'ActionProgressReported',
  validFrom: '2025-06-01',
  schemaVersion: 1,
  data: { progress: 'behind', explanation: null },
};

/** Reads well, and is refused by the database: no row may be superseded by its own event. */
const ROW: Poison = {
  event: { type: 'ActionFactCorrected', data: JSON.stringify({ reason: 'storing', replacement: REPLACEMENT }), correctsItself: true },
  halts: ['acties'],
  reason: 'ROW_REFUSED',
};

/** Nobody can read these, so nobody can say that they do not matter: every projection halts. */
const UNREADABLE: readonly RawEvent['data'][] = ['{}', '{"progress":"gestopt","explanation":null}', '[1, 2]', '"tekst"'];

export const poisonRow: Fault = {
  name: 'een vergiftigde gebeurtenis: de database weigert haar rij',
  shows: 'Alleen het leesmodel dat haar niet kan verwerken staat stil, met reden; sla-over met een reden brengt het terug.',
  run: (round) => poisoned(round, () => ROW),
};

export const poisonData: Fault = {
  name: 'een vergiftigde gebeurtenis: haar inhoud is niet te lezen',
  shows: 'Alle leesmodellen staan erop stil, na wat ervoor kwam; schrijven gaat door; sla-over met een reden brengt ze terug.',
  run: (round) =>
    poisoned(round, ({ random }) => ({
      event: { type: 'ActionProgressReported', data: random.pick(UNREADABLE) },
      halts: PROJECTIONS,
      reason: 'EVENT_UNREADABLE',
    })),
};

export const unknownType: Fault = {
  name: 'een gebeurtenis van een onbekende soort',
  shows: 'Alle leesmodellen staan erop stil in plaats van haar stil over te slaan; sla-over met een reden brengt ze terug.',
  run: (round) =>
    poisoned(round, () => ({ event: { type: 'ActionTeleported', data: '{"to":"?"}' }, halts: PROJECTIONS, reason: 'EVENT_UNREADABLE' })),
};

const poisoned = (round: Round, choose: (round: Round) => Poison) => underLoad(round, { strike: (scene) => strike(scene, choose(round)) });

async function strike({ round, deployment, load, problem }: Scene, { event, halts, reason }: Poison): Promise<{ endedAt: number }> {
  const { postgres, apis, issuer } = deployment;
  const auditor = await issuer.token(randomUUID());
  const all = (wrong: readonly string[]) => {
    for (const what of wrong) problem(what);
  };
  const { id, volgnummer } = await appendRaw(postgres, { ...event, stream: `actie-GIF-${round.seed.toString(36).toUpperCase()}` });
  all(await checkHalted(deployment, { projections: halts, reason, says: new RegExp(`${id}, volgnummer ${volgnummer}`) }));
  // Writing needs no read model, and what was known before it can still be read.
  await load.progress(10);
  const others = PROJECTIONS.filter((name) => !halts.includes(name));
  if (!(await allPast(postgres, volgnummer, others))) problem(`${others.join(', ')} did not go on past it`);
  for (const api of apis) {
    const { status, text } = await plainGet(api, `/v1/peildatum-rapporten?volgnummer=${volgnummer - 1}`);
    if (status !== 200) problem(`${api.name} answered ${status} to a report of before it: ${text.slice(0, 300)}`);
  }
  // Trying again is no cure: it stands still again, and says so.
  if (reason === 'ROW_REFUSED') {
    const again = await command(deployment.env, 'projecties', 'hervat', halts[0] as string);
    if (again.code !== 69 || !again.stderr.includes('PROJECTION.STILL_HALTED'))
      problem(`hervat ended with ${again.code}: ${again.stdout}${again.stderr}`);
  }
  const endedAt = performance.now();
  all(
    await operate(
      deployment,
      halts.map((name) => ({ what: 'sla-over', name, eventId: id, reason: 'storing nagebootst' })),
    ),
  );
  for (const api of apis) {
    const report = await plainGet(api, '/v1/peildatum-rapporten');
    if (report.status === 200 && !report.text.includes(id)) problem(`the report of ${api.name} does not say that ${id} was passed over`);
    const list = await plainGet(api, `/v1/gebeurtenissen?vanVolgnummer=${volgnummer - 1}&totVolgnummer=${volgnummer + 1}`, auditor);
    if (list.status !== 200) problem(`${api.name} answered ${list.status} to a list of events around it: ${list.text.slice(0, 300)}`);
  }
  return { endedAt };
}
