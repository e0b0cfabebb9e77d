import { describe, expect, it } from '@jest/globals';
import { type Actor, ROLES, type Role, type Uuid } from '@peildatum/kernel';
import { assertMay, assertRoleMay, mayDo, OPERATIONS, type Operation, RIGHTS } from './rights.js';

const actor = (role: Role, organisation: string): Actor => ({
  person: '00000000-0000-4000-8000-000000000001' as Uuid,
  role,
  organisation,
});

/** What is done of a kind; a file with rows of any kind is sent by whoever may tell one of them, and of the own reminders everybody decides who has work. */
const operations = (Object.keys(OPERATIONS) as Operation[]).filter((operation) => operation !== 'import' && operation !== 'own-reminders');
/** Who owns what a finding is about, answers. */
const ANSWERING: readonly Operation[] = ['answer-finding'];
const own = operations.filter((operation) => RIGHTS[operation].verzekeraar === 'own');

describe('what an insurer may do', () => {
  it('is on what names its own organisation alone', () => {
    expect(own).toEqual(['record-snelle-toets', 'record-plan', 'decide-plan', 'record-kpi', 'deliver-dossiers', ...ANSWERING]);
    for (const operation of own) {
      expect(() => assertMay(actor('verzekeraar', 'VGZ'), operation, { organisations: ['Zilveren Kruis', 'VGZ'] })).not.toThrow();
    }
  });

  it.each([
    ['of another insurer', { organisations: ['Zilveren Kruis', 'CZ'] }, 'dit hoort bij Zilveren Kruis of CZ'],
    ['of an insurer that no source names', { organisations: [null] }, 'dit hoort bij geen bekende verzekeraar'],
    ['of nobody', { organisations: [] }, 'dit hoort bij geen bekende verzekeraar'],
    ['of which nobody said whose it is', undefined, 'dit hoort bij geen bekende verzekeraar'],
    ['of an insurer written otherwise', { organisations: ['vgz'] }, 'dit hoort bij vgz'],
  ])('is nothing %s', (_, owners, message) => {
    for (const operation of own) {
      expect(() => assertMay(actor('verzekeraar', 'VGZ'), operation, owners)).toThrow(
        expect.objectContaining({ code: 'RIGHTS.ORGANISATION', kind: 'forbidden', message: expect.stringContaining(message) }),
      );
    }
  });

  it('is not what a thematafel does, whatever organisation it names', () => {
    expect(() => assertMay(actor('verzekeraar', 'VGZ'), 'report-status', { organisations: ['VGZ'] })).toThrow(
      expect.objectContaining({ code: 'RIGHTS.ROLE' }),
    );
  });
});

it.each([
  ['VGZ', 'VGZ '],
  ['VGZ\u200b', '\u00a0VGZ'],
  ['Zorgcoo\u0308peratie', 'Zorgcoöperatie'],
])('an organisation is one, written as %j and as %j', (asker, owner) => {
  expect(() => assertMay(actor('verzekeraar', asker), 'decide-plan', { organisations: [null, owner] })).not.toThrow();
});

it('a coordinator is not let in by an organisation', () => {
  const coordinator = { ...actor('coordinator', 'VGZ'), thematafel: 'D' };
  expect(() => assertMay(coordinator, 'report-status', { thematafel: 'E', organisations: ['VGZ'] })).toThrow(
    expect.objectContaining({ code: 'RIGHTS.THEMATAFEL' }),
  );
});

it.each([
  ['nza', ['issue-beschikking']],
  [
    'vws',
    [
      'read-embargoed',
      'retire-action',
      'grant-vws-route',
      'record-budget',
      'correct-budget',
      'set-embargo',
      'record-kader',
      'correct-kader',
      'record-decision',
      'record-edition',
      'check-edition',
      'acknowledge-check',
      'freeze-edition',
      'review-text',
      'record-agreement',
      'report-milestone',
      'correct-agreement',
      'record-parliament',
    ],
  ],
  ['bo', ['read-embargoed']],
  ['zorginstituut', ['record-norm', 'record-instelling', 'correct-norm']],
  ['rivm', []],
  ['partij', []],
] as const)('%s does what is its own office and nothing else', (role, offices) => {
  const allowed = operations.filter((operation) => RIGHTS[operation].anonymous === 'none' && RIGHTS[operation][role] === 'any');
  expect(allowed).toEqual(offices);
});

it('a file is taken in by whoever may tell anything, and by nobody else', () => {
  const writing = operations.filter((operation) => !operation.startsWith('read-'));
  const writers = ROLES.filter((role) => writing.some((operation) => RIGHTS[operation][role] !== 'none'));
  expect(writers.length).toBeGreaterThan(5);
  expect(ROLES.filter((role) => RIGHTS.import[role] !== 'none')).toEqual(writers);
});

describe('what somebody who measures may do', () => {
  const MEASURERS = ['nza', 'vws', 'zorginstituut', 'rivm', 'nivel', 'cbs'] as const;
  const MEASURING = ['record-monitor', 'publish-measurement', 'correct-monitor', 'deliver-measurements'] as const;
  /** Of the sections of the report that are its own, whatever organisation it names. */
  const SECTIONS: Partial<Record<Role, readonly Operation[]>> = {
    nza: ['write-section', 'review-text', 'correct-section'],
    vws: ['write-section', 'correct-section'],
  };

  it.each(MEASURERS)('is, for %s, on what is the own organisation alone', (role) => {
    const ofOffice = SECTIONS[role] ?? [];
    const measured = operations.filter((operation) => RIGHTS[operation][role] === 'own');
    expect(measured.filter((operation) => !ofOffice.includes(operation))).toEqual([...MEASURING, ...ANSWERING]);
    expect(measured).toEqual(expect.arrayContaining([...ofOffice]));
    for (const operation of ofOffice) {
      expect(() => assertMay(actor(role, 'Ergens'), operation, { office: role })).not.toThrow();
      expect(() => assertMay(actor(role, 'Ergens'), operation, { thematafel: 'D' })).toThrow('dit hoort bij thematafel D');
    }
    for (const operation of MEASURING) {
      expect(() => assertMay(actor(role, 'RIVM'), operation, { organisations: ['RIVM'] })).not.toThrow();
      expect(() => assertMay(actor(role, 'RIVM'), operation, { organisations: ['CBS'] })).toThrow(
        expect.objectContaining({
          code: 'RIGHTS.ORGANISATION',
          message: expect.stringContaining('dit hoort bij CBS. Vraag het die organisatie'),
        }),
      );
    }
  });
});

it('a beheerder publishes for the own organisation alone, and sets up and corrects what is anybody’s', () => {
  expect(() => assertMay(actor('beheerder', 'VWS'), 'publish-measurement', { organisations: ['RIVM'] })).toThrow(
    expect.objectContaining({ code: 'RIGHTS.ORGANISATION' }),
  );
  for (const operation of ['record-monitor', 'correct-monitor'] as const)
    expect(() => assertMay(actor('beheerder', 'VWS'), operation, { organisations: ['RIVM'] })).not.toThrow();
});

describe('who reads what is under embargo', () => {
  it('are those inside it', () => {
    const inside = ROLES.filter((role) => mayDo(actor(role, 'VWS'), 'read-embargoed'));
    expect(inside).toEqual(['vws', 'bo', 'beheerder', 'auditor']);
  });
});

it('a role that may never do it is told who may', () => {
  expect(() => assertRoleMay(actor('nza', 'NZa'), 'record-budget')).toThrow(
    'De rol nza mag dit niet: vastleggen wat over een budget besloten is. Vraag het iemand met de rol vws of beheerder.',
  );
});
