import { NOTE_MARKS, PARTS } from './html/offered-parts.ts';
import { ATTACHED_MAIL, MAIL_PARTS } from './mail/mail-parts.ts';

/** All names under which an import may offer to leave something out: those that `--without` takes. */
export const OFFERED: readonly string[] = [...PARTS, NOTE_MARKS, ...MAIL_PARTS, ATTACHED_MAIL];
