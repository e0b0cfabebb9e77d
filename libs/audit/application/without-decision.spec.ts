import { expect, it } from '@jest/globals';
import { DECIDED, event, type RecordedEvent, schema, told } from '@peildatum/kernel';
import { withoutDecision } from './without-decision.js';

const data = schema.object({ decision: schema.nullable(schema.text(100)) });
const DEFINITIONS = { Stopped: event('stop', data, told('stop'), DECIDED), Noted: event('noot', data, told('noot')) };
const at = (revision: number, type: string, validFrom: string, decision: string | null) =>
  ({
    id: `e${revision}`,
    stream: 'intake',
    revision,
    type,
    validFrom,
    recordedAt: '2025-07-01T10:00:00.000Z',
    data: { decision },
  }) as unknown as RecordedEvent;

it('names what asks a decision and has none, and nothing else', () => {
  const events = [at(0, 'Stopped', '2025-07-01', null), at(1, 'Noted', '2025-07-02', null), at(2, 'Stopped', '2025-07-03', 'bo-1')];
  expect(withoutDecision('intake', events, DEFINITIONS)).toEqual([{ stream: 'intake', type: 'Stopped', validFrom: '2025-07-01' }]);
  expect(withoutDecision('intake', [at(0, 'Noted', '2025-07-01', null)], DEFINITIONS)).toEqual([]);
});
