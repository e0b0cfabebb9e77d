import { OF_MINISTRY } from '../../testing/decisions.js';
import type { Write } from './fill-agreements.js';

/** Letters, motions, escalations, reviews and what is done beside a kader: of each one with everything, and one with little. */
export async function fillKamer(write: Write): Promise<void> {
  const dated = { geldigVanaf: '2025-07-03' };
  const letter = (code: string, body: object) =>
    write(`/v1/brieven/${code}/verzending`, { soort: 'brief', titel: 'Brief', ...body, ...dated });
  await letter('b1', { kamer: 'tweede-kamer', kenmerk: 'K-1', edities: ['2025-05-20'], publicaties: ['rapportage'] });
  await letter('b2', { kamer: 'eerste-kamer' });
  const motion = (code: string, body: object) => write(`/v1/moties/${code}/feiten`, { ...dated, ...body });
  await motion('m1', { soort: 'motie', aard: 'motie', kenmerk: 'nr. 1', indieners: ['Claassen'], onderwerp: 'Iets.' });
  await motion('m1', { soort: 'motie-invulling', brief: 'b1', deel: 'deels', invulling: 'Zo.' });
  await motion('m1', { soort: 'motie-afdoening', brief: 'b1' });
  await motion('m2', { soort: 'motie', aard: 'toezegging', onderwerp: 'Iets.' });
  const difference = { soort: 'escalatie', ladder: 'iza', grond: 'niet-nagekomen', onderwerp: 'Iets.', ...dated };
  await write('/v1/escalaties/e1/feiten', { ...difference, over: 'actie-X-1' });
  await write('/v1/escalaties/e1/feiten', { soort: 'escalatie-stap', trede: 2, ...dated });
  await write('/v1/escalaties/e1/feiten', { soort: 'escalatie-uitkomst', uitkomst: 'Opgelost.', ...dated });
  await write('/v1/escalaties/e2/feiten', difference);
  const review = (code: string, body: object) => write(`/v1/mtrs/${code}/feiten`, { ...dated, ...body });
  for (const code of ['r1', 'r2']) await review(code, { soort: 'mtr', titel: 'MTR', akkoord: 'IZA', besluitUiterlijk: '2026-06-30' });
  for (const invoer of ['realisatie', 'nakoming', 'randvoorwaarden', 'plannen'])
    await review('r1', {
      soort: 'mtr-invoer',
      invoer,
      peildatum: '2025-05-20',
      ...(invoer === 'plannen' ? {} : { volgnummer: 1, toelichting: 'Stuk.' }),
    });
  await review('r1', { soort: 'mtr-maatregel', optie: 'a', maatregel: 'Scherper.' });
  const verschuivingen = [
    { sector: 'MSZ', bedrag: '-1 mln' },
    { sector: 'GGZ', bedrag: '1 mln' },
  ];
  await review('r1', { soort: 'mtr-maatregel', optie: 'c', maatregel: 'Schuiven.', verschuivingen, terugvalreden: 'Te weinig.' });
  await review('r1', { soort: 'mtr-besluit', conclusie: 'Door.' });
  const macro = (code: string, soort: string, body: object) => write(`/v1/macrobeheersing/${code}/feiten`, { soort, ...dated, ...body });
  await macro('msz-2025', 'overschrijding-overleg', { partijen: ['VWS'], besproken: 'Te veel.' });
  await macro('msz-2025', 'overschrijding-oorzaak', { oorzaak: 'Vraag.', elders: 'onbekend' });
  await macro('msz-2025', 'overschrijding-maatregel', { door: 'vws', maatregel: 'Lager tarief.' });
  await macro('msz-2025', 'mbi-besluit', { ingezet: false, bedrag: '0', reden: 'Binnen het kader.', besluit: OF_MINISTRY });
  await macro('ggz-2024', 'mbi-besluit', { ingezet: false, reden: 'Uitgesloten.', besluit: OF_MINISTRY });
}
