import { toldTables } from '@peildatum/projections';
import { context } from '@peildatum/subjects';
import { account } from './account.subject.js';
import { escalation } from './escalation.subject.js';
import { letter } from './letter.subject.js';
import { motion } from './motion.subject.js';
import { review } from './review.subject.js';
import { TellLetterHandler } from './tell-letter.command.js';

/** What parliament asked and was told, and what parties ask of each other. */
export const kamer = context([letter, motion, escalation, account, review], {
  title: 'Kamer en nakoming',
  migrations: [
    toldTables('CreateParliament1796600000160', 'letter_fact', 'motion_fact'),
    toldTables('CreateAccountability1796600000161', 'escalation_fact', 'account_fact', 'review_fact'),
  ],
  commandHandlers: [TellLetterHandler],
});
