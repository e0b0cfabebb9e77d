/** What of a report is drawn: all of it, the one page that comes first, or all of it as a part of another page. */
export type ReportPart = 'geheel' | 'samenvatting' | 'huis';
