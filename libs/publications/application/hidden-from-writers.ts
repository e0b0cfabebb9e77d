import type { HiddenFrom } from '@peildatum/event-store';
import { foldPublication, hiddenOf } from '../domain/embargo.view.js';
import { publicationStreams } from '../domain/publication.events.js';
import { audienceOf } from './embargoes.js';

/** What is under embargo is hidden from who writes as from who reads. */
export const hiddenFromWriters: HiddenFrom = async (actor, publications, today, read) => {
  if (audienceOf(actor) === 'bo') return new Set();
  const views = await Promise.all([...publications].map(async (code) => foldPublication(await read(publicationStreams.of(code)), today)));
  return hiddenOf(views.filter((view) => view !== null));
};
