import type { IdentifierNouns } from '../name-words.ts';
import { wordSet } from '../word-list.ts';

export const IDENTIFIERS: IdentifierNouns = {
  always: wordSet(
    `article section sec clause paragraph para annex appendix schedule chapter ch chap page p pp pg volume vol
     verse psalm figure fig table exhibit episode channel radio gate flight runway route highway interstate
     motorway junction terminal platform resolution regulation directive rule protocol amendment phase tier
     level version v edition issue part act scene item question day stage category grade class room floor suite
     apt box windows iphone boeing airbus apollo area zone sector mark mk season line footnote note endnote
     folder letter shelf drawer plate lot week berth bay lap round bus tram train
     recommendation principle objective pillar option scenario batch isbn issn pmid arxiv orcid tel telephone phone
     fax postcode zip po`,
  ),
  plural: wordSet(
    'articles sections secs clauses paragraphs paras annexes chapters pages pp volumes vols lines items',
  ),
  capitalOnly: wordSet(
    'no nos nr number war group unit bbc itv euro agenda fortune formula ftse nikkei cac dax stoxx russell',
  ),
  digitsOnly: wordSet('no nos nr'),
  abbreviated: wordSet(
    'art s ss sec secs para paras ch chap p pp pg vol vols fig v ver op apt ed no nos nr tel',
  ),
  coded: wordSet('isbn issn pmid arxiv orcid tel telephone phone fax mobile postcode ref reference'),
  everyday: wordSet(
    `folder letter shelf drawer plate lot week berth bay lap round bus tram train phase day act note mark stage issue area item items question line lines room part class season option schedule
     table exhibit box rule`,
  ),
  beforeEveryday: wordSet('that this same one each every a the will to can may must'),
  joins: wordSet('and or to'),
};
