import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type RouteRule, routeRules } from '../../apps/api/auth/route-rules.js';
import { startTestApi, type TestApi } from '../../apps/api/testing/test-api.js';
import { DEMONSTRATION_ROLES } from '../../apps/web/sign-in/demonstratie/demonstration.js';
import { signedIn, Visitor } from '../../apps/web/testing/visitor.js';
import { type Asker, RIGHTS } from '../../libs/platform/index.js';
import { QUESTIONS } from '../../libs/questions/index.js';

/** An address of every page, by its route. What is asked of it and is not there (404) was let through to it. */
const ADDRESSES: Readonly<Record<string, string>> = {
  'GET /': '/',
  'GET /thematafels': '/thematafels',
  'GET /thematafels/:code': '/thematafels/D',
  'GET /acties': '/acties',
  'GET /acties/:code': '/acties/X-1',
  'GET /acties/:code/bevestigingen/:gebeurtenis': '/acties/X-1/bevestigingen/00000000-0000-4000-8000-000000000001',
  'POST /acties/:code/bevestigingen/:gebeurtenis': '/acties/X-1/bevestigingen/00000000-0000-4000-8000-000000000001',
  'GET /edities': '/edities',
  'GET /edities/:code': '/edities/2025-05-20',
  'GET /edities/:code/bestanden/:sha256': `/edities/2025-05-20/bestanden/${'0'.repeat(64)}`,
  'GET /edities/:code/controles': '/edities/2025-05-20/controles',
  'POST /edities/:code/toetsing': '/edities/2025-05-20/toetsing',
  'GET /edities/:code/teksten': '/edities/2025-05-20/teksten',
  'GET /edities/:code/bevriezing': '/edities/2025-05-20/bevriezing',
  'POST /edities/:code/bevriezing': '/edities/2025-05-20/bevriezing',
  'GET /terugkijken': '/terugkijken',
  'GET /terugspelen': '/terugspelen',
  'GET /vergelijken': '/vergelijken?vanGeldigOp=2025-01-01&totGeldigOp=2025-01-02',
  'GET /vergelijken/bestand': '/vergelijken/bestand?vanGeldigOp=2025-01-01&totGeldigOp=2025-01-02',
  'GET /verklaren/:sleutel': '/verklaren/acties.totaal',
  'GET /logboek': '/logboek',
  'GET /logboek/bestand': '/logboek/bestand',
  'GET /logboek/:id': '/logboek/11111111-2222-4333-8444-555555555555',
  'GET /cijfers': '/cijfers',
  'GET /akkoord': '/akkoord',
  'GET /akkoorden': '/akkoorden',
  'GET /akkoorden/:code': '/akkoorden/AZWA',
  'GET /afspraken': '/afspraken',
  'GET /afspraken/:code': '/afspraken/AZWA-D5',
  'GET /mijlpalen': '/mijlpalen',
  'GET /snelle-toetsen': '/snelle-toetsen',
  'GET /snelle-toetsen/:code': '/snelle-toetsen/ST-1',
  'GET /transformatieplannen': '/transformatieplannen',
  'GET /transformatieplannen/:code': '/transformatieplannen/ST-1.1',
  'GET /kpis': '/kpis',
  'GET /kpis/:code': '/kpis/ST-1.1.K1',
  'GET /budgetten': '/budgetten',
  'GET /budgetten/:code': '/budgetten/transformatiemiddelen',
  'GET /kaders': '/kaders',
  'GET /kaders/:code': '/kaders/msz-2024',
  'GET /kadertabellen': '/kadertabellen',
  'GET /kadertabellen/:code': '/kadertabellen/iza-besparingen',
  'GET /volumenormen': '/volumenormen',
  'GET /volumenormen/:code': '/volumenormen/multitrauma',
  'GET /randvoorwaarden': '/randvoorwaarden',
  'GET /randvoorwaarden/:code': '/randvoorwaarden/scholing',
  'GET /regeldruktoetsen': '/regeldruktoetsen',
  'GET /regeldruktoetsen/:code': '/regeldruktoetsen/AZWA-A1',
  'GET /impactramingen': '/impactramingen',
  'GET /impactramingen/:code': '/impactramingen/kpmg-0.6',
  'GET /transitiedoelen': '/transitiedoelen',
  'GET /transitiedoelen/:code': '/transitiedoelen/arbeidsmarkt',
  'GET /cycli': '/cycli',
  'GET /cycli/:code': '/cycli/passende-zorg-2025',
  'GET /begrotingsposten': '/begrotingsposten',
  'GET /begrotingsposten/:code': '/begrotingsposten/een',
  'GET /normtranches': '/normtranches',
  'GET /normtranches/:code': '/normtranches/1',
  'GET /instellingen': '/instellingen',
  'GET /instellingen/:code': '/instellingen/mst',
  'GET /monitors': '/monitors',
  'GET /monitors/:code': '/monitors/beweging',
  'GET /indicatoren': '/indicatoren',
  'GET /indicatoren/:code': '/indicatoren/beweging.i1',
  'GET /uitputting': '/uitputting',
  'GET /uitputting/:code': '/uitputting/transformatiemiddelen',
  'GET /rapport': '/rapport',
  'GET /rapport/geheel': '/rapport/geheel',
  'GET /rapport/naast-elkaar': '/rapport/naast-elkaar',
  'GET /rapport/bestand': '/rapport/bestand?formaat=json',
  'GET /volumenormen/:code/naleving': '/volumenormen/multitrauma/naleving',
  'GET /componenten': '/componenten',
  'GET /aanmelden': '/aanmelden',
  'POST /afmelden': '/afmelden',
  'GET /sessies': '/sessies',
  'POST /sessies/einde': '/sessies/einde',
  'GET /demonstratie': '/demonstratie',
  'POST /demonstratie': '/demonstratie',
  'GET /aanmelden/uitgever': '/aanmelden/uitgever',
  'GET /aanmelden/uitgever/terug': '/aanmelden/uitgever/terug',
  'GET /werklijsten/:lijst': '/werklijsten/nza',
  'GET /mijn-werk': '/mijn-werk',
  'GET /mijn-werk/:word/:code': '/mijn-werk/thematafel/D',
  'POST /mijn-werk/:word/:code': '/mijn-werk/thematafel/D',
  'GET /mijn-werk/terugsturen': '/mijn-werk/terugsturen',
  'POST /mijn-werk/terugsturen': '/mijn-werk/terugsturen',
  'GET /mijn-werk/terugsturen/:id': '/mijn-werk/terugsturen/11111111-2222-4333-8444-555555555555',
  'POST /mijn-werk/terugsturen/:id': '/mijn-werk/terugsturen/11111111-2222-4333-8444-555555555555',
  'GET /mijn-werk/terugsturen/:id/:name': '/mijn-werk/terugsturen/11111111-2222-4333-8444-555555555555/correctiebestand.xlsx',
  'GET /herinneringen/stop': '/herinneringen/stop?link=onzin',
  'POST /herinneringen/stop': '/herinneringen/stop',
  'POST /mijn-werk/herinneringen': '/mijn-werk/herinneringen',
  'GET /vastleggen': '/vastleggen',
  'GET /vastleggen/:soort': '/vastleggen/aandachtspunt',
  'POST /vastleggen/:soort': '/vastleggen/aandachtspunt',
  'GET /partijen': '/partijen',
  'GET /partijen/:code': '/partijen/ZN',
  'GET /organen': '/organen',
  'GET /organen/:code': '/organen/bo',
  'GET /vergaderingen': '/vergaderingen',
  'GET /vergaderingen/:code': '/vergaderingen/bo-2025-06-16',
  'GET /besluiten': '/besluiten',
  'GET /besluiten/:code': '/besluiten/bo-2025-06-16-aanvraagstop',
  'GET /bevindingen': '/bevindingen',
  'GET /bevindingen/nieuw': '/bevindingen/nieuw',
  'POST /bevindingen/nieuw': '/bevindingen/nieuw',
  'GET /bevindingen/:code': '/bevindingen/adr-1',
  'POST /bevindingen/:code/antwoord': '/bevindingen/adr-1/antwoord',
  'POST /bevindingen/:code/afsluiting': '/bevindingen/adr-1/afsluiting',
  'GET /brieven': '/brieven',
  'GET /brieven/:code': '/brieven/azwa-2025-07',
  'GET /moties': '/moties',
  'GET /moties/:code': '/moties/29689-1305',
  'GET /escalaties': '/escalaties',
  'GET /escalaties/:code': '/escalaties/e1',
  'GET /nakomingen': '/nakomingen',
  'GET /nakomingen/:code': '/nakomingen/n1',
  'GET /mtrs': '/mtrs',
  'GET /mtrs/:code': '/mtrs/2027',
  'GET /macrobeheersing': '/macrobeheersing',
  'GET /macrobeheersing/:code': '/macrobeheersing/msz-2025',
  'GET /vragen': '/vragen',
  ...Object.fromEntries(QUESTIONS.map(({ name }) => [`GET /vragen/${name}`, `/vragen/${name}`])),
  'GET /voorstellen': '/voorstellen',
  'POST /voorstellen': '/voorstellen',
  'GET /voorstellen/:id': '/voorstellen/00000000-0000-4000-8000-000000000001',
  'POST /voorstellen/:id/besluit': '/voorstellen/00000000-0000-4000-8000-000000000001/besluit',
  'POST /voorstellen/:id/vervolg': '/voorstellen/00000000-0000-4000-8000-000000000001/vervolg',
};

let api: TestApi;
let pages: readonly RouteRule[];
beforeAll(async () => {
  api = await startTestApi();
  pages = routeRules(api.app).filter(({ bySession }) => bySession);
});
afterAll(() => api.close());

const nameOf = ({ method, url }: RouteRule) => `${method} ${url}`;

describe('every page, asked by everyone', () => {
  it('has an address here, so that none is left out', () => {
    expect(pages.map(nameOf).sort()).toEqual(Object.keys(ADDRESSES).sort());
  });

  it('is let through to or refused as the table of rights says', async () => {
    const seen: string[] = [];
    const wanted: string[] = [];
    for (const role of ['anonymous', ...DEMONSTRATION_ROLES] as const satisfies readonly Asker[]) {
      const visitor = role === 'anonymous' ? new Visitor(api) : await signedIn(api, { rol: role, organisatie: 'Zilveren Kruis' });
      for (const rule of pages.filter(({ method }) => method === 'GET')) {
        const { status, headers } = await visitor.get(ADDRESSES[nameOf(rule)] ?? '', { Accept: 'text/html' });
        const isSentToSignIn =
          rule.operation !== 'read-public' && status === 303 && headers.get('location')?.startsWith('/aanmelden') === true;
        const refused = isSentToSignIn || (status === 403 && !visitor.page.includes('DEMONSTRATION.CODE'));
        seen.push(`${nameOf(rule)} by ${role}: ${refused ? 'refused' : 'let through'}`);
        wanted.push(`${nameOf(rule)} by ${role}: ${RIGHTS[rule.operation][role] === 'none' ? 'refused' : 'let through'}`);
      }
    }
    expect(seen).toEqual(wanted);
    expect(seen.length).toBeGreaterThan(100);
  });

  it('is in the menu of who may come there, and in no other', async () => {
    for (const role of DEMONSTRATION_ROLES) {
      const visitor = await signedIn(api, { rol: role, organisatie: 'Zilveren Kruis' });
      await visitor.get('/');
      const menu = /<nav class="pd-nav"[\s\S]*?<\/nav>/.exec(visitor.page)?.[0] ?? '';
      const leads = (address: string) => menu.includes(`href="${address}"`);
      expect([role, leads('/mijn-werk'), leads('/voorstellen')]).toEqual([
        role,
        RIGHTS.import[role] !== 'none',
        RIGHTS['read-proposals'][role] !== 'none',
      ]);
    }
  });

  it('takes nothing in without a form of ours', async () => {
    for (const rule of pages.filter(({ method }) => method !== 'GET')) {
      const response = await api.call(ADDRESSES[nameOf(rule)] ?? '', { method: 'POST', as: 'beheerder' });
      expect([nameOf(rule), response.status]).toEqual([nameOf(rule), 403]);
    }
  });
});
