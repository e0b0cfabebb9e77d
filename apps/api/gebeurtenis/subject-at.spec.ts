import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openTafel, switchApproval } from '../../../test/proposals/proposals.fixture.js';
import { contexts } from '../../runtime/composition.js';
import { OF_BOARD, tellDecisions } from '../testing/decisions.js';
import { eventOf, record } from '../testing/record.js';
import { bodyOf, startTestApi, type TestApi } from '../testing/test-api.js';
import { isReadable } from './subject-at.js';

interface Around {
  readonly onderwerp: { readonly voor: Readonly<Record<string, unknown>> | null; readonly na: Readonly<Record<string, unknown>> | null };
}

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
  await openTafel(api, ['W-01']);
  await tellDecisions((path, body) => record(api, path, body));
});
afterAll(() => api.close());

const around = async (event: string) => (await bodyOf<Around>(await api.call(`/v1/gebeurtenissen/${event}`, { as: 'auditor' }))).onderwerp;
const told = async (path: string, body: object, as?: string) => eventOf(await record(api, path, body, as));

describe('the subject of an event', () => {
  const subjects = contexts.flatMap((context) => context.subjects);
  it.each(subjects.map(({ streams, example }) => [streams.of(example as never)]))('of stream %s can be shown', (stream) => {
    expect(isReadable(stream)).toBe(true);
  });

  it('is a value list, with what it began with and what came to it', async () => {
    const event = await told('/v1/waardelijsten/themas/waarden', { soort: 'waarde', waarde: 'Preventie', geldigVanaf: '2025-01-01' });
    const values = (side: Around['onderwerp']['voor']) => ((side?.waarden ?? []) as { waarde: string }[]).map(({ waarde }) => waarde);
    const { voor, na } = await around(event);
    expect([values(voor), values(na)]).toEqual([['Digitalisering'], ['Digitalisering', 'Preventie']]);
  });

  it('is the aanvraagstop, which is open before anything was decided', async () => {
    const event = await told('/v1/aanvraagstop', {
      reden: 'Het budget is op.',
      besluitDoor: 'BO IZA',
      besluit: OF_BOARD,
      geldigVanaf: '2025-01-01',
    });
    expect(await around(event)).toMatchObject({ voor: { gesloten: false }, na: { gesloten: true, besluitDoor: 'BO IZA' } });
  });

  it('is a finding, before and after its answer', async () => {
    const found = { soort: 'bevinding', onderwerp: 'actie-W-01', tekst: 'Het bewijs ontbreekt.', geldigVanaf: '2025-06-10' };
    expect(await around(await told('/v1/bevindingen/adr-1/vaststelling', found, 'auditor'))).toMatchObject({
      voor: null,
      na: { stand: 'open' },
    });
    const answer = { soort: 'bevinding-antwoord', antwoord: 'Het staat er nu.', geldigVanaf: '2025-06-20' };
    const event = await told('/v1/bevindingen/adr-1/antwoorden', answer, 'coordinator-d');
    expect(await around(event)).toMatchObject({ voor: { stand: 'open' }, na: { stand: 'beantwoord' } });
  });

  it('is a proposal with its rows, for who reads the log and may not read proposals', async () => {
    await switchApproval(api, 'aan');
    const cellen = [
      { kolom: 'status', waarde: 'loopt-voor' },
      { kolom: 'vanaf', waarde: '2025-05-01' },
    ];
    const rijen = [{ blad: 'acties', over: 'W-01', cellen }];
    const event = await told('/v1/voorstellen', { thematafel: 'D', rijen, toelichting: 'Na het overleg.' }, 'coordinator-d');
    expect(await around(event)).toMatchObject({
      voor: null,
      na: {
        stand: 'ter-goedkeuring',
        rijen: [{ over: 'W-01', cellen: expect.arrayContaining([expect.objectContaining({ wordt: 'loopt-voor' })]) }],
      },
    });
  });
});
