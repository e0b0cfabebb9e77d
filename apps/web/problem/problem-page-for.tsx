import { preferredType } from '../../api/http/media-type.js';
import type { Pages } from '../../api/ports/pages.js';
import { PROBLEM_TYPE } from '../../api/problem/problem.js';
import { PAGE_HEADERS } from '../layout/page-policy.js';
import type { PageSender } from '../layout/page-sender.js';
import type { Sessions } from '../sessions/sessions.js';
import { ProblemPage } from './problem-page.js';

const PEOPLE = 'text/html';

/**
 * Programs are told a problem as problem+json; who rather reads a page, as every browser says it does, is shown one: that of who is signed in, also
 * where nothing is, or where the API answers.
 */
export const problemPageFor =
  (pages: PageSender, sessions: Pick<Sessions, 'of'>): Pages['problemPage'] =>
  async (request, reply, problem) => {
    if (preferredType(request.headers.accept, [PROBLEM_TYPE, PEOPLE]) !== PEOPLE) return null;
    // What a problem is does not hang on who reads it: where that cannot be told, nobody does.
    request.visit ??= await sessions.of(request, { asIs: true }).catch(() => null);
    const html = pages.html(request, reply, <ProblemPage problem={problem} />);
    if (problem.code !== 'SESSION.MISSING' || request.method !== 'GET') return { html, headers: PAGE_HEADERS };
    return { html, headers: PAGE_HEADERS, location: `/aanmelden?terug=${encodeURIComponent(request.url)}` };
  };
