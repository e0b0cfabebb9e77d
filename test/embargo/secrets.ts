import { OF_MINISTRY, tellDecisions } from '../../apps/api/testing/decisions.js';

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
    besluit: OF_MINISTRY,
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
