import { createHash } from 'node:crypto';
import { composeReport } from '../domain/compose.js';
import { htmlReport } from '../html/html-report.js';
import { may2025 } from './may-2025.js';

/** Run by a spec in a process of its own. */
process.stdout.write(
  `${createHash('sha256')
    .update(htmlReport(composeReport(may2025)))
    .digest('hex')}\n`,
);
