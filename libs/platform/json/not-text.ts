export const NOT_TEXT = 'bevat tekens die geen tekst zijn (een stuurteken of een half teken); haal ze weg';
