import { describe, expect, it } from '@jest/globals';
import { type CalendarDate, correctionEvent, event, type Instant, type NewEvent, schema, told, type Uuid } from '@peildatum/kernel';
import { type Codec, createCodec } from './codec.js';
import type { StoredEvent } from './port.js';

const uuid = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}` as Uuid;

/** The third version: the first had `name`, the second `title`, and this one says of which kind it is. */
const planned = event('planned', schema.object({ title: schema.text(), kind: schema.text() }), told('plan'), {
  schemaVersion: 3,
  upcasters: {
    1: (data) => ({ title: (data as { name: string }).name }),
    2: (data) => ({ ...(data as object), kind: 'unknown' }),
  },
});
const codec = createCodec(
  { Planned: planned, PlanCorrected: correctionEvent() },
  { Closed: event('closed', schema.object({ reason: schema.text() }), told('closing')) },
);

const plan: NewEvent = {
  id: uuid(1),
  type: 'Planned',
  schemaVersion: 3,
  validFrom: '2025-05-20' as CalendarDate,
  recordedAt: '2025-05-30T10:00:00.123Z' as Instant,
  commandId: uuid(2),
  correlationId: uuid(3),
  causationId: uuid(4),
  actor: { person: uuid(5), role: 'coordinator', organisation: 'ZN', thematafel: 'D' },
  basis: 'source',
  source: '004 r. 9705',
  migrated: 12,
  data: { title: 'een plan', kind: 'mijlpaal' },
};
const correction: NewEvent = {
  ...plan,
  type: 'PlanCorrected',
  schemaVersion: 1,
  corrects: uuid(9),
  data: { reason: 'verkeerd', replacement: { type: 'Planned', validFrom: '2025-01-01', schemaVersion: 3, data: plan.data } },
};

const stored = (event: NewEvent, by: Codec = codec): StoredEvent => ({ ...by.encode(event), stream: 's', revision: 4, cursor: '77' });

/** As an older program wrote it. */
const written = (type: string, schemaVersion: number, data: unknown, more: object = {}): StoredEvent => {
  const now = stored(type === 'PlanCorrected' ? correction : plan);
  const metadata = JSON.stringify({ ...JSON.parse(now.metadata), schemaVersion: String(schemaVersion), ...more });
  return { ...now, type, metadata, data: JSON.stringify(data) };
};

describe('encode and decode', () => {
  const { thematafel: _, ...outsider } = plan.actor;
  const { source: _s, migrated: _m, ...bare } = plan;
  it.each<[string, NewEvent]>([
    ['every field', plan],
    ['only the fields that must be there', { ...bare, actor: outsider }],
    ['the line 0 of a migration', { ...plan, migrated: 0 }],
    ['a correction with a replacement', correction],
    ['a correction without one', { ...correction, data: { reason: 'nooit gebeurd', replacement: null } }],
  ])('give an event back as it was: %s', (_title, event) => {
    expect(codec.decode(stored(event))).toStrictEqual({ ...event, stream: 's', revision: 4, cursor: '77' });
  });

  it('write metadata as a flat object of strings', () => {
    const metadata: unknown = JSON.parse(codec.encode(plan).metadata);
    expect(Object.values(metadata as object).every((value) => typeof value === 'string')).toBe(true);
    expect(metadata).toMatchObject({ schemaVersion: '3', migrated: '12', actorPerson: uuid(5) });
  });

  it('write the same bytes for the same event', () => {
    expect(codec.encode({ ...plan })).toEqual(codec.encode(plan));
  });
});

describe('encode refuses', () => {
  const refusal = (path: string) => ({ code: 'EVENT.REFUSED', kind: 'invalid', details: expect.objectContaining({ path }) });
  it.each<[string, Partial<Record<keyof NewEvent, unknown>>, string]>([
    ['an unknown type', { type: 'Never' }, ''],
    ['a type that every object has', { type: 'toString' }, ''],
    ['an older version', { schemaVersion: 2 }, ''],
    ['a fact that says to correct', { corrects: uuid(9) }, ''],
    ['an id that is none', { id: 'F00' }, 'id'],
    ['data of another shape', { data: { title: 'x' } }, 'kind'],
    ['an unknown field', { data: { title: 'x', kind: 'y', z: 1 } }, 'z'],
    ['data that is not plain', { data: { title: 'x\u0000', kind: 'y' } }, 'title'],
    ['a date that does not exist', { validFrom: '2025-02-29' }, 'validFrom'],
    ['a moment that does not exist', { recordedAt: '2025-02-29T10:00:00.000Z' }, 'recordedAt'],
    ['a moment with another offset', { recordedAt: '2025-05-30T10:00:00.0+02' }, 'recordedAt'],
    ['a line that is no number of one', { migrated: 1.5 }, 'migrated'],
    ['an empty source', { source: '' }, 'source'],
    ['a basis that nobody knows', { basis: 'hearsay' }, 'basis'],
    ['half a character in the metadata', { source: '\ud83d' }, 'source'],
  ])('%s', (_title, change, path) => {
    expect(() => codec.encode({ ...plan, ...change } as NewEvent)).toThrow(expect.objectContaining(refusal(path)));
  });

  it.each<[string, unknown, string]>([
    ['by a type that nobody knows', { type: 'Never', validFrom: '2025-01-01', schemaVersion: 1, data: {} }, 'replacement'],
    ['by a correction', { type: 'PlanCorrected', validFrom: '2025-01-01', schemaVersion: 1, data: {} }, 'replacement'],
    ['by an older version', { type: 'Planned', validFrom: '2025-01-01', schemaVersion: 2, data: { title: 'x' } }, 'replacement'],
    ['by data of another shape', { type: 'Planned', validFrom: '2025-01-01', schemaVersion: 3, data: {} }, 'replacement.data.title'],
    ['by nothing at all', undefined, 'replacement'],
  ])('a correction that replaces a fact %s', (_title, replacement, path) => {
    const wrong = { ...correction, data: { reason: 'r', replacement } } as NewEvent;
    expect(() => codec.encode(wrong)).toThrow(expect.objectContaining(refusal(path)));
  });

  it('a correction that corrects nothing', () => {
    const { corrects: _, ...aimless } = correction;
    expect(() => codec.encode(aimless)).toThrow(expect.objectContaining(refusal('')));
  });
});

describe('an actor', () => {
  it.each<[string, Partial<Record<keyof NewEvent['actor'], unknown>>, string]>([
    ['whose organisation is too long', { organisation: 'x'.repeat(201) }, 'organisatie'],
    ['whose organisation is nothing', { organisation: ' ' }, 'organisatie'],
    ['whose organisation is no text', { organisation: 'a\u0000' }, 'organisatie'],
    ['who is no person', { person: 'jan' }, 'persoon'],
    ['in a role that is none', { role: 'baas' }, 'rol'],
    ['of a thematafel with too long a name', { thematafel: 'x'.repeat(21) }, 'thematafel'],
  ])('%s is refused before an event is, by the same rule', (_title, change, field) => {
    const actor = { ...plan.actor, ...change } as NewEvent['actor'];
    expect(() => codec.assertActor(actor)).toThrow(expect.objectContaining({ code: 'ACTOR.REFUSED', field }));
    expect(() => codec.encode({ ...plan, actor })).toThrow(expect.objectContaining({ code: 'EVENT.REFUSED' }));
  });

  it('whom the log takes is let through', () => {
    const { thematafel: _, ...outsider } = plan.actor;
    for (const actor of [plan.actor, outsider]) expect(() => codec.assertActor(actor)).not.toThrow();
  });
});

describe('decode', () => {
  it.each([
    [1, { name: 'oud' }],
    [2, { title: 'oud' }],
  ])('brings version %i up to the one that is written now', (version, data) => {
    expect(codec.decode(written('Planned', version, data))).toMatchObject({ schemaVersion: 3, data: { title: 'oud', kind: 'unknown' } });
  });

  it('brings the replacement inside a correction up as well', () => {
    const replacement = { type: 'Planned', validFrom: '2025-01-01', schemaVersion: 1, data: { name: 'oud' } };
    expect(codec.decode(written('PlanCorrected', 1, { reason: 'r', replacement })).data).toEqual({
      reason: 'r',
      replacement: { ...replacement, schemaVersion: 3, data: { title: 'oud', kind: 'unknown' } },
    });
  });

  it.each<[string, StoredEvent]>([
    ['of an unknown type', written('Never', 1, {})],
    ['of a version to come', written('Planned', 4, { title: 'x', kind: 'y' })],
    ['of a version without a way up', written('Closed', 0, {})],
    ['of another shape', written('Planned', 3, { title: 'x' })],
    ['of another shape after its upcasters', written('Planned', 1, { title: 'x' })],
    ['whose data is no JSON', { ...stored(plan), data: '{' }],
    ['whose metadata is no JSON', { ...stored(plan), metadata: '' }],
    ['whose metadata is of another shape', written('Planned', 3, plan.data, { actorRole: 'minister' })],
    ['with metadata that this program does not know', written('Planned', 3, plan.data, { shoeSize: '43' })],
    [
      'whose replacement is of an unknown type',
      written('PlanCorrected', 1, { reason: 'r', replacement: { type: 'Never', validFrom: '2025-01-01', schemaVersion: 1, data: {} } }),
    ],
  ])('cannot read an event %s', (_title, event) => {
    expect(() => codec.decode(event)).toThrow(expect.objectContaining({ code: 'EVENT.UNREADABLE', kind: 'broken' }));
  });
});

describe('createCodec', () => {
  it('does not let two contexts define the same type', () => {
    const closed = { Closed: event('closed', schema.object({}), told('closing')) };
    expect(() => createCodec(closed, closed)).toThrow(expect.objectContaining({ code: 'EVENT.UNREADABLE' }));
  });
});
