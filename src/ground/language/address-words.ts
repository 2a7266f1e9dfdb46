import type { AddressWords } from './name-words.ts';
import { wordSet } from './word-list.ts';

/** What addresses are known by, in every language. */
export const ADDRESSES: AddressWords = {
  schemes: wordSet('mailto tel doi urn ftp file data sms'),
  domains: wordSet(
    'com org net edu gov mil info biz int io co uk de fr eu nl ch au ca nz ie us jp cn ru br za',
  ),
  files: wordSet(
    `pdf csv tsv xls xlsx ods doc docx odt txt md json xml yaml yml html htm png jpg jpeg gif svg tif tiff webp mp3
     mp4 mov wav zip gz tgz tar exe dll py js ts css sql dta sav rds rdata ppt pptx epub tex bib log ini cfg`,
  ),
};
