import { isLoopback } from '@peildatum/platform/config';
import { type Mailer, MailTrouble, type Outgoing } from './mailer.js';

export interface SmtpOptions {
  /** `smtp://` or `smtps://`, with user and password where the server asks them. */
  readonly url: string;
  /** Whose mail it is. */
  readonly from: string;
}

const PATIENCE = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000, dnsTimeout: 10_000 } as const;

/** What `nodemailer` tells of a failure, as far as it is looked at. */
interface SmtpFault {
  readonly code?: string;
  readonly command?: string;
  readonly responseCode?: number;
}

/** Of this receiver, or of what it is sent, for ever; whether we may send at all may be mended here. */
const isRefusal = ({ code, command, responseCode = 0 }: SmtpFault): boolean =>
  responseCode >= 500 && responseCode < 600 && (command === 'RCPT TO' || code === 'EMESSAGE');

/** Without the words of the server, in which an address may stand. */
const troubleOf = ({ code = 'onbekend', command = '', responseCode }: SmtpFault): MailTrouble =>
  new MailTrouble(
    `De mailserver nam een bericht nu niet aan (${[code, command, responseCode].filter(Boolean).join(' ')}).`,
    responseCode === undefined || command !== 'RCPT TO',
  );

/** Sends over SMTP; outside this machine over TLS alone, for there are names and addresses in it. */
export async function smtpMailer({ url, from }: SmtpOptions): Promise<Mailer> {
  const { createTransport } = await import('nodemailer');
  const { hostname } = new URL(url);
  const transport = createTransport({ url, requireTLS: !isLoopback(hostname) && url.startsWith('smtp:'), ...PATIENCE });
  return {
    send: async (mail) => {
      try {
        await transport.sendMail(messageOf(mail, from));
        return 'accepted';
      } catch (error) {
        if (isRefusal(error as SmtpFault)) return 'refused';
        throw troubleOf(error as SmtpFault);
      }
    },
    close: () => transport.close(),
  };
}

const domainOf = (address: string): string => address.replace(/^.*@|>\s*$/g, '');

/** The same bytes each time: id, date and boundaries follow from the message. */
const messageOf = ({ id, to, madeAt, letter: { subject, text, html, stopHref } }: Outgoing, from: string) => ({
  from,
  to,
  subject,
  text,
  html,
  messageId: `<${id}@${domainOf(from)}>`,
  date: new Date(madeAt),
  baseBoundary: id,
  headers: { 'Auto-Submitted': 'auto-generated' },
  list: { unsubscribe: stopHref },
  disableFileAccess: true,
  disableUrlAccess: true,
});
