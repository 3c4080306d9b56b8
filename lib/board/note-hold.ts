/**
 * What one person may do with a note. `shared`: change it, and link it to others; `own`: change it where nobody else
 * sees it; `fixed`: look at it.
 */
export type NoteHold = 'shared' | 'own' | 'fixed';
