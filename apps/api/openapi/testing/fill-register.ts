import { OF_BOARD, tellDecisions } from '../../testing/decisions.js';
import { fillAgreements, type Write } from './fill-agreements.js';
import { fillImpact } from './fill-impact.js';
import { fillKamer } from './fill-kamer.js';

/** Tells a register in which every field of an answer has both a value and none somewhere. */
export async function fillRegister(write: Write): Promise<void> {
  const dated = { geldigVanaf: '2025-01-01' };
  await write('/v1/thematafels/D', { naam: 'Passende zorg', ...dated });
  await write('/v1/thematafels/D/mijlpalen', { titel: 'Gepland', gereed: 'Q3 2026', ...dated });
  await write('/v1/thematafels/D/mijlpalen', { titel: 'Behaald', ...dated });
  await write('/v1/thematafels/D/aandachtspunten', { tekst: 'Let op', ...dated });
  await write('/v1/thematafels/D/afstemmingen', { peildatum: '2025-05-20', ...dated });
  await write('/v1/thematafels/D/coordinatoren', { naam: 'N', organisatie: 'ZN', ...dated });
  await write('/v1/acties', { code: 'X-1', thematafel: 'D', ...dated });
  await write('/v1/acties', {
    code: 'X-2',
    thematafel: 'onbekend',
    omschrijving: 'Iets',
    gereed: '?',
    verantwoordelijken: [],
    onderdeel: 'O',
    ...dated,
  });
  await write('/v1/acties/X-1/statusmeldingen', { status: 'loopt-voor', toelichting: 'Vlot', ...dated });
  await write('/v1/acties/X-1/statusbevestigingen', { status: 'loopt-voor', toelichting: 'Nog steeds', geldigVanaf: '2025-06-01' });
  await write('/v1/acties/X-1/vertrouwensoordelen', { vertrouwen: 'midden', onderbouwing: 'Krap', geldigVanaf: '2025-06-01' });
  await write('/v1/waardelijsten/themas/waarden', { soort: 'waarde', waarde: 'Preventie', geldigVanaf: '2025-01-01' });
  await write('/v1/rapportage/gegevens', { soort: 'editie', peildatum: '2025-05-20', naam: 'Q2 2025', zinKwartaal: '2024-Q4' });
  await fillTexts(write);
  await fillEditions(write);
  await tellDecisions(write);
  await write('/v1/acties', { code: 'X-3', thematafel: 'D', ...dated });
  await write('/v1/acties/X-3/statusmeldingen', { status: 'beeindigd', reden: 'Gaat op in een andere.', ...dated });
  await write('/v1/acties/X-3/afvoeringen', { besluit: OF_BOARD, toelichting: 'Besproken.', geldigVanaf: '2025-06-01' });
  await write('/v1/aanvraagstop', { besluitDoor: 'BO IZA', besluit: OF_BOARD, reden: 'Vol.', geldigVanaf: '2025-07-01' });
  await write('/v1/snelle-toetsen', { code: 'ST-1', ...dated });
  await fillDossier(write, dated);
  await fillBudget(write, dated);
  await fillAgreements(write, dated);
  await fillParties(write);
  await fillImpact(write);
  await fillFindings(write);
  await fillKamer(write);
}

/** Parties with and without a role, a body with members, a meeting with an agenda, and a decision of each status. */
async function fillParties(write: Write): Promise<void> {
  const dated = { geldigVanaf: '2025-01-01' };
  const party = (soort: string, body: object) => write('/v1/partijenregisters/landelijk/feiten', { soort, ...dated, ...body });
  await party('partij', { partij: 'ZN', naam: 'Zorgverzekeraars Nederland' });
  await party('partij', { partij: 'ZIN', naam: 'Zorginstituut Nederland' });
  await party('partij-alias', { partij: 'ZIN', naam: 'ZINL' });
  await party('partijrol', { partij: 'ZN', akkoord: 'IZA', rol: 'ondertekenaar' });
  await party('partijenlijst', { akkoord: 'IZA', volledig: true });
  await write('/v1/organen/vol/feiten', { soort: 'orgaan', naam: 'BO', doel: 'Besluiten', ritme: 'elk kwartaal', ...dated });
  await write('/v1/organen/vol/feiten', { soort: 'orgaanlid', partij: 'ZN', zetel: 'lid', ...dated });
  const meeting = (code: string, body: object) => write(`/v1/vergaderingen/${code}/feiten`, { ...dated, ...body });
  for (const code of ['v1', 'v2']) await meeting(code, { soort: 'vergadering', orgaan: 'bo', datum: '2025-06-16' });
  await meeting('v1', { soort: 'agendapunt', punt: 'Voortgang', editie: '2025-05-20', stuk: 'Brief' });
  await meeting('v1', { soort: 'agendapunt', punt: 'Rondvraag' });
  const monitor = { soort: 'kwartaalmonitor', titel: 'Q1' };
  await meeting('v1', { ...monitor, stuk: 'nza.nl', geldigVanaf: '2025-06-01' });
  await meeting('v2', { ...monitor, geldigVanaf: '2025-06-10' });
  await meeting('v3', { soort: 'vergadering', orgaan: 'vol', datum: '2025-06-16' });
  await meeting('v1', { soort: 'vergadering-gehouden', toelichting: 'Kort.', geldigVanaf: '2025-06-16' });
  const decided = { titel: 'Besluit', orgaan: 'bo', verandert: ['intake'] };
  const decision = (code: string, soort: string, geldigVanaf: string, body: object) =>
    write(`/v1/besluiten/${code}/feiten`, { soort, geldigVanaf, ...body });
  await decision('b1', 'besluit-voorstel', '2025-06-01', decided);
  await decision('b1', 'besluit-genomen', '2025-06-16', { ...decided, vergadering: 'v1', toelichting: 'Zo.' });
  await decision('b1', 'besluit-herroeping', '2025-07-01', { reden: 'Toch niet.' });
  await decision('b2', 'besluit-voorstel', '2025-06-01', decided);
  await decision('b2', 'besluit-uitstel', '2025-06-16', { reden: 'Later.', tot: '2025-09-15' });
}

/** A finding that nobody answered, one that was answered, and one that was closed. */
async function fillFindings(write: Write): Promise<void> {
  const dated = { geldigVanaf: '2025-06-10' };
  const found = { soort: 'bevinding', sleutel: 'acties.totaal', tekst: 'Dit klopt niet.', ...dated };
  for (const code of ['adr-1', 'adr-2', 'adr-3'])
    await write(`/v1/bevindingen/${code}/vaststelling`, code === 'adr-2' ? { ...found, thematafel: 'D', organisaties: ['ZN'] } : found);
  await write('/v1/bevindingen/adr-2/antwoorden', { soort: 'bevinding-antwoord', antwoord: 'Het staat er nu.', ...dated });
  await write('/v1/bevindingen/adr-3/afsluiting', { soort: 'bevinding-afsluiting', conclusie: 'Zij vervalt.', ...dated });
}

/** A text that is not reviewed, and something delivered by each that delivers. */
async function fillTexts(write: Write): Promise<void> {
  const address = '/v1/redactie/2025-05-20';
  const dated = { geldigVanaf: '2025-05-27' };
  await write('/v1/rapportage/gegevens', { soort: 'bo-datum', peildatum: '2025-05-20', datum: '2025-06-16' });
  await write(`${address}/secties`, { soort: 'redactietekst', sectie: 'nza', onderdeel: 'duiding', tekst: 'Tekst.' });
  await write(`${address}/secties`, { soort: 'sectielevering', sectie: 'nza', ...dated });
  await write(`${address}/verzekeraarsleveringen`, { soort: 'verzekeraarslevering', verzekeraar: 'VGZ', ...dated });
  await write(`${address}/eigenaarsleveringen`, { soort: 'eigenaarslevering', eigenaar: 'CBS', ...dated });
}

/** An edition that has everything, and one that was opened and withdrawn. */
async function fillEditions(write: Write): Promise<void> {
  const address = '/v1/edities/2025-05-20';
  await write(`${address}/besluiten`, { soort: 'editie-opening', geldigVanaf: '2025-06-01' });
  await write(`${address}/bevriezing`, { doelgroep: 'openbaar' });
  await write(`${address}/besluiten`, { soort: 'editie-publicatie', publicatie: 'rapportage', geldigVanaf: '2026-11-20' });
  await write(`${address}-h1/besluiten`, {
    soort: 'editie-opening',
    herzieningVan: '2025-05-20',
    reden: 'Een tabel was fout.',
    geldigVanaf: '2026-11-20',
  });
  await write(`${address}-h1/besluiten`, { soort: 'editie-intrekking', reden: 'Toch niet.', geldigVanaf: '2026-11-20' });
}

/** A dossier that says everything that can be said of one. */
async function fillDossier(write: Write, dated: object): Promise<void> {
  const toets = '/v1/snelle-toetsen/ST-2';
  const plan = '/v1/transformatieplannen/ST-2.1';
  const kpi = '/v1/kpis/ST-2.1.K1';
  const said = { titel: 'Zorg dichtbij', regios: ['Twente'], sectoren: ['MSZ'], themas: ['Digitalisering'], bedrag: '100.00' };
  await write('/v1/snelle-toetsen', { code: 'ST-2', ...said, verzekeraar: 'VGZ', ...dated });
  await write(`${toets}/stappen`, { stap: 'beoordeling-gestart', toelichting: 'Begonnen.', ...dated });
  await write(`${toets}/stappen`, { stap: 'goedgekeurd', ...dated });
  const involved = { betrokkenheid: ['Meedenken'], doelgroepen: ['Ouderen'], sociaalDomein: 'nee', verzekeraars: ['VGZ', 'CZ'] };
  await write(`${toets}/transformatieplannen`, { ...said, ...involved, munt: 'EUR', ...dated });
  await write(`${plan}/stappen`, { stap: 'beoordeling-gestart', ...dated });
  await write(`${plan}/voorgenomen-besluiten`, {
    bedragen: [{ bedrag: '100.00' }],
    kpis: [
      { kpi: 'K1', titel: 'Minder opnamen', bedrag: '60.00', gereed: '2026-12-31' },
      { kpi: 'K2', bedrag: '40.00' },
    ],
    ...dated,
  });
  for (const verzekeraar of ['VGZ', 'CZ']) await write(`${plan}/verzekeraarsbesluiten`, { verzekeraar, besluit: 'goedgekeurd', ...dated });
  await write(`${plan}/beschikkingen`, { bedrag: 'ruim 0,00005 mln', nummer: 'B-1', domein: 'Zvw', gegevensVan: '2025-01-01', ...dated });
  await write(`${plan}/vws-routes`, { bedrag: '10.00', reden: 'Sociaal domein.', gegevensVan: '2025-01-01', ...dated });
  await write(`${kpi}/uitkomsten`, { uitkomst: 'deels-behaald', verdiend: '50.00', bewijs: 'Verslag.', ...dated });
  await write(`${kpi}/betalingen`, { stand: 'betaald', bedrag: '50.00', ...dated });
}

/** Budgets of which everything was decided that can be. */
async function fillBudget(write: Write, dated: object): Promise<void> {
  const means = (soort: string, body: object) => write('/v1/budgetten/transformatiemiddelen/besluiten', { soort, ...body, ...dated });
  await means('budget', { titel: 'Transformatiemiddelen', bedrag: '2800 mln' });
  await means('budgetsplitsing', { verzekeraars: '2400 mln', vws: 'ca. 400 mln' });
  await means('looptijd', { tot: '2028-12-31' });
  await means('oormerk', { oormerk: 'msz', sectoren: ['MSZ'], bedrag: '940 mln' });
  await means('tranche', { jaar: 2024, bedrag: '608 mln' });
  await means('tranche-verval', { jaar: 2024, bedrag: '2.00', reden: 'Niet gebruikt.' });
  await means('tranche-overheveling', { jaar: 2024, naarJaar: 2025, bedrag: '1.00', besluitDoor: 'BO IZA', reden: 'Nodig.' });
  await means('reservering', { reservering: 'r1', themas: ['Digitalisering'], tot: '2026-12-31', besluitDoor: 'BO IZA' });
  await means('reservering', { reservering: 'r2', themas: ['Digitalisering'], bedrag: '1 mln', tot: '2026-12-31', besluitDoor: 'BO IZA' });
  await means('budget-overheveling', { bestemming: 'Ander doel', bedrag: '1 mln', besluitDoor: 'BO IZA' });
  await means('overschrijding-toegestaan', { bedrag: '1.00', besluitDoor: 'BO IZA', besluit: OF_BOARD, reden: 'Krap.' });
  const line = { tabel: 'verplichtingen', titel: 'Regel', bedrag: '3 mln', stand: 'mei 2024' };
  await means('vws-regel', { regel: 'een', ...line });
  await means('vws-regel', { regel: 'twee', ...line, oormerk: 'msz', envelop: 'Passende zorg', bedragUitEnvelop: '1 mln' });
  const other = (soort: string, body: object) => write('/v1/budgetten/doorbraakmiddelen/besluiten', { soort, ...body, ...dated });
  await other('budget', { titel: 'Doorbraakmiddelen', bedrag: '800 mln' });
  await other('doorbraak-plafond', { jaar: 2027, bedrag: '400 mln', sociaalDomein: '100 mln', besluit: OF_BOARD });
  await other('doorbraak-plafond', { jaar: 2028, bedrag: '400 mln', besluit: OF_BOARD });
  await other('doorbraak-toekenning', {
    aanvraag: 'a1',
    jaar: 2027,
    bedrag: '5.00',
    doel: 'ai',
    zorgaanbieders: ['MST'],
    gemeenten: ['Hengelo'],
    getoetstOp: '2025-01-01',
  });
}
