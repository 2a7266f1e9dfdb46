/** Names under which parts of a mail's own text are offered to be left out. */
export const MAIL_PARTS = ['quoted', 'signature'] as const;

/** The name under which mails that are attached to a mail are offered. */
export const ATTACHED_MAIL = 'attached-mail';
