/** What of how an application stands is in its badge, or is for programs. */
export const STAND_LEFT_OUT = ['code', 'titel', 'status', 'statusNaam', 'statusGebeurtenis'];
