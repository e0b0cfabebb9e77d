import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Instant } from '@peildatum/kernel';
import { NOW } from '../../../api/testing/now.js';
import { bodyOf, startTestApi, type TestApi } from '../../../api/testing/test-api.js';
import { TOKEN_FIELD } from '../../forms/token-field.js';
import { formFields } from '../../testing/form-fields.js';
import { signedIn, type Visitor } from '../../testing/visitor.js';
import { CONCEPT_DAYS } from './concepts.js';

const TAFEL = '/mijn-werk/thematafel/D';
const D = { rol: 'coordinator', thematafel: 'D' };

let api: TestApi;
let n = 0;
beforeAll(async () => {
  api = await startTestApi();
  for (const letter of ['D', 'E'])
    await api.call(`/v1/thematafels/${letter}`, { as: 'beheerder', body: { naam: `Tafel ${letter}`, geldigVanaf: '2024-01-01' } });
});
afterAll(() => api.close());
beforeEach(() => api.clock.set(NOW));

const told = async (path: string, body: object) => {
  const response = await api.call(path, { as: 'beheerder', body });
  expect([path, response.status]).toEqual([path, 201]);
};

/** An action at D that runs behind, of its own for each test. */
async function action(): Promise<string> {
  n += 1;
  const code = `P-${n}`;
  await told('/v1/acties', {
    code,
    thematafel: 'D',
    omschrijving: `Werk normenkader ${n} uit.`,
    gereed: 'Q3 2026',
    verantwoordelijken: ['VWS'],
    geldigVanaf: '2025-01-01',
  });
  await told(`/v1/acties/${code}/statusmeldingen`, {
    status: 'loopt-achter',
    maatregel: 'Er wordt meegeschreven.',
    geldigVanaf: '2025-02-01',
    toelichting: 'Later klaar.',
  });
  return code;
}

interface Actie {
  readonly status: string;
  readonly statusToelichting: string | null;
  readonly gereed: { readonly tekst: string } | null;
}
const standing = async (code: string): Promise<Actie> => (await bodyOf<{ actie: Actie }>(await api.call(`/v1/acties/${code}`))).actie;

/** The form as the page has it, and its rows by the code of the action. */
async function opened(visitor: Visitor, path = TAFEL) {
  const response = await visitor.get(path);
  expect([path, response.status]).toEqual([path, 200]);
  return rowsOn(visitor);
}
function rowsOn({ page }: Visitor) {
  const fields = formFields(page);
  const names = Object.fromEntries(
    Object.entries(fields).flatMap(([name, value]) => (/^rij-\d+$/.test(name) ? [[JSON.parse(value).id as string, name]] : [])),
  );
  return {
    fields,
    nameOf: (code: string, column: string) => `${names[code]}-${column}`,
    numberOf: (code: string) => (names[code] ?? '').slice(4),
  };
}

/** Types in fields of the page that was answered last, by code and column, and presses a button. */
async function typed(
  visitor: Visitor,
  edits: Readonly<Record<string, Readonly<Record<string, string>>>>,
  button: object = { doe: 'bewaar' },
) {
  const { fields, nameOf } = rowsOn(visitor);
  const given = Object.entries(edits).flatMap(([code, cells]) =>
    Object.entries(cells).map(([column, text]) => [nameOf(code, column), text]),
  );
  return visitor.post(TAFEL, { ...fields, ...Object.fromEntries(given), ...button });
}

const whereTo = (response: Response) => new URL(response.headers.get('location') ?? '', api.base).searchParams;

describe('my work', () => {
  it('begins with what is somebody’s own', async () => {
    const visitor = await signedIn(api, D);
    await visitor.get('/mijn-werk');
    expect(visitor.page).toContain(`href="${TAFEL}"`);
    await opened(visitor);
    expect(visitor.page).toContain('Thematafel D');
  });

  it('is nobody’s without a session', async () => {
    for (const path of ['/mijn-werk', TAFEL]) {
      const response = await api.call(path, { headers: { Accept: 'text/html' } });
      expect([response.status, response.headers.get('location')]).toEqual([303, `/aanmelden?terug=${encodeURIComponent(path)}`]);
    }
  });

  it('says that a werkblad is not there, and which are', async () => {
    const visitor = await signedIn(api, D);
    expect((await visitor.get('/mijn-werk/thematafel/Q')).status).toBe(404);
    expect(visitor.page).toContain('D, E');
  });
});

describe('a row that is filled in', () => {
  it('is recorded as if it was told by itself, and the form says so', async () => {
    const code = await action();
    const visitor = await signedIn(api, D);
    await opened(visitor);
    const saved = await typed(visitor, { [code]: { status: 'loopt-op-schema', toelichting: 'Weer op schema.', vanaf: '1-5-2025' } });
    expect([saved.status, whereTo(saved).get('vastgelegd')]).toEqual([303, '1']);
    expect(await standing(code)).toMatchObject({ status: 'loopt-op-schema', statusToelichting: 'Weer op schema.' });
    await visitor.get(saved.headers.get('location') ?? '');
    expect(visitor.page).toContain('1 feit is vastgelegd.');
  });

  it('records nothing when nothing was typed, and nothing the second time', async () => {
    const code = await action();
    const visitor = await signedIn(api, D);
    await opened(visitor);
    expect(whereTo(await typed(visitor, {})).get('vastgelegd')).toBe('0');
    const edits = { [code]: { toelichting: 'Twee keer gedrukt.' } };
    expect(whereTo(await typed(visitor, edits)).get('vastgelegd')).toBe('1');
    expect(whereTo(await typed(visitor, edits)).get('vastgelegd')).toBe('0');
  });

  it('is refused at its field, with all that was typed; nothing is recorded', async () => {
    const [wrong, right] = [await action(), await action()];
    const visitor = await signedIn(api, D);
    await opened(visitor);
    const refused = await typed(visitor, { [wrong]: { status: 'afgerond' }, [right]: { toelichting: 'Blijft staan.' } });
    expect(refused.status).toBe(400);
    const { nameOf, fields } = rowsOn(visitor);
    expect(visitor.page).toContain(`href="#${nameOf(wrong, 'bewijs')}"`);
    expect([fields[nameOf(wrong, 'status')], fields[nameOf(right, 'toelichting')]]).toEqual(['afgerond', 'Blijft staan.']);
    expect([(await standing(wrong)).status, (await standing(right)).statusToelichting]).toEqual(['loopt-achter', 'Later klaar.']);
    const mended = await typed(visitor, { [wrong]: { bewijs: 'Rapport 12.' } });
    expect([mended.status, whereTo(mended).get('vastgelegd')]).toEqual([303, '2']);
  });

  it('can be recorded alone; what was typed elsewhere is kept as a concept', async () => {
    const [one, other] = [await action(), await action()];
    const visitor = await signedIn(api, D);
    const { numberOf } = await opened(visitor);
    await typed(visitor, { [one]: { toelichting: 'Deze wel.' }, [other]: { toelichting: 'Deze later.' } }, { rij: numberOf(one) });
    expect([(await standing(one)).statusToelichting, (await standing(other)).statusToelichting]).toEqual(['Deze wel.', 'Later klaar.']);
    const { fields, nameOf } = await opened(visitor);
    expect(fields[nameOf(other, 'toelichting')]).toBe('Deze later.');
    await typed(visitor, {}, { doe: 'weg' });
    expect((await opened(visitor)).fields[nameOf(other, 'toelichting')]).toBe('Later klaar.');
  });

  it('empties what can be empty', async () => {
    const code = await action();
    const visitor = await signedIn(api, D);
    await opened(visitor);
    await typed(visitor, { [code]: { toelichting: '' } });
    expect((await standing(code)).statusToelichting).toBeNull();
  });

  it('is not recorded for who has no right to it', async () => {
    const code = await action();
    const own = await signedIn(api, D);
    await opened(own);
    const { fields, nameOf } = rowsOn(own);
    const visitor = await signedIn(api, { rol: 'coordinator', thematafel: 'E' });
    expect((await visitor.get(`${TAFEL}?zoek=${code}`)).status).toBe(200);
    expect(visitor.page).toContain('U legt vast voor thematafel E; dit hoort bij thematafel D.');
    expect(visitor.page).toMatch(/Toelichting<\/dt><dd[^>]*>Later klaar\./);
    expect(visitor.page).not.toMatch(/name="rij-|Bewaar/);
    await visitor.get('/mijn-werk/thematafel/E');
    const { [TOKEN_FIELD]: _, ...cells } = { ...fields, [nameOf(code, 'toelichting')]: 'Van een ander.', doe: 'bewaar' };
    expect((await visitor.post(TAFEL, cells)).status).toBe(403);
    expect((await standing(code)).statusToelichting).toBe('Later klaar.');
  });
});

describe('two people at once', () => {
  it('lose nothing: who comes second sees what the first wrote, and decides', async () => {
    const code = await action();
    const [one, other] = [await signedIn(api, D), await signedIn(api, { rol: 'beheerder' })];
    await opened(one);
    await opened(other);
    await typed(one, { [code]: { toelichting: 'Van de eerste.', gereed: 'Q4 2026', reden: 'Meer tijd nodig.' } });
    const clash = await typed(other, { [code]: { toelichting: 'Van de tweede.' } });
    expect(clash.status).toBe(409);
    expect(other.page).toContain('Iemand anders wijzigde dit intussen in “Van de eerste.”');
    expect((await standing(code)).statusToelichting).toBe('Van de eerste.');
    const { fields, nameOf } = rowsOn(other);
    expect([fields[nameOf(code, 'toelichting')], fields[nameOf(code, 'gereed')]]).toEqual(['Van de tweede.', 'Q4 2026']);
    expect((await typed(other, {})).status).toBe(303);
    expect(await standing(code)).toMatchObject({ statusToelichting: 'Van de tweede.', gereed: { tekst: 'Q4 2026' } });
  });

  it('keep both what each changed of another field', async () => {
    const code = await action();
    const [one, other] = [await signedIn(api, D), await signedIn(api, { rol: 'beheerder' })];
    await opened(one);
    await opened(other);
    await typed(one, { [code]: { gereed: 'Q1 2027', reden: 'Meer tijd nodig.' } });
    expect((await typed(other, { [code]: { toelichting: 'Alleen dit.' } })).status).toBe(303);
    expect(await standing(code)).toMatchObject({ statusToelichting: 'Alleen dit.', gereed: { tekst: 'Q1 2027' } });
  });

  it('are shown what is told together where they clash, and what is chosen is stored', async () => {
    const code = await action();
    const [one, other] = [await signedIn(api, D), await signedIn(api, { rol: 'beheerder' })];
    await opened(one);
    await opened(other);
    await typed(one, { [code]: { status: 'loopt-voor', toelichting: 'Van de eerste.' } });
    expect((await typed(other, { [code]: { status: 'loopt-op-schema' } })).status).toBe(409);
    expect(other.page).toMatch(/U schreef: “Loopt op schema”[\s\S]*Er staat nu: “Loopt voor”/);
    expect(other.page).toContain('toen u begon stond er “Loopt achter”');
    // The explanation of the first is not put under the status of the second.
    expect(other.page).toMatch(/Toen u begon: “Later klaar\.”[\s\S]*Er staat nu: “Van de eerste\.”/);
    const { fields, nameOf } = rowsOn(other);
    expect(fields[nameOf(code, 'toelichting')]).toBe('Later klaar.');
    expect((await typed(other, { [code]: { toelichting: 'Van de eerste.', maatregel: '' } })).status).toBe(303);
    expect(await standing(code)).toMatchObject({ status: 'loopt-op-schema', statusToelichting: 'Van de eerste.' });
  });

  it('are told of a clash as well where one comes back to a concept', async () => {
    const code = await action();
    const [one, other] = [await signedIn(api, D), await signedIn(api, { rol: 'beheerder' })];
    await opened(other);
    await typed(other, { [code]: { toelichting: 'Als concept.' } }, { doe: 'concept' });
    await opened(one);
    await typed(one, { [code]: { toelichting: 'Intussen.' } });
    await opened(other);
    expect(other.page).toContain('Iemand anders wijzigde dit intussen in “Intussen.”');
    await typed(other, {}, { doe: 'weg' });
  });
});

describe('what leads on within a werkblad', () => {
  it.each([
    ['another sheet', { naar: 'blad mijlpalen' }, 'blad', 'mijlpalen'],
    ['what is sought', { naar: 'zoek', zoek: 'normenkader' }, 'zoek', 'normenkader'],
    ['what is sought with Enter', { doe: 'enter', zoek: 'normenkader' }, 'zoek', 'normenkader'],
    ['other rows', { naar: 'pagina 2' }, 'pagina', '2'],
  ])('keeps what was typed, on the way to %s', async (_, button, name, value) => {
    const code = await action();
    const visitor = await signedIn(api, D);
    await opened(visitor);
    const moved = await typed(visitor, { [code]: { toelichting: 'Half getypt.' } }, button);
    expect([moved.status, whereTo(moved).get(name)]).toEqual([303, value]);
    await visitor.get(moved.headers.get('location') ?? '');
    expect(visitor.page).toContain('Uw concept is bewaard.');
    const { fields, nameOf } = await opened(visitor);
    expect([fields[nameOf(code, 'toelichting')], (await standing(code)).statusToelichting]).toEqual(['Half getypt.', 'Later klaar.']);
    await typed(visitor, {}, { doe: 'weg' });
  });

  it('keeps it on the way to the page where a werkblad comes back, and looks first at Enter where nothing is sought', async () => {
    const code = await action();
    const visitor = await signedIn(api, D);
    await opened(visitor);
    const away = await typed(visitor, { [code]: { toelichting: 'Half getypt.' } }, { naar: 'terugsturen' });
    expect([away.status, away.headers.get('location')]).toEqual([303, '/mijn-werk/terugsturen']);
    await opened(visitor);
    expect((await typed(visitor, {}, { doe: 'enter' })).status).toBe(200);
    expect(visitor.page).toContain('Dit wordt vastgelegd');
    await opened(visitor);
    await typed(visitor, {}, { doe: 'weg' });
  });
});

describe('what an address asks', () => {
  it.each(['?onzin=1', '?blad=onzin', '?pagina=nul', '?voorstel=x', '?zoek=a&zoek=b'])(
    'is refused where it cannot be: %s',
    async (query) => {
      const visitor = await signedIn(api, D);
      expect([query, (await visitor.get(`${TAFEL}${query}`)).status]).toEqual([query, 400]);
      expect(visitor.page).not.toMatch(/(\w+): \1:/);
    },
  );

  it.each(['/mijn-werk?onzin=1', '/voorstellen?onzin=1', '/voorstellen?lijst=onzin', '/voorstellen?na=onzin', '/werklijsten/nza?van=x'])(
    'is refused at %s',
    async (path) => {
      const visitor = await signedIn(api, D);
      expect([path, (await visitor.get(path)).status]).toEqual([path, 400]);
    },
  );
});

describe('what an address says was done', () => {
  it('is said where this session did it, and not because an address says so', async () => {
    const visitor = await signedIn(api, D);
    for (const query of ['?vastgelegd=999', '?vastgelegd=999&zegel=AAAA', '?concept=1']) {
      await visitor.get(`${TAFEL}${query}`);
      expect([query, /vastgelegd\.<|Uw concept/.test(visitor.page)]).toEqual([query, false]);
    }
  });
});

describe('a concept', () => {
  it('is one’s own, no fact, and gone after ninety days', async () => {
    const code = await action();
    const visitor = await signedIn(api, D);
    await opened(visitor);
    const kept = await typed(visitor, { [code]: { toelichting: 'Nog niet zeker.' } }, { doe: 'concept' });
    expect([kept.status, whereTo(kept).get('concept')]).toEqual([303, '1']);
    expect((await standing(code)).statusToelichting).toBe('Later klaar.');
    const again = await signedIn(api, D);
    const { fields, nameOf } = await opened(again);
    expect(fields[nameOf(code, 'toelichting')]).toBe('Nog niet zeker.');
    expect(again.page).toContain('Nog niet vastgelegd');
    const other = await signedIn(api, { rol: 'beheerder' });
    expect((await opened(other)).fields[nameOf(code, 'toelichting')]).toBe('Later klaar.');
    api.clock.set(new Date(Date.parse(NOW) + CONCEPT_DAYS * 86_400_000).toISOString() as Instant);
    const later = await signedIn(api, D);
    expect((await opened(later)).fields[nameOf(code, 'toelichting')]).toBe('Later klaar.');
    api.clock.set(NOW);
    const back = await signedIn(api, D);
    await opened(back);
    await typed(back, {}, { doe: 'weg' });
    expect((await opened(back)).fields[nameOf(code, 'toelichting')]).toBe('Later klaar.');
  });
});

describe('a concept of two tabs', () => {
  it('keeps what was typed in each, and Enter in a field looks first', async () => {
    const [one, two] = [await action(), await action()];
    const [first, second] = [await signedIn(api, D), await signedIn(api, D)];
    await opened(first);
    await opened(second);
    expect(/<form[^>]*method="post"[^>]*mijn-werk[\s\S]*?<button[^>]*>/.exec(first.page)?.[0]).toMatch(/value="enter"[^>]*>$/);
    await typed(first, { [one]: { toelichting: 'In het ene.' } }, { doe: 'concept' });
    await typed(second, { [two]: { toelichting: 'In het andere.' } }, { doe: 'concept' });
    const { fields, nameOf } = await opened(first);
    expect([fields[nameOf(one, 'toelichting')], fields[nameOf(two, 'toelichting')]]).toEqual(['In het ene.', 'In het andere.']);
    await typed(first, {}, { doe: 'weg' });
  });
});

describe('a look before', () => {
  it('shows old and new, records nothing, and leads on to recording', async () => {
    const code = await action();
    const visitor = await signedIn(api, D);
    await opened(visitor);
    await typed(visitor, { [code]: { toelichting: 'Bekeken.' } }, { doe: 'bekijk' });
    expect(visitor.page).toMatch(/<del>Later klaar\.<\/del>[\s\S]*<ins>Bekeken\.<\/ins>/);
    expect((await standing(code)).statusToelichting).toBe('Later klaar.');
    const back = await visitor.post(TAFEL, { ...formFields(visitor.page), doe: 'verder' });
    expect([back.status, rowsOn(visitor).fields[rowsOn(visitor).nameOf(code, 'toelichting')]]).toEqual([200, 'Bekeken.']);
    expect(whereTo(await typed(visitor, {})).get('vastgelegd')).toBe('1');
    expect((await standing(code)).statusToelichting).toBe('Bekeken.');
  });
});

describe('something new', () => {
  it('is made in an empty row', async () => {
    const visitor = await signedIn(api, D);
    await visitor.get(`${TAFEL}?blad=mijlpalen`);
    const fields = formFields(visitor.page);
    const row = Object.keys(fields).find((name) => /^rij-\d+$/.test(name)) ?? '';
    const saved = await visitor.post(`${TAFEL}?blad=mijlpalen`, {
      ...fields,
      [`${row}-titel`]: 'Kader vastgesteld',
      [`${row}-gereed`]: 'Q4 2026',
      doe: 'bewaar',
    });
    expect([saved.status, whereTo(saved).get('vastgelegd')]).toEqual([303, '1']);
    const { thematafel } = await bodyOf<{ thematafel: { mijlpalen: { titel: string }[] } }>(await api.call('/v1/thematafels/D'));
    expect(thematafel.mijlpalen.map(({ titel }) => titel)).toEqual(['Kader vastgesteld']);
  });
});
