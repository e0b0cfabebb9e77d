import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { verify } from '@peildatum/audit';
import { CheckEditionsQuery, edition, FreezeEditionCommand, GetCompletenessQuery, GetEditionFileQuery } from '@peildatum/editions';
import { approvedTexts, editorial, SECTIONS } from '@peildatum/editorial';
import { ImportCommand, readImportFile } from '@peildatum/importing';
import { type CalendarDate, type Instant, InvalidInput, PEILDATUM_NAMESPACE, systemIds, uuidV5 } from '@peildatum/kernel';
import { foldReport, REPORT_READ, reportAt } from '@peildatum/reporting';
import { GetSubjectQuery } from '@peildatum/subjects';
import { subjects } from '../../apps/runtime/composition.js';
import { coreModule } from '../../apps/runtime/core.module.js';
import { openStand, type Stand } from '../support/stand.js';

const PEILDATUM = '2025-09-05' as CalendarDate;
const REVISION = `${PEILDATUM}-h1`;
const person = (name: string) => uuidV5(PEILDATUM_NAMESPACE, `editorial from files: ${name}`);
const WRITER = person('writer');
const REVIEWER = person('reviewer');

let now = '2025-10-01T10:00:00.000Z' as Instant;
let stand: Stand;
let nest: INestApplicationContext;
beforeAll(async () => {
  stand = await openStand('leeg', { now: () => now });
  nest = await NestFactory.createApplicationContext(coreModule(stand), { logger: ['error'] });
  await nest.init();
});
afterAll(async () => {
  await nest.close();
  await stand.close();
});

const actor = (by: typeof WRITER) => ({ person: by, role: 'beheerder', organisation: 'VWS' }) as const;
/** Rows of NDJSON, read in by somebody. @returns how many facts they told */
async function readIn(rows: readonly object[], by = WRITER): Promise<number> {
  const file = readImportFile(rows.map((row) => JSON.stringify(row)).join('\n'), 'ndjson');
  const { recorded } = await nest
    .get(CommandBus)
    .execute(new ImportCommand(file, { actor: actor(by), correlationId: systemIds.random() }, () => undefined))
    .catch((error: unknown) => {
      throw error instanceof InvalidInput ? new Error(error.faults.map(({ message }) => message).join('\n'), { cause: error }) : error;
    });
  await stand.projector.catchUp();
  return recorded;
}

const textOf = (sectie: string, onderdeel: string): string =>
  onderdeel === 'zinnen' ? '- Eerste zin.\n- Tweede zin.\n- Derde zin.' : `Tekst van *${sectie}*, ${onderdeel}.`;
const PLACES = Object.entries(SECTIONS).flatMap(([sectie, { parts }]) => parts.map((onderdeel) => ({ sectie, onderdeel })));
const rowOf = ({ sectie, onderdeel }: (typeof PLACES)[number], tekst = textOf(sectie, onderdeel)) => ({
  soort: 'redactietekst',
  redactie: PEILDATUM,
  sectie,
  onderdeel,
  tekst,
  bron: 'Aangeleverd stuk 12',
});
const view = async () => (await nest.get(QueryBus).execute(new GetSubjectQuery(editorial, PEILDATUM, {}))).value.view;
/** What stands and nobody judged, as a file of who approves it all. */
const reviews = async () =>
  (await view()).texts
    .filter(({ review }) => review === null)
    .map(({ section, part, event }) => ({
      soort: 'tekstbeoordeling',
      redactie: PEILDATUM,
      sectie: section,
      onderdeel: part,
      gebeurtenis: event,
      oordeel: 'goedgekeurd',
    }));
const reportNow = () => stand.readModels.at({ validOn: PEILDATUM, ...REPORT_READ }, async (snapshot) => (await reportAt(snapshot)).texts);

async function freeze(code: string): Promise<void> {
  const context = { actor: actor(WRITER), commandId: systemIds.random(), correlationId: systemIds.random() };
  const asked = { audience: 'openbaar', countedObject: 'snelle-toetsen' } as const;
  await nest.get(CommandBus).execute(new FreezeEditionCommand(code, asked, context));
  await stand.projector.catchUp();
}
async function frozenPage(code: string): Promise<string> {
  const { value } = await nest.get(QueryBus).execute(new GetSubjectQuery(edition, code, {}));
  const file = value.view.frozen?.files.find(({ mediaType }) => mediaType === 'text/html');
  const { bytes } = await nest.get(QueryBus).execute(new GetEditionFileQuery(code, file?.sha256 ?? '', {}, 'openbaar'));
  return `${bytes}`;
}

describe('a quarter with every section and text, from files', () => {
  it('is read in, and reading it in again tells nothing', async () => {
    const setUp = [
      { soort: 'editie', peildatum: PEILDATUM, naam: 'Q3 2025' },
      { soort: 'bo-datum', peildatum: PEILDATUM, datum: '2025-09-29' },
      ...[...'ABCDEFGHIJ'].map((thematafel) => ({ soort: 'opening', thematafel, naam: `Tafel ${thematafel}`, geldigVanaf: '2024-01-01' })),
      { soort: 'snelle-toets', code: 'ST-1', verzekeraar: 'VGZ', geldigVanaf: '2025-01-01' },
      { soort: 'monitor', monitor: 'arbeidsmarkt', titel: 'AZW', laag: 'beweging', eigenaar: 'CBS', geldigVanaf: '2025-01-01' },
    ];
    await readIn(setUp);
    const rows = [
      ...PLACES.map((place) => rowOf(place)),
      ...Object.keys(SECTIONS).map((sectie) => ({ soort: 'sectielevering', redactie: PEILDATUM, sectie, geldigVanaf: '2025-09-20' })),
      { soort: 'verzekeraarslevering', redactie: PEILDATUM, verzekeraar: 'VGZ', geldigVanaf: '2025-09-20' },
      { soort: 'eigenaarslevering', redactie: PEILDATUM, eigenaar: 'CBS', geldigVanaf: '2025-09-21' },
      ...[...'ABCDEFGHIJ'].map((thematafel) => ({ soort: 'afstemming', thematafel, peildatum: PEILDATUM, geldigVanaf: '2025-09-20' })),
    ];
    expect(await readIn(rows)).toBe(rows.length);
    expect(await readIn(rows)).toBe(0);
    expect(approvedTexts(await view())).toEqual([]);
  });

  it('is approved by another than who read it in, and by nobody else', async () => {
    const file = await reviews();
    expect(file).toHaveLength(PLACES.length);
    await expect(readIn(file, WRITER)).rejects.toThrow('beoordeelt het niet zelf');
    expect(await readIn(file, REVIEWER)).toBe(PLACES.length);
    expect(await reportNow()).toHaveLength(PLACES.length);
  });

  it('says the same folded from its events', async () => {
    const events = [];
    for await (const event of stand.log.replay()) events.push({ ...event, volgnummer: events.length + 1, knownAt: event.recordedAt });
    const { texts } = foldReport(events, PEILDATUM);
    expect(texts).toHaveLength(PLACES.length);
    expect(texts).toEqual(await reportNow());
    expect(foldReport(events, '2025-09-06' as CalendarDate).texts).toEqual([]);
    for (const validOn of [PEILDATUM, '2025-10-01' as CalendarDate])
      expect((await verify(stand.log, stand.readModels, { validOn }, subjects)).difference).toBeNull();
  });

  it('is complete', async () => {
    await readIn([{ soort: 'editie-opening', editie: PEILDATUM, geldigVanaf: '2025-09-08' }]);
    const { value } = await nest.get(QueryBus).execute(new GetCompletenessQuery(PEILDATUM, { validOn: '2025-09-22' as CalendarDate }));
    const { tafels, insurers, owners, sections, texts } = value;
    for (const list of [tafels, insurers, owners, sections]) expect(list.counts).toMatchObject({ due: 0, overdue: 0, unknown: 0 });
    expect([tafels.counts.delivered, insurers.counts.delivered, owners.counts.delivered]).toEqual([10, 1, 1]);
    expect(texts.counts).toEqual({ approved: PLACES.length, 'sent-back': 0, unreviewed: 0 });
  });

  it('is frozen and published with every text, each once', async () => {
    await freeze(PEILDATUM);
    await readIn([{ soort: 'editie-publicatie', editie: PEILDATUM, geldigVanaf: '2025-10-01' }]);
    const page = await frozenPage(PEILDATUM);
    for (const { sectie, onderdeel } of PLACES)
      expect([sectie, onderdeel, page.split(`data-tekst="${sectie}.${onderdeel}"`).length - 1]).toEqual([sectie, onderdeel, 1]);
    expect(page).toContain('<p>Tekst van <em>regioplannen</em>, tekst.</p>');
    expect(page).toContain('Bron: Aangeleverd stuk 12.');
  });

  it('is corrected by a revision that has the new text, and the first stays as it was', async () => {
    const before = await frozenPage(PEILDATUM);
    const anders = rowOf({ sectie: 'nza', onderdeel: 'duiding' }, 'De NZa duidt het **anders**.');
    await expect(readIn([anders])).rejects.toThrow('zeg dan in correctie waarom');
    await readIn([{ ...anders, correctie: 'Een tweede versie.' }]);
    await readIn(await reviews(), REVIEWER);
    await readIn([{ soort: 'editie-opening', editie: REVISION, herzieningVan: PEILDATUM, reden: 'Duiding.', geldigVanaf: '2025-10-01' }]);
    await freeze(REVISION);
    expect(await frozenPage(REVISION)).toContain('<p>De NZa duidt het <strong>anders</strong>.</p>');
    expect(await frozenPage(REVISION)).toContain('<p>Tekst van <em>regioplannen</em>, tekst.</p>');
    expect(await frozenPage(PEILDATUM)).toBe(before);
    const checked = await nest.get(QueryBus).execute(new CheckEditionsQuery());
    expect(checked.map(({ code, faults }) => [code, faults])).toEqual([
      [PEILDATUM, []],
      [REVISION, []],
    ]);
  });

  it('is written anew on a later day without a correction, and no older file brings back what was there', async () => {
    const duiding = { sectie: 'nza', onderdeel: 'duiding' } as const;
    const standing = async () => (await view()).texts.find(({ section }) => section === 'nza')?.markdown;
    now = '2025-10-02T10:00:00.000Z' as Instant;
    expect(await readIn([rowOf(duiding, 'De NZa duidt het opnieuw.')])).toBe(1);
    expect(await standing()).toBe('De NZa duidt het opnieuw.');
    await expect(readIn([rowOf(duiding, 'Nog dezelfde dag.')])).rejects.toThrow('zeg dan in correctie waarom');
    now = '2025-10-03T10:00:00.000Z' as Instant;
    expect(await readIn([rowOf(duiding, 'De NZa duidt het **anders**.')])).toBe(0);
    await expect(readIn([rowOf(duiding)])).rejects.toThrow('laat de regel weg');
    expect(await standing()).toBe('De NZa duidt het opnieuw.');
  });
});
