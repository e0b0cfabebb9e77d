import { expect, it } from '@jest/globals';
import type { ImportFile } from '@peildatum/importing';
import { WorksheetTurns } from './worksheet-turns.js';

const file = { rows: [] } as unknown as ImportFile;

it('lets one after another record a werkblad, also after one that was refused', async () => {
  const turns = new WorksheetTurns();
  const done: string[] = [];
  const work = (name: string, ends: () => Promise<void>) => async () => {
    done.push(`${name} begins`);
    await ends();
    done.push(`${name} ends`);
    return name;
  };
  const later = () => new Promise<void>((end) => setTimeout(end, 5));
  const outcomes = await Promise.allSettled([
    turns.take(file, work('een', later)),
    turns.take(
      file,
      work('twee', () => Promise.reject(new Error('geweigerd'))),
    ),
    turns.take(file, work('drie', later)),
  ]);
  expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  expect(done).toEqual(['een begins', 'een ends', 'twee begins', 'drie begins', 'drie ends']);
});
