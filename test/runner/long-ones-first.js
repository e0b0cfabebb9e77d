import TestSequencer from '@jest/test-sequencer';

// CommonJS: what it exports by default is the class, or holds it.
const Sequencer = TestSequencer.default ?? TestSequencer;

/** The faults take longest, and mostly wait; the others take long and are short to read: Jest, which knows no better, ends with the smallest files. */
const FIRST = ['/test/faults/', '/fuzz.slow.', '/preview.slow.', '/bench.slow.', '/html-report.bytes.slow.', '/memory.slow.'];

/** Begun first, what takes longest runs beside everything else, and not alone at the end. */
export default class LongOnesFirst extends Sequencer {
  sort(tests) {
    const turn = ({ path }) => FIRST.findIndex((part) => path.includes(part));
    const sorted = super.sort(tests);
    const first = sorted.filter((test) => turn(test) >= 0).sort((a, b) => turn(a) - turn(b));
    return [...first, ...sorted.filter((test) => turn(test) < 0)];
  }
}
