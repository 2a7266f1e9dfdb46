/** Names under which parts of an email's own text are offered to be left out. */
export const MAIL_PARTS = ['quoted', 'signature'] as const;

/** The name under which emails that are attached to an email are offered. */
export const ATTACHED_MAIL = 'attached-mail';
