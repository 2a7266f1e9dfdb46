/** RFC 8011 section 5.4.15. */
export const OPERATION = {
  'print-job': 0x0002,
  'create-job': 0x0005,
  'send-document': 0x0006,
  'cancel-job': 0x0008,
  'get-job-attributes': 0x0009,
  'get-printer-attributes': 0x000b,
} as const;

/** RFC 8011 section 5.3.7. */
export const JOB_STATE = {
  pending: 3,
  held: 4,
  processing: 5,
  stopped: 6,
  canceled: 7,
  aborted: 8,
  completed: 9,
} as const;

/** RFC 8011 section 5.4.11. */
export const PRINTER_STATE = { idle: 3, processing: 4, stopped: 5 } as const;

/** Statuses that decide something here; RFC 8011 appendix B. */
export const STATUS = {
  notFound: 0x0406,
  gone: 0x0407,
  serviceUnavailable: 0x0502,
  temporaryError: 0x0505,
  notAcceptingJobs: 0x0506,
  busy: 0x0507,
  tooManyJobs: 0x050b,
} as const;

/** True for the statuses `successful-…`: RFC 8011 appendix B.1. */
export function isSuccess(status: number): boolean {
  return status < 0x0100;
}

/** The status's name, such as `server-error-busy`, or its number when it has none. */
export function statusName(status: number): string {
  return STATUS_NAMES.get(status) ?? `status 0x${status.toString(16).padStart(4, '0')}`;
}

const CLIENT_ERRORS = [
  'bad-request',
  'forbidden',
  'not-authenticated',
  'not-authorized',
  'not-possible',
  'timeout',
  'not-found',
  'gone',
  'request-entity-too-large',
  'request-value-too-long',
  'document-format-not-supported',
  'attributes-or-values-not-supported',
  'uri-scheme-not-supported',
  'charset-not-supported',
  'conflicting-attributes',
  'compression-not-supported',
  'compression-error',
  'document-format-error',
  'document-access-error',
];

const SERVER_ERRORS = [
  'internal-error',
  'operation-not-supported',
  'service-unavailable',
  'version-not-supported',
  'device-error',
  'temporary-error',
  'not-accepting-jobs',
  'busy',
  'job-canceled',
  'multiple-document-jobs-not-supported',
  'printer-is-deactivated',
  'too-many-jobs',
  'too-many-documents',
];

const STATUS_NAMES: ReadonlyMap<number, string> = new Map([
  [0x0000, 'successful-ok'],
  [0x0001, 'successful-ok-ignored-or-substituted-attributes'],
  [0x0002, 'successful-ok-conflicting-attributes'],
  ...CLIENT_ERRORS.map((name, index) => [0x0400 + index, `client-error-${name}`] as const),
  ...SERVER_ERRORS.map((name, index) => [0x0500 + index, `server-error-${name}`] as const),
]);
