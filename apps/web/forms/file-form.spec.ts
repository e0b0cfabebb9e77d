import { expect, it } from '@jest/globals';
import { readFileForm } from './file-form.js';

/** As a browser writes it. */
async function sent(form: FormData): Promise<[string, Buffer]> {
  const request = new Request('http://x', { method: 'POST', body: form });
  return [request.headers.get('content-type') ?? '', Buffer.from(await request.arrayBuffer())];
}

it('reads the fields and the bytes of the file', async () => {
  const form = new FormData();
  form.append('_formulier', 'token é');
  form.append('bestand', new File([new Uint8Array([0, 255, 13, 10, 45, 45])], 'werkblad-é.xlsx'));
  const read = await readFileForm(...(await sent(form)));
  expect([read.get('_formulier'), read.file?.name, [...(read.file?.bytes ?? [])]]).toEqual([
    'token é',
    'werkblad-é.xlsx',
    [0, 255, 13, 10, 45, 45],
  ]);
});

it('has no file where none was chosen', async () => {
  const form = new FormData();
  form.append('bestand', new File([], ''));
  expect((await readFileForm(...(await sent(form)))).file).toBeNull();
});

it('refuses what is cut off, has no boundary, more than one file or more than a form of ours', async () => {
  const refused = expect.objectContaining({ code: 'FORM.UNREADABLE', status: 400 });
  const one = new FormData();
  one.append('bestand', new File(['abc'], 'a.xlsx'));
  const [type, body] = await sent(one);
  await expect(readFileForm(type, body.subarray(0, body.length - 20))).rejects.toEqual(refused);
  await expect(readFileForm('multipart/form-data', body)).rejects.toEqual(refused);
  one.append('nog', new File(['def'], 'b.xlsx'));
  await expect(readFileForm(...(await sent(one)))).rejects.toEqual(refused);
  const long = new FormData();
  long.append('a', 'x'.repeat(20_000));
  await expect(readFileForm(...(await sent(long)))).rejects.toEqual(refused);
});
