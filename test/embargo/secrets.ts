import { tellDecisions } from '../../apps/api/testing/decisions.js';
import { QUESTIONS } from '../../libs/questions/index.js';

/** Who writes, over HTTP. @returns the ids of the events */
export type Write = (path: string, body: object) => Promise<readonly string[]>;

export const PUBLICATION = 'geheim-2026q1';
/** Beside it another one, of which all was told only under embargo, on a kader that nobody else knows. */
export const KADER_INSIDE = 'ggz-2024';

/** What only insiders may see, in every form in which an answer could show it. */
export const SECRET_TEXTS = [
  PUBLICATION,
  'Geheime duiding',
  '24321098765',
  '24.321',
  'Geheime raming',
  'Geheime meting',
  '77.125',
  'Geheime reden',
];

const EMBARGO = { besluitDoor: 'VWS', reden: 'Geheime reden', geldigVanaf: '2026-01-02' };
const ESTIMATE = {
  soort: 'uitgavenraming',
  cijferjaar: 2025,
  cijferkwartaal: 1,
  status: 'voorlopig',
  geldigVanaf: '2024-01-01',
};
const SECRET = { ...ESTIMATE, publicatie: PUBLICATION, regel: 'Geheime raming', bedrag: '24321098765.43' };

const INDICATOR = { indicator: 'i1', titel: 'Aandeel hybride', eigenaar: 'VWS', eenheid: 'procent', richting: 'hoger-is-beter' };
const MEASUREMENT = {
  soort: 'meting',
  indicator: 'i1',
  gepubliceerdDoor: 'VWS',
  periodeVan: '2024-01-01',
  periodeTot: '2024-12-31',
  eenheid: 'procent',
  status: 'definitief',
  geldigVanaf: '2024-12-31',
};
const SECRET_MEASUREMENT = {
  ...MEASUREMENT,
  meting: 'een',
  ronde: 1,
  periodeVan: '2025-01-01',
  periodeTot: '2025-12-31',
  geldigVanaf: '2025-12-31',
  publicatie: PUBLICATION,
};

/** What everyone may know. */
export async function tellAll(write: Write): Promise<void> {
  await write('/v1/thematafels/D', { naam: 'Passende zorg', geldigVanaf: '2024-01-01' });
  await write('/v1/acties', { code: 'X-1', thematafel: 'D', geldigVanaf: '2025-01-01' });
  await write('/v1/snelle-toetsen', {
    code: 'ST-1',
    titel: 'Zorg',
    sectoren: ['MSZ'],
    bedrag: '100.00',
    verzekeraar: 'VGZ',
    geldigVanaf: '2025-01-01',
  });
  const means = { soort: 'budget', titel: 'Transformatiemiddelen', bedrag: '2800 mln', geldigVanaf: '2024-01-01' };
  await write('/v1/budgetten/transformatiemiddelen/besluiten', means);
  await write('/v1/kaders/msz-2024/cijfers', {
    soort: 'kader',
    prijspeil: 'rapportage',
    akkoord: 'IZA',
    bedrag: '26000 mln',
    geldigVanaf: '2022-08-12',
  });
  await write('/v1/kaders/msz-2024/cijfers', {
    ...ESTIMATE,
    cijferjaar: 2024,
    cijferkwartaal: 3,
    regel: 'Stand oktober 2024',
    bedrag: '25900 mln',
  });
  await write('/v1/volumenormen/multitrauma/besluiten', { soort: 'interventie', titel: 'Multitrauma', geldigVanaf: '2024-01-01' });
  const monitor = (body: object) => write('/v1/monitors/beweging/inrichting', { geldigVanaf: '2024-01-01', ...body });
  await monitor({
    soort: 'monitor',
    titel: 'Monitor van de beweging',
    laag: 'beweging',
    eigenaar: 'VWS',
    deelmonitors: [{ deelmonitor: 'hybride-zorg', titel: 'Hybride zorg', eigenaar: 'VWS' }],
  });
  await monitor({ soort: 'indicator', deelmonitor: 'hybride-zorg', ...INDICATOR });
  await monitor({
    soort: 'doel',
    indicator: 'i1',
    doel: 'd1',
    tekst: '80%',
    waarde: '80',
    kwantificering: 'gekwantificeerd',
    datum: '2026-12-31',
    status: 'afgesproken',
  });
  await monitor({ soort: 'meetronde-gehouden', deelmonitor: 'hybride-zorg', ronde: 0, gehouden: 'medio 2024', geldigVanaf: '2024-07-01' });
  await monitor({ soort: 'meetronde', deelmonitor: 'hybride-zorg', ronde: 1, verwacht: 'halverwege 2025', geldigVanaf: '2024-07-02' });
  await write('/v1/monitors/beweging/metingen', { ...MEASUREMENT, meting: 'nul', ronde: 0, cijfers: [{ waarde: '50' }] });
  const openText = { soort: 'redactietekst', sectie: 'nza', onderdeel: 'duiding', tekst: 'Open duiding' };
  await write('/v1/redactie/2026-01-31/secties', openText);
  await tellDecisions(write);
  await write('/v1/partijenregisters/landelijk/feiten', {
    soort: 'partij',
    partij: 'ZN',
    naam: 'Zorgverzekeraars Nederland',
    geldigVanaf: '2022-01-01',
  });
  await write('/v1/vergaderingen/bo-1/feiten', { soort: 'vergadering', orgaan: 'bo', datum: '2025-06-16', geldigVanaf: '2025-05-01' });
  await write('/v1/bevindingen/open-1/vaststelling', {
    soort: 'bevinding',
    onderwerp: 'actie-X-1',
    tekst: 'Open bevinding',
    geldigVanaf: '2025-06-01',
  });
  await write('/v1/brieven/open-brief/verzending', {
    soort: 'brief',
    titel: 'Open brief',
    kamer: 'tweede-kamer',
    geldigVanaf: '2025-07-03',
  });
  await write('/v1/moties/open-motie/feiten', { soort: 'motie', aard: 'motie', onderwerp: 'Open motie', geldigVanaf: '2025-01-31' });
  await write('/v1/escalaties/open-1/feiten', {
    soort: 'escalatie',
    ladder: 'iza',
    grond: 'niet-nagekomen',
    onderwerp: 'Open verschil',
    geldigVanaf: '2025-06-01',
  });
  await write('/v1/mtrs/open-1/feiten', {
    soort: 'mtr',
    titel: 'Open review',
    akkoord: 'AZWA',
    besluitUiterlijk: '2027-06-30',
    geldigVanaf: '2025-07-03',
  });
  const macro = (body: object) => write('/v1/macrobeheersing/msz-2024/feiten', body);
  await macro({ soort: 'overschrijding-overleg', besproken: 'Open overleg', geldigVanaf: '2025-06-01' });
  await write('/v1/publicaties/open-2025/embargobesluiten', {
    ...EMBARGO,
    soort: 'embargo',
    reden: 'Voorbij.',
    geldigVanaf: '2025-01-01',
    tot: '2025-05-20',
  });
}

/** What is under embargo: the embargo itself, figures, a correction of one, and the withdrawal of another. */
export async function tellInsiders(write: Write): Promise<readonly string[]> {
  const ids = [...(await write(`/v1/publicaties/${PUBLICATION}/embargobesluiten`, { ...EMBARGO, soort: 'embargo' }))];
  const tell = async (path: string, body: object): Promise<string> => {
    const [id = ''] = await write(path, body);
    ids.push(id);
    return id;
  };
  const wrong = await tell('/v1/kaders/msz-2024/cijfers', { ...SECRET, bedrag: '1.00' });
  const { soort, ...rest } = SECRET;
  await tell('/v1/kaders/msz-2024/correcties', { gebeurtenis: wrong, reden: 'Geheime reden', vervanging: { soort, ...rest } });
  await tell(`/v1/kaders/${KADER_INSIDE}/cijfers`, SECRET);
  const never = await tell('/v1/kaders/mdz-2024/cijfers', SECRET);
  await tell('/v1/kaders/mdz-2024/correcties', { gebeurtenis: never, reden: 'Geheime reden', vervanging: null });
  await tell('/v1/monitors/beweging/inrichting', {
    soort: 'meetronde-gehouden',
    deelmonitor: 'hybride-zorg',
    ronde: 1,
    gehouden: 'Geheime meting',
    geldigVanaf: '2025-07-01',
    publicatie: PUBLICATION,
  });
  await tell('/v1/monitors/beweging/metingen', { ...SECRET_MEASUREMENT, cijfers: [{ waarde: '77.124' }] });
  await tell('/v1/monitors/beweging/metingen', {
    ...SECRET_MEASUREMENT,
    soort: 'meting-herziening',
    cijfers: [{ waarde: '77.125' }],
    reden: 'Geheime reden',
  });
  await tell('/v1/monitors/beweging/metingen', {
    soort: 'meting-aantekening',
    indicator: 'i1',
    meting: 'een',
    aantekening: 'Geheime meting',
    door: 'VWS',
    aard: 'toelichting',
    publicatie: PUBLICATION,
    geldigVanaf: '2025-12-31',
  });
  // What was decided beside spending that few know of yet.
  await tell('/v1/macrobeheersing/msz-2024/feiten', {
    soort: 'mbi-besluit',
    ingezet: false,
    reden: 'Geheime reden',
    geldigVanaf: '2026-01-31',
  });
  const DUIDING = { soort: 'redactietekst', sectie: 'nza', onderdeel: 'duiding', tekst: 'Geheime duiding', publicatie: PUBLICATION };
  // Of what they are about, nobody says it: a subject, and a figure of that.
  await tell('/v1/bevindingen/geheim-1/vaststelling', {
    soort: 'bevinding',
    onderwerp: 'kader-msz-2024',
    tekst: 'Geheime duiding',
    geldigVanaf: '2026-01-31',
  });
  await tell('/v1/bevindingen/geheim-1/antwoorden', {
    soort: 'bevinding-antwoord',
    antwoord: 'Geheime duiding',
    geldigVanaf: '2026-01-31',
  });
  await tell('/v1/bevindingen/geheim-2/vaststelling', {
    soort: 'bevinding',
    sleutel: 'kaders.2024.msz.verschil',
    tekst: 'Geheime duiding',
    geldigVanaf: '2026-01-31',
  });
  for (const peildatum of ['2026-01-31', '2025-12-31']) await tell(`/v1/redactie/${peildatum}/secties`, DUIDING);
  return ids;
}

/** What everyone may know, told afterwards: what is under embargo then lies in the middle of the log. */
export async function tellMore(write: Write): Promise<void> {
  await write('/v1/acties', { code: 'X-2', thematafel: 'D', geldigVanaf: '2025-01-01' });
}

/** Of every GET of the document: addresses of what all know, of what only insiders know, and of what nobody knows. */
/** Pages, as nobody in particular reads them. */
export const PAGES = [
  '/',
  '/thematafels',
  '/thematafels/D',
  '/acties',
  '/acties/X-1',
  '/edities',
  '/edities/2025-05-20',
  '/werklijsten/thematafel?van=D',
  '/terugkijken',
  '/terugspelen?sleutel=kaders.2024.msz.uitgaven',
  '/vergelijken?vanGeldigOp=2025-01-01&totGeldigOp=2026-11-20',
  '/vergelijken/bestand?vanGeldigOp=2025-01-01&totGeldigOp=2026-11-20',
  '/verklaren/kaders.2024.msz.uitgaven',
  '/rapport',
  '/rapport?thematafel=D',
  '/rapport/naast-elkaar',
  '/rapport/bestand?formaat=json',
  '/cijfers',
  '/snelle-toetsen',
  '/snelle-toetsen/ST-1',
  '/transformatieplannen',
  '/transformatieplannen/ST-1.1',
  '/kpis',
  '/kpis/ST-1.1.K1',
  '/uitputting',
  '/uitputting/transformatiemiddelen',
  '/budgetten',
  '/budgetten/transformatiemiddelen',
  '/kaders',
  '/kaders?sorteer=-rekening.uitgaven.bedrag',
  '/kaders?formaat=csv',
  '/kaders/msz-2024',
  `/kaders/${KADER_INSIDE}`,
  '/kadertabellen',
  '/kadertabellen/iza-besparingen',
  '/volumenormen',
  '/volumenormen/multitrauma',
  '/volumenormen/multitrauma/naleving',
  '/randvoorwaarden',
  '/randvoorwaarden/scholing',
  '/regeldruktoetsen',
  '/regeldruktoetsen/AZWA-A1',
  '/impactramingen',
  '/impactramingen/kpmg-0.6',
  '/transitiedoelen',
  '/transitiedoelen/arbeidsmarkt',
  '/cycli',
  '/cycli/passende-zorg-2025',
  '/begrotingsposten',
  '/begrotingsposten/een',
  '/normtranches',
  '/normtranches/1',
  '/instellingen',
  '/instellingen/mst',
  '/monitors',
  '/monitors/beweging',
  '/indicatoren',
  '/indicatoren?formaat=csv',
  '/indicatoren/beweging.i1',
  '/akkoord',
  '/akkoorden',
  '/akkoorden/AZWA',
  '/afspraken',
  '/afspraken/AZWA-D5',
  '/mijlpalen',
  '/vragen',
  '/bevindingen',
  '/herinneringen/stop?link=onzin',
  '/bevindingen/open-1',
  '/brieven',
  '/brieven/open-brief',
  '/moties',
  '/moties/open-motie',
  '/escalaties',
  '/escalaties/open-1',
  '/nakomingen',
  '/nakomingen/open-1',
  '/mtrs',
  '/mtrs/open-1',
  '/macrobeheersing',
  '/macrobeheersing/msz-2024',
  '/partijen',
  '/partijen/ZN',
  '/organen',
  '/organen/bo',
  '/vergaderingen',
  '/vergaderingen/bo-1',
  '/besluiten',
  '/besluiten/bo-besluit',
  '/vragen/herziene-edities',
  '/vragen/stille-tafels',
];

export const ADDRESSES: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(PAGES.map((page) => [page, [page]])),
  '/.well-known/security.txt': ['/.well-known/security.txt'],
  '/gezondheid/levend': ['/gezondheid/levend'],
  '/gezondheid/gereed': ['/gezondheid/gereed'],
  '/v1/openapi.json': ['/v1/openapi.json'],
  '/v1/documentatie': ['/v1/documentatie'],
  '/v1/documentatie/{bestand}': ['/v1/documentatie/swagger-ui.css'],
  '/v1/importsjablonen': ['/v1/importsjablonen'],
  '/v1/importsjablonen/{soort}': ['/v1/importsjablonen/statusmelding'],
  '/v1/thematafels/{letter}/werkblad.xlsx': ['/v1/thematafels/D/werkblad.xlsx'],
  '/v1/thematafels/{letter}/werkblad.ods': ['/v1/thematafels/D/werkblad.ods'],
  '/v1/verzekeraars/{verzekeraar}/werkblad.xlsx': ['/v1/verzekeraars/Zilveren%20Kruis/werkblad.xlsx'],
  '/v1/verzekeraars/{verzekeraar}/werkblad.ods': ['/v1/verzekeraars/Zilveren%20Kruis/werkblad.ods'],
  ...Object.fromEntries(
    ['xlsx', 'ods'].flatMap((format) => [
      [`/v1/eigenaren/{eigenaar}/werkblad.${format}`, [`/v1/eigenaren/VWS/werkblad.${format}`]],
      [`/v1/instellingen/{code}/werkblad.${format}`, [`/v1/instellingen/mst/werkblad.${format}`]],
      [`/v1/edities/{code}/werkblad.${format}`, [`/v1/edities/2025-05-20/werkblad.${format}`]],
    ]),
  ),
  '/v1/thematafels': ['/v1/thematafels'],
  '/v1/thematafels/{letter}': ['/v1/thematafels/D'],
  '/v1/acties': ['/v1/acties', '/v1/acties?formaat=csv'],
  '/v1/acties/{code}': ['/v1/acties/X-1'],
  '/v1/snelle-toetsen': ['/v1/snelle-toetsen'],
  '/v1/snelle-toetsen/{code}': ['/v1/snelle-toetsen/ST-1'],
  '/v1/aanvraagstop': ['/v1/aanvraagstop'],
  '/v1/transformatieplannen': ['/v1/transformatieplannen'],
  '/v1/transformatieplannen/{code}': ['/v1/transformatieplannen/ST-1.1'],
  '/v1/kpis': ['/v1/kpis'],
  '/v1/kpis/{code}': ['/v1/kpis/ST-1.1.K1'],
  '/v1/budgetten': ['/v1/budgetten', '/v1/budgetten?formaat=csv'],
  '/v1/budgetten/{code}': ['/v1/budgetten/transformatiemiddelen'],
  '/v1/uitputting': ['/v1/uitputting', '/v1/uitputting?formaat=csv'],
  '/v1/agenda/agenda.ics': ['/v1/agenda/agenda.ics'],
  '/v1/herinneringen': ['/v1/herinneringen'],
  '/v1/klokken': ['/v1/klokken', '/v1/klokken?volgnummer=3'],
  '/v1/wat-gaat-in': ['/v1/wat-gaat-in', '/v1/wat-gaat-in?formaat=csv', '/v1/wat-gaat-in?geldigOp=2020-01-01'],
  '/v1/uitputting/{code}': ['/v1/uitputting/transformatiemiddelen'],
  '/v1/kaders': [
    '/v1/kaders',
    '/v1/kaders?sorteer=-rekening.uitgaven.bedrag',
    '/v1/kaders?limiet=1',
    '/v1/kaders?sector=ggz',
    '/v1/kaders?jaar=2024&limiet=1',
    '/v1/kaders?formaat=csv',
  ],
  '/v1/kaders/{code}': ['/v1/kaders/msz-2024', `/v1/kaders/${KADER_INSIDE}`, '/v1/kaders/mdz-2024', '/v1/kaders/huisartsenzorg-2024'],
  '/v1/kadertabellen': ['/v1/kadertabellen'],
  '/v1/kadertabellen/{code}': ['/v1/kadertabellen/iza-besparingen'],
  '/v1/monitors': ['/v1/monitors', '/v1/monitors?laag=beweging&limiet=1', '/v1/monitors?formaat=csv'],
  '/v1/monitors/{code}': ['/v1/monitors/beweging'],
  '/v1/indicatoren': ['/v1/indicatoren', '/v1/indicatoren?monitor=beweging', '/v1/indicatoren?formaat=csv'],
  '/v1/indicatoren/{code}': ['/v1/indicatoren/beweging.i1', '/v1/indicatoren/beweging.i2'],
  '/v1/volumenormen': ['/v1/volumenormen'],
  '/v1/volumenormen/{code}': ['/v1/volumenormen/multitrauma'],
  '/v1/volumenormen/{code}/naleving': ['/v1/volumenormen/multitrauma/naleving'],
  '/v1/volumenormen/{code}/doorrekening': ['/v1/volumenormen/multitrauma/doorrekening?minimum=240&per=locatie'],
  '/v1/instellingen': ['/v1/instellingen'],
  '/v1/instellingen/{code}': ['/v1/instellingen/mst'],
  '/v1/randvoorwaarden': ['/v1/randvoorwaarden'],
  '/v1/randvoorwaarden/{code}': ['/v1/randvoorwaarden/scholing'],
  '/v1/regeldruktoetsen': ['/v1/regeldruktoetsen'],
  '/v1/regeldruktoetsen/{afspraak}': ['/v1/regeldruktoetsen/AZWA-A1'],
  '/v1/impactramingen': ['/v1/impactramingen'],
  '/v1/impactramingen/{code}': ['/v1/impactramingen/kpmg-0.6'],
  '/v1/transitiedoelen': ['/v1/transitiedoelen'],
  '/v1/transitiedoelen/{code}': ['/v1/transitiedoelen/arbeidsmarkt'],
  '/v1/cycli': ['/v1/cycli'],
  '/v1/cycli/{code}': ['/v1/cycli/passende-zorg-2025'],
  '/v1/begrotingsposten': ['/v1/begrotingsposten'],
  '/v1/begrotingsposten/{code}': ['/v1/begrotingsposten/een'],
  '/v1/normtranches': ['/v1/normtranches'],
  '/v1/normtranches/{nummer}': ['/v1/normtranches/1'],
  '/v1/akkoorden': ['/v1/akkoorden'],
  '/v1/akkoorden/{code}': ['/v1/akkoorden/AZWA'],
  '/v1/afspraken': ['/v1/afspraken'],
  '/v1/afspraken/{code}': ['/v1/afspraken/AZWA-D5'],
  '/v1/mijlpalen': ['/v1/mijlpalen', '/v1/mijlpalen?formaat=csv'],
  '/v1/bevindingen': ['/v1/bevindingen', '/v1/bevindingen?formaat=csv'],
  '/v1/bevindingen/{code}': ['/v1/bevindingen/open-1', '/v1/bevindingen/geheim-1', '/v1/bevindingen/geheim-2'],
  '/v1/brieven': ['/v1/brieven'],
  '/v1/brieven/{code}': ['/v1/brieven/open-brief'],
  '/v1/moties': ['/v1/moties'],
  '/v1/moties/{code}': ['/v1/moties/open-motie'],
  '/v1/escalaties': ['/v1/escalaties'],
  '/v1/escalaties/{code}': ['/v1/escalaties/open-1'],
  '/v1/nakomingen': ['/v1/nakomingen'],
  '/v1/nakomingen/{code}': ['/v1/nakomingen/open-1'],
  '/v1/mtrs': ['/v1/mtrs'],
  '/v1/mtrs/{code}': ['/v1/mtrs/open-1'],
  '/v1/macrobeheersing': ['/v1/macrobeheersing'],
  '/v1/macrobeheersing/{code}': ['/v1/macrobeheersing/msz-2024', '/v1/macrobeheersing/msz-2025'],
  '/v1/partijen': ['/v1/partijen', '/v1/partijen?formaat=csv'],
  '/v1/partijenregisters': ['/v1/partijenregisters'],
  '/v1/partijenregisters/{code}': ['/v1/partijenregisters/landelijk'],
  '/v1/organen': ['/v1/organen', '/v1/organen?formaat=csv'],
  '/v1/organen/{code}': ['/v1/organen/bo'],
  '/v1/vergaderingen': ['/v1/vergaderingen', '/v1/vergaderingen?formaat=csv'],
  '/v1/vergaderingen/{code}': ['/v1/vergaderingen/bo-1'],
  '/v1/besluiten': ['/v1/besluiten', '/v1/besluiten?formaat=csv'],
  '/v1/besluiten/{code}': ['/v1/besluiten/bo-besluit'],
  '/v1/besluiten/{code}/grond': ['/v1/besluiten/bo-besluit/grond'],
  '/v1/publicaties': ['/v1/publicaties', '/v1/publicaties?limiet=1'],
  '/v1/publicaties/{code}': ['/v1/publicaties/open-2025', `/v1/publicaties/${PUBLICATION}`, '/v1/publicaties/nooit-geweest'],
  '/v1/rapportage': ['/v1/rapportage'],
  '/v1/waardelijsten': ['/v1/waardelijsten'],
  '/v1/waardelijsten/{code}': ['/v1/waardelijsten/themas'],
  '/v1/edities': ['/v1/edities'],
  '/v1/edities/{code}': ['/v1/edities/2025-05-20'],
  '/v1/werklijsten/{lijst}': [
    '/v1/werklijsten/thematafel?van=D',
    '/v1/werklijsten/thematafel?van=D&formaat=csv',
    '/v1/werklijsten/editie?van=2025-05-20',
    '/v1/werklijsten/zorginstituut',
    '/v1/werklijsten/nza?sorteer=stand',
  ],
  '/v1/edities/{code}/volledigheid': ['/v1/edities/2025-05-20/volledigheid'],
  '/v1/redactie': ['/v1/redactie'],
  '/v1/redactie/{peildatum}': ['/v1/redactie/2026-01-31', '/v1/redactie/2025-12-31'],
  '/v1/edities/{code}/bestanden/{sha256}': [`/v1/edities/2025-05-20/bestanden/${'0'.repeat(64)}`],
  '/v1/edities/{code}/controles': ['/v1/edities/2025-05-20/controles'],
  '/v1/controles': ['/v1/controles'],
  '/v1/controles/{peildatum}': [
    '/v1/controles/2026-01-31',
    '/v1/controles/2026-01-31?formaat=csv',
    '/v1/controles/2024-06-30?uitkomst=klopt',
    '/v1/controles/2026-01-31?doelgroep=bo',
  ],
  '/v1/peildatum-rapporten': ['/v1/peildatum-rapporten', '/v1/peildatum-rapporten?formaat=html', '/v1/peildatum-rapporten?doelgroep=bo'],
  '/v1/samenvattingen': ['/v1/samenvattingen', '/v1/samenvattingen?formaat=html', '/v1/samenvattingen?doelgroep=bo'],
  '/v1/vergelijkingen': [
    '/v1/vergelijkingen?vanGeldigOp=2024-06-30&totGeldigOp=2026-01-31',
    '/v1/vergelijkingen?vanGeldigOp=2026-01-31&totGeldigOp=2026-01-31&vanVolgnummer=5',
    '/v1/vergelijkingen?vanGeldigOp=2024-06-30&totGeldigOp=2026-01-31&vanVolgnummer=5&formaat=html',
    '/v1/vergelijkingen?vanGeldigOp=2024-06-30&totGeldigOp=2026-01-31&vanBekendOp=2026-11-20T10:00:30.000Z&formaat=csv',
    '/v1/vergelijkingen?vanGeldigOp=2026-01-31&totGeldigOp=2026-01-31&doelgroep=bo',
  ],
  '/v1/reeksen/{sleutel}': [
    '/v1/reeksen/kaders.2024.msz.uitgaven?van=2025-12-01&tot=2026-01-31',
    '/v1/reeksen/kaders.2024.ggz.uitgaven?van=2026-01-01&tot=2026-01-31&bekend=toen&formaat=csv',
    '/v1/reeksen/metingen.beweging.i1.een?per=editie',
    '/v1/reeksen/kaders.2024.msz.uitgaven?van=2025-12-01&tot=2026-01-31&per=wijziging&bekend=toen',
  ],
  '/v1/verklaringen/{sleutel}': [
    '/v1/verklaringen/kaders.2024.msz.verschil?geldigOp=2026-01-31',
    '/v1/verklaringen/kaders.2024.msz.uitgaven?geldigOp=2026-01-31&formaat=html',
    '/v1/verklaringen/kaders.2024.ggz.uitgaven?bekendOp=2026-11-20T10:00:30.000Z',
    '/v1/verklaringen/metingen.beweging.i1.een',
    '/v1/verklaringen/acties.totaal?doelgroep=bo',
  ],
  '/v1/voorstellen': ['/v1/voorstellen', '/v1/voorstellen?thematafel=D'],
  '/v1/voorstellen/{id}': ['/v1/voorstellen/11111111-2222-4333-8444-555555555555'],
  '/v1/voorstellen/{id}/herziening': ['/v1/voorstellen/11111111-2222-4333-8444-555555555555/herziening'],
  '/v1/gebeurtenissen': ['/v1/gebeurtenissen', '/v1/gebeurtenissen?onderwerp=kader-msz-2024'],
  '/v1/gebeurtenissen/{id}': [],
  '/v1/geweigerde-verzoeken': ['/v1/geweigerde-verzoeken'],
  '/v1/vragen': ['/v1/vragen'],
  ...Object.fromEntries(QUESTIONS.map(({ name }) => [`/v1/vragen/${name}`, [`/v1/vragen/${name}`, `/v1/vragen/${name}?formaat=csv`]])),
};
