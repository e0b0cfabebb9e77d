import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { fixedClock, type Instant } from '@peildatum/kernel';
import { type ApiStand, openApiStand } from '../support/api-stand.js';

let api: ApiStand;
let keys = 0;
beforeAll(async () => {
  api = await openApiStand({ history: 'leeg', clock: fixedClock('2026-06-01T12:00:00.000Z' as Instant) });
});
afterAll(() => api.close());

interface Receipt {
  readonly status: number;
  readonly code?: string;
  readonly gebeurtenissen: readonly { readonly id: string }[];
}

/** Each with a key of its own. */
async function tell(path: string, body: object, as = 'beheerder'): Promise<Receipt> {
  keys += 1;
  const headers = { authorization: `Bearer ${as}`, 'content-type': 'application/json', 'idempotency-key': `one-day-${keys}` };
  const answer = await fetch(`${api.base}${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
  const said = (await answer.json()) as Partial<Receipt> & { detail?: string };
  return { gebeurtenissen: [], ...said, status: answer.status };
}
const read = async <T>(path: string): Promise<T> => (await (await fetch(`${api.base}${path}`)).json()) as T;

const MEASURE = { maatregel: 'Er wordt meegeschreven.' };
const DAY = { geldigVanaf: '2026-03-01' };
const idOf = ({ gebeurtenissen }: Receipt) => gebeurtenissen[0]?.id as string;
const correct = (path: string, told: Receipt | string, vervanging: object | null) =>
  tell(`${path}/correcties`, { gebeurtenis: typeof told === 'string' ? told : idOf(told), reden: 'Verkeerd overgenomen.', vervanging });

describe('an action of which several things are told of one day', () => {
  const status = async (code: string) => (await read<{ actie: { status: string } }>(`/v1/acties/${code}?geldigOp=2026-05-01`)).actie.status;
  const report = (code: string, melding: string, rest: object = {}) =>
    tell(`/v1/acties/${code}/statusmeldingen`, { status: melding, ...(melding === 'loopt-achter' ? MEASURE : {}), ...DAY, ...rest });
  async function action(code: string): Promise<string> {
    expect(await tell('/v1/acties', { code, thematafel: 'D', omschrijving: 'Proef', geldigVanaf: '2026-01-01' })).toMatchObject({
      status: 201,
    });
    return code;
  }

  it('returns to an earlier status', async () => {
    const code = await action('P-TERUG');
    for (const melding of ['loopt-achter', 'loopt-voor', 'loopt-achter']) {
      expect(await report(code, melding)).toMatchObject({ status: 201, gebeurtenissen: [{ id: expect.any(String) }] });
      expect(await status(code)).toBe(melding);
    }
    // Said twice is said once: this is how it stands.
    expect(await report(code, 'loopt-achter')).toMatchObject({ status: 200, gebeurtenissen: [] });
  });

  it('keeps its status when a spelling in the first of two is mended', async () => {
    const code = await action('P-SPELLING');
    const first = await report(code, 'loopt-achter', { toelichting: 'Achetr.' });
    await report(code, 'loopt-voor');
    expect(
      await correct(`/v1/acties/${code}`, first, { soort: 'statusmelding', status: 'loopt-achter', toelichting: 'Achter.', ...DAY }),
    ).toMatchObject({
      status: 201,
    });
    expect(await status(code)).toBe('loopt-voor');
  });

  it('takes the mended spelling also where the second is its completion', async () => {
    const code = await action('P-AFGEROND');
    const first = await report(code, 'loopt-achter', { toelichting: 'Achetr.' });
    await report(code, 'afgerond', { bewijs: 'Verslag.' });
    const mended = { soort: 'statusmelding', status: 'loopt-achter', toelichting: 'Achter.', ...DAY };
    expect(await correct(`/v1/acties/${code}`, first, mended)).toMatchObject({ status: 201 });
    expect(await status(code)).toBe('afgerond');
  });

  it('gives a fact that was withdrawn and told again by correcting the withdrawal its old place', async () => {
    const code = await action('P-INGETROKKEN');
    const first = await report(code, 'loopt-achter');
    await report(code, 'loopt-voor');
    const withdrawal = await correct(`/v1/acties/${code}`, first, null);
    expect(await status(code)).toBe('loopt-voor');
    expect(await correct(`/v1/acties/${code}`, withdrawal, { soort: 'statusmelding', status: 'loopt-achter', ...DAY })).toMatchObject({
      status: 201,
    });
    expect(await status(code)).toBe('loopt-voor');
  });

  it('lets a fact whose date is mended stand after what came before it, and what is told then after that', async () => {
    const code = await action('P-DATUM');
    await report(code, 'loopt-achter');
    const later = await tell(`/v1/acties/${code}/statusmeldingen`, { status: 'loopt-voor', geldigVanaf: '2026-04-01' });
    await correct(`/v1/acties/${code}`, later, { soort: 'statusmelding', status: 'loopt-voor', ...DAY });
    expect(await status(code)).toBe('loopt-voor');
    expect(await report(code, 'loopt-op-schema')).toMatchObject({ status: 201 });
    expect(await status(code)).toBe('loopt-op-schema');
  });
});

describe('other subjects', () => {
  it('keep a budget at its newest amount when the one before it is mended', async () => {
    const path = '/v1/budgetten/proefbudget';
    await tell(`${path}/besluiten`, { soort: 'budget', titel: 'Proef', bedrag: '2800 mln', geldigVanaf: '2026-01-01' });
    const first = await tell(`${path}/besluiten`, { soort: 'budgetherziening', bedrag: '3000 mln', reden: 'Ophogign.', ...DAY });
    await tell(`${path}/besluiten`, { soort: 'budgetherziening', bedrag: '3200 mln', reden: 'Nog eens.', ...DAY });
    expect(await correct(path, first, { soort: 'budgetherziening', bedrag: '3000 mln', reden: 'Ophoging.', ...DAY })).toMatchObject({
      status: 201,
    });
    const { budget } = await read<{ budget: { totaal: { bedrag: string } } }>(`${path}?geldigOp=2026-05-01`);
    expect(budget.totaal.bedrag).toBe('3200000000.00');
  });

  it('correct the submission of a snelle toets that had its steps on the same day', async () => {
    const path = '/v1/snelle-toetsen/P-TOETS';
    const submission = { titel: 'Proef', verzekeraar: 'VGZ', ...DAY };
    const submitted = await tell('/v1/snelle-toetsen', { code: 'P-TOETS', ...submission });
    expect(submitted).toMatchObject({ status: 201 });
    await tell(`${path}/stappen`, { stap: 'beoordeling-gestart', ...DAY });
    expect(await tell(`${path}/stappen`, { stap: 'goedgekeurd', ...DAY })).toMatchObject({ status: 201 });
    expect(await correct(path, submitted, { soort: 'snelle-toets', ...submission, titel: 'Proef van de toets' })).toMatchObject({
      status: 201,
    });
    const { snelleToets } = await read<{ snelleToets: { titel: string; status: string } }>(`${path}?geldigOp=2026-05-01`);
    expect(snelleToets).toMatchObject({ titel: 'Proef van de toets', status: 'goedgekeurd' });
  });

  it('say of an embargo that was lifted that it stays so, and not that it is set again', async () => {
    const path = '/v1/publicaties/proef';
    const embargo = { soort: 'embargo', besluitDoor: 'VWS', reden: 'Eerst het BO.', ...DAY };
    expect(await tell(`${path}/embargobesluiten`, embargo, 'vws')).toMatchObject({ status: 201 });
    expect(await tell(`${path}/embargobesluiten`, { ...embargo, soort: 'embargo-opheffing' }, 'vws')).toMatchObject({ status: 201 });
    expect(await tell(`${path}/embargobesluiten`, embargo, 'vws')).toMatchObject({ status: 409, code: 'EMBARGO.ALREADY_OPEN' });
  });

  it('keep points of one date in the order in which they were noted', async () => {
    await tell('/v1/thematafels/D', { naam: 'Proef', geldigVanaf: '2026-01-01' });
    const texts = ['zes', 'vijf', 'vier', 'drie', 'twee', 'een'];
    for (const tekst of texts) expect(await tell('/v1/thematafels/D/aandachtspunten', { tekst, ...DAY })).toMatchObject({ status: 201 });
    const { thematafel } = await read<{ thematafel: { aandachtspunten: { tekst: string }[] } }>('/v1/thematafels/D?geldigOp=2026-05-01');
    expect(thematafel.aandachtspunten.map(({ tekst }) => tekst)).toEqual(texts);
  });
});
