import { amsterdamDate, PeildatumError, parseDate } from '@peildatum/kernel';
import { type Digest, smtpMailer } from '@peildatum/reminders';
import { EXIT } from '../../runtime/failure.js';
import { remindersOf } from '../../runtime/reminders.js';
import { output, say } from '../terminal.js';
import { type Tool, withTool } from '../with-tool.js';

export interface HerinneringenOptions {
  readonly proef?: true;
  readonly op?: string;
}

export async function herinneringen({ proef, op }: HerinneringenOptions): Promise<void> {
  if (op !== undefined && proef === undefined)
    throw fault('CLI.USAGE', 'invalid', '--op hoort bij --proef: versturen gebeurt voor de dag van vandaag.');
  const on = op === undefined ? undefined : parseDate(op, '--op');
  await withTool(async (tool) => (proef ? look(tool, on) : send(tool)));
}

async function look(tool: Tool, on = amsterdamDate(tool.clock.now())): Promise<void> {
  const digests = await remindersOf(tool).look(on);
  for (const { person, letter } of digests) if (letter !== null) output(printed(person, letter));
  say(digests.length === 1 ? `Op ${on} zou 1 bericht gaan.` : `Op ${on} zouden ${digests.length} berichten gaan.`);
}

const printed = ({ name, address }: Digest['person'], { subject, text }: NonNullable<Digest['letter']>): string =>
  `Aan: ${name} <${address}>\nOnderwerp: ${subject}\n\n${text}${'-'.repeat(72)}`;

async function send(tool: Tool): Promise<void> {
  const { mail } = tool.config;
  if (mail === undefined)
    throw fault(
      'MAIL.NOT_SET',
      'invalid',
      'Er is geen mailserver bekend: zet PEILDATUM_SMTP_URL en PEILDATUM_MAIL_FROM, of kijk met --proef wat er zou gaan.',
    );
  const mailer = await smtpMailer(mail);
  try {
    const sent = await remindersOf(tool).send({ mailer, onTrouble: ({ message }) => say(message) });
    if (sent === null) return say('Een ander proces verstuurt de herinneringen op dit moment; er is hier niets gedaan.');
    const { verzonden, geweigerd, vervallen, waits } = sent;
    output(`Verzonden: ${verzonden}. Geweigerd: ${geweigerd}. Vervallen: ${vervallen}. Nog te versturen: ${waits}.`);
    if (waits > 0) process.exitCode = EXIT.failed;
  } finally {
    mailer.close();
  }
}

const fault = (code: string, kind: 'invalid', message: string) => new PeildatumError({ code, kind, message });
