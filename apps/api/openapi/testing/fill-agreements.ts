import { DOEL, INTERVENTIE, KADERTABEL, METING, NORMTRANCHE } from '../../testing/agreement-examples.js';
import { OF_ROUND_TABLES } from '../../testing/decisions.js';

/** Records something at an address, and sees to it that it is recorded. */
export type Write = (path: string, body: object) => Promise<unknown>;

/** A kader, a table, an embargo and a monitor of which everything was told that can be. */
export async function fillAgreements(write: Write, dated: object): Promise<void> {
  const kader = (soort: string, body: object) => write('/v1/kaders/msz-2023/cijfers', { soort, geldigVanaf: '2023-01-01', ...body });
  const regels = [
    { regel: 'stand', bedrag: '90 mln', soort: 'post' },
    { regel: 'pm', soort: 'post' },
    { regel: 'samen', bedrag: '91 mln', soort: 'subtotaal' },
  ];
  const set = { akkoord: 'IZA', bedrag: '100 mln', groei: '1.1', toelichting: 'Zo.', geldigVanaf: '2022-08-12' };
  await kader('kader', { prijspeil: 'rapportage', regels, ...set });
  await kader('kader-indexatie', {
    vanPrijspeil: 'rapportage',
    prijspeil: 'prijspeil-2025',
    bedrag: '110 mln',
    reden: 'Loon.',
    geldigVanaf: '2025-01-01',
  });
  const figures = { cijferjaar: 2024, cijferkwartaal: 3 };
  const estimate = {
    regel: 'Stand',
    bedrag: '120 mln',
    balanspost: '-0.5',
    status: 'voorlopig',
    stand: '2024-10-31',
    gedruktVerschil: '20 mln',
  };
  await kader('uitgavenraming', { ...figures, ...estimate });
  await kader('uitgavenraming', {
    ...figures,
    cijferjaar: 2025,
    regel: 'Later',
    bedrag: '121 mln',
    status: 'definitief',
    publicatie: 'open',
  });
  await kader('covidkosten', { bedrag: '1 mln' });
  await kader('geneesmiddelengroei', { ...figures, groei: '9', grondslag: '10 mln' });
  await write('/v1/kaders/wijkverpleging-2024/cijfers', {
    soort: 'fondsaanspraak',
    fonds: 'Fonds',
    bedrag: '1 mln',
    ...dated,
    geldigVanaf: '2024-01-01',
  });
  await write('/v1/kadertabellen/besparingen/tabellen', KADERTABEL);
  const decided = { besluitDoor: 'VWS', reden: 'Eerst het BO.' };
  await write('/v1/publicaties/open/embargobesluiten', { soort: 'embargo', tot: '2025-02-01', ...decided, ...dated });
  await write('/v1/publicaties/opgeheven/embargobesluiten', { soort: 'embargo', ...decided, ...dated });
  await write('/v1/publicaties/opgeheven/embargobesluiten', {
    soort: 'embargo-opheffing',
    ...decided,
    ...dated,
    geldigVanaf: '2025-02-01',
  });
  await fillMonitor(write);
  await fillNorms(write, dated);
}

async function fillNorms(write: Write, dated: object): Promise<void> {
  const norm = (soort: string, body: object) => write('/v1/volumenormen/n1/besluiten', { soort, ...dated, ...body });
  const institution = (code: string, soort: string, body: object) =>
    write(`/v1/instellingen/${code}/gegevens`, { soort, ...dated, ...body });
  await norm('interventie', { geldigVanaf: '2024-01-01', titel: 'Interventie', tranche: '1', rondeTafel: 'Oncologie', gevolg: 'Stopt.' });
  await write('/v1/volumenormen/n2/besluiten', { ...INTERVENTIE, ...dated });
  await institution('i1', 'instelling', { naam: 'Een', regio: 'Twente', geldigVanaf: '2024-01-01' });
  await institution('i1', 'locatie', { locatie: 'a', naam: 'A', traumalevel: 1 });
  await institution('i2', 'instelling', { naam: 'Twee', geldigVanaf: '2024-01-01' });
  const volume = { interventie: 'n1', jaar: 2024, volume: 120, stand: '2025-01-01', opgegevenDoor: 'Zorginstituut Nederland' };
  await institution('i1', 'volume', { ...volume, status: 'definitief', geldigVanaf: '2024-12-31' });
  await institution('i2', 'volume', { ...volume, volume: 40, status: 'voorlopig', geldigVanaf: '2024-12-31' });
  const says = { minimum: 100, per: 'instelling', vanaf: '2025-06-01', grond: 'wetenschappelijk', onderbouwing: 'Onderzoek.' };
  await norm('normvoorstel', { ...says, voorgesteldDoor: 'Ronde Tafel', toelichting: 'Zo.' });
  await norm('impactanalyse', { door: 'NZa', bevindingen: [{ aspect: 'reistijd', bevinding: 'Blijft.' }], conclusie: 'Kan.' });
  await norm('volumenorm', { ...says, besluitDoor: 'Ronde Tafel', besluit: OF_ROUND_TABLES, geldigVanaf: '2025-02-01' });
  await norm('normtoezicht', {
    gecontracteerdVanaf: '2026-01-01',
    toezichtVanaf: '2026-01-01',
    besluitDoor: 'IGJ',
    geldigVanaf: '2025-02-01',
  });
  await norm('normuitzondering', {
    instelling: 'i2',
    jaar: 2024,
    verleendDoor: 'Ronde Tafel',
    grond: 'Spreiding.',
    geldigVanaf: '2025-02-01',
  });
  const moved = { regio: 'Twente', van: 'i2', naar: 'i1', geldigVanaf: '2025-03-01' };
  const verschuivingen = [{ van: 'i2', naar: 'i1', volume: 40 }];
  await norm('herverdelingsscenario', { scenario: 's1', regio: 'Twente', titel: 'Samen', verschuivingen, geldigVanaf: '2025-03-01' });
  await norm('herverdelingsbesluit', { scenario: 's1', besluitDoor: 'Regio', geldigVanaf: '2025-03-01' });
  await norm('volumeverplaatsing', { ...moved, jaar: 2025, volume: 40 });
  await write('/v1/normtranches/1/afspraken', { ...NORMTRANCHE, standaardMinimum: 100, standaardNoot: '[bespreekpunt]' });
  const dates = { inventarisatieUiterlijk: '2025-07-01', toezichtVanaf: '2031-01-01', ingevoerdVanaf: '2032-01-01' };
  await write('/v1/normtranches/2/afspraken', { ...NORMTRANCHE, ...dates });
}

async function fillMonitor(write: Write): Promise<void> {
  const since = { geldigVanaf: '2024-01-01' };
  const tell = (soort: string, body: object) => write('/v1/monitors/beweging/inrichting', { soort, ...since, ...body });
  const deelmonitor = 'hybride';
  await tell('monitor', {
    titel: 'Beweging',
    laag: 'beweging',
    eigenaar: 'VWS',
    deelmonitors: [
      { deelmonitor, titel: 'Hybride zorg', eigenaar: 'VWS' },
      { deelmonitor: 'stil', titel: 'Stil', eigenaar: 'VWS' },
    ],
  });
  await tell('deelmonitor-opschorting', { deelmonitor: 'stil', reden: 'Ligt stil.' });
  const defined = {
    indicator: 'i1',
    titel: 'Aandeel',
    eigenaar: 'VWS',
    eenheid: 'procent',
    richting: 'hoger-is-beter',
    teller: 'T',
    noemer: 'N',
    definitie: 'D',
  };
  await tell('indicator', { deelmonitor, kenmerk: 'M-1', groep: 'Groep', ...defined });
  await tell('doel', { ...DOEL, uitgangstekst: '45% in 2021', uitgangswaarde: '45', uitgangsdatum: '2021-12-31', drempel: '30' });
  await tell('doel', { ...DOEL, doel: 'treeknorm' });
  const open = { tekst: 'XX%', kwantificering: 'nog-te-kwantificeren', termijn: 'niet-in-de-bron', status: 'voorstel' };
  await tell('doel', { indicator: 'i1', doel: 'd2', ...open, vastTeStellenUiterlijk: '2024-12-31', vastTeStellen: 'getal' });
  await tell('doel-gemist', { indicator: 'i1', doel: 'd2', uiterlijk: '2024-12-31', geldigVanaf: '2025-01-01' });
  await tell('meetronde', { deelmonitor, ronde: 0, verwacht: 'medio 2024', uiterlijk: '2024-06-30' });
  await tell('meetronde-uitstel', { deelmonitor, ronde: 0, verwacht: 'eind 2024', reden: 'Later.', geldigVanaf: '2024-02-01' });
  await tell('meetronde-gehouden', { deelmonitor, ronde: 0, gehouden: 'eind 2024', geldigVanaf: '2024-12-01' });
  await tell('meetronde-gehouden', { deelmonitor, ronde: 1, gehouden: 'eind 2025', geldigVanaf: '2025-12-01' });
  const measure = (body: object) => write('/v1/monitors/beweging/metingen', { ...METING, gepubliceerdDoor: 'VWS', ...body });
  await measure({
    meting: 'nul',
    ronde: 0,
    datadatum: '2025-01-15',
    cijfers: [{ waarde: '42', steekproef: 100, ondergrens: '41', bovengrens: '43', betrouwbaarheid: '95' }],
  });
  await measure({
    meting: 'een',
    ronde: 1,
    periodeVan: '2025-01-01',
    periodeTot: '2025-12-31',
    geldigVanaf: '2025-12-31',
    status: 'voorlopig',
  });
  await write('/v1/monitors/beweging/metingen', {
    soort: 'meting-aantekening',
    indicator: 'i1',
    meting: 'nul',
    aantekening: 'Let op.',
    door: 'VWS',
    aard: 'artefact',
    geldigVanaf: '2024-12-31',
  });
  await tell('indicator-herdefinitie', { ...defined, reden: 'Anders geteld.', geldigVanaf: '2026-01-01' });
}
