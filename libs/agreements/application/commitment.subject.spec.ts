import { describe, expect, it } from '@jest/globals';
import { type Actor, type CalendarDate, type Fact, Timeline, type Uuid } from '@peildatum/kernel';
import { mayTellOn } from '@peildatum/platform';
import type { CommitmentEvent } from '../domain/commitment.events.js';
import { commitment } from './commitment.subject.js';
import { knownLink, knownVersion } from './premises.js';

const ON = '2025-07-03' as CalendarDate;
const fact = (type: string, data: object) => ({ type, validFrom: ON, data }) as Fact;
const timelineOf = (facts: readonly Fact[]) => facts.reduce((timeline, each) => timeline.with(each), Timeline.of<Fact>([]));
const codeOf = (run: () => unknown): string => {
  try {
    run();
    return 'may';
  } catch (error) {
    const { faults, code } = error as {
      readonly faults?: readonly { readonly code: string; readonly message: string }[];
      readonly code: string;
    };
    return faults === undefined ? code : faults.map((fault) => `${fault.code} ${fault.message}`).join('\n');
  }
};

describe('who may say what became of a milestone', () => {
  const lead = (...parties: readonly string[]) => ({ parties, text: null });
  const milestone = (key: string, ...parties: readonly string[]) =>
    fact('CommitmentMilestoneScheduled', {
      milestone: key,
      title: 'A',
      deadline: 'in 2025',
      kind: 'latest',
      due: null,
      rhythm: null,
      within: null,
      restates: null,
      lead: lead(...parties),
    });
  const standing = [
    fact('CommitmentRegistered', { version: '1', title: 'A', part: 'A', lead: lead('ZN') }),
    milestone('1', 'ZN', 'VNG'),
    milestone('2'),
  ];
  const achieved = (key: string) => fact('CommitmentMilestoneAchieved', { milestone: key, period: null, evidence: 'verslag' });
  const by = (role: Actor['role'], organisation: string, told: Fact, more: readonly Fact[] = []) =>
    codeOf(() =>
      mayTellOn(
        commitment.rights,
        { role, organisation, person: 'p' as Uuid },
        told as CommitmentEvent,
      )(timelineOf([...standing, ...more]) as Timeline<CommitmentEvent>),
    );

  it('is its lead party, and nobody else of the parties', () => {
    expect([by('partij', 'ZN', achieved('1')), by('partij', 'VNG', achieved('1'))]).toEqual(['may', 'may']);
    expect([by('partij', 'NVZ', achieved('1')), by('partij', 'ZN', achieved('2'))]).toEqual(['RIGHTS.ORGANISATION', 'RIGHTS.ORGANISATION']);
    expect([by('vws', 'VWS', achieved('2')), by('verzekeraar', 'ZN', achieved('1'))]).toEqual(['may', 'RIGHTS.ROLE']);
  });

  it('is who leads it since', () => {
    const assigned = [fact('LeadPartyAssigned', { milestone: '1', lead: lead('NVZ') })];
    expect([by('partij', 'NVZ', achieved('1'), assigned), by('partij', 'ZN', achieved('1'), assigned)]).toEqual([
      'may',
      'RIGHTS.ORGANISATION',
    ]);
  });

  it('says nothing else of it', () => {
    expect(by('partij', 'ZN', fact('CommitmentMilestoneLapsed', { milestone: '1', reason: 'hoeft niet' }))).toBe('RIGHTS.ROLE');
  });
});

describe('what a commitment rests on', () => {
  const text = (version: string) => fact('AgreementTextRecorded', { version, status: 'concept', note: null });
  const mapped = fact('CodeMapped', { version: '0.6', old: 'A1', code: 'A2' });
  const streams: Readonly<Record<string, readonly Fact[]>> = {
    'akkoord-AZWA': [text('0.6'), text('3 juli 2025'), mapped],
    'afspraak-AZWA-B1': [text('1')],
    'monitor-m': [fact('IndicatorDefined', { indicator: 'i' }), fact('TargetSet', { indicator: 'i', target: 'd' })],
  };
  const beside = (stream: string) => timelineOf(streams[stream] ?? []);
  const version = (code: string, of: string) => codeOf(() => knownVersion(code, of, ON).assert(beside));
  const linked = (kind: 'commitment' | 'action' | 'indicator' | 'target' | 'theme', to: string) =>
    codeOf(() => {
      for (const check of knownLink({ kind, to, note: null })) check.assert(beside);
    });

  it('is a version of its agreement whose codes it has: the A1 of 0.6 is no A1', () => {
    expect(version('AZWA-A1', '3 juli 2025')).toBe('may');
    expect(version('AZWA-A1', '0.6')).toMatch(/^AGREEMENT\.OLD_CODE versie: .*A1 is nu AZWA-A2/);
    expect(version('AZWA-A3', '0.6')).toMatch(/^AGREEMENT\.OLD_CODE .*niet omgezet/);
    expect(version('AZWA-A1', '1.0')).toMatch(/^AGREEMENT\.NOT_KNOWN .*kies uit: 0\.6, 3 juli 2025/);
    expect(version('GALA-A1', '1.0')).toMatch(/^AGREEMENT\.NOT_KNOWN .*leg eerst een tekst vast/);
  });

  it('is tied to what there is', () => {
    expect([linked('commitment', 'AZWA-B1'), linked('indicator', 'm.i'), linked('target', 'm.i.d'), linked('theme', 'x')]).toEqual(
      Array(4).fill('may'),
    );
    for (const [kind, to] of [
      ['commitment', 'AZWA-B2'],
      ['action', 'X'],
      ['indicator', 'm.j'],
      ['indicator', 'n.i'],
      ['target', 'm.i'],
      ['target', 'm.i.e'],
    ] as const)
      expect(linked(kind, to)).toMatch(/^AGREEMENT\.NOT_KNOWN naar: /);
  });
});
