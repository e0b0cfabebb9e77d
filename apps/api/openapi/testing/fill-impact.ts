import { tellCommitments } from '../../testing/commitment-examples.js';
import { OF_BOARD } from '../../testing/decisions.js';
import { IMPACT } from '../../testing/impact-examples.js';
import type { Write } from './fill-agreements.js';

/** Of what commitments need, save, cost and aim at: one of each of which everything was told, and one of which nothing more was than it needs. */
export async function fillImpact(write: Write): Promise<void> {
  const dated = { geldigVanaf: '2025-01-01' };
  const tell = (path: string, soort: string, body: object) => write(`/v1/${path}/feiten`, { soort, ...dated, ...body });
  await tellCommitments(write, 'AZWA-A1', 'AZWA-A2', 'AZWA-A4', 'AZWA-C4', 'AZWA-E2');
  const added = { soort: 'afspraak-in-rapportage', noot: 'Aanvullend.', geldigVanaf: '2025-07-03' };
  await write('/v1/afspraken/AZWA-A1/vastleggingen', added);
  await tell('randvoorwaarden/scholing', 'randvoorwaarde', {
    titel: 'Scholing',
    groep: 'Techniek',
    afspraken: ['AZWA-A4'],
    eigenaar: 'ZN',
  });
  await tell('randvoorwaarden/scholing', 'randvoorwaarde-oordeel', { invulling: 'voorzien', bewijs: 'Het loopt.', beoordeeldDoor: 'ZN' });
  await tell('randvoorwaarden/geld', 'randvoorwaarde', { titel: 'Geld' });
  await tell('regeldruktoetsen/AZWA-A1', 'regeldruktoets', { verwachting: 'neemt-toe', gedrukt: 'beperkt' });
  await tell('regeldruktoetsen/AZWA-A1', 'regeldrukcheck', { toets: 'praktijkcheck', door: 'V&VN', uitkomst: 'Het valt mee.' });
  await tell('regeldruktoetsen/AZWA-A2', 'regeldruktoets', { verwachting: 'onbekend' });
  const row = (regel: string, more: object) => ({ regel, naam: regel, werknemers: [null, null, null], fte: [null, null, null], ...more });
  const regels = [
    row('A4', { werknemers: [240, 3_954, 18_535], fte: [163, 3_954, 12_604] }),
    row('F1', {}),
    row('totaal', { somVan: ['A4', 'F1'] }),
  ];
  await tell('impactramingen/studie', 'impactraming', { ...IMPACT.impactraming?.body, ...dated, regels });
  await tell('impactramingen/studie', 'ramingkoppeling', { regel: 'A4', afspraak: 'AZWA-A4', reden: 'Zelfde titel.' });
  const goal = { titel: 'Doel', aantal: 40_000, eenheid: 'personen' };
  const delen = [{ deel: 'Techniek', aantal: 8_000, eenheid: 'werknemers', grens: 'minimaal', afspraken: ['AZWA-A4'] }];
  await tell('transitiedoelen/geheel', 'transitiedoel', goal);
  await tell('transitiedoelen/doel', 'transitiedoel', {
    ...goal,
    delen,
    grens: 'circa',
    uiterlijk: '2028-12-31',
    uiterlijkTekst: 'in 2028',
    deelVan: 'geheel',
  });
  for (const doel of ['doel', 'geheel'])
    await tell(`transitiedoelen/${doel}`, 'meetmethode', {
      methode: '1.0',
      titel: 'Werkafspraak',
      besluitDoor: 'BO',
      besluit: OF_BOARD,
    });
  await tell('transitiedoelen/doel', 'doelrealisatie', { methode: '1.0', aantal: 10, eenheid: 'personen', stand: '2024-12-31' });
  const cycle = 'cycli/passende-zorg-2024';
  await tell(cycle, 'cyclus', { titel: 'Cyclus', geldigVanaf: '2024-07-01' });
  const item = { sector: 'msz', geldigVanaf: '2024-07-01' };
  await tell(cycle, 'cyclusonderwerp', { ...item, onderwerp: 'a', titel: 'A', tijd: 'een uur', besparing: 90 });
  await tell(cycle, 'cyclusonderwerp', { ...item, onderwerp: 'b', titel: 'B' });
  await tell(cycle, 'cyclusstap', { stap: 'aangeleverd', besluit: 'bo-1', geldigVanaf: '2024-09-30' });
  await tell(cycle, 'cyclusbesluit', { onderwerp: 'a', uitkomst: 'geselecteerd', besluitDoor: 'ZN' });
  const applied = { onderwerp: 'a', geldigVanaf: '2025-02-01' };
  await tell(cycle, 'cyclustoepassing', { ...applied, organisatie: 'Oost', toepassing: 'toegepast' });
  await tell(cycle, 'cyclustoepassing', { ...applied, organisatie: 'West', toepassing: 'uitgelegd', uitleg: 'Het is er al.' });
  const done = 'cycli/wachttijdnormen-2023';
  await tell(done, 'cyclus', { titel: 'Normen', geldigVanaf: '2023-07-01' });
  for (const stap of ['normen-in-kaart', 'conceptnormen-opgeleverd', 'normen-vastgesteld'])
    await tell(done, 'cyclusstap', { stap, besluit: OF_BOARD, geldigVanaf: '2024-06-01' });
  await fillSides(tell);
  const rijen = ['een', 'twee'].map((sleutel) => ({ sleutel, regel: sleutel, bedragen: ['1 mln'] }));
  const table = { titel: 'Begroting', akkoord: 'AZWA', kolommen: ['2025'], rijen };
  await write('/v1/kadertabellen/begroting/tabellen', { soort: 'kadertabel', ...dated, ...table });
  await tell('begrotingsposten/een', 'begrotingspost', { titel: 'Een', kadertabel: 'begroting', afspraak: 'AZWA-A1' });
  for (const jaar of [2024, 2025]) await tell('begrotingsposten/een', 'begrotingsgoedkeuring', { jaar, stuk: 'Begrotingswet' });
  const spent = { jaar: 2024, bedrag: '1 mln', status: 'definitief', stand: '2024-12-31' };
  await tell('begrotingsposten/een', 'begrotingsuitgave', spent);
  await tell('begrotingsposten/twee', 'begrotingspost', { titel: 'Twee', kadertabel: 'begroting' });
}

/** Ten of one sector, of which one is decided, one waits on the municipalities and the rest on both. */
async function fillSides(tell: (path: string, soort: string, body: object) => Promise<unknown>): Promise<void> {
  const cycle = 'cycli/machtigingen-2024';
  const day = { geldigVanaf: '2024-07-01' };
  await tell(cycle, 'cyclus', { titel: 'Machtigingen', ...day });
  for (const n of Array.from({ length: 10 }).keys())
    await tell(cycle, 'cyclusonderwerp', { onderwerp: `m-${n}`, titel: 'M', tijd: 'een uur', sector: 'msz', ...day });
  await tell(cycle, 'cyclusstap', { stap: 'aangeleverd', geldigVanaf: '2024-09-30' });
  const decided = (onderwerp: string, namens: string) =>
    tell(cycle, 'cyclusbesluit', { onderwerp, namens, uitkomst: 'vervallen', besluitDoor: 'ZN' });
  await decided('m-0', 'zorgverzekeraars');
  await decided('m-0', 'gemeenten');
  await decided('m-1', 'zorgverzekeraars');
}
