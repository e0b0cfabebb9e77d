/** What a link opens without signing in: to stop the mail, or the own calendar. The one does not open the other. */
export type Purpose = 'stop' | 'agenda';
