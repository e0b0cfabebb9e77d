import TestSequencer from '@jest/test-sequencer';

// CommonJS: what it exports by default is the class, or holds it.
const Sequencer = TestSequencer.default ?? TestSequencer;

/** The faults take longest, and mostly wait: begun first, they run beside everything else. */
export default class FaultsFirst extends Sequencer {
  sort(tests) {
    const isFault = ({ path }) => path.includes('/test/faults/');
    const sorted = super.sort(tests);
    return [...sorted.filter(isFault), ...sorted.filter((test) => !isFault(test))];
  }
}
