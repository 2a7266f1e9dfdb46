// The workspace that `sourcebound init` makes: a document in a person's own words, its extraction, one pack.

const DOCUMENT = `---
type: report
title: A year at Riverside Library
author: [{ family: Okafor, given: Ngozi }]
publisher: Riverside Town Council
issued: 2026-04-14
language: en-GB
reliability: B
descriptor: >-
  The yearly report of the head librarian to the council that pays for the library. She counts the loans
  herself, and has an interest in a good result.
rights: Written for this example; reprint as you like.
---
# A year at Riverside Library

Riverside Library reopened in June 2025, after a flood that closed it for seven months. Since then it has lent
about 48,000 books, more than in any year before the flood.

Twelve volunteers kept a reading room open in the market hall while the building dried. Four of them have
stayed on as staff.

“A library is a habit,” said Ngozi Okafor, the head librarian. “Lose it for a year and a town forgets where the
door is.”

At least 300 children joined the summer reading scheme, up from 180 before the flood.
`;

const EXTRACTION = `document: riverside-library
extracted: { by: Your Name, on: 2026-05-04, method: manual }

entities:
  okafor:
    kind: person
    name: Ngozi Okafor
    role: head librarian
    aliases: [Okafor]
  library:
    kind: organisation
    name: Riverside Library

figures:
  loans:
    label: Books lent since the reopening
    value: 48000
    unit: books
    qualifier: about
    evidence: "it has lent about 48,000 books"
  volunteers:
    label: Volunteers in the market hall
    value: 12
    unit: people
    evidence: "Twelve volunteers kept a reading room open"
  volunteers-hired:
    label: Volunteers who became staff
    value: 4
    unit: people
    subset-of: volunteers          # a part of the volunteers: never added to them
    evidence: "Four of them have stayed on as staff"
  readers:
    label: Children in the summer reading scheme
    value: 300
    unit: children
    qualifier: at-least
    evidence: "At least 300 children joined the summer reading scheme"

events:
  reopening:
    title: The library reopens
    date: 2025-06
    evidence: "reopened in June 2025"

quotations:
  habit:
    words: A library is a habit
    speaker: okafor
    about: what closing it puts at risk

claims:
  record:
    text: The library lends more now than in any year before the flood.
    kind: reported
    credibility: 2
    evidence: "more than in any year before the flood"
`;

const PACK = `---
title: Riverside Library after the flood
audience: Members of the town council
date: 2026-05-04
documents: [riverside-library]
---
# What to know

The library reopened in June 2025 [@reopening] and has lent :value[loans] books since [@loans]. Its head
librarian puts the case in a few words: “A library is a habit” [@habit].

Besides, :value[readers] children joined the reading scheme [@readers].

# Figures

::figures

# What happened

::timeline

# The source

::sources

::evidence
`;

/** The text of each file, by its path in the new workspace. */
export const starterFiles: ReadonlyMap<string, string> = new Map([
  ['sources/documents/riverside-library.md', DOCUMENT],
  ['sources/extractions/riverside-library.yaml', EXTRACTION],
  ['sources/packs/riverside.md', PACK],
  ['.gitignore', 'output/\n'],
]);
