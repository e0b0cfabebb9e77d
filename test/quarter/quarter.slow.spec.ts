import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { madeUpQuarter, PEILDATUM } from './made-up-quarter.js';

const REVISED = `${PEILDATUM}-h1`;

/** A figure of every section, as the files make it on top of what the demonstration had. */
const FIGURES = {
  'partijen.aantal': 17,
  'acties.totaal': 446,
  'acties.B.afgerond': 14,
  'acties.afgerond-sinds-vorige': 1,
  'snelle-toetsen.totaal': 418,
  'snelle-toetsen.goedgekeurd': 271,
  'snelle-toetsen.afgekeurd': 1,
  'beoordeeld.snelle-toetsen.sector.msz.goedgekeurd': 1,
  'plannen.totaal': 146,
  'plannen.goedgekeurd': 52,
  'plannen.kwartaal.2025-Q3': 1,
  'nza.beschikkingen': 49,
  'nza.domein.zvw.beschikkingen': 23,
  'middelen.msz.mogelijk-nog-vrij-te-geven': '50000.00',
  'middelen.vws.regel.verzonnen-regel': '12500000.00',
  'kaders.2025.msz.uitgaven': '31234',
  'kaders.2025.msz.verschil': '-266',
  'kaders.2025.geneesmiddelen.groei': '4.2',
  'indicatoren.arbeidsmarkt.vacaturegraad.waarde': '35.1',
  'indicatoren.toegankelijkheid.ggz-totaal.waarde.angst': '17.5',
} as const;

let quarter: Awaited<ReturnType<typeof madeUpQuarter>>;
beforeAll(async () => {
  quarter = await madeUpQuarter();
});
afterAll(() => quarter.stand.close());

describe('a made-up quarter, from files to an edition that is corrected', () => {
  it('is taken in, file by file, and each fact once', async () => {
    const taken = await quarter.takeInAll('bestanden');
    // The 17 parties are in the demonstration; an approval by all insurers tells one fact more than it has rows.
    expect(taken.filter(([, rows, recorded]) => rows !== recorded)).toEqual([
      ['01b-bestuur.csv', 2, 1],
      ['07-plannen.csv', 6, 7],
    ]);
    const again = await quarter.takeInAll('bestanden');
    expect(again.filter(([, , recorded]) => recorded !== 0)).toEqual([]);
  });

  it('has its texts read by another person, and says what is there of it', async () => {
    await quarter.takeIn('editie', '1-opening.csv');
    expect(await quarter.approveTexts()).toBe(3);
    const { tafels, insurers, owners, sections } = await quarter.completeness();
    expect([tafels.counts.delivered, insurers.counts.delivered, owners.counts.delivered]).toEqual([1, 1, 1]);
    expect(sections.counts).toMatchObject({ delivered: 1, 'not-applicable': 1, unknown: 0 });
  });

  it('is frozen and published when what does not agree is acknowledged, with something in every section', async () => {
    await expect(quarter.freeze(PEILDATUM)).rejects.toMatchObject({ code: 'EDITION.UNACKNOWLEDGED_CHECKS' });
    await quarter.takeIn('editie', '2-erkenning.csv');
    await quarter.freeze(PEILDATUM);
    await quarter.takeIn('editie', '3-publicatie.csv');
    expect(await quarter.editionOf(PEILDATUM)).toMatchObject({ status: 'published', revisionOf: null });
    const { report, figures } = await quarter.reportOf(PEILDATUM);
    expect(Object.fromEntries(Object.keys(FIGURES).map((key) => [key, figures.get(key)?.value]))).toEqual(FIGURES);
    expect(report.titel).toMatchObject({ editie: { naam: 'verzonnen Q3 2025' }, boDatum: '2025-09-22' });
    expect(report.onderdelen.find(({ letter }) => letter === 'B')).toMatchObject({
      behaaldeMijlpalen: [{ titel: 'Regiobeeld vernieuwd' }],
      geplandeMijlpalen: [{ titel: 'Regioplan vernieuwd', gereed: 'Q2 2026' }],
      afgestemd: true,
    });
    expect(report.redactie.map(({ sectie, onderdeel }) => `${sectie}.${onderdeel}`)).toEqual([
      'noemenswaardig.zinnen',
      'thematafel-B.behaalde-mijlpalen',
      'thematafel-B.de-komende-tijd',
    ]);
    expect(JSON.stringify(report.volumenormen)).toContain('Verzonnen ziekenhuis');
    const published = report.controles.filter(({ cijfers }) => cijfers.some(({ bron }) => bron.startsWith('Verzonnen kwartaal')));
    expect(published.map(({ uitkomst }) => uitkomst)).toEqual(['klopt', 'klopt']);
  });

  it('is corrected by a file; what was frozen stays, and the revision says what it restates and by which fact', async () => {
    const before = await quarter.fileOf(PEILDATUM);
    await quarter.takeIn('herziening', '1-correctie.csv');
    await quarter.takeIn('herziening', '2-opening.csv');
    await quarter.takeIn('herziening', '3-erkenning.csv');
    await quarter.freeze(REVISED);
    await quarter.takeIn('herziening', '4-publicatie.csv');
    expect(await quarter.editionOf(REVISED)).toMatchObject({ status: 'published', revisionOf: PEILDATUM });
    expect(await quarter.fileOf(PEILDATUM)).toEqual(before);
    const { herziening, voortgang, actualisatie, definitieGewijzigd } = await quarter.compared(PEILDATUM, REVISED);
    expect([voortgang, actualisatie, definitieGewijzigd]).toEqual([[], [], []]);
    expect(herziening.map(({ sleutel, oud, nieuw, door }) => [sleutel, oud, nieuw, door.map(({ reden }) => reden).join()])).toEqual([
      ['kaders.2025.msz.uitgaven', '31234', '31134', 'Een verzekeraar telde dubbel.'],
      ['kaders.2025.msz.verschil', '-266', '-366', 'Een verzekeraar telde dubbel.'],
      ['kaders.2025.msz.resterend', '-266', '-366', 'Een verzekeraar telde dubbel.'],
      ['kaders.2025.msz.benut', '99.2', '98.8', 'Een verzekeraar telde dubbel.'],
    ]);
    expect((await quarter.checked()).flatMap(({ faults, remade }) => [faults, remade])).toEqual([[], true, [], true]);
  });
});
