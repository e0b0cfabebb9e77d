import { describe, expect, it } from '@jest/globals';
import {
  type Actor,
  type CalendarDate,
  type Decision,
  NOTHING_BESIDE,
  type RecordedEvent,
  type Role,
  Timeline,
  type Uuid,
} from '@peildatum/kernel';
import { mayCorrect, mayTell } from '@peildatum/platform';
import { EDITORIAL_RIGHTS } from '../application/editorial-rights.js';
import type { EditorialEvent } from './editorial.events.js';
import { editorialDecisions } from './editorial.rules.js';
import { approvedTexts, foldEditorial } from './editorial.view.js';

const PEILDATUM = '2025-05-20' as CalendarDate;
const TODAY = '2025-12-01' as CalendarDate;
const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}` as Uuid;
const person = (n: number) => `00000000-0000-4000-9000-${String(n).padStart(12, '0')}` as Uuid;
const by = (n: number, role: Role = 'coordinator', thematafel = 'D'): Actor => ({
  person: person(n),
  role,
  organisation: 'ZN',
  ...(role === 'coordinator' ? { thematafel } : {}),
});
const [ANN, BEN] = [1, 2];

const written = (markdown = 'Een tekst.', publication: string | null = null, section = 'thematafel-D'): EditorialEvent => ({
  type: 'EditorialTextWritten',
  validFrom: PEILDATUM,
  data: { section, part: 'toelichting', markdown, publication },
});
const reviewed = (text: number, verdict: 'approved' | 'sent-back' = 'approved', section = 'thematafel-D'): EditorialEvent => ({
  type: 'EditorialTextReviewed',
  validFrom: PEILDATUM,
  data: { section, part: 'toelichting', text: id(text), verdict, note: null, publication: null },
});
const correction = (corrects: number, replacement: EditorialEvent | null) => ({
  type: 'EditorialFactCorrected',
  validFrom: PEILDATUM,
  corrects: id(corrects),
  data: { reason: 'fout', replacement },
});

type Telling = readonly [fact: EditorialEvent | ReturnType<typeof correction>, who: number];
const recorded = (facts: readonly Telling[]): RecordedEvent[] =>
  facts.map(
    ([fact, who], n) => ({ ...fact, id: id(n), stream: `redactie-${PEILDATUM}`, revision: n, basis: 'recorded', actor: by(who) }) as never,
  );

const given = (...facts: readonly Telling[]) => {
  const events = recorded(facts);
  const timeline = Timeline.of<EditorialEvent>(events);
  return {
    when: (fact: EditorialEvent, actor: Actor = by(BEN)): readonly Decision<EditorialEvent>[] => {
      mayTell(EDITORIAL_RIGHTS, actor, fact)(events);
      return editorialDecisions.tell(PEILDATUM, fact, NOTHING_BESIDE)(timeline, TODAY);
    },
    corrected: (corrects: number, replacement: EditorialEvent | null, actor: Actor = by(BEN)) => {
      const order = { corrects: id(corrects), reason: 'fout', replacement };
      mayCorrect(EDITORIAL_RIGHTS, actor, order)(events);
      return editorialDecisions.correct(PEILDATUM, order, NOTHING_BESIDE)(timeline, TODAY);
    },
    get shown() {
      return approvedTexts(foldEditorial(events, PEILDATUM)).map(({ markdown }) => markdown);
    },
  };
};
const refusal = (code: string) => expect.objectContaining({ code });

describe('a text', () => {
  it('takes the place of the one before, and said twice is said once', () => {
    expect(given([written(), ANN]).when(written())).toEqual([]);
    expect(given([written(), ANN]).when(written('Een andere.'))).toEqual([written('Een andere.')]);
    expect(given([written(), ANN], [written('Een andere.'), ANN]).when(written())).toEqual([written()]);
  });

  it('is in a report once another person approved it', () => {
    expect(given([written(), ANN]).shown).toEqual([]);
    expect(given([written(), ANN], [reviewed(0), BEN]).shown).toEqual(['Een tekst.']);
    expect(given([written(), ANN], [reviewed(0, 'sent-back'), BEN]).shown).toEqual([]);
    expect(given([written(), ANN], [reviewed(0, 'sent-back'), BEN], [reviewed(0), BEN]).shown).toEqual(['Een tekst.']);
  });

  it('is not reviewed any more once it is written anew, mended or taken back', () => {
    const approved = [[written(), ANN] as Telling, [reviewed(0), BEN] as Telling];
    expect(given(...approved, [written('Nieuw.'), BEN]).shown).toEqual([]);
    expect(given(...approved, [correction(0, written('Beter.')), ANN]).shown).toEqual([]);
    expect(given(...approved, [correction(0, null), ANN]).shown).toEqual([]);
    expect(given(...approved, [correction(1, null), BEN]).shown).toEqual([]);
  });

  it('that was reviewed shows again when what took its place is taken back', () => {
    expect(given([written(), ANN], [reviewed(0), BEN], [written('Nieuw.'), ANN], [correction(2, null), ANN]).shown).toEqual(['Een tekst.']);
  });
});

describe('a review', () => {
  it('is of what stands, and of nothing else', () => {
    expect(given([written(), ANN]).when(reviewed(0))).toEqual([reviewed(0)]);
    expect(() => given([written(), ANN]).when(reviewed(7))).toThrow(refusal('EDITORIAL.TEXT_NOT_FOUND'));
    expect(() => given([written('a', null, 'nza'), ANN]).when(reviewed(0))).toThrow(refusal('EDITORIAL.TEXT_NOT_FOUND'));
    expect(() => given([written(), ANN], [written('Nieuw.'), ANN]).when(reviewed(0))).toThrow(refusal('EDITORIAL.TEXT_REPLACED'));
    expect(() => given([written(), ANN], [correction(0, written('Nieuw.')), ANN]).when(reviewed(0))).toThrow(
      refusal('EDITORIAL.TEXT_NOT_FOUND'),
    );
  });

  it('is of the publication of its text', () => {
    expect(given([written('Geheim.', 'geheim'), ANN]).when(reviewed(0))).toMatchObject([{ data: { publication: 'geheim' } }]);
  });

  it('is never of who wrote the text, or mended it', () => {
    expect(() => given([written(), ANN]).when(reviewed(0), by(ANN))).toThrow(refusal('RIGHTS.SAME_PERSON'));
    expect(() => given([written(), ANN]).when(reviewed(0), by(ANN, 'beheerder'))).toThrow(refusal('RIGHTS.SAME_PERSON'));
    const mended = given([written(), ANN], [correction(0, written('Beter.')), BEN]);
    for (const who of [ANN, BEN]) expect(() => mended.when(reviewed(1), by(who))).toThrow(refusal('RIGHTS.SAME_PERSON'));
    expect(mended.when(reviewed(1), by(3))).toHaveLength(1);
  });

  it('is not turned by a correction of who wrote the text', () => {
    const sentBack = given([written(), ANN], [reviewed(0, 'sent-back'), BEN]);
    expect(() => sentBack.corrected(1, reviewed(0), by(ANN, 'beheerder'))).toThrow(refusal('RIGHTS.SAME_PERSON'));
    expect(() => sentBack.corrected(1, null, by(ANN, 'beheerder'))).toThrow(refusal('RIGHTS.SAME_PERSON'));
    expect(sentBack.corrected(1, reviewed(0), by(3))).toHaveLength(1);
    expect(() => given([written(), ANN]).corrected(0, reviewed(0), by(ANN, 'beheerder'))).toThrow(refusal('RIGHTS.SAME_PERSON'));
  });
});

describe('a section', () => {
  it.each([
    ['thematafel-D', by(ANN, 'coordinator', 'D'), null],
    ['thematafel-D', by(ANN, 'coordinator', 'E'), 'RIGHTS.THEMATAFEL'],
    ['thematafel-D', by(ANN, 'vws'), 'RIGHTS.ORGANISATION'],
    ['thematafel-D', by(ANN, 'beheerder'), null],
    ['nza', by(ANN, 'nza'), null],
    ['nza', by(ANN, 'vws'), 'RIGHTS.ORGANISATION'],
    ['nza', by(ANN, 'coordinator'), 'RIGHTS.THEMATAFEL'],
    ['regioplannen', by(ANN, 'vws'), null],
    ['regioplannen', by(ANN, 'nza'), 'RIGHTS.ORGANISATION'],
    ['regioplannen', by(ANN, 'verzekeraar'), 'RIGHTS.ROLE'],
    ['regioplannen', by(ANN, 'auditor'), 'RIGHTS.ROLE'],
  ])('%s is written by who has it: %j', (section, actor, code) => {
    const write = () => given().when(written('Tekst.', null, section), actor);
    if (code === null) expect(write()).toHaveLength(1);
    else expect(write).toThrow(refusal(code));
  });

  it('says in a refusal whose it is', () => {
    expect(() => given().when(written(), by(ANN, 'vws'))).toThrow('dit hoort bij thematafel D. Vraag het daar, of een beheerder.');
    expect(() => given().when(written('a', null, 'nza'), by(ANN, 'vws'))).toThrow('dit hoort bij de rol nza.');
  });
});
