import type { Explanation } from '../explanation.ts';

const SIZE = 'quotations:\n  size: { words: The hospital has 412 beds }';

export const explanation: Explanation = {
  summary:
    'A part of a quotation is in bold, in italics or in the face of code, and nothing says whose emphasis that is.',
  meaning:
    'A source’s text has no bold or italics here, so that they cannot be compared. Stress on one word can change what a sentence says, and readers take it for the speaker’s.',
  remedy:
    'Remove the marks, or say whose they are in the same sentence: “emphasis added”, “italics in the original”. A whole quotation may be in italics.',
  example: {
    wrong: { extraction: SIZE, narrative: 'It says: “The hospital has **412** beds” [@size].' },
    right: {
      extraction: SIZE,
      narrative: 'It says: “The hospital has **412** beds” [@size] (emphasis added).',
    },
    at: '412',
    in: 'narrative',
  },
};
