import { rightsByRole } from '@peildatum/platform';
import type { PublicationEvent } from '../domain/publication.events.js';

export const PUBLICATION_RIGHTS = rightsByRole<PublicationEvent>(
  { EmbargoSet: 'set-embargo', EmbargoLifted: 'set-embargo' },
  'set-embargo',
);
