import type { Explanation } from '../explanation.ts';

export const explanation: Explanation = {
  summary:
    'A file cannot be read: no permission, not a regular file, or a path that leads out of the workspace.',
  meaning:
    'Sourcebound reads regular files within the workspace and nothing else. A link that leads out, a folder with the name of a file, or a missing permission could make a pack depend on what others cannot see or check.',
  remedy: 'Put the file itself into the workspace, and give yourself permission to read it.',
  example: {
    wrong: {
      files: {
        'sources/extractions/report.yaml': undefined,
        'sources/extractions/report.yaml/readme.txt': 'A folder has the name of the extraction.',
      },
    },
    right: {
      files: {
        'sources/extractions/report.yaml/readme.txt': undefined,
        'sources/extractions/report.yaml':
          'document: report\nfigures:\n  beds: { label: Beds, value: 412, unit: beds, evidence: 412 beds }\n',
      },
    },
  },
};
