import { preferredType } from '../../api/http/media-type.js';
import type { Pages } from '../../api/ports/pages.js';
import { PROBLEM_TYPE } from '../../api/problem/problem.js';
import { PAGE_HEADERS } from '../layout/page-policy.js';
import type { PageSender } from '../layout/page-sender.js';
import { ProblemPage } from './problem-page.js';

const PEOPLE = 'text/html';

/** Programs are told a problem as problem+json; who rather reads a page, as every browser says it does, is shown one. */
export const problemPageFor =
  (pages: PageSender): Pages['problemPage'] =>
  (request, problem) => {
    if (preferredType(request.headers.accept, [PROBLEM_TYPE, PEOPLE]) !== PEOPLE) return null;
    const html = pages.html(request, null, <ProblemPage problem={problem} />);
    if (problem.code !== 'SESSION.MISSING' || request.method !== 'GET') return { html, headers: PAGE_HEADERS };
    return { html, headers: PAGE_HEADERS, location: `/aanmelden?terug=${encodeURIComponent(request.url)}` };
  };
