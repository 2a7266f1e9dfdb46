import type { Explanation } from '../explanation.ts';

export const explanation: Explanation = {
  summary: 'A `[@id]` names an item in more than one document of the pack: write `[@document:id]`.',
  meaning:
    'Ids are unique within one document only. When two documents of a pack use the same id, the short form could lead a reader to either.',
  remedy: 'Write the document before the id: `[@report:beds]`.',
  example: {
    wrong: {
      files: {
        'sources/documents/survey.md': '---\ntitle: A survey\n---\nThere are 410 beds.\n',
        'sources/extractions/survey.yaml':
          'document: survey\nfigures:\n  beds: { label: Beds, value: 410, unit: beds, evidence: 410 beds }\n',
        'sources/packs/briefing.md':
          '---\ntitle: A briefing\ndocuments: [report, survey]\n---\nThe hospital is large [@beds].\n',
      },
    },
    right: {
      files: {
        'sources/packs/briefing.md':
          '---\ntitle: A briefing\ndocuments: [report, survey]\n---\nThe hospital is large [@report:beds].\n',
      },
    },
    at: 'beds].',
  },
};
