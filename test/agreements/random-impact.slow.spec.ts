import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { impact } from '@peildatum/agreements';
import { firstDifference } from '@peildatum/audit';
import { fromCells } from '@peildatum/importing';
import { addDays, type CalendarDate, type Fact, NOTHING_BESIDE, Timeline, type Uuid } from '@peildatum/kernel';
import { validateInput } from '@peildatum/platform';
import { type Subject, viewsAt } from '@peildatum/subjects';
import fc from 'fast-check';
import { eventsOf } from '../report/demonstration-log.js';
import { foldedOf, type LivedRegister, openLivedRegister, share } from '../support/lived-register.js';

type AnySubject = Subject<Fact, object, string>;
const subjects = impact.subjects as unknown as readonly AnySubject[];

const START = '2023-06-01' as CalendarDate;
const DAYS = 500;
const CODES: Readonly<Record<string, readonly string[]>> = {
  regeldruktoets: ['AZWA-A1', 'AZWA-A2'],
  cyclus: ['passende-zorg-2023', 'machtigingen-2023'],
};

let stand: LivedRegister;
beforeAll(async () => {
  stand = await openLivedRegister('impact', 'beheerder', { start: Date.parse(START), days: DAYS });
});
afterAll(() => stand.close());

const day = fc.nat(DAYS - 1).map((days) => addDays(START, days));
/** A fact as its worked example has it, of some day; or a correction of what stands, by such a fact or by none. */
const deed = fc.record({ code: fc.nat(1), kind: fc.nat(9), on: day, corrects: fc.option(share, { freq: 3 }), withdraws: fc.boolean() });
type Deed = typeof deed extends fc.Arbitrary<infer D> ? D : never;

/** Otherwise nothing of it would stand. */
const described = [0, 1].map((code): Deed => ({ code, kind: 0, on: START, corrects: null, withdraws: false }));

const codesOf = ({ name }: AnySubject) => CODES[name] ?? ['een', 'twee'];

function factOf(subject: AnySubject, code: string, { kind, on }: Deed): Fact {
  const kinds = Object.values(subject.facts);
  // Half of them describe it: without that there is nothing.
  const written = kinds[kind % 2 === 0 ? 0 : kind % kinds.length] as (typeof kinds)[number];
  const fields = fromCells(written.examples[0] ?? {}, written.cells);
  return written.factOf(validateInput(written.input, { ...fields, geldigVanaf: on }), code);
}

async function live(subject: AnySubject, deeds: readonly Deed[]): Promise<void> {
  for (const told of deeds) {
    const code = codesOf(subject)[told.code] as string;
    await stand.live<Fact>(subject.streams.of(code), (events) => {
      const fact = factOf(subject, code, told);
      const standing = events.filter(({ id }) => Timeline.of(events).standing(id) !== null);
      const corrects = told.corrects === null ? undefined : (standing[Math.floor(told.corrects * standing.length)]?.id as Uuid | undefined);
      if (corrects === undefined) return subject.decisions.tell(code, fact, NOTHING_BESIDE);
      return subject.decisions.correct(code, { corrects, reason: 'onjuist', replacement: told.withdraws ? null : fact }, NOTHING_BESIDE);
    });
  }
}

describe.each(subjects.map((subject) => [subject.name, subject] as const))('%s', (_, subject) => {
  it('is the same from the read model as from a fold, at random clocks, with corrections', async () => {
    let views = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(deed, { minLength: 10, maxLength: 16 }),
        fc.array(fc.tuple(day, share), { minLength: 6, maxLength: 6 }),
        async (deeds, clocks) => {
          await live(subject, [...described, ...deeds]);
          await stand.projector.catchUp();
          const events = await eventsOf(stand.log);
          for (const [validOn, part] of clocks) {
            const volgnummer = Math.ceil((0.5 + part / 2) * events.length);
            const read = await stand.readModels.at({ validOn, volgnummer, uses: [subject.projection] }, (snapshot) =>
              viewsAt(snapshot, subject),
            );
            const folded = foldedOf(events.slice(0, volgnummer), subject.streams.has, (told) => subject.fold(told, validOn));
            expect(firstDifference({ folded }, { folded: read })).toBeNull();
            views += folded.length;
          }
        },
      ),
      // The log remembers every run, so a shrunken one would not be the same.
      { numRuns: 4, endOnFailure: true },
    );
    // Otherwise this shows nothing.
    expect(views).toBeGreaterThan(3);
  });
});
