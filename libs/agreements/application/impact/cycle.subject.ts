import { BODIES, decidedBy, knownDecider } from '@peildatum/governance';
import { InvalidInput } from '@peildatum/kernel';
import type { ListedCheck } from '@peildatum/platform';
import { subjectOf } from '@peildatum/subjects';
import { cycles } from '../../domain/impact/cycle.js';
import { type CycleSide, cycleOf } from '../../domain/impact/cycle-kinds.js';
import { SIDE_WORDS } from '../../domain/impact/cycle-words.js';
import { commitmentsStand } from './commitments-stand.js';

/** Who decides for one of two says for which; a decision of before, for both at once, stands. */
const sideNamed = (side: CycleSide | null, sides: readonly CycleSide[] | undefined): ListedCheck => ({
  streams: [],
  assert: () => {
    if (sides === undefined || side !== null) return;
    const message = `namens: zeg namens wie dit besluit is (${sides.map((each) => SIDE_WORDS[each]).join(' of ')}); elk van beide besluit.`;
    throw new InvalidInput([{ code: 'CYCLE.SIDE_NEEDED', kind: 'invalid', field: 'namens', message }]);
  },
});

/** The steps of a commitment that come back each year, or lead to a decision. */
export const cycle = subjectOf(cycles, {
  name: 'cyclus',
  example: 'passende-zorg-2023',
  requires: (told, code) => {
    const { commitment, steps, sides } = cycleOf(code);
    if (told.type === 'CycleOpened') return [commitmentsStand('cyclus', [commitment])];
    if (told.type === 'CycleItemDecided')
      return [sideNamed(told.data.side, sides), knownDecider('besluitDoor', told.data.decidedBy, told.validFrom)];
    if (told.type !== 'CycleStepTaken' || !steps.some(({ step, ofBoard }) => ofBoard && step === told.data.step)) return [];
    return [decidedBy('besluit', told.data.decision, BODIES.board, told.validFrom)];
  },
  telling: 'record-agreement',
  correcting: 'correct-agreement',
  readModel: 'cycli',
  table: 'commitment_cycle_fact',
});
