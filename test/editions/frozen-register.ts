import { expect } from '@jest/globals';
import {
  CheckEditionsQuery,
  type CheckedEdition,
  edition,
  FreezeEditionCommand,
  GetEditionFileQuery,
  RecordChecksCommand,
} from '@peildatum/editions';
import { type Actor, type CalendarDate, type Decision, type Fact, PEILDATUM_NAMESPACE, systemIds, uuidV5 } from '@peildatum/kernel';
import type { Audience } from '@peildatum/publications';
import { REPORT_FORMAT_WORDS } from '@peildatum/reporting';
import { GetSubjectQuery, TellCommand } from '@peildatum/subjects';
import { Editiebestanden } from '../../apps/runtime/edities/editiebestanden.js';
import type { Peildatum } from '../../apps/runtime/peildatum.js';
import type { Seed } from '../../libs/platform/testing/test-database.js';
import { type Buses, onBuses } from '../support/on-buses.js';
import { openStandWith, type Stand, tellDemonstration } from '../support/stand.js';

/** The edition that is frozen for all, and the one for the BO. */
export const FIRST = '2025-05-20';
/** The check that the first of them does not pass. */
export const LABEL = 'kaders.label';
export const FOR_BO = '2024-11-18';
/** What looking at the frozen editions says of them, where nothing is wrong. */
export const GOOD = [FOR_BO, FIRST].map((code) => ({
  code,
  files: REPORT_FORMAT_WORDS.length,
  remade: true,
  templateVersion: expect.any(Number),
  faults: [],
}));

/** A publication under embargo, of which a figure stands in the register. */
export const HELD = 'geheim-2025';

const person = uuidV5(PEILDATUM_NAMESPACE, 'frozen editions');
const beheerder: Actor = { person, role: 'beheerder', organisation: 'VWS' };
export const context = (more: object = {}) => ({
  actor: beheerder,
  commandId: systemIds.random(),
  correlationId: systemIds.random(),
  ...more,
});

export const ESTIMATED = {
  type: 'ExpenditureEstimated',
  validFrom: '2024-12-31' as CalendarDate,
  data: {
    publication: HELD,
    label: 'Geheime raming',
    figures: { year: 2024, quarter: 4 },
    amount: '2432109876543',
    balanceItem: null,
    provisional: 'provisional',
    dataDate: null,
    printed: { difference: null, correction: null, remaining: null },
  },
} satisfies Fact;

/** The demonstration, with something under embargo, of which two editions are frozen. */
export async function frozenRegister() {
  return deedsOn(await openStandWith(FROZEN));
}

const FROZEN: Seed = { name: 'bevroren', fill: (database) => tellDemonstration(database, freezeTwo) };

async function freezeTwo(stand: Stand): Promise<void> {
  const { tell, open, acknowledge, freeze } = deedsOn(stand);
  const set = { publication: HELD, until: null, decidedBy: 'VWS', reason: 'Eerst de Kamer.' };
  await tell(`publicatie-${HELD}`, { type: 'EmbargoSet', validFrom: '2025-01-02' as CalendarDate, data: set });
  await tell('kader-msz-2024', ESTIMATED);
  for (const code of [FIRST, FOR_BO]) await open(code);
  await acknowledge(FIRST, LABEL);
  await freeze(FIRST, 'openbaar');
  await freeze(FOR_BO, 'bo');
}

/** What is done with the editions of a register. */
function deedsOn(stand: Stand) {
  const tell = async (stream: string, ...facts: Decision[]): Promise<void> => {
    await stand.register.write(stream, () => facts, context());
    await stand.projector.catchUp();
  };

  const asked = <T>(use: (buses: Buses) => Promise<T>, of: Peildatum = stand): Promise<T> => onBuses(of, use);

  const open = (code: string) =>
    asked(({ commands }) => {
      const data = { peildatum: code.slice(0, 10), revisionOf: null, reason: null };
      const opened = { type: 'EditionOpened', validFrom: '2025-06-01' as CalendarDate, data } as const;
      return commands.execute(new TellCommand(edition, code, opened, context()));
    });
  /** What the demonstration prints over the figures of another quarter may stay so. */
  const acknowledge = (code: string, check: string) =>
    asked(({ commands }) => {
      const data = { check, reason: 'Het label staat zo in de aangeleverde tabel.' };
      const fact = { type: 'EditionCheckAcknowledged', validFrom: '2025-06-02' as CalendarDate, data } as const;
      return commands.execute(new TellCommand(edition, code, fact, context()));
    });
  const freeze = (code: string, audience: Audience, more = {}) =>
    asked(({ commands }) => {
      const request = { audience } as const;
      return commands.execute(new FreezeEditionCommand(code, request, context(more)));
    });
  const check = (code: string, audience: Audience) =>
    asked(({ commands }) => commands.execute(new RecordChecksCommand(code, { audience }, context())));
  const checked = (of?: Peildatum): Promise<readonly CheckedEdition[]> =>
    asked(({ queries }) => queries.execute(new CheckEditionsQuery()), of);
  const frozenOf = async (code: string) => {
    const { value } = await asked(({ queries }) => queries.execute(new GetSubjectQuery(edition, code, {})));
    if (value.view.frozen === null) throw new Error(`${code} is not frozen`);
    return value.view.frozen;
  };
  const fileOf = (code: string, sha256: string, reader: Audience = 'openbaar') =>
    asked(({ queries }) => queries.execute(new GetEditionFileQuery(code, sha256, {}, reader)));
  const stored = async (of: Peildatum = stand): Promise<Buffer[]> => {
    const files: Buffer[] = [];
    for await (const file of new Editiebestanden(of.database.pool).all()) files.push(file);
    return files;
  };

  return { stand, tell, asked, open, acknowledge, check, freeze, checked, frozenOf, fileOf, stored };
}
