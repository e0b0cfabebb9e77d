import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CheckOutcomesOfEditionQuery } from '@peildatum/editions';
import type { CalendarDate, ClockRequest } from '@peildatum/kernel';
import { withheldFrom } from '@peildatum/publications';
import { REPORT_FORMAT_WORDS } from '@peildatum/reporting';
import { ESTIMATED, FIRST, FOR_BO, frozenRegister, GOOD, HELD, LABEL } from './frozen-register.js';

let register: Awaited<ReturnType<typeof frozenRegister>>;
beforeAll(async () => {
  register = await frozenRegister();
});
afterAll(() => register.stand.close());

describe('a frozen edition', () => {
  it('has a file of each format and a manifest that names them, under their digests', async () => {
    const frozen = await register.frozenOf(FIRST);
    const { bytes } = await register.fileOf(FIRST, frozen.manifest);
    const head = frozen.embargoes?.judgedAt;
    const [, acknowledged] = await register.stand.log.readStream(`editie-${FIRST}`);
    expect(JSON.parse(`${bytes}`)).toEqual({
      editie: FIRST,
      peildatum: FIRST,
      herzieningVan: null,
      klokken: { geldigOp: FIRST, volgnummer: head },
      doelgroep: 'openbaar',
      embargos: { geldigOp: frozen.on, volgnummer: head },
      tel: 'snelle-toetsen',
      sjabloonVersie: frozen.templateVersion,
      erkendeControles: [{ controle: LABEL, gebeurtenis: acknowledged?.id }],
      bestanden: frozen.files.map(({ renderer, ...file }) => ({ ...file, ...(renderer !== null && { gemaaktMet: renderer }) })),
      logControlepunt: null,
    });
    expect(frozen.files.map(({ mediaType }) => mediaType)).toEqual([
      'application/json',
      'text/html',
      'application/pdf',
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'application/vnd.oasis.opendocument.spreadsheet',
      'application/zip',
    ]);
    for (const file of frozen.files) expect((await register.fileOf(FIRST, file.sha256)).bytes).toHaveLength(file.bytes);
    expect(await register.checked()).toEqual(GOOD);
  });

  it('is frozen once, and what breaks off leaves bytes and no event', async () => {
    await expect(register.freeze(FIRST, 'openbaar')).rejects.toMatchObject({ code: 'EDITION.ALREADY_FROZEN' });
    await expect(register.freeze('2023-01-01', 'openbaar')).rejects.toMatchObject({ code: 'EDITION.NOT_FOUND' });
    await register.tell('governance', {
      type: 'ReportEditionOpened',
      validFrom: '2025-03-01' as CalendarDate,
      data: {
        peildatum: '2025-03-01',
        label: 'Q1',
        comparedWith: null,
        dataDates: { figures: null, nza: null, vws: null },
        countedObject: null,
      },
    });
    await register.open('2025-03-01');
    const before = await register.stored();
    await expect(register.freeze('2025-03-01', 'openbaar')).rejects.toMatchObject({
      code: 'EDITION.UNACKNOWLEDGED_CHECKS',
      message: expect.stringMatching(/niet erkend: kaders\.label\. .*peildatum editie erken 2025-03-01 CONTROLE/),
    });
    expect(await register.stored()).toEqual(before);
    await register.acknowledge('2025-03-01', LABEL);
    await expect(register.freeze('2025-03-01', 'openbaar', { ifRevision: 7 })).rejects.toMatchObject({ code: 'WRITE.STALE' });
    expect(await register.stored()).toHaveLength(before.length + REPORT_FORMAT_WORDS.length + 1);
    expect(await register.stand.log.readStream('editie-2025-03-01')).toHaveLength(2);
    expect(await register.checked()).toEqual(GOOD);
  });

  it('is answered as it was when the same command comes again', async () => {
    const [, , checked, frozen] = await register.stand.log.readStream(`editie-${FIRST}`);
    const again = await register.freeze(FIRST, 'openbaar', { commandId: frozen?.commandId });
    const told = [
      { id: checked?.id, type: 'EditionChecked' },
      { id: frozen?.id, type: 'ReportFrozen' },
    ];
    expect(again).toMatchObject({ repeated: true, events: told });
  });

  it('holds nothing of what was under embargo, unless it is for the BO; and that one is for nobody else', async () => {
    const [[all], [bo]] = [(await register.frozenOf(FIRST)).files, (await register.frozenOf(FOR_BO)).files];
    expect((await register.fileOf(FIRST, all?.sha256 ?? '')).bytes.includes(HELD)).toBe(false);
    expect(await register.fileOf(FOR_BO, bo?.sha256 ?? '', 'bo')).toMatchObject({ audience: 'bo' });
    await expect(register.fileOf(FOR_BO, bo?.sha256 ?? '')).rejects.toMatchObject({ code: 'EDITION.FILE_NOT_FOUND', kind: 'not-found' });
    await expect(register.fileOf(FIRST, bo?.sha256 ?? '', 'bo')).rejects.toMatchObject({ code: 'EDITION.FILE_NOT_FOUND' });
  });
});

describe('the checks of an edition', () => {
  it('tell who is outside that one was acknowledged, and not why', async () => {
    const withheld = await withheldFrom(register.stand.readModels, 'openbaar', FIRST as CalendarDate);
    const [outside, inside] = await Promise.all(
      [{ withheld }, {}].map((clocks) =>
        register.asked(({ queries }) => queries.execute(new CheckOutcomesOfEditionQuery(FIRST, clocks as ClockRequest))),
      ),
    );
    const of = (outcomes: typeof outside) =>
      outcomes?.uitkomsten.find(({ code, erkenning }) => code === LABEL && erkenning !== null)?.erkenning;
    expect(of(outside)).toEqual({ reden: null, op: expect.any(String), gebeurtenis: null });
    expect(of(inside)).toMatchObject({ reden: 'Het label staat zo in de aangeleverde tabel.', gebeurtenis: expect.any(String) });
  });
});

describe('what is kept', () => {
  it('cannot be changed or taken away by a statement', async () => {
    for (const sql of ["UPDATE editiebestanden SET bytes = 'x'", 'DELETE FROM editiebestanden', 'TRUNCATE editiebestanden'])
      await expect(register.stand.database.pool.query(sql)).rejects.toThrow('a file of a frozen edition stays as it is');
    await expect(register.stand.database.pool.query("INSERT INTO editiebestanden VALUES ('abc', 'x')")).rejects.toThrow('editiebestanden');
  });

  it('is named where somebody changed a byte or took it away all the same', async () => {
    const [json, html] = (await register.frozenOf(FIRST)).files;
    const { manifest } = await register.frozenOf(FOR_BO);
    const ask = (sql: string, values?: string[]) => register.stand.database.pool.query(sql, values);
    await ask('ALTER TABLE editiebestanden DISABLE TRIGGER USER');
    await ask('ALTER TABLE editiebestanden DROP CONSTRAINT editiebestanden_check');
    await ask('UPDATE editiebestanden SET bytes = set_byte(bytes, 9, get_byte(bytes, 9) # 1) WHERE sha256 = $1', [html?.sha256 ?? '']);
    await ask('DELETE FROM editiebestanden WHERE sha256 = ANY (ARRAY[$1, $2])', [json?.sha256 ?? '', manifest]);
    expect((await register.checked()).map(({ code, faults }) => ({ code, faults }))).toEqual([
      { code: FOR_BO, faults: [{ fault: 'lost', mediaType: 'application/json', sha256: manifest }] },
      {
        code: FIRST,
        faults: [
          { fault: 'lost', mediaType: 'application/json', sha256: json?.sha256 },
          { fault: 'changed', mediaType: 'text/html', sha256: html?.sha256 },
        ],
      },
    ]);
    await expect(register.fileOf(FIRST, json?.sha256 ?? '')).rejects.toMatchObject({ code: 'EDITION.FILE_LOST', kind: 'broken' });
  });
});

describe('an edition that is frozen after it was checked', () => {
  it('is what was checked: what the checks find otherwise since then is checked again first', async () => {
    const peildatum = '2025-03-02';
    const dataDates = { figures: null, nza: null, vws: null };
    const data = { peildatum, label: 'Q1', comparedWith: null, dataDates, countedObject: null };
    await register.tell('governance', { type: 'ReportEditionOpened', validFrom: peildatum as CalendarDate, data });
    await register.open(peildatum);
    await expect(register.acknowledge(peildatum, 'som.acties.statussen')).rejects.toMatchObject({
      code: 'EDITION.CHECK_AGREES',
      message: expect.stringMatching(/Niet kloppen: .*kaders\.label \(fout\)/),
    });
    await register.check(peildatum, 'openbaar');
    await register.acknowledge(peildatum, LABEL);
    const label = 'Raming van een ander kwartaal';
    await register.tell('kader-msz-2024', { ...ESTIMATED, data: { ...ESTIMATED.data, publication: null, label } });
    await expect(register.freeze(peildatum, 'openbaar')).rejects.toMatchObject({
      code: 'EDITION.CHECKED_OTHERWISE',
      message: expect.stringContaining(`peildatum editie toets ${peildatum}`),
    });
    await register.check(peildatum, 'openbaar');
    await register.freeze(peildatum, 'openbaar');
    const events = await register.stand.log.readStream(`editie-${peildatum}`);
    expect(events.map(({ type }) => type)).toEqual([
      'EditionOpened',
      'EditionChecked',
      'EditionCheckAcknowledged',
      'EditionChecked',
      'ReportFrozen',
    ]);
    expect(events[1]?.data).toMatchObject({ wrong: expect.arrayContaining([LABEL]), found: { errorsAcknowledged: 0 } });
    const [first, second] = events.flatMap(({ type, data }) => (type === 'EditionChecked' ? [data as { readonly outcomes: string }] : []));
    expect(second?.outcomes).not.toBe(first?.outcomes);
    await expect(register.check(peildatum, 'openbaar')).rejects.toMatchObject({ code: 'EDITION.ALREADY_FROZEN' });
  });
});
