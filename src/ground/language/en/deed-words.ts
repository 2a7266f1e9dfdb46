import type { DeedWords } from '../deed-words.ts';
import { listWords, wordSet } from '../word-list.ts';

/** Verbs that may tell the same of an event, a line each. A verb may be in several. */
const ALIKE = `begin start open launch commence set establish found form
  end close finish stop cease expire conclude complete shut
  reject refuse dismiss throw turn decline deny oppose vote rule strike
  approve accept back adopt pass agree vote carry support endorse decide ratify confirm
  announce publish release issue present unveil appear say tell report make show go come
  buy acquire purchase take get obtain win
  sell dispose give hand pass transfer
  raise increase lift put rise grow climb move go
  cut lower reduce fall drop sink decrease shrink
  appoint name elect choose become join take succeed
  resign quit leave step go retire dismiss lose
  die kill perish lose
  meet gather convene hold sit assemble
  sign agree conclude make reach
  find discover detect see notice identify spot uncover
  tell inform report notify write warn advise send
  build erect construct put raise make
  break burn destroy damage collapse fall ruin hit strike
  ask request demand apply call seek propose want
  speak talk approach meet contact say
  arrive come reach land return
  depart leave sail go set
  repair replace restore renew rebuild mend fix
  change amend alter revise correct modify
  examine inspect check test review investigate look study visit search
  fail break stop
  move transfer go come shift bring
  withdraw cancel drop lift revoke end abandon scrap
  lodge file bring submit make receive hand send
  sue bring take go file
  offer propose bid make promise`;

export const DEEDS: DeedWords = {
  alike: ALIKE.split('\n').map(listWords),
  perfect: wordSet('has have'),
  apart: wordSet('before after until till'),
  to: wordSet('to'),
  nominal: wordSet('of since'),
  takesUp: wordSet('it they he she'),
  relative: wordSet('who which'),
  mutual: wordSet(
    'meet marr merg fight negoti talk speak agre quarre fal clash join play compet differ border share work own',
  ),
  order: new Map([
    ['before', true],
    ['after', false],
  ]),
  next: wordSet('then later afterwards thereafter subsequently'),
  within:
    /(?<!\p{L})(?:within (?:a few )?|(?<!(?:\p{N}|many|several|some) ))(hours|days|weeks)(?: of| after| before)(?!\p{L})/giu,
  withinUnits: new Map([
    ['hours', 2],
    ['days', 21],
    ['weeks', 70],
  ]),
  gerund: /^\p{L}{2,}ing$/u,
  present: /^\p{Ll}{3,}s(?= (?:again|that|on|in|at|to|from|by|the|a|an|its|his|her|their)(?!\p{L}))/u,
};
