import type { SettingsReader } from './settings-reader.js';

/** By which server reminders are mailed, and in whose name. */
export interface MailConfig {
  /** `smtp://` or `smtps://`; may hold a password. */
  readonly url: string;
  /** An address, with a name before it or not. */
  readonly from: string;
}

const ADDRESS = /^(?:[^<>@"]*<)?[^\s<>@"]+@[^\s<>@"]+>?$/;

/** `PEILDATUM_SMTP_URL` and `PEILDATUM_MAIL_FROM`: both, or neither and then nobody is mailed. */
export function readMail(settings: SettingsReader): MailConfig | undefined {
  const [server, sender] = ['PEILDATUM_SMTP_URL', 'PEILDATUM_MAIL_FROM'] as const;
  const url = settings.checked(
    server,
    (text) => /^smtps?:\/\/[^/]/.test(text) && URL.canParse(text),
    'schrijf het adres als smtp://gebruiker:wachtwoord@server:587 of smtps://server.',
  );
  const from = settings.checked(
    sender,
    (text) => ADDRESS.test(text),
    'schrijf een mailadres, zoals register@example.nl of Register <register@example.nl>.',
  );
  for (const [name, other] of [
    [server, sender],
    [sender, server],
  ] as const)
    if (settings.text(name) !== undefined && settings.text(other) === undefined)
      settings.fault(name, `hoort bij ${other}; zet die ook, of laat beide leeg: dan verstuurt het register geen mail.`);
  return url === undefined || from === undefined ? undefined : { url, from };
}
