// @ts-nocheck
// Made from schemas/ by `npm run generate`. Do not edit.

import type { ErrorObject } from 'ajv/dist/2020.js';
import { countCharacters } from '../count-characters.ts';
import { dateFormats } from '../date-formats.ts';

export function documentErrors(data: unknown): readonly ErrorObject[] {
  return check_document(data) ? [] : check_document.errors;
}


export function extractionErrors(data: unknown): readonly ErrorObject[] {
  return check_extraction(data) ? [] : check_extraction.errors;
}


export function packErrors(data: unknown): readonly ErrorObject[] {
  return check_pack(data) ? [] : check_pack.errors;
}


const check_document = validate20;
const schema31 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://sourcebound.dev/schemas/document.schema.json","title":"DocumentMetadata","description":"The front matter of sources/documents/<id>.md. Bibliographic fields are CSL variables, spelled as Pandoc and Zotero export them.","type":"object","additionalProperties":false,"required":["title"],"properties":{"id":{"type":"string","minLength":1,"maxLength":300,"title":"Identifier","description":"A reference manager exports it; the file name decides.","examples":["mi5-parker-interview"]},"type":{"title":"Type","description":"What kind of source it is: a CSL type.","examples":["interview"],"enum":["article","article-journal","article-magazine","article-newspaper","bill","book","broadcast","chapter","classic","collection","dataset","document","entry","entry-dictionary","entry-encyclopedia","event","figure","graphic","hearing","interview","legal_case","legislation","manuscript","map","motion_picture","musical_score","pamphlet","paper-conference","patent","performance","periodical","personal_communication","post","post-weblog","regulation","report","review","review-book","software","song","speech","standard","thesis","treaty","webpage"]},"title":{"type":"string","minLength":1,"maxLength":300,"title":"Title","description":"The title of the source.","examples":["No Perfect Defense"]},"title-short":{"type":"string","minLength":1,"maxLength":300,"title":"Short title","description":"A short form for tables and margins.","examples":["Defense"]},"author":{"title":"Authors","description":"Who wrote or said it.","type":"array","maxItems":50,"items":{"title":"Person","description":"A name as CSL writes it: family and given, or literal for a name that is not split.","anyOf":[{"type":"string","minLength":1,"maxLength":300},{"type":"object","additionalProperties":false,"minProperties":1,"properties":{"family":{"type":"string","minLength":1,"maxLength":300,"title":"Family name","description":"The family name.","examples":["Parker"]},"given":{"type":"string","minLength":1,"maxLength":300,"title":"Given name","description":"The given names.","examples":["Andrew"]},"literal":{"type":"string","minLength":1,"maxLength":300,"title":"Whole name","description":"A name that is printed as it stands: an organisation, or a person described by office.","examples":["Former senior official"]},"suffix":{"type":"string","minLength":1,"maxLength":300,"title":"Suffix","description":"What follows the name.","examples":["Jr."]},"non-dropping-particle":{"type":"string","minLength":1,"maxLength":300,"title":"Particle","description":"A particle that stays with the family name.","examples":["van"]},"dropping-particle":{"type":"string","minLength":1,"maxLength":300,"title":"Particle","description":"A particle that stays with the given name.","examples":["von"]}}}]},"examples":[[{"family":"Parker","given":"Andrew"}],["BBC News"],[{"literal":"Former senior official"}]]},"editor":{"title":"Editors","description":"Who edited it.","type":"array","maxItems":50,"items":{"title":"Person","description":"A name as CSL writes it: family and given, or literal for a name that is not split.","anyOf":[{"type":"string","minLength":1,"maxLength":300},{"type":"object","additionalProperties":false,"minProperties":1,"properties":{"family":{"type":"string","minLength":1,"maxLength":300,"title":"Family name","description":"The family name.","examples":["Parker"]},"given":{"type":"string","minLength":1,"maxLength":300,"title":"Given name","description":"The given names.","examples":["Andrew"]},"literal":{"type":"string","minLength":1,"maxLength":300,"title":"Whole name","description":"A name that is printed as it stands: an organisation, or a person described by office.","examples":["Former senior official"]},"suffix":{"type":"string","minLength":1,"maxLength":300,"title":"Suffix","description":"What follows the name.","examples":["Jr."]},"non-dropping-particle":{"type":"string","minLength":1,"maxLength":300,"title":"Particle","description":"A particle that stays with the family name.","examples":["van"]},"dropping-particle":{"type":"string","minLength":1,"maxLength":300,"title":"Particle","description":"A particle that stays with the given name.","examples":["von"]}}}]},"examples":[[{"family":"Austen","given":"Jane"}]]},"interviewer":{"title":"Interviewers","description":"Who asked the questions.","type":"array","maxItems":50,"items":{"title":"Person","description":"A name as CSL writes it: family and given, or literal for a name that is not split.","anyOf":[{"type":"string","minLength":1,"maxLength":300},{"type":"object","additionalProperties":false,"minProperties":1,"properties":{"family":{"type":"string","minLength":1,"maxLength":300,"title":"Family name","description":"The family name.","examples":["Parker"]},"given":{"type":"string","minLength":1,"maxLength":300,"title":"Given name","description":"The given names.","examples":["Andrew"]},"literal":{"type":"string","minLength":1,"maxLength":300,"title":"Whole name","description":"A name that is printed as it stands: an organisation, or a person described by office.","examples":["Former senior official"]},"suffix":{"type":"string","minLength":1,"maxLength":300,"title":"Suffix","description":"What follows the name.","examples":["Jr."]},"non-dropping-particle":{"type":"string","minLength":1,"maxLength":300,"title":"Particle","description":"A particle that stays with the family name.","examples":["van"]},"dropping-particle":{"type":"string","minLength":1,"maxLength":300,"title":"Particle","description":"A particle that stays with the given name.","examples":["von"]}}}]},"examples":[["The Cipher Brief"]]},"container-title":{"type":"string","minLength":1,"maxLength":300,"title":"Container","description":"The newspaper, journal, site or book that it stands in.","examples":["The Cipher Brief"]},"publisher":{"type":"string","minLength":1,"maxLength":300,"title":"Publisher","description":"Who published it.","examples":["BBC"]},"publisher-place":{"type":"string","minLength":1,"maxLength":300,"title":"Place of publication","description":"Where the publisher is.","examples":["London"]},"volume":{"type":["string","integer"],"title":"Volume","description":"The volume.","examples":[62],"maxLength":300},"issue":{"type":["string","integer"],"title":"Issue","description":"The issue.","examples":["3"],"maxLength":300},"page":{"type":["string","integer"],"title":"Pages","description":"The pages.","examples":["12-14"],"maxLength":300},"number":{"type":["string","integer"],"title":"Number","description":"The number of a report.","examples":["CBP-7613"],"maxLength":300},"genre":{"type":"string","minLength":1,"maxLength":300,"title":"Genre","description":"A finer kind, such as \"press release\".","examples":["press release"]},"DOI":{"type":"string","minLength":1,"maxLength":300,"title":"DOI","description":"The digital object identifier.","examples":["10.1000/182"]},"ISBN":{"type":"string","minLength":1,"maxLength":300,"title":"ISBN","description":"The book number.","examples":["978-0-14-143951-8"]},"ISSN":{"type":"string","minLength":1,"maxLength":300,"title":"ISSN","description":"The serial number.","examples":["0028-0836"]},"issued":{"title":"Issued","description":"When it was published; relative dates are worked out from it. Leave it out when the text does not say. EDTF (ISO 8601-2), a plain year unquoted, or a CSL date as a reference manager exports it.","examples":["2017-10-17",2017],"anyOf":[{"type":"string","format":"edtf","maxLength":60},{"type":"integer","minimum":1000,"maximum":9999},{"type":"object","additionalProperties":false,"minProperties":1,"properties":{"date-parts":{"type":"array","minItems":1,"maxItems":2,"title":"Date parts","description":"Year, month, day; two of them make a range.","items":{"type":"array","minItems":1,"maxItems":3,"items":{"anyOf":[{"type":"integer"},{"type":"string","pattern":"^[0-9]{1,4}$"}]}},"examples":[[[2017,10,17]],[[2013],[2017]]]},"raw":{"type":"string","minLength":1,"maxLength":300,"title":"Raw date","description":"EDTF as text.","examples":["2017-10-17"]},"literal":{"type":"string","minLength":1,"maxLength":300,"title":"Literal date","description":"Words that stand for the date; nothing is worked out from them.","examples":["not stated"]},"circa":{"type":["boolean","integer","string"],"title":"Circa","description":"The date is approximate.","examples":[true]},"season":{"type":["integer","string"],"title":"Season","description":"1 to 4: spring to winter.","examples":[2]}}}]},"accessed":{"title":"Accessed","description":"When it was looked up. EDTF (ISO 8601-2), a plain year unquoted, or a CSL date as a reference manager exports it.","examples":["2017-10-17",2017],"anyOf":[{"type":"string","format":"edtf","maxLength":60},{"type":"integer","minimum":1000,"maximum":9999},{"type":"object","additionalProperties":false,"minProperties":1,"properties":{"date-parts":{"type":"array","minItems":1,"maxItems":2,"title":"Date parts","description":"Year, month, day; two of them make a range.","items":{"type":"array","minItems":1,"maxItems":3,"items":{"anyOf":[{"type":"integer"},{"type":"string","pattern":"^[0-9]{1,4}$"}]}},"examples":[[[2017,10,17]],[[2013],[2017]]]},"raw":{"type":"string","minLength":1,"maxLength":300,"title":"Raw date","description":"EDTF as text.","examples":["2017-10-17"]},"literal":{"type":"string","minLength":1,"maxLength":300,"title":"Literal date","description":"Words that stand for the date; nothing is worked out from them.","examples":["not stated"]},"circa":{"type":["boolean","integer","string"],"title":"Circa","description":"The date is approximate.","examples":[true]},"season":{"type":["integer","string"],"title":"Season","description":"1 to 4: spring to winter.","examples":[2]}}}]},"event-date":{"title":"Event date","description":"When it was said, if not when it was published. EDTF (ISO 8601-2), a plain year unquoted, or a CSL date as a reference manager exports it.","examples":["2017-10-17",2017],"anyOf":[{"type":"string","format":"edtf","maxLength":60},{"type":"integer","minimum":1000,"maximum":9999},{"type":"object","additionalProperties":false,"minProperties":1,"properties":{"date-parts":{"type":"array","minItems":1,"maxItems":2,"title":"Date parts","description":"Year, month, day; two of them make a range.","items":{"type":"array","minItems":1,"maxItems":3,"items":{"anyOf":[{"type":"integer"},{"type":"string","pattern":"^[0-9]{1,4}$"}]}},"examples":[[[2017,10,17]],[[2013],[2017]]]},"raw":{"type":"string","minLength":1,"maxLength":300,"title":"Raw date","description":"EDTF as text.","examples":["2017-10-17"]},"literal":{"type":"string","minLength":1,"maxLength":300,"title":"Literal date","description":"Words that stand for the date; nothing is worked out from them.","examples":["not stated"]},"circa":{"type":["boolean","integer","string"],"title":"Circa","description":"The date is approximate.","examples":[true]},"season":{"type":["integer","string"],"title":"Season","description":"1 to 4: spring to winter.","examples":[2]}}}]},"URL":{"type":"string","title":"Address","description":"Where it was found: http or https.","pattern":"^https?://[^\\s<>\"]+$","maxLength":2000,"examples":["https://example.org/interview"]},"language":{"type":"string","title":"Language","description":"BCP 47 language tag.","pattern":"^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$","examples":["en-GB"]},"abstract":{"type":"string","minLength":1,"maxLength":4000,"title":"Abstract","description":"A summary, as exported.","examples":["An interview about the tempo of operations and its limits."]},"note":{"type":"string","minLength":1,"maxLength":4000,"title":"Note","description":"Anything else.","examples":["Read on the publisher's site; the day is not stated."]},"keyword":{"type":"string","minLength":1,"maxLength":4000,"title":"Keywords","description":"As exported.","examples":["terrorism, interviews"]},"source":{"type":"string","minLength":1,"maxLength":300,"title":"Catalogue","description":"Where the reference came from, as exported.","examples":["Zotero"]},"reliability":{"enum":["A","B","C","D","E","F"],"title":"Reliability","description":"Admiralty scale: A completely reliable, B usually, C fairly, D not usually, E unreliable, F cannot be judged (which is not worse than E).","examples":["B"]},"descriptor":{"type":"string","minLength":1,"maxLength":1200,"title":"Source descriptor","description":"One to three sentences: who speaks, with what access and what interest (ICD 206).","examples":["The serving head of the service, speaking on the record to a broadcaster."]},"origin":{"type":"string","minLength":1,"maxLength":300,"title":"Origin","description":"A name for the original that this document reports. Documents with the same origin never count as two independent sources.","examples":["parker-bbc-2017"]},"rights":{"type":"string","minLength":1,"maxLength":300,"title":"Rights","description":"What may be reprinted.","examples":["Digest; short quotations only"]},"redistribution":{"enum":["full","excerpts","none"],"title":"Redistribution","description":"How much of the text may travel with a pack. full: all of it. excerpts, which is what holds when nothing is said: the paragraphs that hold the pack's evidence. none: the quoted words, with a few on either side.","examples":["excerpts"]},"marking":{"title":"Marking","description":"A handling marking: a TLP 2.0 label, or words of your own. Written as the label alone or with its scheme.","anyOf":[{"type":"string","minLength":1,"maxLength":80},{"type":"object","additionalProperties":false,"required":["scheme"],"properties":{"scheme":{"enum":["none","tlp","text"],"title":"Scheme","description":"none: no marking. tlp: a label of the Traffic Light Protocol 2.0. text: words of your own.","examples":["tlp"]},"label":{"type":"string","minLength":1,"maxLength":80,"title":"Label","description":"TLP:CLEAR, TLP:GREEN, TLP:AMBER, TLP:AMBER+STRICT, TLP:RED, or the words to print.","examples":["TLP:GREEN"]}}}],"examples":[{"scheme":"tlp","label":"TLP:GREEN"},"OFFICIAL"]}}};
const func1 = Object.prototype.hasOwnProperty;
const func2 = countCharacters;
const formats0 = dateFormats.edtf;
const pattern4 = new RegExp("^[0-9]{1,4}$", "u");
const pattern7 = new RegExp("^https?://[^\\s<>\"]+$", "u");
const pattern8 = new RegExp("^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$", "u");

function validate20(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://sourcebound.dev/schemas/document.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate20.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.title === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "title"},message:"must have required property '"+"title"+"'",schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(func1.call(schema31.properties, key0))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.id !== undefined){
let data0 = data.id;
if(typeof data0 === "string"){
if(func2(data0) > 300){
const err2 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/maxLength",keyword:"maxLength",params:{limit: 300},message:"must NOT have more than 300 characters",schema:300,parentSchema:schema31.properties.id,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(func2(data0) < 1){
const err3 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.id,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.id.type,parentSchema:schema31.properties.id,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.type !== undefined){
let data1 = data.type;
if(!(((((((((((((((((((((((((((((((((((((((((((((data1 === "article") || (data1 === "article-journal")) || (data1 === "article-magazine")) || (data1 === "article-newspaper")) || (data1 === "bill")) || (data1 === "book")) || (data1 === "broadcast")) || (data1 === "chapter")) || (data1 === "classic")) || (data1 === "collection")) || (data1 === "dataset")) || (data1 === "document")) || (data1 === "entry")) || (data1 === "entry-dictionary")) || (data1 === "entry-encyclopedia")) || (data1 === "event")) || (data1 === "figure")) || (data1 === "graphic")) || (data1 === "hearing")) || (data1 === "interview")) || (data1 === "legal_case")) || (data1 === "legislation")) || (data1 === "manuscript")) || (data1 === "map")) || (data1 === "motion_picture")) || (data1 === "musical_score")) || (data1 === "pamphlet")) || (data1 === "paper-conference")) || (data1 === "patent")) || (data1 === "performance")) || (data1 === "periodical")) || (data1 === "personal_communication")) || (data1 === "post")) || (data1 === "post-weblog")) || (data1 === "regulation")) || (data1 === "report")) || (data1 === "review")) || (data1 === "review-book")) || (data1 === "software")) || (data1 === "song")) || (data1 === "speech")) || (data1 === "standard")) || (data1 === "thesis")) || (data1 === "treaty")) || (data1 === "webpage"))){
const err5 = {instancePath:instancePath+"/type",schemaPath:"#/properties/type/enum",keyword:"enum",params:{allowedValues: schema31.properties.type.enum},message:"must be equal to one of the allowed values",schema:schema31.properties.type.enum,parentSchema:schema31.properties.type,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.title !== undefined){
let data2 = data.title;
if(typeof data2 === "string"){
if(func2(data2) > 300){
const err6 = {instancePath:instancePath+"/title",schemaPath:"#/properties/title/maxLength",keyword:"maxLength",params:{limit: 300},message:"must NOT have more than 300 characters",schema:300,parentSchema:schema31.properties.title,data:data2};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(func2(data2) < 1){
const err7 = {instancePath:instancePath+"/title",schemaPath:"#/properties/title/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.title,data:data2};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/title",schemaPath:"#/properties/title/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.title.type,parentSchema:schema31.properties.title,data:data2};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data["title-short"] !== undefined){
let data3 = data["title-short"];
if(typeof data3 === "string"){
if(func2(data3) > 300){
const err9 = {instancePath:instancePath+"/title-short",schemaPath:"#/properties/title-short/maxLength",keyword:"maxLength",params:{limit: 300},message:"must NOT have more than 300 characters",schema:300,parentSchema:schema31.properties["title-short"],data:data3};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(func2(data3) < 1){
const err10 = {instancePath:instancePath+"/title-short",schemaPath:"#/properties/title-short/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties["title-short"],data:data3};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
else {
const err11 = {instancePath:instancePath+"/title-short",schemaPath:"#/properties/title-short/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties["title-short"].type,parentSchema:schema31.properties["title-short"],data:data3};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.author !== undefined){
let data4 = data.author;
if(Array.isArray(data4)){
if(data4.length > 50){
const err12 = {instancePath:instancePath+"/author",schemaPath:"#/properties/author/maxItems",keyword:"maxItems",params:{limit: 50},message:"must NOT have more than 50 items",schema:50,parentSchema:schema31.properties.author,data:data4};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
const len0 = data4.length;
for(let i0=0; i0<len0; i0++){
let data5 = data4[i0];
const _errs12 = errors;
let valid3 = false;
const _errs13 = errors;
if(typeof data5 === "string"){
if(func2(data5) > 300){
const err13 = {instancePath:instancePath+"/author/" + i0,schemaPath:"#/properties/author/items/anyOf/0/maxLength",keyword:"maxLength",params:{limit: 300},message:"must NOT have more than 300 characters",schema:300,parentSchema:schema31.properties.author.items.anyOf[0],data:data5};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(func2(data5) < 1){
const err14 = {instancePath:instancePath+"/author/" + i0,schemaPath:"#/properties/author/items/anyOf/0/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.author.items.anyOf[0],data:data5};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
else {
const err15 = {instancePath:instancePath+"/author/" + i0,schemaPath:"#/properties/author/items/anyOf/0/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.author.items.anyOf[0].type,parentSchema:schema31.properties.author.items.anyOf[0],data:data5};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
var _valid0 = _errs13 === errors;
valid3 = valid3 || _valid0;
const _errs15 = errors;
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
if(Object.keys(data5).length < 1){
const err16 = {instancePath:instancePath+"/author/" + i0,schemaPath:"#/properties/author/items/anyOf/1/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema31.properties.author.items.anyOf[1],data:data5};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
for(const key1 in data5){
if(!((((((key1 === "family") || (key1 === "given")) || (key1 === "literal")) || (key1 === "suffix")) || (key1 === "non-dropping-particle")) || (key1 === "dropping-particle"))){
const err17 = {instancePath:instancePath+"/author/" + i0,schemaPath:"#/properties/author/items/anyOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.author.items.anyOf[1],data:data5};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data5.family !== undefined){
let data6 = data5.family;
if(typeof data6 === "string"){
if(func2(data6) > 300){
const err18 = {instancePath:instancePath+"/author/" + i0+"/family",schemaPath:"#/properties/author/items/anyOf/1/properties/family/maxLength",keyword:"maxLength",params:{limit: 300},message:"must NOT have more than 300 characters",schema:300,parentSchema:schema31.properties.author.items.anyOf[1].properties.family,data:data6};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if(func2(data6) < 1){
const err19 = {instancePath:instancePath+"/author/" + i0+"/family",schemaPath:"#/properties/author/items/anyOf/1/properties/family/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.author.items.anyOf[1].properties.family,data:data6};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
else {
const err20 = {instancePath:instancePath+"/author/" + i0+"/family",schemaPath:"#/properties/author/items/anyOf/1/properties/family/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.author.items.anyOf[1].properties.family.type,parentSchema:schema31.properties.author.items.anyOf[1].properties.family,data:data6};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data5.given !== undefined){
let data7 = data5.given;
if(typeof data7 === "string"){
if(func2(data7) > 300){
const err21 = {instancePath:instancePath+"/author/" + i0+"/given",schemaPath:"#/properties/author/items/anyOf/1/properties/given/maxLength",keyword:"maxLength",params:{limit: 300},message:"must NOT have more than 300 characters",schema:300,parentSchema:schema31.properties.author.items.anyOf[1].properties.given,data:data7};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if(func2(data7) < 1){
const err22 = {instancePath:instancePath+"/author/" + i0+"/given",schemaPath:"#/properties/author/items/anyOf/1/properties/given/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.author.items.anyOf[1].properties.given,data:data7};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
else {
const err23 = {instancePath:instancePath+"/author/" + i0+"/given",schemaPath:"#/properties/author/items/anyOf/1/properties/given/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.author.items.anyOf[1].properties.given.type,parentSchema:schema31.properties.author.items.anyOf[1].properties.given,data:data7};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data5.literal !== undefined){
let data8 = data5.literal;
if(typeof data8 === "string"){
if(func2(data8) > 300){
const err24 = {instancePath:instancePath+"/author/" + i0+"/literal",schemaPath:"#/properties/author/items/anyOf/1/properties/literal/maxLength",keyword:"maxLength",params:{limit: 300},message:"must NOT have more than 300 characters",schema:300,parentSchema:schema31.properties.author.items.anyOf[1].properties.literal,data:data8};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
if(func2(data8) < 1){
const err25 = {instancePath:instancePath+"/author/" + i0+"/literal",schemaPath:"#/properties/author/items/anyOf/1/properties/literal/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.author.items.anyOf[1].properties.literal,data:data8};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
else {
const err26 = {instancePath:instancePath+"/author/" + i0+"/literal",schemaPath:"#/properties/author/items/anyOf/1/properties/literal/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.author.items.anyOf[1].properties.literal.type,parentSchema:schema31.properties.author.items.anyOf[1].properties.literal,data:data8};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data5.suffix !== undefined){
let data9 = data5.suffix;
if(typeof data9 === "string"){
if(func2(data9) > 300){
const err27 = {instancePath:instancePath+"/author/" + i0+"/suffix",schemaPath:"#/properties/author/items/anyOf/1/properties/suffix/maxLength",keyword:"maxLength",params:{limit: 300},message:"must NOT have more than 300 characters",schema:300,parentSchema:schema31.properties.author.items.anyOf[1].properties.suffix,data:data9};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
if(func2(data9) < 1){
const err28 = {instancePath:instancePath+"/author/" + i0+"/suffix",schemaPath:"#/properties/author/items/anyOf/1/properties/suffix/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.author.items.anyOf[1].properties.suffix,data:data9};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
else {
const err29 = {instancePath:instancePath+"/author/" + i0+"/suffix",schemaPath:"#/properties/author/items/anyOf/1/properties/suffix/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.author.items.anyOf[1].properties.suffix.type,parentSchema:schema31.properties.author.items.anyOf[1].properties.suffix,data:data9};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data5["non-dropping-particle"] !== undefined){
let data10 = data5["non-dropping-particle"];
if(typeof data10 === "string"){
if(func2(data10) > 300){
const err30 = {instancePath:instancePath+"/author/" + i0+"/non-dropping-particle",schemaPath:"#/properties/author/items/anyOf/1/properties/non-dropping-particle/maxLength",keyword:"maxLength",params:{limit: 300},message:"must NOT have more than 300 characters",schema:300,parentSchema:schema31.properties.author.items.anyOf[1].properties["non-dropping-particle"],data:data10};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
if(func2(data10) < 1){
const err31 = {instancePath:instancePath+"/author/" + i0+"/non-dropping-particle",schemaPath:"#/properties/author/items/anyOf/1/properties/non-dropping-particle/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.author.items.anyOf[1].properties["non-dropping-particle"],data:data10};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
else {
const err32 = {instancePath:instancePath+"/author/" + i0+"/non-dropping-particle",schemaPath:"#/properties/author/items/anyOf/1/properties/non-dropping-particle/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.author.items.anyOf[1].properties["non-dropping-particle"].type,parentSchema:schema31.properties.author.items.anyOf[1].properties["non-dropping-particle"],data:data10};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data5["dropping-particle"] !== undefined){
let data11 = data5["dropping-particle"];
if(typeof data11 === "string"){
if(func2(data11) > 300){
const err33 = {instancePath:instancePath+"/author/" + i0+"/dropping-particle",schemaPath:"#/properties/author/items/anyOf/1/properties/dropping-particle/maxLength",keyword:"maxLength",params:{limit: 300},message:"must NOT have more than 300 characters",schema:300,parentSchema:schema31.properties.author.items.anyOf[1].properties["dropping-particle"],data:data11};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
if(func2(data11) < 1){
const err34 = {instancePath:instancePath+"/author/" + i0+"/dropping-particle",schemaPath:"#/properties/author/items/anyOf/1/properties/dropping-particle/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.author.items.anyOf[1].properties["dropping-particle"],data:data11};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
else {
const err35 = {instancePath:instancePath+"/author/" + i0+"/dropping-particle",schemaPath:"#/properties/author/items/anyOf/1/properties/dropping-particle/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.author.items.anyOf[1].properties["dropping-particle"].type,parentSchema:schema31.properties.author.items.anyOf[1].properties["dropping-particle"],data:data11};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
}
else {
const err36 = {instancePath:instancePath+"/author/" + i0,schemaPath:"#/properties/author/items/anyOf/1/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.author.items.anyOf[1].type,parentSchema:schema31.properties.author.items.anyOf[1],data:data5};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
var _valid0 = _errs15 === errors;
valid3 = valid3 || _valid0;
if(!valid3){
const err37 = {instancePath:instancePath+"/author/" + i0,schemaPath:"#/properties/author/items/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf",schema:schema31.properties.author.items.anyOf,parentSchema:schema31.properties.author.items,data:data5};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
else {
errors = _errs12;
if(vErrors !== null){
if(_errs12){
vErrors.length = _errs12;
}
else {
vErrors = null;
}
}
}
}
}
else {
const err38 = {instancePath:instancePath+"/author",schemaPath:"#/properties/author/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.author.type,parentSchema:schema31.properties.author,data:data4};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
if(data.editor !== undefined){
let data12 = data.editor;
if(Array.isArray(data12)){
if(data12.length > 50){
const err39 = {instancePath:instancePath+"/editor",schemaPath:"#/properties/editor/maxItems",keyword:"maxItems",params:{limit: 50},message:"must NOT have more than 50 items",schema:50,parentSchema:schema31.properties.editor,data:data12};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
const len1 = data12.length;
for(let i1=0; i1<len1; i1++){
let data13 = data12[i1];
const _errs33 = errors;
let valid7 = false;
const _errs34 = errors;
if(typeof data13 === "string"){
if(func2(data13) > 300){
const err40 = {instancePath:instancePath+"/editor/" + i1,schemaPath:"#/properties/editor/items/anyOf/0/maxLength",keyword:"maxLength",params:{limit: 300},message:"must NOT have more than 300 characters",schema:300,parentSchema:schema31.properties.editor.items.anyOf[0],data:data13};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
if(func2(data13) < 1){
const err41 = {instancePath:instancePath+"/editor/" + i1,schemaPath:"#/properties/editor/items/anyOf/0/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.editor.items.anyOf[0],data:data13};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
else {
const err42 = {instancePath:instancePath+"/editor/" + i1,schemaPath:"#/properties/editor/items/anyOf/0/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.editor.items.anyOf[0].type,parentSchema:schema31.properties.editor.items.anyOf[0],data:data13};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
var _valid1 = _errs34 === errors;
valid7 = valid7 || _valid1;
const _errs36 = errors;
if(data13 && typeof data13 == "object" && !Array.isArray(data13)){
if(Object.keys(data13).length < 1){
const err43 = {instancePath:instancePath+"/editor/" + i1,schemaPath:"#/properties/editor/items/anyOf/1/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema31.properties.editor.items.anyOf[1],data:data13};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
for(const key2 in data13){
if(!((((((key2 === "family") || (key2 === "given")) || (key2 === "literal")) || (key2 === "suffix")) || (key2 === "non-dropping-particle")) || (key2 === "dropping-particle"))){
const err44 = {instancePath:instancePath+"/editor/" + i1,schemaPath:"#/properties/editor/items/anyOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.editor.items.anyOf[1],data:data13};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
if(data13.family !== undefined){
let data14 = data13.family;
if(typeof data14 === "string"){
if(func2(data14) > 300){
const err45 = {instancePath:instancePath+"/editor/" + i1+"/family",schemaPath:"#/properties/editor/items/anyOf/1/properties/family/maxLength",keyword:"maxLength",params:{limit: 300},message:"must NOT have more than 300 characters",schema:300,parentSchema:schema31.properties.editor.items.anyOf[1].properties.family,data:data14};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
if(func2(data14) < 1){
const err46 = {instancePath:instancePath+"/editor/" + i1+"/family",schemaPath:"#/properties/editor/items/anyOf/1/properties/family/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.editor.items.anyOf[1].properties.family,data:data14};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
else {
const err47 = {instancePath:instancePath+"/editor/" + i1+"/family",schemaPath:"#/properties/editor/items/anyOf/1/properties/family/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.editor.items.anyOf[1].properties.family.type,parentSchema:schema31.properties.editor.items.anyOf[1].properties.family,data:data14};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
if(data13.given !== undefined){
let data15 = data13.given;
if(typeof data15 === "string"){
if(func2(data15) > 300){
const err48 = {instancePath:instancePath+"/editor/" + i1+"/given",schemaPath:"#/properties/editor/items/anyOf/1/properties/given/maxLength",keyword:"maxLength",params:{limit: 300},message:"must NOT have more than 300 characters",schema:300,parentSchema:schema31.properties.editor.items.anyOf[1].properties.given,data:data15};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
if(func2(data15) < 1){
const err49 = {instancePath:instancePath+"/editor/" + i1+"/given",schemaPath:"#/properties/editor/items/anyOf/1/properties/given/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.editor.items.anyOf[1].properties.given,data:data15};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
else {
const err50 = {instancePath:instancePath+"/editor/" + i1+"/given",schemaPath:"#/properties/editor/items/anyOf/1/properties/given/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.editor.items.anyOf[1].properties.given.type,parentSchema:schema31.properties.editor.items.anyOf[1].properties.given,data:data15};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
if(data13.literal !== undefined){
let data16 = data13.literal;
if(typeof data16 === "string"){
if(func2(data16) > 300){
const err51 = {instancePath:instancePath+"/editor/" + i1+"/literal",schemaPath:"#/properties/editor/items/anyOf/1/properties/literal/maxLength",keyword:"maxLength",params:{limit: 300},message:"must NOT have more than 300 characters",schema:300,parentSchema:schema31.properties.editor.items.anyOf[1].properties.literal,data:data16};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
if(func2(data16) < 1){
const err52 = {instancePath:instancePath+"/editor/" + i1+"/literal",schemaPath:"#/properties/editor/items/anyOf/1/properties/literal/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.editor.items.anyOf[1].properties.literal,data:data16};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
else {
const err53 = {instancePath:instancePath+"/editor/" + i1+"/literal",schemaPath:"#/properties/editor/items/anyOf/1/properties/literal/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.editor.items.anyOf[1].properties.literal.type,parentSchema:schema31.properties.editor.items.anyOf[1].properties.literal,data:data16};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
if(data13.suffix !== undefined){
let data17 = data13.suffix;
if(typeof data17 === "string"){
if(func2(data17) > 300){
const err54 = {instancePath:instancePath+"/editor/" + i1+"/suffix",schemaPath:"#/properties/editor/items/anyOf/1/properties/suffix/maxLength",keyword:"maxLength",params:{limit: 300},message:"must NOT have more than 300 characters",schema:300,parentSchema:schema31.properties.editor.items.anyOf[1].properties.suffix,data:data17};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
if(func2(data17) < 1){
const err55 = {instancePath:instancePath+"/editor/" + i1+"/suffix",schemaPath:"#/properties/editor/items/anyOf/1/properties/suffix/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.editor.items.anyOf[1].properties.suffix,data:data17};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
else {
const err56 = {instancePath:instancePath+"/editor/" + i1+"/suffix",schemaPath:"#/properties/editor/items/anyOf/1/properties/suffix/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.editor.items.anyOf[1].properties.suffix.type,parentSchema:schema31.properties.editor.items.anyOf[1].properties.suffix,data:data17};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
if(data13["non-dropping-particle"] !== undefined){
let data18 = data13["non-dropping-particle"];
if(typeof data18 === "string"){
if(func2(data18) > 300){
const err57 = {instancePath:instancePath+"/editor/" + i1+"/non-dropping-particle",schemaPath:"#/properties/editor/items/anyOf/1/properties/non-dropping-particle/maxLength",keyword:"maxLength",params:{limit: 300},message:"must NOT have more than 300 characters",schema:300,parentSchema:schema31.properties.editor.items.anyOf[1].properties["non-dropping-particle"],data:data18};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
if(func2(data18) < 1){
const err58 = {instancePath:instancePath+"/editor/" + i1+"/non-dropping-particle",schemaPath:"#/properties/editor/items/anyOf/1/properties/non-dropping-particle/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.editor.items.anyOf[1].properties["non-dropping-particle"],data:data18};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
}
else {
const err59 = {instancePath:instancePath+"/editor/" + i1+"/non-dropping-particle",schemaPath:"#/properties/editor/items/anyOf/1/properties/non-dropping-particle/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.editor.items.anyOf[1].properties["non-dropping-particle"].type,parentSchema:schema31.properties.editor.items.anyOf[1].properties["non-dropping-particle"],data:data18};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
}
if(data13["dropping-particle"] !== undefined){
let data19 = data13["dropping-particle"];
if(typeof data19 === "string"){
if(func2(data19) > 300){
const err60 = {instancePath:instancePath+"/editor/" + i1+"/dropping-particle",schemaPath:"#/properties/editor/items/anyOf/1/properties/dropping-particle/maxLength",keyword:"maxLength",params:{limit: 300},message:"must NOT have more than 300 characters",schema:300,parentSchema:schema31.properties.editor.items.anyOf[1].properties["dropping-particle"],data:data19};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
if(func2(data19) < 1){
const err61 = {instancePath:instancePath+"/editor/" + i1+"/dropping-particle",schemaPath:"#/properties/editor/items/anyOf/1/properties/dropping-particle/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.editor.items.anyOf[1].properties["dropping-particle"],data:data19};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
}
else {
const err62 = {instancePath:instancePath+"/editor/" + i1+"/dropping-particle",schemaPath:"#/properties/editor/items/anyOf/1/properties/dropping-particle/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.editor.items.anyOf[1].properties["dropping-particle"].type,parentSchema:schema31.properties.editor.items.anyOf[1].properties["dropping-particle"],data:data19};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
}
}
else {
const err63 = {instancePath:instancePath+"/editor/" + i1,schemaPath:"#/properties/editor/items/anyOf/1/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.editor.items.anyOf[1].type,parentSchema:schema31.properties.editor.items.anyOf[1],data:data13};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
var _valid1 = _errs36 === errors;
valid7 = valid7 || _valid1;
if(!valid7){
const err64 = {instancePath:instancePath+"/editor/" + i1,schemaPath:"#/properties/editor/items/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf",schema:schema31.properties.editor.items.anyOf,parentSchema:schema31.properties.editor.items,data:data13};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
else {
errors = _errs33;
if(vErrors !== null){
if(_errs33){
vErrors.length = _errs33;
}
else {
vErrors = null;
}
}
}
}
}
else {
const err65 = {instancePath:instancePath+"/editor",schemaPath:"#/properties/editor/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.editor.type,parentSchema:schema31.properties.editor,data:data12};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
}
if(data.interviewer !== undefined){
let data20 = data.interviewer;
if(Array.isArray(data20)){
if(data20.length > 50){
const err66 = {instancePath:instancePath+"/interviewer",schemaPath:"#/properties/interviewer/maxItems",keyword:"maxItems",params:{limit: 50},message:"must NOT have more than 50 items",schema:50,parentSchema:schema31.properties.interviewer,data:data20};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
const len2 = data20.length;
for(let i2=0; i2<len2; i2++){
let data21 = data20[i2];
const _errs54 = errors;
let valid11 = false;
const _errs55 = errors;
if(typeof data21 === "string"){
if(func2(data21) > 300){
const err67 = {instancePath:instancePath+"/interviewer/" + i2,schemaPath:"#/properties/interviewer/items/anyOf/0/maxLength",keyword:"maxLength",params:{limit: 300},message:"must NOT have more than 300 characters",schema:300,parentSchema:schema31.properties.interviewer.items.anyOf[0],data:data21};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
if(func2(data21) < 1){
const err68 = {instancePath:instancePath+"/interviewer/" + i2,schemaPath:"#/properties/interviewer/items/anyOf/0/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.interviewer.items.anyOf[0],data:data21};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
}
else {
const err69 = {instancePath:instancePath+"/interviewer/" + i2,schemaPath:"#/properties/interviewer/items/anyOf/0/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.interviewer.items.anyOf[0].type,parentSchema:schema31.properties.interviewer.items.anyOf[0],data:data21};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
var _valid2 = _errs55 === errors;
valid11 = valid11 || _valid2;
const _errs57 = errors;
if(data21 && typeof data21 == "object" && !Array.isArray(data21)){
if(Object.keys(data21).length < 1){
const err70 = {instancePath:instancePath+"/interviewer/" + i2,schemaPath:"#/properties/interviewer/items/anyOf/1/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema31.properties.interviewer.items.anyOf[1],data:data21};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
for(const key3 in data21){
if(!((((((key3 === "family") || (key3 === "given")) || (key3 === "literal")) || (key3 === "suffix")) || (key3 === "non-dropping-particle")) || (key3 === "dropping-particle"))){
const err71 = {instancePath:instancePath+"/interviewer/" + i2,schemaPath:"#/properties/interviewer/items/anyOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.interviewer.items.anyOf[1],data:data21};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
}
if(data21.family !== undefined){
let data22 = data21.family;
if(typeof data22 === "string"){
if(func2(data22) > 300){
const err72 = {instancePath:instancePath+"/interviewer/" + i2+"/family",schemaPath:"#/properties/interviewer/items/anyOf/1/properties/family/maxLength",keyword:"maxLength",params:{limit: 300},message:"must NOT have more than 300 characters",schema:300,parentSchema:schema31.properties.interviewer.items.anyOf[1].properties.family,data:data22};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
if(func2(data22) < 1){
const err73 = {instancePath:instancePath+"/interviewer/" + i2+"/family",schemaPath:"#/properties/interviewer/items/anyOf/1/properties/family/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.interviewer.items.anyOf[1].properties.family,data:data22};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
}
else {
const err74 = {instancePath:instancePath+"/interviewer/" + i2+"/family",schemaPath:"#/properties/interviewer/items/anyOf/1/properties/family/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.interviewer.items.anyOf[1].properties.family.type,parentSchema:schema31.properties.interviewer.items.anyOf[1].properties.family,data:data22};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
}
if(data21.given !== undefined){
let data23 = data21.given;
if(typeof data23 === "string"){
if(func2(data23) > 300){
const err75 = {instancePath:instancePath+"/interviewer/" + i2+"/given",schemaPath:"#/properties/interviewer/items/anyOf/1/properties/given/maxLength",keyword:"maxLength",params:{limit: 300},message:"must NOT have more than 300 characters",schema:300,parentSchema:schema31.properties.interviewer.items.anyOf[1].properties.given,data:data23};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
if(func2(data23) < 1){
const err76 = {instancePath:instancePath+"/interviewer/" + i2+"/given",schemaPath:"#/properties/interviewer/items/anyOf/1/properties/given/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.interviewer.items.anyOf[1].properties.given,data:data23};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
}
else {
const err77 = {instancePath:instancePath+"/interviewer/" + i2+"/given",schemaPath:"#/properties/interviewer/items/anyOf/1/properties/given/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.interviewer.items.anyOf[1].properties.given.type,parentSchema:schema31.properties.interviewer.items.anyOf[1].properties.given,data:data23};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
}
if(data21.literal !== undefined){
let data24 = data21.literal;
if(typeof data24 === "string"){
if(func2(data24) > 300){
const err78 = {instancePath:instancePath+"/interviewer/" + i2+"/literal",schemaPath:"#/properties/interviewer/items/anyOf/1/properties/literal/maxLength",keyword:"maxLength",params:{limit: 300},message:"must NOT have more than 300 characters",schema:300,parentSchema:schema31.properties.interviewer.items.anyOf[1].properties.literal,data:data24};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
if(func2(data24) < 1){
const err79 = {instancePath:instancePath+"/interviewer/" + i2+"/literal",schemaPath:"#/properties/interviewer/items/anyOf/1/properties/literal/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.interviewer.items.anyOf[1].properties.literal,data:data24};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
}
else {
const err80 = {instancePath:instancePath+"/interviewer/" + i2+"/literal",schemaPath:"#/properties/interviewer/items/anyOf/1/properties/literal/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.interviewer.items.anyOf[1].properties.literal.type,parentSchema:schema31.properties.interviewer.items.anyOf[1].properties.literal,data:data24};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
}
if(data21.suffix !== undefined){
let data25 = data21.suffix;
if(typeof data25 === "string"){
if(func2(data25) > 300){
const err81 = {instancePath:instancePath+"/interviewer/" + i2+"/suffix",schemaPath:"#/properties/interviewer/items/anyOf/1/properties/suffix/maxLength",keyword:"maxLength",params:{limit: 300},message:"must NOT have more than 300 characters",schema:300,parentSchema:schema31.properties.interviewer.items.anyOf[1].properties.suffix,data:data25};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
if(func2(data25) < 1){
const err82 = {instancePath:instancePath+"/interviewer/" + i2+"/suffix",schemaPath:"#/properties/interviewer/items/anyOf/1/properties/suffix/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.interviewer.items.anyOf[1].properties.suffix,data:data25};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
}
}
else {
const err83 = {instancePath:instancePath+"/interviewer/" + i2+"/suffix",schemaPath:"#/properties/interviewer/items/anyOf/1/properties/suffix/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.interviewer.items.anyOf[1].properties.suffix.type,parentSchema:schema31.properties.interviewer.items.anyOf[1].properties.suffix,data:data25};
if(vErrors === null){
vErrors = [err83];
}
else {
vErrors.push(err83);
}
errors++;
}
}
if(data21["non-dropping-particle"] !== undefined){
let data26 = data21["non-dropping-particle"];
if(typeof data26 === "string"){
if(func2(data26) > 300){
const err84 = {instancePath:instancePath+"/interviewer/" + i2+"/non-dropping-particle",schemaPath:"#/properties/interviewer/items/anyOf/1/properties/non-dropping-particle/maxLength",keyword:"maxLength",params:{limit: 300},message:"must NOT have more than 300 characters",schema:300,parentSchema:schema31.properties.interviewer.items.anyOf[1].properties["non-dropping-particle"],data:data26};
if(vErrors === null){
vErrors = [err84];
}
else {
vErrors.push(err84);
}
errors++;
}
if(func2(data26) < 1){
const err85 = {instancePath:instancePath+"/interviewer/" + i2+"/non-dropping-particle",schemaPath:"#/properties/interviewer/items/anyOf/1/properties/non-dropping-particle/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.interviewer.items.anyOf[1].properties["non-dropping-particle"],data:data26};
if(vErrors === null){
vErrors = [err85];
}
else {
vErrors.push(err85);
}
errors++;
}
}
else {
const err86 = {instancePath:instancePath+"/interviewer/" + i2+"/non-dropping-particle",schemaPath:"#/properties/interviewer/items/anyOf/1/properties/non-dropping-particle/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.interviewer.items.anyOf[1].properties["non-dropping-particle"].type,parentSchema:schema31.properties.interviewer.items.anyOf[1].properties["non-dropping-particle"],data:data26};
if(vErrors === null){
vErrors = [err86];
}
else {
vErrors.push(err86);
}
errors++;
}
}
if(data21["dropping-particle"] !== undefined){
let data27 = data21["dropping-particle"];
if(typeof data27 === "string"){
if(func2(data27) > 300){
const err87 = {instancePath:instancePath+"/interviewer/" + i2+"/dropping-particle",schemaPath:"#/properties/interviewer/items/anyOf/1/properties/dropping-particle/maxLength",keyword:"maxLength",params:{limit: 300},message:"must NOT have more than 300 characters",schema:300,parentSchema:schema31.properties.interviewer.items.anyOf[1].properties["dropping-particle"],data:data27};
if(vErrors === null){
vErrors = [err87];
}
else {
vErrors.push(err87);
}
errors++;
}
if(func2(data27) < 1){
const err88 = {instancePath:instancePath+"/interviewer/" + i2+"/dropping-particle",schemaPath:"#/properties/interviewer/items/anyOf/1/properties/dropping-particle/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.interviewer.items.anyOf[1].properties["dropping-particle"],data:data27};
if(vErrors === null){
vErrors = [err88];
}
else {
vErrors.push(err88);
}
errors++;
}
}
else {
const err89 = {instancePath:instancePath+"/interviewer/" + i2+"/dropping-particle",schemaPath:"#/properties/interviewer/items/anyOf/1/properties/dropping-particle/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.interviewer.items.anyOf[1].properties["dropping-particle"].type,parentSchema:schema31.properties.interviewer.items.anyOf[1].properties["dropping-particle"],data:data27};
if(vErrors === null){
vErrors = [err89];
}
else {
vErrors.push(err89);
}
errors++;
}
}
}
else {
const err90 = {instancePath:instancePath+"/interviewer/" + i2,schemaPath:"#/properties/interviewer/items/anyOf/1/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.interviewer.items.anyOf[1].type,parentSchema:schema31.properties.interviewer.items.anyOf[1],data:data21};
if(vErrors === null){
vErrors = [err90];
}
else {
vErrors.push(err90);
}
errors++;
}
var _valid2 = _errs57 === errors;
valid11 = valid11 || _valid2;
if(!valid11){
const err91 = {instancePath:instancePath+"/interviewer/" + i2,schemaPath:"#/properties/interviewer/items/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf",schema:schema31.properties.interviewer.items.anyOf,parentSchema:schema31.properties.interviewer.items,data:data21};
if(vErrors === null){
vErrors = [err91];
}
else {
vErrors.push(err91);
}
errors++;
}
else {
errors = _errs54;
if(vErrors !== null){
if(_errs54){
vErrors.length = _errs54;
}
else {
vErrors = null;
}
}
}
}
}
else {
const err92 = {instancePath:instancePath+"/interviewer",schemaPath:"#/properties/interviewer/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.interviewer.type,parentSchema:schema31.properties.interviewer,data:data20};
if(vErrors === null){
vErrors = [err92];
}
else {
vErrors.push(err92);
}
errors++;
}
}
if(data["container-title"] !== undefined){
let data28 = data["container-title"];
if(typeof data28 === "string"){
if(func2(data28) > 300){
const err93 = {instancePath:instancePath+"/container-title",schemaPath:"#/properties/container-title/maxLength",keyword:"maxLength",params:{limit: 300},message:"must NOT have more than 300 characters",schema:300,parentSchema:schema31.properties["container-title"],data:data28};
if(vErrors === null){
vErrors = [err93];
}
else {
vErrors.push(err93);
}
errors++;
}
if(func2(data28) < 1){
const err94 = {instancePath:instancePath+"/container-title",schemaPath:"#/properties/container-title/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties["container-title"],data:data28};
if(vErrors === null){
vErrors = [err94];
}
else {
vErrors.push(err94);
}
errors++;
}
}
else {
const err95 = {instancePath:instancePath+"/container-title",schemaPath:"#/properties/container-title/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties["container-title"].type,parentSchema:schema31.properties["container-title"],data:data28};
if(vErrors === null){
vErrors = [err95];
}
else {
vErrors.push(err95);
}
errors++;
}
}
if(data.publisher !== undefined){
let data29 = data.publisher;
if(typeof data29 === "string"){
if(func2(data29) > 300){
const err96 = {instancePath:instancePath+"/publisher",schemaPath:"#/properties/publisher/maxLength",keyword:"maxLength",params:{limit: 300},message:"must NOT have more than 300 characters",schema:300,parentSchema:schema31.properties.publisher,data:data29};
if(vErrors === null){
vErrors = [err96];
}
else {
vErrors.push(err96);
}
errors++;
}
if(func2(data29) < 1){
const err97 = {instancePath:instancePath+"/publisher",schemaPath:"#/properties/publisher/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.publisher,data:data29};
if(vErrors === null){
vErrors = [err97];
}
else {
vErrors.push(err97);
}
errors++;
}
}
else {
const err98 = {instancePath:instancePath+"/publisher",schemaPath:"#/properties/publisher/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.publisher.type,parentSchema:schema31.properties.publisher,data:data29};
if(vErrors === null){
vErrors = [err98];
}
else {
vErrors.push(err98);
}
errors++;
}
}
if(data["publisher-place"] !== undefined){
let data30 = data["publisher-place"];
if(typeof data30 === "string"){
if(func2(data30) > 300){
const err99 = {instancePath:instancePath+"/publisher-place",schemaPath:"#/properties/publisher-place/maxLength",keyword:"maxLength",params:{limit: 300},message:"must NOT have more than 300 characters",schema:300,parentSchema:schema31.properties["publisher-place"],data:data30};
if(vErrors === null){
vErrors = [err99];
}
else {
vErrors.push(err99);
}
errors++;
}
if(func2(data30) < 1){
const err100 = {instancePath:instancePath+"/publisher-place",schemaPath:"#/properties/publisher-place/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties["publisher-place"],data:data30};
if(vErrors === null){
vErrors = [err100];
}
else {
vErrors.push(err100);
}
errors++;
}
}
else {
const err101 = {instancePath:instancePath+"/publisher-place",schemaPath:"#/properties/publisher-place/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties["publisher-place"].type,parentSchema:schema31.properties["publisher-place"],data:data30};
if(vErrors === null){
vErrors = [err101];
}
else {
vErrors.push(err101);
}
errors++;
}
}
if(data.volume !== undefined){
let data31 = data.volume;
if((typeof data31 !== "string") && (!(((typeof data31 == "number") && (!(data31 % 1) && !isNaN(data31))) && (isFinite(data31))))){
const err102 = {instancePath:instancePath+"/volume",schemaPath:"#/properties/volume/type",keyword:"type",params:{type: schema31.properties.volume.type},message:"must be string,integer",schema:schema31.properties.volume.type,parentSchema:schema31.properties.volume,data:data31};
if(vErrors === null){
vErrors = [err102];
}
else {
vErrors.push(err102);
}
errors++;
}
if(typeof data31 === "string"){
if(func2(data31) > 300){
const err103 = {instancePath:instancePath+"/volume",schemaPath:"#/properties/volume/maxLength",keyword:"maxLength",params:{limit: 300},message:"must NOT have more than 300 characters",schema:300,parentSchema:schema31.properties.volume,data:data31};
if(vErrors === null){
vErrors = [err103];
}
else {
vErrors.push(err103);
}
errors++;
}
}
}
if(data.issue !== undefined){
let data32 = data.issue;
if((typeof data32 !== "string") && (!(((typeof data32 == "number") && (!(data32 % 1) && !isNaN(data32))) && (isFinite(data32))))){
const err104 = {instancePath:instancePath+"/issue",schemaPath:"#/properties/issue/type",keyword:"type",params:{type: schema31.properties.issue.type},message:"must be string,integer",schema:schema31.properties.issue.type,parentSchema:schema31.properties.issue,data:data32};
if(vErrors === null){
vErrors = [err104];
}
else {
vErrors.push(err104);
}
errors++;
}
if(typeof data32 === "string"){
if(func2(data32) > 300){
const err105 = {instancePath:instancePath+"/issue",schemaPath:"#/properties/issue/maxLength",keyword:"maxLength",params:{limit: 300},message:"must NOT have more than 300 characters",schema:300,parentSchema:schema31.properties.issue,data:data32};
if(vErrors === null){
vErrors = [err105];
}
else {
vErrors.push(err105);
}
errors++;
}
}
}
if(data.page !== undefined){
let data33 = data.page;
if((typeof data33 !== "string") && (!(((typeof data33 == "number") && (!(data33 % 1) && !isNaN(data33))) && (isFinite(data33))))){
const err106 = {instancePath:instancePath+"/page",schemaPath:"#/properties/page/type",keyword:"type",params:{type: schema31.properties.page.type},message:"must be string,integer",schema:schema31.properties.page.type,parentSchema:schema31.properties.page,data:data33};
if(vErrors === null){
vErrors = [err106];
}
else {
vErrors.push(err106);
}
errors++;
}
if(typeof data33 === "string"){
if(func2(data33) > 300){
const err107 = {instancePath:instancePath+"/page",schemaPath:"#/properties/page/maxLength",keyword:"maxLength",params:{limit: 300},message:"must NOT have more than 300 characters",schema:300,parentSchema:schema31.properties.page,data:data33};
if(vErrors === null){
vErrors = [err107];
}
else {
vErrors.push(err107);
}
errors++;
}
}
}
if(data.number !== undefined){
let data34 = data.number;
if((typeof data34 !== "string") && (!(((typeof data34 == "number") && (!(data34 % 1) && !isNaN(data34))) && (isFinite(data34))))){
const err108 = {instancePath:instancePath+"/number",schemaPath:"#/properties/number/type",keyword:"type",params:{type: schema31.properties.number.type},message:"must be string,integer",schema:schema31.properties.number.type,parentSchema:schema31.properties.number,data:data34};
if(vErrors === null){
vErrors = [err108];
}
else {
vErrors.push(err108);
}
errors++;
}
if(typeof data34 === "string"){
if(func2(data34) > 300){
const err109 = {instancePath:instancePath+"/number",schemaPath:"#/properties/number/maxLength",keyword:"maxLength",params:{limit: 300},message:"must NOT have more than 300 characters",schema:300,parentSchema:schema31.properties.number,data:data34};
if(vErrors === null){
vErrors = [err109];
}
else {
vErrors.push(err109);
}
errors++;
}
}
}
if(data.genre !== undefined){
let data35 = data.genre;
if(typeof data35 === "string"){
if(func2(data35) > 300){
const err110 = {instancePath:instancePath+"/genre",schemaPath:"#/properties/genre/maxLength",keyword:"maxLength",params:{limit: 300},message:"must NOT have more than 300 characters",schema:300,parentSchema:schema31.properties.genre,data:data35};
if(vErrors === null){
vErrors = [err110];
}
else {
vErrors.push(err110);
}
errors++;
}
if(func2(data35) < 1){
const err111 = {instancePath:instancePath+"/genre",schemaPath:"#/properties/genre/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.genre,data:data35};
if(vErrors === null){
vErrors = [err111];
}
else {
vErrors.push(err111);
}
errors++;
}
}
else {
const err112 = {instancePath:instancePath+"/genre",schemaPath:"#/properties/genre/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.genre.type,parentSchema:schema31.properties.genre,data:data35};
if(vErrors === null){
vErrors = [err112];
}
else {
vErrors.push(err112);
}
errors++;
}
}
if(data.DOI !== undefined){
let data36 = data.DOI;
if(typeof data36 === "string"){
if(func2(data36) > 300){
const err113 = {instancePath:instancePath+"/DOI",schemaPath:"#/properties/DOI/maxLength",keyword:"maxLength",params:{limit: 300},message:"must NOT have more than 300 characters",schema:300,parentSchema:schema31.properties.DOI,data:data36};
if(vErrors === null){
vErrors = [err113];
}
else {
vErrors.push(err113);
}
errors++;
}
if(func2(data36) < 1){
const err114 = {instancePath:instancePath+"/DOI",schemaPath:"#/properties/DOI/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.DOI,data:data36};
if(vErrors === null){
vErrors = [err114];
}
else {
vErrors.push(err114);
}
errors++;
}
}
else {
const err115 = {instancePath:instancePath+"/DOI",schemaPath:"#/properties/DOI/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.DOI.type,parentSchema:schema31.properties.DOI,data:data36};
if(vErrors === null){
vErrors = [err115];
}
else {
vErrors.push(err115);
}
errors++;
}
}
if(data.ISBN !== undefined){
let data37 = data.ISBN;
if(typeof data37 === "string"){
if(func2(data37) > 300){
const err116 = {instancePath:instancePath+"/ISBN",schemaPath:"#/properties/ISBN/maxLength",keyword:"maxLength",params:{limit: 300},message:"must NOT have more than 300 characters",schema:300,parentSchema:schema31.properties.ISBN,data:data37};
if(vErrors === null){
vErrors = [err116];
}
else {
vErrors.push(err116);
}
errors++;
}
if(func2(data37) < 1){
const err117 = {instancePath:instancePath+"/ISBN",schemaPath:"#/properties/ISBN/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.ISBN,data:data37};
if(vErrors === null){
vErrors = [err117];
}
else {
vErrors.push(err117);
}
errors++;
}
}
else {
const err118 = {instancePath:instancePath+"/ISBN",schemaPath:"#/properties/ISBN/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.ISBN.type,parentSchema:schema31.properties.ISBN,data:data37};
if(vErrors === null){
vErrors = [err118];
}
else {
vErrors.push(err118);
}
errors++;
}
}
if(data.ISSN !== undefined){
let data38 = data.ISSN;
if(typeof data38 === "string"){
if(func2(data38) > 300){
const err119 = {instancePath:instancePath+"/ISSN",schemaPath:"#/properties/ISSN/maxLength",keyword:"maxLength",params:{limit: 300},message:"must NOT have more than 300 characters",schema:300,parentSchema:schema31.properties.ISSN,data:data38};
if(vErrors === null){
vErrors = [err119];
}
else {
vErrors.push(err119);
}
errors++;
}
if(func2(data38) < 1){
const err120 = {instancePath:instancePath+"/ISSN",schemaPath:"#/properties/ISSN/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.ISSN,data:data38};
if(vErrors === null){
vErrors = [err120];
}
else {
vErrors.push(err120);
}
errors++;
}
}
else {
const err121 = {instancePath:instancePath+"/ISSN",schemaPath:"#/properties/ISSN/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.ISSN.type,parentSchema:schema31.properties.ISSN,data:data38};
if(vErrors === null){
vErrors = [err121];
}
else {
vErrors.push(err121);
}
errors++;
}
}
if(data.issued !== undefined){
let data39 = data.issued;
const _errs95 = errors;
let valid13 = false;
const _errs96 = errors;
if(typeof data39 === "string"){
if(func2(data39) > 60){
const err122 = {instancePath:instancePath+"/issued",schemaPath:"#/properties/issued/anyOf/0/maxLength",keyword:"maxLength",params:{limit: 60},message:"must NOT have more than 60 characters",schema:60,parentSchema:schema31.properties.issued.anyOf[0],data:data39};
if(vErrors === null){
vErrors = [err122];
}
else {
vErrors.push(err122);
}
errors++;
}
if(!(formats0.validate(data39))){
const err123 = {instancePath:instancePath+"/issued",schemaPath:"#/properties/issued/anyOf/0/format",keyword:"format",params:{format: "edtf"},message:"must match format \""+"edtf"+"\"",schema:"edtf",parentSchema:schema31.properties.issued.anyOf[0],data:data39};
if(vErrors === null){
vErrors = [err123];
}
else {
vErrors.push(err123);
}
errors++;
}
}
else {
const err124 = {instancePath:instancePath+"/issued",schemaPath:"#/properties/issued/anyOf/0/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.issued.anyOf[0].type,parentSchema:schema31.properties.issued.anyOf[0],data:data39};
if(vErrors === null){
vErrors = [err124];
}
else {
vErrors.push(err124);
}
errors++;
}
var _valid3 = _errs96 === errors;
valid13 = valid13 || _valid3;
const _errs98 = errors;
if(!(((typeof data39 == "number") && (!(data39 % 1) && !isNaN(data39))) && (isFinite(data39)))){
const err125 = {instancePath:instancePath+"/issued",schemaPath:"#/properties/issued/anyOf/1/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema31.properties.issued.anyOf[1].type,parentSchema:schema31.properties.issued.anyOf[1],data:data39};
if(vErrors === null){
vErrors = [err125];
}
else {
vErrors.push(err125);
}
errors++;
}
if((typeof data39 == "number") && (isFinite(data39))){
if(data39 > 9999 || isNaN(data39)){
const err126 = {instancePath:instancePath+"/issued",schemaPath:"#/properties/issued/anyOf/1/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9999},message:"must be <= 9999",schema:9999,parentSchema:schema31.properties.issued.anyOf[1],data:data39};
if(vErrors === null){
vErrors = [err126];
}
else {
vErrors.push(err126);
}
errors++;
}
if(data39 < 1000 || isNaN(data39)){
const err127 = {instancePath:instancePath+"/issued",schemaPath:"#/properties/issued/anyOf/1/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1000},message:"must be >= 1000",schema:1000,parentSchema:schema31.properties.issued.anyOf[1],data:data39};
if(vErrors === null){
vErrors = [err127];
}
else {
vErrors.push(err127);
}
errors++;
}
}
var _valid3 = _errs98 === errors;
valid13 = valid13 || _valid3;
const _errs100 = errors;
if(data39 && typeof data39 == "object" && !Array.isArray(data39)){
if(Object.keys(data39).length < 1){
const err128 = {instancePath:instancePath+"/issued",schemaPath:"#/properties/issued/anyOf/2/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema31.properties.issued.anyOf[2],data:data39};
if(vErrors === null){
vErrors = [err128];
}
else {
vErrors.push(err128);
}
errors++;
}
for(const key4 in data39){
if(!(((((key4 === "date-parts") || (key4 === "raw")) || (key4 === "literal")) || (key4 === "circa")) || (key4 === "season"))){
const err129 = {instancePath:instancePath+"/issued",schemaPath:"#/properties/issued/anyOf/2/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.issued.anyOf[2],data:data39};
if(vErrors === null){
vErrors = [err129];
}
else {
vErrors.push(err129);
}
errors++;
}
}
if(data39["date-parts"] !== undefined){
let data40 = data39["date-parts"];
if(Array.isArray(data40)){
if(data40.length > 2){
const err130 = {instancePath:instancePath+"/issued/date-parts",schemaPath:"#/properties/issued/anyOf/2/properties/date-parts/maxItems",keyword:"maxItems",params:{limit: 2},message:"must NOT have more than 2 items",schema:2,parentSchema:schema31.properties.issued.anyOf[2].properties["date-parts"],data:data40};
if(vErrors === null){
vErrors = [err130];
}
else {
vErrors.push(err130);
}
errors++;
}
if(data40.length < 1){
const err131 = {instancePath:instancePath+"/issued/date-parts",schemaPath:"#/properties/issued/anyOf/2/properties/date-parts/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema31.properties.issued.anyOf[2].properties["date-parts"],data:data40};
if(vErrors === null){
vErrors = [err131];
}
else {
vErrors.push(err131);
}
errors++;
}
const len3 = data40.length;
for(let i3=0; i3<len3; i3++){
let data41 = data40[i3];
if(Array.isArray(data41)){
if(data41.length > 3){
const err132 = {instancePath:instancePath+"/issued/date-parts/" + i3,schemaPath:"#/properties/issued/anyOf/2/properties/date-parts/items/maxItems",keyword:"maxItems",params:{limit: 3},message:"must NOT have more than 3 items",schema:3,parentSchema:schema31.properties.issued.anyOf[2].properties["date-parts"].items,data:data41};
if(vErrors === null){
vErrors = [err132];
}
else {
vErrors.push(err132);
}
errors++;
}
if(data41.length < 1){
const err133 = {instancePath:instancePath+"/issued/date-parts/" + i3,schemaPath:"#/properties/issued/anyOf/2/properties/date-parts/items/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema31.properties.issued.anyOf[2].properties["date-parts"].items,data:data41};
if(vErrors === null){
vErrors = [err133];
}
else {
vErrors.push(err133);
}
errors++;
}
const len4 = data41.length;
for(let i4=0; i4<len4; i4++){
let data42 = data41[i4];
const _errs108 = errors;
let valid19 = false;
const _errs109 = errors;
if(!(((typeof data42 == "number") && (!(data42 % 1) && !isNaN(data42))) && (isFinite(data42)))){
const err134 = {instancePath:instancePath+"/issued/date-parts/" + i3+"/" + i4,schemaPath:"#/properties/issued/anyOf/2/properties/date-parts/items/items/anyOf/0/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema31.properties.issued.anyOf[2].properties["date-parts"].items.items.anyOf[0].type,parentSchema:schema31.properties.issued.anyOf[2].properties["date-parts"].items.items.anyOf[0],data:data42};
if(vErrors === null){
vErrors = [err134];
}
else {
vErrors.push(err134);
}
errors++;
}
var _valid4 = _errs109 === errors;
valid19 = valid19 || _valid4;
const _errs111 = errors;
if(typeof data42 === "string"){
if(!pattern4.test(data42)){
const err135 = {instancePath:instancePath+"/issued/date-parts/" + i3+"/" + i4,schemaPath:"#/properties/issued/anyOf/2/properties/date-parts/items/items/anyOf/1/pattern",keyword:"pattern",params:{pattern: "^[0-9]{1,4}$"},message:"must match pattern \""+"^[0-9]{1,4}$"+"\"",schema:"^[0-9]{1,4}$",parentSchema:schema31.properties.issued.anyOf[2].properties["date-parts"].items.items.anyOf[1],data:data42};
if(vErrors === null){
vErrors = [err135];
}
else {
vErrors.push(err135);
}
errors++;
}
}
else {
const err136 = {instancePath:instancePath+"/issued/date-parts/" + i3+"/" + i4,schemaPath:"#/properties/issued/anyOf/2/properties/date-parts/items/items/anyOf/1/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.issued.anyOf[2].properties["date-parts"].items.items.anyOf[1].type,parentSchema:schema31.properties.issued.anyOf[2].properties["date-parts"].items.items.anyOf[1],data:data42};
if(vErrors === null){
vErrors = [err136];
}
else {
vErrors.push(err136);
}
errors++;
}
var _valid4 = _errs111 === errors;
valid19 = valid19 || _valid4;
if(!valid19){
const err137 = {instancePath:instancePath+"/issued/date-parts/" + i3+"/" + i4,schemaPath:"#/properties/issued/anyOf/2/properties/date-parts/items/items/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf",schema:schema31.properties.issued.anyOf[2].properties["date-parts"].items.items.anyOf,parentSchema:schema31.properties.issued.anyOf[2].properties["date-parts"].items.items,data:data42};
if(vErrors === null){
vErrors = [err137];
}
else {
vErrors.push(err137);
}
errors++;
}
else {
errors = _errs108;
if(vErrors !== null){
if(_errs108){
vErrors.length = _errs108;
}
else {
vErrors = null;
}
}
}
}
}
else {
const err138 = {instancePath:instancePath+"/issued/date-parts/" + i3,schemaPath:"#/properties/issued/anyOf/2/properties/date-parts/items/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.issued.anyOf[2].properties["date-parts"].items.type,parentSchema:schema31.properties.issued.anyOf[2].properties["date-parts"].items,data:data41};
if(vErrors === null){
vErrors = [err138];
}
else {
vErrors.push(err138);
}
errors++;
}
}
}
else {
const err139 = {instancePath:instancePath+"/issued/date-parts",schemaPath:"#/properties/issued/anyOf/2/properties/date-parts/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.issued.anyOf[2].properties["date-parts"].type,parentSchema:schema31.properties.issued.anyOf[2].properties["date-parts"],data:data40};
if(vErrors === null){
vErrors = [err139];
}
else {
vErrors.push(err139);
}
errors++;
}
}
if(data39.raw !== undefined){
let data43 = data39.raw;
if(typeof data43 === "string"){
if(func2(data43) > 300){
const err140 = {instancePath:instancePath+"/issued/raw",schemaPath:"#/properties/issued/anyOf/2/properties/raw/maxLength",keyword:"maxLength",params:{limit: 300},message:"must NOT have more than 300 characters",schema:300,parentSchema:schema31.properties.issued.anyOf[2].properties.raw,data:data43};
if(vErrors === null){
vErrors = [err140];
}
else {
vErrors.push(err140);
}
errors++;
}
if(func2(data43) < 1){
const err141 = {instancePath:instancePath+"/issued/raw",schemaPath:"#/properties/issued/anyOf/2/properties/raw/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.issued.anyOf[2].properties.raw,data:data43};
if(vErrors === null){
vErrors = [err141];
}
else {
vErrors.push(err141);
}
errors++;
}
}
else {
const err142 = {instancePath:instancePath+"/issued/raw",schemaPath:"#/properties/issued/anyOf/2/properties/raw/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.issued.anyOf[2].properties.raw.type,parentSchema:schema31.properties.issued.anyOf[2].properties.raw,data:data43};
if(vErrors === null){
vErrors = [err142];
}
else {
vErrors.push(err142);
}
errors++;
}
}
if(data39.literal !== undefined){
let data44 = data39.literal;
if(typeof data44 === "string"){
if(func2(data44) > 300){
const err143 = {instancePath:instancePath+"/issued/literal",schemaPath:"#/properties/issued/anyOf/2/properties/literal/maxLength",keyword:"maxLength",params:{limit: 300},message:"must NOT have more than 300 characters",schema:300,parentSchema:schema31.properties.issued.anyOf[2].properties.literal,data:data44};
if(vErrors === null){
vErrors = [err143];
}
else {
vErrors.push(err143);
}
errors++;
}
if(func2(data44) < 1){
const err144 = {instancePath:instancePath+"/issued/literal",schemaPath:"#/properties/issued/anyOf/2/properties/literal/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.issued.anyOf[2].properties.literal,data:data44};
if(vErrors === null){
vErrors = [err144];
}
else {
vErrors.push(err144);
}
errors++;
}
}
else {
const err145 = {instancePath:instancePath+"/issued/literal",schemaPath:"#/properties/issued/anyOf/2/properties/literal/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.issued.anyOf[2].properties.literal.type,parentSchema:schema31.properties.issued.anyOf[2].properties.literal,data:data44};
if(vErrors === null){
vErrors = [err145];
}
else {
vErrors.push(err145);
}
errors++;
}
}
if(data39.circa !== undefined){
let data45 = data39.circa;
if(((typeof data45 !== "boolean") && (!(((typeof data45 == "number") && (!(data45 % 1) && !isNaN(data45))) && (isFinite(data45))))) && (typeof data45 !== "string")){
const err146 = {instancePath:instancePath+"/issued/circa",schemaPath:"#/properties/issued/anyOf/2/properties/circa/type",keyword:"type",params:{type: schema31.properties.issued.anyOf[2].properties.circa.type},message:"must be boolean,integer,string",schema:schema31.properties.issued.anyOf[2].properties.circa.type,parentSchema:schema31.properties.issued.anyOf[2].properties.circa,data:data45};
if(vErrors === null){
vErrors = [err146];
}
else {
vErrors.push(err146);
}
errors++;
}
}
if(data39.season !== undefined){
let data46 = data39.season;
if((!(((typeof data46 == "number") && (!(data46 % 1) && !isNaN(data46))) && (isFinite(data46)))) && (typeof data46 !== "string")){
const err147 = {instancePath:instancePath+"/issued/season",schemaPath:"#/properties/issued/anyOf/2/properties/season/type",keyword:"type",params:{type: schema31.properties.issued.anyOf[2].properties.season.type},message:"must be integer,string",schema:schema31.properties.issued.anyOf[2].properties.season.type,parentSchema:schema31.properties.issued.anyOf[2].properties.season,data:data46};
if(vErrors === null){
vErrors = [err147];
}
else {
vErrors.push(err147);
}
errors++;
}
}
}
else {
const err148 = {instancePath:instancePath+"/issued",schemaPath:"#/properties/issued/anyOf/2/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.issued.anyOf[2].type,parentSchema:schema31.properties.issued.anyOf[2],data:data39};
if(vErrors === null){
vErrors = [err148];
}
else {
vErrors.push(err148);
}
errors++;
}
var _valid3 = _errs100 === errors;
valid13 = valid13 || _valid3;
if(!valid13){
const err149 = {instancePath:instancePath+"/issued",schemaPath:"#/properties/issued/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf",schema:schema31.properties.issued.anyOf,parentSchema:schema31.properties.issued,data:data39};
if(vErrors === null){
vErrors = [err149];
}
else {
vErrors.push(err149);
}
errors++;
}
else {
errors = _errs95;
if(vErrors !== null){
if(_errs95){
vErrors.length = _errs95;
}
else {
vErrors = null;
}
}
}
}
if(data.accessed !== undefined){
let data47 = data.accessed;
const _errs122 = errors;
let valid20 = false;
const _errs123 = errors;
if(typeof data47 === "string"){
if(func2(data47) > 60){
const err150 = {instancePath:instancePath+"/accessed",schemaPath:"#/properties/accessed/anyOf/0/maxLength",keyword:"maxLength",params:{limit: 60},message:"must NOT have more than 60 characters",schema:60,parentSchema:schema31.properties.accessed.anyOf[0],data:data47};
if(vErrors === null){
vErrors = [err150];
}
else {
vErrors.push(err150);
}
errors++;
}
if(!(formats0.validate(data47))){
const err151 = {instancePath:instancePath+"/accessed",schemaPath:"#/properties/accessed/anyOf/0/format",keyword:"format",params:{format: "edtf"},message:"must match format \""+"edtf"+"\"",schema:"edtf",parentSchema:schema31.properties.accessed.anyOf[0],data:data47};
if(vErrors === null){
vErrors = [err151];
}
else {
vErrors.push(err151);
}
errors++;
}
}
else {
const err152 = {instancePath:instancePath+"/accessed",schemaPath:"#/properties/accessed/anyOf/0/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.accessed.anyOf[0].type,parentSchema:schema31.properties.accessed.anyOf[0],data:data47};
if(vErrors === null){
vErrors = [err152];
}
else {
vErrors.push(err152);
}
errors++;
}
var _valid5 = _errs123 === errors;
valid20 = valid20 || _valid5;
const _errs125 = errors;
if(!(((typeof data47 == "number") && (!(data47 % 1) && !isNaN(data47))) && (isFinite(data47)))){
const err153 = {instancePath:instancePath+"/accessed",schemaPath:"#/properties/accessed/anyOf/1/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema31.properties.accessed.anyOf[1].type,parentSchema:schema31.properties.accessed.anyOf[1],data:data47};
if(vErrors === null){
vErrors = [err153];
}
else {
vErrors.push(err153);
}
errors++;
}
if((typeof data47 == "number") && (isFinite(data47))){
if(data47 > 9999 || isNaN(data47)){
const err154 = {instancePath:instancePath+"/accessed",schemaPath:"#/properties/accessed/anyOf/1/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9999},message:"must be <= 9999",schema:9999,parentSchema:schema31.properties.accessed.anyOf[1],data:data47};
if(vErrors === null){
vErrors = [err154];
}
else {
vErrors.push(err154);
}
errors++;
}
if(data47 < 1000 || isNaN(data47)){
const err155 = {instancePath:instancePath+"/accessed",schemaPath:"#/properties/accessed/anyOf/1/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1000},message:"must be >= 1000",schema:1000,parentSchema:schema31.properties.accessed.anyOf[1],data:data47};
if(vErrors === null){
vErrors = [err155];
}
else {
vErrors.push(err155);
}
errors++;
}
}
var _valid5 = _errs125 === errors;
valid20 = valid20 || _valid5;
const _errs127 = errors;
if(data47 && typeof data47 == "object" && !Array.isArray(data47)){
if(Object.keys(data47).length < 1){
const err156 = {instancePath:instancePath+"/accessed",schemaPath:"#/properties/accessed/anyOf/2/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema31.properties.accessed.anyOf[2],data:data47};
if(vErrors === null){
vErrors = [err156];
}
else {
vErrors.push(err156);
}
errors++;
}
for(const key5 in data47){
if(!(((((key5 === "date-parts") || (key5 === "raw")) || (key5 === "literal")) || (key5 === "circa")) || (key5 === "season"))){
const err157 = {instancePath:instancePath+"/accessed",schemaPath:"#/properties/accessed/anyOf/2/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.accessed.anyOf[2],data:data47};
if(vErrors === null){
vErrors = [err157];
}
else {
vErrors.push(err157);
}
errors++;
}
}
if(data47["date-parts"] !== undefined){
let data48 = data47["date-parts"];
if(Array.isArray(data48)){
if(data48.length > 2){
const err158 = {instancePath:instancePath+"/accessed/date-parts",schemaPath:"#/properties/accessed/anyOf/2/properties/date-parts/maxItems",keyword:"maxItems",params:{limit: 2},message:"must NOT have more than 2 items",schema:2,parentSchema:schema31.properties.accessed.anyOf[2].properties["date-parts"],data:data48};
if(vErrors === null){
vErrors = [err158];
}
else {
vErrors.push(err158);
}
errors++;
}
if(data48.length < 1){
const err159 = {instancePath:instancePath+"/accessed/date-parts",schemaPath:"#/properties/accessed/anyOf/2/properties/date-parts/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema31.properties.accessed.anyOf[2].properties["date-parts"],data:data48};
if(vErrors === null){
vErrors = [err159];
}
else {
vErrors.push(err159);
}
errors++;
}
const len5 = data48.length;
for(let i5=0; i5<len5; i5++){
let data49 = data48[i5];
if(Array.isArray(data49)){
if(data49.length > 3){
const err160 = {instancePath:instancePath+"/accessed/date-parts/" + i5,schemaPath:"#/properties/accessed/anyOf/2/properties/date-parts/items/maxItems",keyword:"maxItems",params:{limit: 3},message:"must NOT have more than 3 items",schema:3,parentSchema:schema31.properties.accessed.anyOf[2].properties["date-parts"].items,data:data49};
if(vErrors === null){
vErrors = [err160];
}
else {
vErrors.push(err160);
}
errors++;
}
if(data49.length < 1){
const err161 = {instancePath:instancePath+"/accessed/date-parts/" + i5,schemaPath:"#/properties/accessed/anyOf/2/properties/date-parts/items/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema31.properties.accessed.anyOf[2].properties["date-parts"].items,data:data49};
if(vErrors === null){
vErrors = [err161];
}
else {
vErrors.push(err161);
}
errors++;
}
const len6 = data49.length;
for(let i6=0; i6<len6; i6++){
let data50 = data49[i6];
const _errs135 = errors;
let valid26 = false;
const _errs136 = errors;
if(!(((typeof data50 == "number") && (!(data50 % 1) && !isNaN(data50))) && (isFinite(data50)))){
const err162 = {instancePath:instancePath+"/accessed/date-parts/" + i5+"/" + i6,schemaPath:"#/properties/accessed/anyOf/2/properties/date-parts/items/items/anyOf/0/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema31.properties.accessed.anyOf[2].properties["date-parts"].items.items.anyOf[0].type,parentSchema:schema31.properties.accessed.anyOf[2].properties["date-parts"].items.items.anyOf[0],data:data50};
if(vErrors === null){
vErrors = [err162];
}
else {
vErrors.push(err162);
}
errors++;
}
var _valid6 = _errs136 === errors;
valid26 = valid26 || _valid6;
const _errs138 = errors;
if(typeof data50 === "string"){
if(!pattern4.test(data50)){
const err163 = {instancePath:instancePath+"/accessed/date-parts/" + i5+"/" + i6,schemaPath:"#/properties/accessed/anyOf/2/properties/date-parts/items/items/anyOf/1/pattern",keyword:"pattern",params:{pattern: "^[0-9]{1,4}$"},message:"must match pattern \""+"^[0-9]{1,4}$"+"\"",schema:"^[0-9]{1,4}$",parentSchema:schema31.properties.accessed.anyOf[2].properties["date-parts"].items.items.anyOf[1],data:data50};
if(vErrors === null){
vErrors = [err163];
}
else {
vErrors.push(err163);
}
errors++;
}
}
else {
const err164 = {instancePath:instancePath+"/accessed/date-parts/" + i5+"/" + i6,schemaPath:"#/properties/accessed/anyOf/2/properties/date-parts/items/items/anyOf/1/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.accessed.anyOf[2].properties["date-parts"].items.items.anyOf[1].type,parentSchema:schema31.properties.accessed.anyOf[2].properties["date-parts"].items.items.anyOf[1],data:data50};
if(vErrors === null){
vErrors = [err164];
}
else {
vErrors.push(err164);
}
errors++;
}
var _valid6 = _errs138 === errors;
valid26 = valid26 || _valid6;
if(!valid26){
const err165 = {instancePath:instancePath+"/accessed/date-parts/" + i5+"/" + i6,schemaPath:"#/properties/accessed/anyOf/2/properties/date-parts/items/items/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf",schema:schema31.properties.accessed.anyOf[2].properties["date-parts"].items.items.anyOf,parentSchema:schema31.properties.accessed.anyOf[2].properties["date-parts"].items.items,data:data50};
if(vErrors === null){
vErrors = [err165];
}
else {
vErrors.push(err165);
}
errors++;
}
else {
errors = _errs135;
if(vErrors !== null){
if(_errs135){
vErrors.length = _errs135;
}
else {
vErrors = null;
}
}
}
}
}
else {
const err166 = {instancePath:instancePath+"/accessed/date-parts/" + i5,schemaPath:"#/properties/accessed/anyOf/2/properties/date-parts/items/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.accessed.anyOf[2].properties["date-parts"].items.type,parentSchema:schema31.properties.accessed.anyOf[2].properties["date-parts"].items,data:data49};
if(vErrors === null){
vErrors = [err166];
}
else {
vErrors.push(err166);
}
errors++;
}
}
}
else {
const err167 = {instancePath:instancePath+"/accessed/date-parts",schemaPath:"#/properties/accessed/anyOf/2/properties/date-parts/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.accessed.anyOf[2].properties["date-parts"].type,parentSchema:schema31.properties.accessed.anyOf[2].properties["date-parts"],data:data48};
if(vErrors === null){
vErrors = [err167];
}
else {
vErrors.push(err167);
}
errors++;
}
}
if(data47.raw !== undefined){
let data51 = data47.raw;
if(typeof data51 === "string"){
if(func2(data51) > 300){
const err168 = {instancePath:instancePath+"/accessed/raw",schemaPath:"#/properties/accessed/anyOf/2/properties/raw/maxLength",keyword:"maxLength",params:{limit: 300},message:"must NOT have more than 300 characters",schema:300,parentSchema:schema31.properties.accessed.anyOf[2].properties.raw,data:data51};
if(vErrors === null){
vErrors = [err168];
}
else {
vErrors.push(err168);
}
errors++;
}
if(func2(data51) < 1){
const err169 = {instancePath:instancePath+"/accessed/raw",schemaPath:"#/properties/accessed/anyOf/2/properties/raw/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.accessed.anyOf[2].properties.raw,data:data51};
if(vErrors === null){
vErrors = [err169];
}
else {
vErrors.push(err169);
}
errors++;
}
}
else {
const err170 = {instancePath:instancePath+"/accessed/raw",schemaPath:"#/properties/accessed/anyOf/2/properties/raw/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.accessed.anyOf[2].properties.raw.type,parentSchema:schema31.properties.accessed.anyOf[2].properties.raw,data:data51};
if(vErrors === null){
vErrors = [err170];
}
else {
vErrors.push(err170);
}
errors++;
}
}
if(data47.literal !== undefined){
let data52 = data47.literal;
if(typeof data52 === "string"){
if(func2(data52) > 300){
const err171 = {instancePath:instancePath+"/accessed/literal",schemaPath:"#/properties/accessed/anyOf/2/properties/literal/maxLength",keyword:"maxLength",params:{limit: 300},message:"must NOT have more than 300 characters",schema:300,parentSchema:schema31.properties.accessed.anyOf[2].properties.literal,data:data52};
if(vErrors === null){
vErrors = [err171];
}
else {
vErrors.push(err171);
}
errors++;
}
if(func2(data52) < 1){
const err172 = {instancePath:instancePath+"/accessed/literal",schemaPath:"#/properties/accessed/anyOf/2/properties/literal/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.accessed.anyOf[2].properties.literal,data:data52};
if(vErrors === null){
vErrors = [err172];
}
else {
vErrors.push(err172);
}
errors++;
}
}
else {
const err173 = {instancePath:instancePath+"/accessed/literal",schemaPath:"#/properties/accessed/anyOf/2/properties/literal/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.accessed.anyOf[2].properties.literal.type,parentSchema:schema31.properties.accessed.anyOf[2].properties.literal,data:data52};
if(vErrors === null){
vErrors = [err173];
}
else {
vErrors.push(err173);
}
errors++;
}
}
if(data47.circa !== undefined){
let data53 = data47.circa;
if(((typeof data53 !== "boolean") && (!(((typeof data53 == "number") && (!(data53 % 1) && !isNaN(data53))) && (isFinite(data53))))) && (typeof data53 !== "string")){
const err174 = {instancePath:instancePath+"/accessed/circa",schemaPath:"#/properties/accessed/anyOf/2/properties/circa/type",keyword:"type",params:{type: schema31.properties.accessed.anyOf[2].properties.circa.type},message:"must be boolean,integer,string",schema:schema31.properties.accessed.anyOf[2].properties.circa.type,parentSchema:schema31.properties.accessed.anyOf[2].properties.circa,data:data53};
if(vErrors === null){
vErrors = [err174];
}
else {
vErrors.push(err174);
}
errors++;
}
}
if(data47.season !== undefined){
let data54 = data47.season;
if((!(((typeof data54 == "number") && (!(data54 % 1) && !isNaN(data54))) && (isFinite(data54)))) && (typeof data54 !== "string")){
const err175 = {instancePath:instancePath+"/accessed/season",schemaPath:"#/properties/accessed/anyOf/2/properties/season/type",keyword:"type",params:{type: schema31.properties.accessed.anyOf[2].properties.season.type},message:"must be integer,string",schema:schema31.properties.accessed.anyOf[2].properties.season.type,parentSchema:schema31.properties.accessed.anyOf[2].properties.season,data:data54};
if(vErrors === null){
vErrors = [err175];
}
else {
vErrors.push(err175);
}
errors++;
}
}
}
else {
const err176 = {instancePath:instancePath+"/accessed",schemaPath:"#/properties/accessed/anyOf/2/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.accessed.anyOf[2].type,parentSchema:schema31.properties.accessed.anyOf[2],data:data47};
if(vErrors === null){
vErrors = [err176];
}
else {
vErrors.push(err176);
}
errors++;
}
var _valid5 = _errs127 === errors;
valid20 = valid20 || _valid5;
if(!valid20){
const err177 = {instancePath:instancePath+"/accessed",schemaPath:"#/properties/accessed/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf",schema:schema31.properties.accessed.anyOf,parentSchema:schema31.properties.accessed,data:data47};
if(vErrors === null){
vErrors = [err177];
}
else {
vErrors.push(err177);
}
errors++;
}
else {
errors = _errs122;
if(vErrors !== null){
if(_errs122){
vErrors.length = _errs122;
}
else {
vErrors = null;
}
}
}
}
if(data["event-date"] !== undefined){
let data55 = data["event-date"];
const _errs149 = errors;
let valid27 = false;
const _errs150 = errors;
if(typeof data55 === "string"){
if(func2(data55) > 60){
const err178 = {instancePath:instancePath+"/event-date",schemaPath:"#/properties/event-date/anyOf/0/maxLength",keyword:"maxLength",params:{limit: 60},message:"must NOT have more than 60 characters",schema:60,parentSchema:schema31.properties["event-date"].anyOf[0],data:data55};
if(vErrors === null){
vErrors = [err178];
}
else {
vErrors.push(err178);
}
errors++;
}
if(!(formats0.validate(data55))){
const err179 = {instancePath:instancePath+"/event-date",schemaPath:"#/properties/event-date/anyOf/0/format",keyword:"format",params:{format: "edtf"},message:"must match format \""+"edtf"+"\"",schema:"edtf",parentSchema:schema31.properties["event-date"].anyOf[0],data:data55};
if(vErrors === null){
vErrors = [err179];
}
else {
vErrors.push(err179);
}
errors++;
}
}
else {
const err180 = {instancePath:instancePath+"/event-date",schemaPath:"#/properties/event-date/anyOf/0/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties["event-date"].anyOf[0].type,parentSchema:schema31.properties["event-date"].anyOf[0],data:data55};
if(vErrors === null){
vErrors = [err180];
}
else {
vErrors.push(err180);
}
errors++;
}
var _valid7 = _errs150 === errors;
valid27 = valid27 || _valid7;
const _errs152 = errors;
if(!(((typeof data55 == "number") && (!(data55 % 1) && !isNaN(data55))) && (isFinite(data55)))){
const err181 = {instancePath:instancePath+"/event-date",schemaPath:"#/properties/event-date/anyOf/1/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema31.properties["event-date"].anyOf[1].type,parentSchema:schema31.properties["event-date"].anyOf[1],data:data55};
if(vErrors === null){
vErrors = [err181];
}
else {
vErrors.push(err181);
}
errors++;
}
if((typeof data55 == "number") && (isFinite(data55))){
if(data55 > 9999 || isNaN(data55)){
const err182 = {instancePath:instancePath+"/event-date",schemaPath:"#/properties/event-date/anyOf/1/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9999},message:"must be <= 9999",schema:9999,parentSchema:schema31.properties["event-date"].anyOf[1],data:data55};
if(vErrors === null){
vErrors = [err182];
}
else {
vErrors.push(err182);
}
errors++;
}
if(data55 < 1000 || isNaN(data55)){
const err183 = {instancePath:instancePath+"/event-date",schemaPath:"#/properties/event-date/anyOf/1/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1000},message:"must be >= 1000",schema:1000,parentSchema:schema31.properties["event-date"].anyOf[1],data:data55};
if(vErrors === null){
vErrors = [err183];
}
else {
vErrors.push(err183);
}
errors++;
}
}
var _valid7 = _errs152 === errors;
valid27 = valid27 || _valid7;
const _errs154 = errors;
if(data55 && typeof data55 == "object" && !Array.isArray(data55)){
if(Object.keys(data55).length < 1){
const err184 = {instancePath:instancePath+"/event-date",schemaPath:"#/properties/event-date/anyOf/2/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema31.properties["event-date"].anyOf[2],data:data55};
if(vErrors === null){
vErrors = [err184];
}
else {
vErrors.push(err184);
}
errors++;
}
for(const key6 in data55){
if(!(((((key6 === "date-parts") || (key6 === "raw")) || (key6 === "literal")) || (key6 === "circa")) || (key6 === "season"))){
const err185 = {instancePath:instancePath+"/event-date",schemaPath:"#/properties/event-date/anyOf/2/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties["event-date"].anyOf[2],data:data55};
if(vErrors === null){
vErrors = [err185];
}
else {
vErrors.push(err185);
}
errors++;
}
}
if(data55["date-parts"] !== undefined){
let data56 = data55["date-parts"];
if(Array.isArray(data56)){
if(data56.length > 2){
const err186 = {instancePath:instancePath+"/event-date/date-parts",schemaPath:"#/properties/event-date/anyOf/2/properties/date-parts/maxItems",keyword:"maxItems",params:{limit: 2},message:"must NOT have more than 2 items",schema:2,parentSchema:schema31.properties["event-date"].anyOf[2].properties["date-parts"],data:data56};
if(vErrors === null){
vErrors = [err186];
}
else {
vErrors.push(err186);
}
errors++;
}
if(data56.length < 1){
const err187 = {instancePath:instancePath+"/event-date/date-parts",schemaPath:"#/properties/event-date/anyOf/2/properties/date-parts/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema31.properties["event-date"].anyOf[2].properties["date-parts"],data:data56};
if(vErrors === null){
vErrors = [err187];
}
else {
vErrors.push(err187);
}
errors++;
}
const len7 = data56.length;
for(let i7=0; i7<len7; i7++){
let data57 = data56[i7];
if(Array.isArray(data57)){
if(data57.length > 3){
const err188 = {instancePath:instancePath+"/event-date/date-parts/" + i7,schemaPath:"#/properties/event-date/anyOf/2/properties/date-parts/items/maxItems",keyword:"maxItems",params:{limit: 3},message:"must NOT have more than 3 items",schema:3,parentSchema:schema31.properties["event-date"].anyOf[2].properties["date-parts"].items,data:data57};
if(vErrors === null){
vErrors = [err188];
}
else {
vErrors.push(err188);
}
errors++;
}
if(data57.length < 1){
const err189 = {instancePath:instancePath+"/event-date/date-parts/" + i7,schemaPath:"#/properties/event-date/anyOf/2/properties/date-parts/items/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema31.properties["event-date"].anyOf[2].properties["date-parts"].items,data:data57};
if(vErrors === null){
vErrors = [err189];
}
else {
vErrors.push(err189);
}
errors++;
}
const len8 = data57.length;
for(let i8=0; i8<len8; i8++){
let data58 = data57[i8];
const _errs162 = errors;
let valid33 = false;
const _errs163 = errors;
if(!(((typeof data58 == "number") && (!(data58 % 1) && !isNaN(data58))) && (isFinite(data58)))){
const err190 = {instancePath:instancePath+"/event-date/date-parts/" + i7+"/" + i8,schemaPath:"#/properties/event-date/anyOf/2/properties/date-parts/items/items/anyOf/0/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema31.properties["event-date"].anyOf[2].properties["date-parts"].items.items.anyOf[0].type,parentSchema:schema31.properties["event-date"].anyOf[2].properties["date-parts"].items.items.anyOf[0],data:data58};
if(vErrors === null){
vErrors = [err190];
}
else {
vErrors.push(err190);
}
errors++;
}
var _valid8 = _errs163 === errors;
valid33 = valid33 || _valid8;
const _errs165 = errors;
if(typeof data58 === "string"){
if(!pattern4.test(data58)){
const err191 = {instancePath:instancePath+"/event-date/date-parts/" + i7+"/" + i8,schemaPath:"#/properties/event-date/anyOf/2/properties/date-parts/items/items/anyOf/1/pattern",keyword:"pattern",params:{pattern: "^[0-9]{1,4}$"},message:"must match pattern \""+"^[0-9]{1,4}$"+"\"",schema:"^[0-9]{1,4}$",parentSchema:schema31.properties["event-date"].anyOf[2].properties["date-parts"].items.items.anyOf[1],data:data58};
if(vErrors === null){
vErrors = [err191];
}
else {
vErrors.push(err191);
}
errors++;
}
}
else {
const err192 = {instancePath:instancePath+"/event-date/date-parts/" + i7+"/" + i8,schemaPath:"#/properties/event-date/anyOf/2/properties/date-parts/items/items/anyOf/1/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties["event-date"].anyOf[2].properties["date-parts"].items.items.anyOf[1].type,parentSchema:schema31.properties["event-date"].anyOf[2].properties["date-parts"].items.items.anyOf[1],data:data58};
if(vErrors === null){
vErrors = [err192];
}
else {
vErrors.push(err192);
}
errors++;
}
var _valid8 = _errs165 === errors;
valid33 = valid33 || _valid8;
if(!valid33){
const err193 = {instancePath:instancePath+"/event-date/date-parts/" + i7+"/" + i8,schemaPath:"#/properties/event-date/anyOf/2/properties/date-parts/items/items/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf",schema:schema31.properties["event-date"].anyOf[2].properties["date-parts"].items.items.anyOf,parentSchema:schema31.properties["event-date"].anyOf[2].properties["date-parts"].items.items,data:data58};
if(vErrors === null){
vErrors = [err193];
}
else {
vErrors.push(err193);
}
errors++;
}
else {
errors = _errs162;
if(vErrors !== null){
if(_errs162){
vErrors.length = _errs162;
}
else {
vErrors = null;
}
}
}
}
}
else {
const err194 = {instancePath:instancePath+"/event-date/date-parts/" + i7,schemaPath:"#/properties/event-date/anyOf/2/properties/date-parts/items/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties["event-date"].anyOf[2].properties["date-parts"].items.type,parentSchema:schema31.properties["event-date"].anyOf[2].properties["date-parts"].items,data:data57};
if(vErrors === null){
vErrors = [err194];
}
else {
vErrors.push(err194);
}
errors++;
}
}
}
else {
const err195 = {instancePath:instancePath+"/event-date/date-parts",schemaPath:"#/properties/event-date/anyOf/2/properties/date-parts/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties["event-date"].anyOf[2].properties["date-parts"].type,parentSchema:schema31.properties["event-date"].anyOf[2].properties["date-parts"],data:data56};
if(vErrors === null){
vErrors = [err195];
}
else {
vErrors.push(err195);
}
errors++;
}
}
if(data55.raw !== undefined){
let data59 = data55.raw;
if(typeof data59 === "string"){
if(func2(data59) > 300){
const err196 = {instancePath:instancePath+"/event-date/raw",schemaPath:"#/properties/event-date/anyOf/2/properties/raw/maxLength",keyword:"maxLength",params:{limit: 300},message:"must NOT have more than 300 characters",schema:300,parentSchema:schema31.properties["event-date"].anyOf[2].properties.raw,data:data59};
if(vErrors === null){
vErrors = [err196];
}
else {
vErrors.push(err196);
}
errors++;
}
if(func2(data59) < 1){
const err197 = {instancePath:instancePath+"/event-date/raw",schemaPath:"#/properties/event-date/anyOf/2/properties/raw/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties["event-date"].anyOf[2].properties.raw,data:data59};
if(vErrors === null){
vErrors = [err197];
}
else {
vErrors.push(err197);
}
errors++;
}
}
else {
const err198 = {instancePath:instancePath+"/event-date/raw",schemaPath:"#/properties/event-date/anyOf/2/properties/raw/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties["event-date"].anyOf[2].properties.raw.type,parentSchema:schema31.properties["event-date"].anyOf[2].properties.raw,data:data59};
if(vErrors === null){
vErrors = [err198];
}
else {
vErrors.push(err198);
}
errors++;
}
}
if(data55.literal !== undefined){
let data60 = data55.literal;
if(typeof data60 === "string"){
if(func2(data60) > 300){
const err199 = {instancePath:instancePath+"/event-date/literal",schemaPath:"#/properties/event-date/anyOf/2/properties/literal/maxLength",keyword:"maxLength",params:{limit: 300},message:"must NOT have more than 300 characters",schema:300,parentSchema:schema31.properties["event-date"].anyOf[2].properties.literal,data:data60};
if(vErrors === null){
vErrors = [err199];
}
else {
vErrors.push(err199);
}
errors++;
}
if(func2(data60) < 1){
const err200 = {instancePath:instancePath+"/event-date/literal",schemaPath:"#/properties/event-date/anyOf/2/properties/literal/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties["event-date"].anyOf[2].properties.literal,data:data60};
if(vErrors === null){
vErrors = [err200];
}
else {
vErrors.push(err200);
}
errors++;
}
}
else {
const err201 = {instancePath:instancePath+"/event-date/literal",schemaPath:"#/properties/event-date/anyOf/2/properties/literal/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties["event-date"].anyOf[2].properties.literal.type,parentSchema:schema31.properties["event-date"].anyOf[2].properties.literal,data:data60};
if(vErrors === null){
vErrors = [err201];
}
else {
vErrors.push(err201);
}
errors++;
}
}
if(data55.circa !== undefined){
let data61 = data55.circa;
if(((typeof data61 !== "boolean") && (!(((typeof data61 == "number") && (!(data61 % 1) && !isNaN(data61))) && (isFinite(data61))))) && (typeof data61 !== "string")){
const err202 = {instancePath:instancePath+"/event-date/circa",schemaPath:"#/properties/event-date/anyOf/2/properties/circa/type",keyword:"type",params:{type: schema31.properties["event-date"].anyOf[2].properties.circa.type},message:"must be boolean,integer,string",schema:schema31.properties["event-date"].anyOf[2].properties.circa.type,parentSchema:schema31.properties["event-date"].anyOf[2].properties.circa,data:data61};
if(vErrors === null){
vErrors = [err202];
}
else {
vErrors.push(err202);
}
errors++;
}
}
if(data55.season !== undefined){
let data62 = data55.season;
if((!(((typeof data62 == "number") && (!(data62 % 1) && !isNaN(data62))) && (isFinite(data62)))) && (typeof data62 !== "string")){
const err203 = {instancePath:instancePath+"/event-date/season",schemaPath:"#/properties/event-date/anyOf/2/properties/season/type",keyword:"type",params:{type: schema31.properties["event-date"].anyOf[2].properties.season.type},message:"must be integer,string",schema:schema31.properties["event-date"].anyOf[2].properties.season.type,parentSchema:schema31.properties["event-date"].anyOf[2].properties.season,data:data62};
if(vErrors === null){
vErrors = [err203];
}
else {
vErrors.push(err203);
}
errors++;
}
}
}
else {
const err204 = {instancePath:instancePath+"/event-date",schemaPath:"#/properties/event-date/anyOf/2/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties["event-date"].anyOf[2].type,parentSchema:schema31.properties["event-date"].anyOf[2],data:data55};
if(vErrors === null){
vErrors = [err204];
}
else {
vErrors.push(err204);
}
errors++;
}
var _valid7 = _errs154 === errors;
valid27 = valid27 || _valid7;
if(!valid27){
const err205 = {instancePath:instancePath+"/event-date",schemaPath:"#/properties/event-date/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf",schema:schema31.properties["event-date"].anyOf,parentSchema:schema31.properties["event-date"],data:data55};
if(vErrors === null){
vErrors = [err205];
}
else {
vErrors.push(err205);
}
errors++;
}
else {
errors = _errs149;
if(vErrors !== null){
if(_errs149){
vErrors.length = _errs149;
}
else {
vErrors = null;
}
}
}
}
if(data.URL !== undefined){
let data63 = data.URL;
if(typeof data63 === "string"){
if(func2(data63) > 2000){
const err206 = {instancePath:instancePath+"/URL",schemaPath:"#/properties/URL/maxLength",keyword:"maxLength",params:{limit: 2000},message:"must NOT have more than 2000 characters",schema:2000,parentSchema:schema31.properties.URL,data:data63};
if(vErrors === null){
vErrors = [err206];
}
else {
vErrors.push(err206);
}
errors++;
}
if(!pattern7.test(data63)){
const err207 = {instancePath:instancePath+"/URL",schemaPath:"#/properties/URL/pattern",keyword:"pattern",params:{pattern: "^https?://[^\\s<>\"]+$"},message:"must match pattern \""+"^https?://[^\\s<>\"]+$"+"\"",schema:"^https?://[^\\s<>\"]+$",parentSchema:schema31.properties.URL,data:data63};
if(vErrors === null){
vErrors = [err207];
}
else {
vErrors.push(err207);
}
errors++;
}
}
else {
const err208 = {instancePath:instancePath+"/URL",schemaPath:"#/properties/URL/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.URL.type,parentSchema:schema31.properties.URL,data:data63};
if(vErrors === null){
vErrors = [err208];
}
else {
vErrors.push(err208);
}
errors++;
}
}
if(data.language !== undefined){
let data64 = data.language;
if(typeof data64 === "string"){
if(!pattern8.test(data64)){
const err209 = {instancePath:instancePath+"/language",schemaPath:"#/properties/language/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$"},message:"must match pattern \""+"^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$"+"\"",schema:"^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$",parentSchema:schema31.properties.language,data:data64};
if(vErrors === null){
vErrors = [err209];
}
else {
vErrors.push(err209);
}
errors++;
}
}
else {
const err210 = {instancePath:instancePath+"/language",schemaPath:"#/properties/language/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.language.type,parentSchema:schema31.properties.language,data:data64};
if(vErrors === null){
vErrors = [err210];
}
else {
vErrors.push(err210);
}
errors++;
}
}
if(data.abstract !== undefined){
let data65 = data.abstract;
if(typeof data65 === "string"){
if(func2(data65) > 4000){
const err211 = {instancePath:instancePath+"/abstract",schemaPath:"#/properties/abstract/maxLength",keyword:"maxLength",params:{limit: 4000},message:"must NOT have more than 4000 characters",schema:4000,parentSchema:schema31.properties.abstract,data:data65};
if(vErrors === null){
vErrors = [err211];
}
else {
vErrors.push(err211);
}
errors++;
}
if(func2(data65) < 1){
const err212 = {instancePath:instancePath+"/abstract",schemaPath:"#/properties/abstract/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.abstract,data:data65};
if(vErrors === null){
vErrors = [err212];
}
else {
vErrors.push(err212);
}
errors++;
}
}
else {
const err213 = {instancePath:instancePath+"/abstract",schemaPath:"#/properties/abstract/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.abstract.type,parentSchema:schema31.properties.abstract,data:data65};
if(vErrors === null){
vErrors = [err213];
}
else {
vErrors.push(err213);
}
errors++;
}
}
if(data.note !== undefined){
let data66 = data.note;
if(typeof data66 === "string"){
if(func2(data66) > 4000){
const err214 = {instancePath:instancePath+"/note",schemaPath:"#/properties/note/maxLength",keyword:"maxLength",params:{limit: 4000},message:"must NOT have more than 4000 characters",schema:4000,parentSchema:schema31.properties.note,data:data66};
if(vErrors === null){
vErrors = [err214];
}
else {
vErrors.push(err214);
}
errors++;
}
if(func2(data66) < 1){
const err215 = {instancePath:instancePath+"/note",schemaPath:"#/properties/note/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.note,data:data66};
if(vErrors === null){
vErrors = [err215];
}
else {
vErrors.push(err215);
}
errors++;
}
}
else {
const err216 = {instancePath:instancePath+"/note",schemaPath:"#/properties/note/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.note.type,parentSchema:schema31.properties.note,data:data66};
if(vErrors === null){
vErrors = [err216];
}
else {
vErrors.push(err216);
}
errors++;
}
}
if(data.keyword !== undefined){
let data67 = data.keyword;
if(typeof data67 === "string"){
if(func2(data67) > 4000){
const err217 = {instancePath:instancePath+"/keyword",schemaPath:"#/properties/keyword/maxLength",keyword:"maxLength",params:{limit: 4000},message:"must NOT have more than 4000 characters",schema:4000,parentSchema:schema31.properties.keyword,data:data67};
if(vErrors === null){
vErrors = [err217];
}
else {
vErrors.push(err217);
}
errors++;
}
if(func2(data67) < 1){
const err218 = {instancePath:instancePath+"/keyword",schemaPath:"#/properties/keyword/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.keyword,data:data67};
if(vErrors === null){
vErrors = [err218];
}
else {
vErrors.push(err218);
}
errors++;
}
}
else {
const err219 = {instancePath:instancePath+"/keyword",schemaPath:"#/properties/keyword/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.keyword.type,parentSchema:schema31.properties.keyword,data:data67};
if(vErrors === null){
vErrors = [err219];
}
else {
vErrors.push(err219);
}
errors++;
}
}
if(data.source !== undefined){
let data68 = data.source;
if(typeof data68 === "string"){
if(func2(data68) > 300){
const err220 = {instancePath:instancePath+"/source",schemaPath:"#/properties/source/maxLength",keyword:"maxLength",params:{limit: 300},message:"must NOT have more than 300 characters",schema:300,parentSchema:schema31.properties.source,data:data68};
if(vErrors === null){
vErrors = [err220];
}
else {
vErrors.push(err220);
}
errors++;
}
if(func2(data68) < 1){
const err221 = {instancePath:instancePath+"/source",schemaPath:"#/properties/source/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.source,data:data68};
if(vErrors === null){
vErrors = [err221];
}
else {
vErrors.push(err221);
}
errors++;
}
}
else {
const err222 = {instancePath:instancePath+"/source",schemaPath:"#/properties/source/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.source.type,parentSchema:schema31.properties.source,data:data68};
if(vErrors === null){
vErrors = [err222];
}
else {
vErrors.push(err222);
}
errors++;
}
}
if(data.reliability !== undefined){
let data69 = data.reliability;
if(!((((((data69 === "A") || (data69 === "B")) || (data69 === "C")) || (data69 === "D")) || (data69 === "E")) || (data69 === "F"))){
const err223 = {instancePath:instancePath+"/reliability",schemaPath:"#/properties/reliability/enum",keyword:"enum",params:{allowedValues: schema31.properties.reliability.enum},message:"must be equal to one of the allowed values",schema:schema31.properties.reliability.enum,parentSchema:schema31.properties.reliability,data:data69};
if(vErrors === null){
vErrors = [err223];
}
else {
vErrors.push(err223);
}
errors++;
}
}
if(data.descriptor !== undefined){
let data70 = data.descriptor;
if(typeof data70 === "string"){
if(func2(data70) > 1200){
const err224 = {instancePath:instancePath+"/descriptor",schemaPath:"#/properties/descriptor/maxLength",keyword:"maxLength",params:{limit: 1200},message:"must NOT have more than 1200 characters",schema:1200,parentSchema:schema31.properties.descriptor,data:data70};
if(vErrors === null){
vErrors = [err224];
}
else {
vErrors.push(err224);
}
errors++;
}
if(func2(data70) < 1){
const err225 = {instancePath:instancePath+"/descriptor",schemaPath:"#/properties/descriptor/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.descriptor,data:data70};
if(vErrors === null){
vErrors = [err225];
}
else {
vErrors.push(err225);
}
errors++;
}
}
else {
const err226 = {instancePath:instancePath+"/descriptor",schemaPath:"#/properties/descriptor/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.descriptor.type,parentSchema:schema31.properties.descriptor,data:data70};
if(vErrors === null){
vErrors = [err226];
}
else {
vErrors.push(err226);
}
errors++;
}
}
if(data.origin !== undefined){
let data71 = data.origin;
if(typeof data71 === "string"){
if(func2(data71) > 300){
const err227 = {instancePath:instancePath+"/origin",schemaPath:"#/properties/origin/maxLength",keyword:"maxLength",params:{limit: 300},message:"must NOT have more than 300 characters",schema:300,parentSchema:schema31.properties.origin,data:data71};
if(vErrors === null){
vErrors = [err227];
}
else {
vErrors.push(err227);
}
errors++;
}
if(func2(data71) < 1){
const err228 = {instancePath:instancePath+"/origin",schemaPath:"#/properties/origin/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.origin,data:data71};
if(vErrors === null){
vErrors = [err228];
}
else {
vErrors.push(err228);
}
errors++;
}
}
else {
const err229 = {instancePath:instancePath+"/origin",schemaPath:"#/properties/origin/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.origin.type,parentSchema:schema31.properties.origin,data:data71};
if(vErrors === null){
vErrors = [err229];
}
else {
vErrors.push(err229);
}
errors++;
}
}
if(data.rights !== undefined){
let data72 = data.rights;
if(typeof data72 === "string"){
if(func2(data72) > 300){
const err230 = {instancePath:instancePath+"/rights",schemaPath:"#/properties/rights/maxLength",keyword:"maxLength",params:{limit: 300},message:"must NOT have more than 300 characters",schema:300,parentSchema:schema31.properties.rights,data:data72};
if(vErrors === null){
vErrors = [err230];
}
else {
vErrors.push(err230);
}
errors++;
}
if(func2(data72) < 1){
const err231 = {instancePath:instancePath+"/rights",schemaPath:"#/properties/rights/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.rights,data:data72};
if(vErrors === null){
vErrors = [err231];
}
else {
vErrors.push(err231);
}
errors++;
}
}
else {
const err232 = {instancePath:instancePath+"/rights",schemaPath:"#/properties/rights/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.rights.type,parentSchema:schema31.properties.rights,data:data72};
if(vErrors === null){
vErrors = [err232];
}
else {
vErrors.push(err232);
}
errors++;
}
}
if(data.redistribution !== undefined){
let data73 = data.redistribution;
if(!(((data73 === "full") || (data73 === "excerpts")) || (data73 === "none"))){
const err233 = {instancePath:instancePath+"/redistribution",schemaPath:"#/properties/redistribution/enum",keyword:"enum",params:{allowedValues: schema31.properties.redistribution.enum},message:"must be equal to one of the allowed values",schema:schema31.properties.redistribution.enum,parentSchema:schema31.properties.redistribution,data:data73};
if(vErrors === null){
vErrors = [err233];
}
else {
vErrors.push(err233);
}
errors++;
}
}
if(data.marking !== undefined){
let data74 = data.marking;
const _errs196 = errors;
let valid34 = false;
const _errs197 = errors;
if(typeof data74 === "string"){
if(func2(data74) > 80){
const err234 = {instancePath:instancePath+"/marking",schemaPath:"#/properties/marking/anyOf/0/maxLength",keyword:"maxLength",params:{limit: 80},message:"must NOT have more than 80 characters",schema:80,parentSchema:schema31.properties.marking.anyOf[0],data:data74};
if(vErrors === null){
vErrors = [err234];
}
else {
vErrors.push(err234);
}
errors++;
}
if(func2(data74) < 1){
const err235 = {instancePath:instancePath+"/marking",schemaPath:"#/properties/marking/anyOf/0/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.marking.anyOf[0],data:data74};
if(vErrors === null){
vErrors = [err235];
}
else {
vErrors.push(err235);
}
errors++;
}
}
else {
const err236 = {instancePath:instancePath+"/marking",schemaPath:"#/properties/marking/anyOf/0/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.marking.anyOf[0].type,parentSchema:schema31.properties.marking.anyOf[0],data:data74};
if(vErrors === null){
vErrors = [err236];
}
else {
vErrors.push(err236);
}
errors++;
}
var _valid9 = _errs197 === errors;
valid34 = valid34 || _valid9;
const _errs199 = errors;
if(data74 && typeof data74 == "object" && !Array.isArray(data74)){
if(data74.scheme === undefined){
const err237 = {instancePath:instancePath+"/marking",schemaPath:"#/properties/marking/anyOf/1/required",keyword:"required",params:{missingProperty: "scheme"},message:"must have required property '"+"scheme"+"'",schema:schema31.properties.marking.anyOf[1].required,parentSchema:schema31.properties.marking.anyOf[1],data:data74};
if(vErrors === null){
vErrors = [err237];
}
else {
vErrors.push(err237);
}
errors++;
}
for(const key7 in data74){
if(!((key7 === "scheme") || (key7 === "label"))){
const err238 = {instancePath:instancePath+"/marking",schemaPath:"#/properties/marking/anyOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key7},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.marking.anyOf[1],data:data74};
if(vErrors === null){
vErrors = [err238];
}
else {
vErrors.push(err238);
}
errors++;
}
}
if(data74.scheme !== undefined){
let data75 = data74.scheme;
if(!(((data75 === "none") || (data75 === "tlp")) || (data75 === "text"))){
const err239 = {instancePath:instancePath+"/marking/scheme",schemaPath:"#/properties/marking/anyOf/1/properties/scheme/enum",keyword:"enum",params:{allowedValues: schema31.properties.marking.anyOf[1].properties.scheme.enum},message:"must be equal to one of the allowed values",schema:schema31.properties.marking.anyOf[1].properties.scheme.enum,parentSchema:schema31.properties.marking.anyOf[1].properties.scheme,data:data75};
if(vErrors === null){
vErrors = [err239];
}
else {
vErrors.push(err239);
}
errors++;
}
}
if(data74.label !== undefined){
let data76 = data74.label;
if(typeof data76 === "string"){
if(func2(data76) > 80){
const err240 = {instancePath:instancePath+"/marking/label",schemaPath:"#/properties/marking/anyOf/1/properties/label/maxLength",keyword:"maxLength",params:{limit: 80},message:"must NOT have more than 80 characters",schema:80,parentSchema:schema31.properties.marking.anyOf[1].properties.label,data:data76};
if(vErrors === null){
vErrors = [err240];
}
else {
vErrors.push(err240);
}
errors++;
}
if(func2(data76) < 1){
const err241 = {instancePath:instancePath+"/marking/label",schemaPath:"#/properties/marking/anyOf/1/properties/label/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.marking.anyOf[1].properties.label,data:data76};
if(vErrors === null){
vErrors = [err241];
}
else {
vErrors.push(err241);
}
errors++;
}
}
else {
const err242 = {instancePath:instancePath+"/marking/label",schemaPath:"#/properties/marking/anyOf/1/properties/label/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.marking.anyOf[1].properties.label.type,parentSchema:schema31.properties.marking.anyOf[1].properties.label,data:data76};
if(vErrors === null){
vErrors = [err242];
}
else {
vErrors.push(err242);
}
errors++;
}
}
}
else {
const err243 = {instancePath:instancePath+"/marking",schemaPath:"#/properties/marking/anyOf/1/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.marking.anyOf[1].type,parentSchema:schema31.properties.marking.anyOf[1],data:data74};
if(vErrors === null){
vErrors = [err243];
}
else {
vErrors.push(err243);
}
errors++;
}
var _valid9 = _errs199 === errors;
valid34 = valid34 || _valid9;
if(!valid34){
const err244 = {instancePath:instancePath+"/marking",schemaPath:"#/properties/marking/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf",schema:schema31.properties.marking.anyOf,parentSchema:schema31.properties.marking,data:data74};
if(vErrors === null){
vErrors = [err244];
}
else {
vErrors.push(err244);
}
errors++;
}
else {
errors = _errs196;
if(vErrors !== null){
if(_errs196){
vErrors.length = _errs196;
}
else {
vErrors = null;
}
}
}
}
}
else {
const err245 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.type,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err245];
}
else {
vErrors.push(err245);
}
errors++;
}
validate20.errors = vErrors;
return errors === 0;
}
validate20.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const check_extraction = validate21;
const schema32 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://sourcebound.dev/schemas/extraction.schema.json","title":"ExtractionData","description":"What a document says, item by item: sources/extractions/<id>.yaml belongs to the document of the same id.","type":"object","additionalProperties":false,"required":["document"],"properties":{"document":{"type":"string","pattern":"^[A-Za-z0-9][A-Za-z0-9_-]*$","maxLength":64,"title":"Document","description":"The id of the document: the same as the file name.","examples":["mi5-parker-interview"]},"extracted":{"title":"Extracted","description":"Who made the extraction, when and how.","type":"object","additionalProperties":false,"required":["by","method"],"properties":{"by":{"type":"string","minLength":1,"maxLength":300,"title":"By","description":"The person who answers for it.","examples":["A. Analyst"]},"on":{"title":"Date","description":"The day. EDTF (ISO 8601-2): 2017, 2017-10, 2017-10-17, 2017-10~, 2013/2017, 2014-23. A plain year may stay unquoted.","tsType":"string","anyOf":[{"type":"string","format":"edtf","maxLength":60},{"type":"integer","minimum":1000,"maximum":9999}],"examples":["2026-11-20"]},"method":{"enum":["manual","assisted"],"title":"Method","description":"manual: typed by a person. assisted: made with a tool and checked by a person.","examples":["manual"]},"tool":{"type":"string","minLength":1,"maxLength":300,"title":"Tool","description":"The tool and its version; needed when the method is assisted.","examples":["a language model, version 4"]}},"if":{"properties":{"method":{"const":"assisted"}}},"then":{"properties":{"tool":{"description":"The tool and its version, because the method is assisted."}},"required":["tool"]},"examples":[{"by":"A. Analyst","on":"2026-11-20","method":"manual"}]},"entities":{"title":"Entities","description":"People, organisations and places that the document names.","type":"object","maxProperties":5000,"propertyNames":{"type":"string","pattern":"^[A-Za-z0-9][A-Za-z0-9_-]*$","maxLength":64},"additionalProperties":{"$ref":"#/$defs/entity"},"examples":[{"parker":{"kind":"person","name":"Andrew Parker","aliases":["Parker"]}}]},"figures":{"title":"Figures","description":"Every number that the document states and a pack may print.","type":"object","maxProperties":5000,"propertyNames":{"type":"string","pattern":"^[A-Za-z0-9][A-Za-z0-9_-]*$","maxLength":64},"additionalProperties":{"$ref":"#/$defs/figure"},"examples":[{"live-subjects":{"label":"People in live operations","value":3000,"as-printed":"3.000","unit":"people","evidence":[{"quote":"live operations tracking 3.000 individuals"}]}}]},"events":{"title":"Events","description":"What happened, and when.","type":"object","maxProperties":5000,"propertyNames":{"type":"string","pattern":"^[A-Za-z0-9][A-Za-z0-9_-]*$","maxLength":64},"additionalProperties":{"$ref":"#/$defs/event"},"examples":[{"paris":{"title":"Paris attacks","date":"2015-11","date-basis":"outside","note":"The source names no date.","evidence":[{"quote":"First Paris"}]}}]},"quotations":{"title":"Quotations","description":"Words that a pack may quote.","type":"object","maxProperties":5000,"propertyNames":{"type":"string","pattern":"^[A-Za-z0-9][A-Za-z0-9_-]*$","maxLength":64},"additionalProperties":{"$ref":"#/$defs/quotation"},"examples":[{"not-the-enemy":{"words":"not the enemy","speaker":"parker","about":"technology"}}]},"claims":{"title":"Claims","description":"What the document says, in words of your own.","type":"object","maxProperties":5000,"propertyNames":{"type":"string","pattern":"^[A-Za-z0-9][A-Za-z0-9_-]*$","maxLength":64},"additionalProperties":{"$ref":"#/$defs/claim"},"examples":[{"no-perfect-standard":{"text":"Stopping every plot is not achievable.","kind":"reported","speaker":"parker","evidence":[{"quote":"that is not achievable"}]}}]}},"$defs":{"evidence":{"title":"Evidence","description":"The words in the source that support the item: a W3C TextQuoteSelector.","type":"object","additionalProperties":false,"required":["quote"],"properties":{"quote":{"type":"string","minLength":1,"maxLength":4000,"title":"Quote","description":"The source's exact words. Words left out are marked … or […] or (…).","examples":["live operations tracking 3.000 individuals"]},"prefix":{"type":"string","minLength":1,"maxLength":500,"title":"Prefix","description":"Words right before the quote, to single out one of several places.","examples":["he said that"]},"suffix":{"type":"string","minLength":1,"maxLength":500,"title":"Suffix","description":"Words right after the quote, to single out one of several places.","examples":["in the last four years"]},"document":{"type":"string","pattern":"^[A-Za-z0-9][A-Za-z0-9_-]*$","maxLength":64,"title":"Document","description":"The document that the words stand in, when it is not the extraction's own.","examples":["no-perfect-defense"]}}},"entity":{"title":"Entity","description":"A person, organisation or place.","type":"object","additionalProperties":false,"required":["kind","name"],"properties":{"kind":{"enum":["person","organisation","place","group","product","law","other"],"title":"Kind","description":"What it is.","examples":["person"]},"name":{"type":"string","minLength":1,"maxLength":300,"title":"Name","description":"The name, as the document spells it or as it is best known.","examples":["Andrew Parker"]},"role":{"type":"string","minLength":1,"maxLength":300,"title":"Role","description":"Office or part played.","examples":["Director General of MI5"]},"aliases":{"title":"Other names","description":"Other spellings that stand in the document.","type":"array","maxItems":20,"items":{"type":"string","minLength":1,"maxLength":200},"examples":[["Parker"]]},"member-of":{"type":"string","pattern":"^[A-Za-z0-9][A-Za-z0-9_-]*$","maxLength":64,"title":"Member of","description":"The entity that it belongs to.","examples":["mi5"]},"note":{"type":"string","minLength":1,"maxLength":4000,"title":"Note","description":"Anything else to print beside it.","examples":["Head of the service at the time of the interview"]},"topics":{"title":"Topics","description":"Short names that group items; blocks filter by them.","type":"array","maxItems":20,"uniqueItems":true,"items":{"type":"string","pattern":"^[A-Za-z0-9][A-Za-z0-9_-]*$","maxLength":64},"examples":[["tempo"]]},"evidence":{"title":"Evidence","description":"One or more places in the source.","type":"array","minItems":1,"maxItems":20,"items":{"$ref":"#/$defs/evidence"},"examples":[[{"quote":"head of MI5"}]]}}},"figure":{"title":"Figure","description":"A number with all that it needs to be understood.","type":"object","additionalProperties":false,"required":["label","value","evidence"],"properties":{"label":{"type":"string","minLength":1,"maxLength":300,"title":"Label","description":"What is counted.","examples":["People in live counter-terrorism operations"]},"value":{"title":"Value","description":"The number; two of them, low and high, for a range.","anyOf":[{"type":"number"},{"type":"array","items":{"type":"number"},"minItems":2,"maxItems":2}],"examples":[3000,[20,30]]},"as-printed":{"type":"string","minLength":1,"maxLength":80,"title":"As printed","description":"The number as the source prints it, where that can be read in two ways. It must stand in the quote.","examples":["3.000"]},"unit":{"type":"string","minLength":1,"maxLength":60,"title":"Unit","description":"What one of them is; \"%\" or \"percent\" for a share.","examples":["people"]},"qualifier":{"enum":["exactly","about","at-least","more-than","at-most","fewer-than","between"],"default":"exactly","title":"Qualifier","description":"How the source limits the number. exactly: the source gives it without a limit. It must be the source's own.","examples":["more-than"]},"period":{"title":"Period","description":"The time that it holds for. EDTF; a plain year may stay unquoted.","anyOf":[{"type":"string","format":"edtf","maxLength":60},{"type":"integer","minimum":1000,"maximum":9999}],"examples":[2017,"2013/2017"]},"subset-of":{"type":"string","pattern":"^[A-Za-z0-9][A-Za-z0-9_-]*$","maxLength":64,"title":"Subset of","description":"The figure that this one is a part of; the two are never added.","examples":["foiled"]},"said-by":{"type":"string","pattern":"^[A-Za-z0-9][A-Za-z0-9_-]*$","maxLength":64,"title":"Said by","description":"The entity that gives the number.","examples":["parker"]},"credibility":{"type":"integer","minimum":1,"maximum":6,"title":"Credibility","description":"Admiralty scale: 1 confirmed by independent sources, 2 probably true, 3 possibly true, 4 doubtful, 5 improbable, 6 cannot be judged (which is not worse than 5).","examples":[2]},"note":{"type":"string","minLength":1,"maxLength":4000,"title":"Note","description":"A caveat to print beside it.","examples":["Counted by the service itself"]},"topics":{"title":"Topics","description":"Short names that group items; blocks filter by them.","type":"array","maxItems":20,"uniqueItems":true,"items":{"type":"string","pattern":"^[A-Za-z0-9][A-Za-z0-9_-]*$","maxLength":64},"examples":[["tempo"]]},"evidence":{"title":"Evidence","description":"One or more places in the source.","type":"array","minItems":1,"maxItems":20,"items":{"$ref":"#/$defs/evidence"},"examples":[[{"quote":"live operations tracking 3.000 individuals"}]]}}},"event":{"title":"Event","description":"Something that happened, or will.","type":"object","additionalProperties":false,"required":["title","date","evidence"],"properties":{"title":{"type":"string","minLength":1,"maxLength":300,"title":"Title","description":"A few words.","examples":["Paris attacks"]},"date":{"title":"Date","description":"EDTF (ISO 8601-2); a plain year may stay unquoted.","anyOf":[{"type":"string","format":"edtf","maxLength":60},{"type":"integer","minimum":1000,"maximum":9999}],"examples":["2015-11","2017-05-22","2013/.."]},"date-basis":{"enum":["stated","relative","outside"],"default":"stated","title":"Basis of the date","description":"stated: the date is in the quote. relative: worked out from the document's own date. outside: known from elsewhere; needs a note, and is printed as such.","examples":["outside"]},"note":{"type":"string","minLength":1,"maxLength":4000,"title":"Note","description":"Where an outside date is known from, or what else to print.","examples":["Date from the published chronology; the source names only the city."]},"place":{"type":"string","minLength":1,"maxLength":300,"title":"Where","description":"The place.","examples":["Paris"]},"said-by":{"type":"string","pattern":"^[A-Za-z0-9][A-Za-z0-9_-]*$","maxLength":64,"title":"Said by","description":"The entity that tells of it.","examples":["parker"]},"credibility":{"type":"integer","minimum":1,"maximum":6,"title":"Credibility","description":"Admiralty scale: 1 confirmed by independent sources, 2 probably true, 3 possibly true, 4 doubtful, 5 improbable, 6 cannot be judged (which is not worse than 5).","examples":[2]},"topics":{"title":"Topics","description":"Short names that group items; blocks filter by them.","type":"array","maxItems":20,"uniqueItems":true,"items":{"type":"string","pattern":"^[A-Za-z0-9][A-Za-z0-9_-]*$","maxLength":64},"examples":[["tempo"]]},"evidence":{"title":"Evidence","description":"One or more places in the source.","type":"array","minItems":1,"maxItems":20,"items":{"$ref":"#/$defs/evidence"},"examples":[[{"quote":"First Paris"}]]}},"if":{"properties":{"date-basis":{"const":"outside"}},"required":["date-basis"]},"then":{"properties":{"note":{"description":"Where the date is known from, because its basis is outside the source."}},"required":["note"]}},"quotation":{"title":"Quotation","description":"A phrase to print between quotation marks.","type":"object","additionalProperties":false,"required":["words"],"properties":{"words":{"type":"string","minLength":1,"maxLength":4000,"title":"Words","description":"The exact words.","examples":["not the enemy"]},"speaker":{"type":"string","pattern":"^[A-Za-z0-9][A-Za-z0-9_-]*$","maxLength":64,"title":"Speaker","description":"The entity that said them.","examples":["parker"]},"about":{"type":"string","minLength":1,"maxLength":300,"title":"About","description":"What they are said of.","examples":["technology"]},"prefix":{"type":"string","minLength":1,"maxLength":500,"title":"Prefix","description":"Words right before, to single out one of several places.","examples":["technology was"]},"suffix":{"type":"string","minLength":1,"maxLength":500,"title":"Suffix","description":"Words right after, to single out one of several places.","examples":["He did add"]},"note":{"type":"string","minLength":1,"maxLength":4000,"title":"Note","description":"Anything else to print beside it.","examples":["Said in answer to a question about encryption"]},"topics":{"title":"Topics","description":"Short names that group items; blocks filter by them.","type":"array","maxItems":20,"uniqueItems":true,"items":{"type":"string","pattern":"^[A-Za-z0-9][A-Za-z0-9_-]*$","maxLength":64},"examples":[["tempo"]]}}},"claim":{"title":"Claim","description":"What the document says, or what is concluded from it.","type":"object","additionalProperties":false,"required":["text","kind","evidence"],"properties":{"text":{"type":"string","minLength":1,"maxLength":1000,"title":"Text","description":"One sentence in your own words. Its numbers and quotations must stand in the evidence.","examples":["Stopping every plot is not achievable."]},"kind":{"enum":["reported","assumption","judgement"],"title":"Kind","description":"reported: the source says it. assumption: taken as given. judgement: concluded (ICD 203).","examples":["reported"]},"speaker":{"type":"string","pattern":"^[A-Za-z0-9][A-Za-z0-9_-]*$","maxLength":64,"title":"Speaker","description":"The entity that says it.","examples":["parker"]},"credibility":{"type":"integer","minimum":1,"maximum":6,"title":"Credibility","description":"Admiralty scale: 1 confirmed by independent sources, 2 probably true, 3 possibly true, 4 doubtful, 5 improbable, 6 cannot be judged (which is not worse than 5).","examples":[2]},"note":{"type":"string","minLength":1,"maxLength":4000,"title":"Note","description":"Anything else to print beside it.","examples":["Said of all the plots, not of one"]},"topics":{"title":"Topics","description":"Short names that group items; blocks filter by them.","type":"array","maxItems":20,"uniqueItems":true,"items":{"type":"string","pattern":"^[A-Za-z0-9][A-Za-z0-9_-]*$","maxLength":64},"examples":[["tempo"]]},"evidence":{"title":"Evidence","description":"One or more places in the source.","type":"array","minItems":1,"maxItems":20,"items":{"$ref":"#/$defs/evidence"},"examples":[[{"quote":"that is not achievable"}]]}}}}};
const schema39 = {"title":"Quotation","description":"A phrase to print between quotation marks.","type":"object","additionalProperties":false,"required":["words"],"properties":{"words":{"type":"string","minLength":1,"maxLength":4000,"title":"Words","description":"The exact words.","examples":["not the enemy"]},"speaker":{"type":"string","pattern":"^[A-Za-z0-9][A-Za-z0-9_-]*$","maxLength":64,"title":"Speaker","description":"The entity that said them.","examples":["parker"]},"about":{"type":"string","minLength":1,"maxLength":300,"title":"About","description":"What they are said of.","examples":["technology"]},"prefix":{"type":"string","minLength":1,"maxLength":500,"title":"Prefix","description":"Words right before, to single out one of several places.","examples":["technology was"]},"suffix":{"type":"string","minLength":1,"maxLength":500,"title":"Suffix","description":"Words right after, to single out one of several places.","examples":["He did add"]},"note":{"type":"string","minLength":1,"maxLength":4000,"title":"Note","description":"Anything else to print beside it.","examples":["Said in answer to a question about encryption"]},"topics":{"title":"Topics","description":"Short names that group items; blocks filter by them.","type":"array","maxItems":20,"uniqueItems":true,"items":{"type":"string","pattern":"^[A-Za-z0-9][A-Za-z0-9_-]*$","maxLength":64},"examples":[["tempo"]]}}};
const pattern9 = new RegExp("^[A-Za-z0-9][A-Za-z0-9_-]*$", "u");
const schema33 = {"title":"Entity","description":"A person, organisation or place.","type":"object","additionalProperties":false,"required":["kind","name"],"properties":{"kind":{"enum":["person","organisation","place","group","product","law","other"],"title":"Kind","description":"What it is.","examples":["person"]},"name":{"type":"string","minLength":1,"maxLength":300,"title":"Name","description":"The name, as the document spells it or as it is best known.","examples":["Andrew Parker"]},"role":{"type":"string","minLength":1,"maxLength":300,"title":"Role","description":"Office or part played.","examples":["Director General of MI5"]},"aliases":{"title":"Other names","description":"Other spellings that stand in the document.","type":"array","maxItems":20,"items":{"type":"string","minLength":1,"maxLength":200},"examples":[["Parker"]]},"member-of":{"type":"string","pattern":"^[A-Za-z0-9][A-Za-z0-9_-]*$","maxLength":64,"title":"Member of","description":"The entity that it belongs to.","examples":["mi5"]},"note":{"type":"string","minLength":1,"maxLength":4000,"title":"Note","description":"Anything else to print beside it.","examples":["Head of the service at the time of the interview"]},"topics":{"title":"Topics","description":"Short names that group items; blocks filter by them.","type":"array","maxItems":20,"uniqueItems":true,"items":{"type":"string","pattern":"^[A-Za-z0-9][A-Za-z0-9_-]*$","maxLength":64},"examples":[["tempo"]]},"evidence":{"title":"Evidence","description":"One or more places in the source.","type":"array","minItems":1,"maxItems":20,"items":{"$ref":"#/$defs/evidence"},"examples":[[{"quote":"head of MI5"}]]}}};
const schema34 = {"title":"Evidence","description":"The words in the source that support the item: a W3C TextQuoteSelector.","type":"object","additionalProperties":false,"required":["quote"],"properties":{"quote":{"type":"string","minLength":1,"maxLength":4000,"title":"Quote","description":"The source's exact words. Words left out are marked … or […] or (…).","examples":["live operations tracking 3.000 individuals"]},"prefix":{"type":"string","minLength":1,"maxLength":500,"title":"Prefix","description":"Words right before the quote, to single out one of several places.","examples":["he said that"]},"suffix":{"type":"string","minLength":1,"maxLength":500,"title":"Suffix","description":"Words right after the quote, to single out one of several places.","examples":["in the last four years"]},"document":{"type":"string","pattern":"^[A-Za-z0-9][A-Za-z0-9_-]*$","maxLength":64,"title":"Document","description":"The document that the words stand in, when it is not the extraction's own.","examples":["no-perfect-defense"]}}};

function validate22(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate22.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'",schema:schema33.required,parentSchema:schema33,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.name === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'",schema:schema33.required,parentSchema:schema33,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!((((((((key0 === "kind") || (key0 === "name")) || (key0 === "role")) || (key0 === "aliases")) || (key0 === "member-of")) || (key0 === "note")) || (key0 === "topics")) || (key0 === "evidence"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema33,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.kind !== undefined){
let data0 = data.kind;
if(!(((((((data0 === "person") || (data0 === "organisation")) || (data0 === "place")) || (data0 === "group")) || (data0 === "product")) || (data0 === "law")) || (data0 === "other"))){
const err3 = {instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/enum",keyword:"enum",params:{allowedValues: schema33.properties.kind.enum},message:"must be equal to one of the allowed values",schema:schema33.properties.kind.enum,parentSchema:schema33.properties.kind,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.name !== undefined){
let data1 = data.name;
if(typeof data1 === "string"){
if(func2(data1) > 300){
const err4 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/maxLength",keyword:"maxLength",params:{limit: 300},message:"must NOT have more than 300 characters",schema:300,parentSchema:schema33.properties.name,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(func2(data1) < 1){
const err5 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema33.properties.name,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
else {
const err6 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.properties.name.type,parentSchema:schema33.properties.name,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.role !== undefined){
let data2 = data.role;
if(typeof data2 === "string"){
if(func2(data2) > 300){
const err7 = {instancePath:instancePath+"/role",schemaPath:"#/properties/role/maxLength",keyword:"maxLength",params:{limit: 300},message:"must NOT have more than 300 characters",schema:300,parentSchema:schema33.properties.role,data:data2};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(func2(data2) < 1){
const err8 = {instancePath:instancePath+"/role",schemaPath:"#/properties/role/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema33.properties.role,data:data2};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
else {
const err9 = {instancePath:instancePath+"/role",schemaPath:"#/properties/role/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.properties.role.type,parentSchema:schema33.properties.role,data:data2};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.aliases !== undefined){
let data3 = data.aliases;
if(Array.isArray(data3)){
if(data3.length > 20){
const err10 = {instancePath:instancePath+"/aliases",schemaPath:"#/properties/aliases/maxItems",keyword:"maxItems",params:{limit: 20},message:"must NOT have more than 20 items",schema:20,parentSchema:schema33.properties.aliases,data:data3};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
const len0 = data3.length;
for(let i0=0; i0<len0; i0++){
let data4 = data3[i0];
if(typeof data4 === "string"){
if(func2(data4) > 200){
const err11 = {instancePath:instancePath+"/aliases/" + i0,schemaPath:"#/properties/aliases/items/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters",schema:200,parentSchema:schema33.properties.aliases.items,data:data4};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(func2(data4) < 1){
const err12 = {instancePath:instancePath+"/aliases/" + i0,schemaPath:"#/properties/aliases/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema33.properties.aliases.items,data:data4};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
else {
const err13 = {instancePath:instancePath+"/aliases/" + i0,schemaPath:"#/properties/aliases/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.properties.aliases.items.type,parentSchema:schema33.properties.aliases.items,data:data4};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
}
else {
const err14 = {instancePath:instancePath+"/aliases",schemaPath:"#/properties/aliases/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema33.properties.aliases.type,parentSchema:schema33.properties.aliases,data:data3};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data["member-of"] !== undefined){
let data5 = data["member-of"];
if(typeof data5 === "string"){
if(func2(data5) > 64){
const err15 = {instancePath:instancePath+"/member-of",schemaPath:"#/properties/member-of/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters",schema:64,parentSchema:schema33.properties["member-of"],data:data5};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if(!pattern9.test(data5)){
const err16 = {instancePath:instancePath+"/member-of",schemaPath:"#/properties/member-of/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9_-]*$"},message:"must match pattern \""+"^[A-Za-z0-9][A-Za-z0-9_-]*$"+"\"",schema:"^[A-Za-z0-9][A-Za-z0-9_-]*$",parentSchema:schema33.properties["member-of"],data:data5};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
else {
const err17 = {instancePath:instancePath+"/member-of",schemaPath:"#/properties/member-of/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.properties["member-of"].type,parentSchema:schema33.properties["member-of"],data:data5};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data.note !== undefined){
let data6 = data.note;
if(typeof data6 === "string"){
if(func2(data6) > 4000){
const err18 = {instancePath:instancePath+"/note",schemaPath:"#/properties/note/maxLength",keyword:"maxLength",params:{limit: 4000},message:"must NOT have more than 4000 characters",schema:4000,parentSchema:schema33.properties.note,data:data6};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if(func2(data6) < 1){
const err19 = {instancePath:instancePath+"/note",schemaPath:"#/properties/note/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema33.properties.note,data:data6};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
else {
const err20 = {instancePath:instancePath+"/note",schemaPath:"#/properties/note/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.properties.note.type,parentSchema:schema33.properties.note,data:data6};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data.topics !== undefined){
let data7 = data.topics;
if(Array.isArray(data7)){
if(data7.length > 20){
const err21 = {instancePath:instancePath+"/topics",schemaPath:"#/properties/topics/maxItems",keyword:"maxItems",params:{limit: 20},message:"must NOT have more than 20 items",schema:20,parentSchema:schema33.properties.topics,data:data7};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
const len1 = data7.length;
for(let i1=0; i1<len1; i1++){
let data8 = data7[i1];
if(typeof data8 === "string"){
if(func2(data8) > 64){
const err22 = {instancePath:instancePath+"/topics/" + i1,schemaPath:"#/properties/topics/items/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters",schema:64,parentSchema:schema33.properties.topics.items,data:data8};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if(!pattern9.test(data8)){
const err23 = {instancePath:instancePath+"/topics/" + i1,schemaPath:"#/properties/topics/items/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9_-]*$"},message:"must match pattern \""+"^[A-Za-z0-9][A-Za-z0-9_-]*$"+"\"",schema:"^[A-Za-z0-9][A-Za-z0-9_-]*$",parentSchema:schema33.properties.topics.items,data:data8};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
else {
const err24 = {instancePath:instancePath+"/topics/" + i1,schemaPath:"#/properties/topics/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.properties.topics.items.type,parentSchema:schema33.properties.topics.items,data:data8};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
let i2 = data7.length;
let j0;
if(i2 > 1){
const indices0 = {};
for(;i2--;){
let item0 = data7[i2];
if(typeof item0 !== "string"){
continue;
}
if(typeof indices0[item0] == "number"){
j0 = indices0[item0];
const err25 = {instancePath:instancePath+"/topics",schemaPath:"#/properties/topics/uniqueItems",keyword:"uniqueItems",params:{i: i2, j: j0},message:"must NOT have duplicate items (items ## "+j0+" and "+i2+" are identical)",schema:true,parentSchema:schema33.properties.topics,data:data7};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
break;
}
indices0[item0] = i2;
}
}
}
else {
const err26 = {instancePath:instancePath+"/topics",schemaPath:"#/properties/topics/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema33.properties.topics.type,parentSchema:schema33.properties.topics,data:data7};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data.evidence !== undefined){
let data9 = data.evidence;
if(Array.isArray(data9)){
if(data9.length > 20){
const err27 = {instancePath:instancePath+"/evidence",schemaPath:"#/properties/evidence/maxItems",keyword:"maxItems",params:{limit: 20},message:"must NOT have more than 20 items",schema:20,parentSchema:schema33.properties.evidence,data:data9};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
if(data9.length < 1){
const err28 = {instancePath:instancePath+"/evidence",schemaPath:"#/properties/evidence/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema33.properties.evidence,data:data9};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
const len2 = data9.length;
for(let i3=0; i3<len2; i3++){
let data10 = data9[i3];
if(data10 && typeof data10 == "object" && !Array.isArray(data10)){
if(data10.quote === undefined){
const err29 = {instancePath:instancePath+"/evidence/" + i3,schemaPath:"#/$defs/evidence/required",keyword:"required",params:{missingProperty: "quote"},message:"must have required property '"+"quote"+"'",schema:schema34.required,parentSchema:schema34,data:data10};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
for(const key1 in data10){
if(!((((key1 === "quote") || (key1 === "prefix")) || (key1 === "suffix")) || (key1 === "document"))){
const err30 = {instancePath:instancePath+"/evidence/" + i3,schemaPath:"#/$defs/evidence/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema34,data:data10};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data10.quote !== undefined){
let data11 = data10.quote;
if(typeof data11 === "string"){
if(func2(data11) > 4000){
const err31 = {instancePath:instancePath+"/evidence/" + i3+"/quote",schemaPath:"#/$defs/evidence/properties/quote/maxLength",keyword:"maxLength",params:{limit: 4000},message:"must NOT have more than 4000 characters",schema:4000,parentSchema:schema34.properties.quote,data:data11};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
if(func2(data11) < 1){
const err32 = {instancePath:instancePath+"/evidence/" + i3+"/quote",schemaPath:"#/$defs/evidence/properties/quote/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema34.properties.quote,data:data11};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
else {
const err33 = {instancePath:instancePath+"/evidence/" + i3+"/quote",schemaPath:"#/$defs/evidence/properties/quote/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.properties.quote.type,parentSchema:schema34.properties.quote,data:data11};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
if(data10.prefix !== undefined){
let data12 = data10.prefix;
if(typeof data12 === "string"){
if(func2(data12) > 500){
const err34 = {instancePath:instancePath+"/evidence/" + i3+"/prefix",schemaPath:"#/$defs/evidence/properties/prefix/maxLength",keyword:"maxLength",params:{limit: 500},message:"must NOT have more than 500 characters",schema:500,parentSchema:schema34.properties.prefix,data:data12};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
if(func2(data12) < 1){
const err35 = {instancePath:instancePath+"/evidence/" + i3+"/prefix",schemaPath:"#/$defs/evidence/properties/prefix/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema34.properties.prefix,data:data12};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
else {
const err36 = {instancePath:instancePath+"/evidence/" + i3+"/prefix",schemaPath:"#/$defs/evidence/properties/prefix/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.properties.prefix.type,parentSchema:schema34.properties.prefix,data:data12};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(data10.suffix !== undefined){
let data13 = data10.suffix;
if(typeof data13 === "string"){
if(func2(data13) > 500){
const err37 = {instancePath:instancePath+"/evidence/" + i3+"/suffix",schemaPath:"#/$defs/evidence/properties/suffix/maxLength",keyword:"maxLength",params:{limit: 500},message:"must NOT have more than 500 characters",schema:500,parentSchema:schema34.properties.suffix,data:data13};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
if(func2(data13) < 1){
const err38 = {instancePath:instancePath+"/evidence/" + i3+"/suffix",schemaPath:"#/$defs/evidence/properties/suffix/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema34.properties.suffix,data:data13};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
else {
const err39 = {instancePath:instancePath+"/evidence/" + i3+"/suffix",schemaPath:"#/$defs/evidence/properties/suffix/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.properties.suffix.type,parentSchema:schema34.properties.suffix,data:data13};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
if(data10.document !== undefined){
let data14 = data10.document;
if(typeof data14 === "string"){
if(func2(data14) > 64){
const err40 = {instancePath:instancePath+"/evidence/" + i3+"/document",schemaPath:"#/$defs/evidence/properties/document/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters",schema:64,parentSchema:schema34.properties.document,data:data14};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
if(!pattern9.test(data14)){
const err41 = {instancePath:instancePath+"/evidence/" + i3+"/document",schemaPath:"#/$defs/evidence/properties/document/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9_-]*$"},message:"must match pattern \""+"^[A-Za-z0-9][A-Za-z0-9_-]*$"+"\"",schema:"^[A-Za-z0-9][A-Za-z0-9_-]*$",parentSchema:schema34.properties.document,data:data14};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
else {
const err42 = {instancePath:instancePath+"/evidence/" + i3+"/document",schemaPath:"#/$defs/evidence/properties/document/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.properties.document.type,parentSchema:schema34.properties.document,data:data14};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
}
else {
const err43 = {instancePath:instancePath+"/evidence/" + i3,schemaPath:"#/$defs/evidence/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema34.type,parentSchema:schema34,data:data10};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
}
else {
const err44 = {instancePath:instancePath+"/evidence",schemaPath:"#/properties/evidence/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema33.properties.evidence.type,parentSchema:schema33.properties.evidence,data:data9};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
}
else {
const err45 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema33.type,parentSchema:schema33,data};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
validate22.errors = vErrors;
return errors === 0;
}
validate22.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema35 = {"title":"Figure","description":"A number with all that it needs to be understood.","type":"object","additionalProperties":false,"required":["label","value","evidence"],"properties":{"label":{"type":"string","minLength":1,"maxLength":300,"title":"Label","description":"What is counted.","examples":["People in live counter-terrorism operations"]},"value":{"title":"Value","description":"The number; two of them, low and high, for a range.","anyOf":[{"type":"number"},{"type":"array","items":{"type":"number"},"minItems":2,"maxItems":2}],"examples":[3000,[20,30]]},"as-printed":{"type":"string","minLength":1,"maxLength":80,"title":"As printed","description":"The number as the source prints it, where that can be read in two ways. It must stand in the quote.","examples":["3.000"]},"unit":{"type":"string","minLength":1,"maxLength":60,"title":"Unit","description":"What one of them is; \"%\" or \"percent\" for a share.","examples":["people"]},"qualifier":{"enum":["exactly","about","at-least","more-than","at-most","fewer-than","between"],"default":"exactly","title":"Qualifier","description":"How the source limits the number. exactly: the source gives it without a limit. It must be the source's own.","examples":["more-than"]},"period":{"title":"Period","description":"The time that it holds for. EDTF; a plain year may stay unquoted.","anyOf":[{"type":"string","format":"edtf","maxLength":60},{"type":"integer","minimum":1000,"maximum":9999}],"examples":[2017,"2013/2017"]},"subset-of":{"type":"string","pattern":"^[A-Za-z0-9][A-Za-z0-9_-]*$","maxLength":64,"title":"Subset of","description":"The figure that this one is a part of; the two are never added.","examples":["foiled"]},"said-by":{"type":"string","pattern":"^[A-Za-z0-9][A-Za-z0-9_-]*$","maxLength":64,"title":"Said by","description":"The entity that gives the number.","examples":["parker"]},"credibility":{"type":"integer","minimum":1,"maximum":6,"title":"Credibility","description":"Admiralty scale: 1 confirmed by independent sources, 2 probably true, 3 possibly true, 4 doubtful, 5 improbable, 6 cannot be judged (which is not worse than 5).","examples":[2]},"note":{"type":"string","minLength":1,"maxLength":4000,"title":"Note","description":"A caveat to print beside it.","examples":["Counted by the service itself"]},"topics":{"title":"Topics","description":"Short names that group items; blocks filter by them.","type":"array","maxItems":20,"uniqueItems":true,"items":{"type":"string","pattern":"^[A-Za-z0-9][A-Za-z0-9_-]*$","maxLength":64},"examples":[["tempo"]]},"evidence":{"title":"Evidence","description":"One or more places in the source.","type":"array","minItems":1,"maxItems":20,"items":{"$ref":"#/$defs/evidence"},"examples":[[{"quote":"live operations tracking 3.000 individuals"}]]}}};

function validate24(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate24.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.label === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "label"},message:"must have required property '"+"label"+"'",schema:schema35.required,parentSchema:schema35,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.value === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "value"},message:"must have required property '"+"value"+"'",schema:schema35.required,parentSchema:schema35,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.evidence === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "evidence"},message:"must have required property '"+"evidence"+"'",schema:schema35.required,parentSchema:schema35,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
for(const key0 in data){
if(!(func1.call(schema35.properties, key0))){
const err3 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema35,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.label !== undefined){
let data0 = data.label;
if(typeof data0 === "string"){
if(func2(data0) > 300){
const err4 = {instancePath:instancePath+"/label",schemaPath:"#/properties/label/maxLength",keyword:"maxLength",params:{limit: 300},message:"must NOT have more than 300 characters",schema:300,parentSchema:schema35.properties.label,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(func2(data0) < 1){
const err5 = {instancePath:instancePath+"/label",schemaPath:"#/properties/label/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema35.properties.label,data:data0};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
else {
const err6 = {instancePath:instancePath+"/label",schemaPath:"#/properties/label/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema35.properties.label.type,parentSchema:schema35.properties.label,data:data0};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.value !== undefined){
let data1 = data.value;
const _errs5 = errors;
let valid1 = false;
const _errs6 = errors;
if(!((typeof data1 == "number") && (isFinite(data1)))){
const err7 = {instancePath:instancePath+"/value",schemaPath:"#/properties/value/anyOf/0/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema35.properties.value.anyOf[0].type,parentSchema:schema35.properties.value.anyOf[0],data:data1};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
var _valid0 = _errs6 === errors;
valid1 = valid1 || _valid0;
const _errs8 = errors;
if(Array.isArray(data1)){
if(data1.length > 2){
const err8 = {instancePath:instancePath+"/value",schemaPath:"#/properties/value/anyOf/1/maxItems",keyword:"maxItems",params:{limit: 2},message:"must NOT have more than 2 items",schema:2,parentSchema:schema35.properties.value.anyOf[1],data:data1};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(data1.length < 2){
const err9 = {instancePath:instancePath+"/value",schemaPath:"#/properties/value/anyOf/1/minItems",keyword:"minItems",params:{limit: 2},message:"must NOT have fewer than 2 items",schema:2,parentSchema:schema35.properties.value.anyOf[1],data:data1};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
let data2 = data1[i0];
if(!((typeof data2 == "number") && (isFinite(data2)))){
const err10 = {instancePath:instancePath+"/value/" + i0,schemaPath:"#/properties/value/anyOf/1/items/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema35.properties.value.anyOf[1].items.type,parentSchema:schema35.properties.value.anyOf[1].items,data:data2};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
}
else {
const err11 = {instancePath:instancePath+"/value",schemaPath:"#/properties/value/anyOf/1/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema35.properties.value.anyOf[1].type,parentSchema:schema35.properties.value.anyOf[1],data:data1};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
var _valid0 = _errs8 === errors;
valid1 = valid1 || _valid0;
if(!valid1){
const err12 = {instancePath:instancePath+"/value",schemaPath:"#/properties/value/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf",schema:schema35.properties.value.anyOf,parentSchema:schema35.properties.value,data:data1};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
else {
errors = _errs5;
if(vErrors !== null){
if(_errs5){
vErrors.length = _errs5;
}
else {
vErrors = null;
}
}
}
}
if(data["as-printed"] !== undefined){
let data3 = data["as-printed"];
if(typeof data3 === "string"){
if(func2(data3) > 80){
const err13 = {instancePath:instancePath+"/as-printed",schemaPath:"#/properties/as-printed/maxLength",keyword:"maxLength",params:{limit: 80},message:"must NOT have more than 80 characters",schema:80,parentSchema:schema35.properties["as-printed"],data:data3};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(func2(data3) < 1){
const err14 = {instancePath:instancePath+"/as-printed",schemaPath:"#/properties/as-printed/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema35.properties["as-printed"],data:data3};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
else {
const err15 = {instancePath:instancePath+"/as-printed",schemaPath:"#/properties/as-printed/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema35.properties["as-printed"].type,parentSchema:schema35.properties["as-printed"],data:data3};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.unit !== undefined){
let data4 = data.unit;
if(typeof data4 === "string"){
if(func2(data4) > 60){
const err16 = {instancePath:instancePath+"/unit",schemaPath:"#/properties/unit/maxLength",keyword:"maxLength",params:{limit: 60},message:"must NOT have more than 60 characters",schema:60,parentSchema:schema35.properties.unit,data:data4};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if(func2(data4) < 1){
const err17 = {instancePath:instancePath+"/unit",schemaPath:"#/properties/unit/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema35.properties.unit,data:data4};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
else {
const err18 = {instancePath:instancePath+"/unit",schemaPath:"#/properties/unit/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema35.properties.unit.type,parentSchema:schema35.properties.unit,data:data4};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data.qualifier !== undefined){
let data5 = data.qualifier;
if(!(((((((data5 === "exactly") || (data5 === "about")) || (data5 === "at-least")) || (data5 === "more-than")) || (data5 === "at-most")) || (data5 === "fewer-than")) || (data5 === "between"))){
const err19 = {instancePath:instancePath+"/qualifier",schemaPath:"#/properties/qualifier/enum",keyword:"enum",params:{allowedValues: schema35.properties.qualifier.enum},message:"must be equal to one of the allowed values",schema:schema35.properties.qualifier.enum,parentSchema:schema35.properties.qualifier,data:data5};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data.period !== undefined){
let data6 = data.period;
const _errs18 = errors;
let valid4 = false;
const _errs19 = errors;
if(typeof data6 === "string"){
if(func2(data6) > 60){
const err20 = {instancePath:instancePath+"/period",schemaPath:"#/properties/period/anyOf/0/maxLength",keyword:"maxLength",params:{limit: 60},message:"must NOT have more than 60 characters",schema:60,parentSchema:schema35.properties.period.anyOf[0],data:data6};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
if(!(formats0.validate(data6))){
const err21 = {instancePath:instancePath+"/period",schemaPath:"#/properties/period/anyOf/0/format",keyword:"format",params:{format: "edtf"},message:"must match format \""+"edtf"+"\"",schema:"edtf",parentSchema:schema35.properties.period.anyOf[0],data:data6};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
else {
const err22 = {instancePath:instancePath+"/period",schemaPath:"#/properties/period/anyOf/0/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema35.properties.period.anyOf[0].type,parentSchema:schema35.properties.period.anyOf[0],data:data6};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
var _valid1 = _errs19 === errors;
valid4 = valid4 || _valid1;
const _errs21 = errors;
if(!(((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6))) && (isFinite(data6)))){
const err23 = {instancePath:instancePath+"/period",schemaPath:"#/properties/period/anyOf/1/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema35.properties.period.anyOf[1].type,parentSchema:schema35.properties.period.anyOf[1],data:data6};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
if((typeof data6 == "number") && (isFinite(data6))){
if(data6 > 9999 || isNaN(data6)){
const err24 = {instancePath:instancePath+"/period",schemaPath:"#/properties/period/anyOf/1/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9999},message:"must be <= 9999",schema:9999,parentSchema:schema35.properties.period.anyOf[1],data:data6};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
if(data6 < 1000 || isNaN(data6)){
const err25 = {instancePath:instancePath+"/period",schemaPath:"#/properties/period/anyOf/1/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1000},message:"must be >= 1000",schema:1000,parentSchema:schema35.properties.period.anyOf[1],data:data6};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
var _valid1 = _errs21 === errors;
valid4 = valid4 || _valid1;
if(!valid4){
const err26 = {instancePath:instancePath+"/period",schemaPath:"#/properties/period/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf",schema:schema35.properties.period.anyOf,parentSchema:schema35.properties.period,data:data6};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
else {
errors = _errs18;
if(vErrors !== null){
if(_errs18){
vErrors.length = _errs18;
}
else {
vErrors = null;
}
}
}
}
if(data["subset-of"] !== undefined){
let data7 = data["subset-of"];
if(typeof data7 === "string"){
if(func2(data7) > 64){
const err27 = {instancePath:instancePath+"/subset-of",schemaPath:"#/properties/subset-of/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters",schema:64,parentSchema:schema35.properties["subset-of"],data:data7};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
if(!pattern9.test(data7)){
const err28 = {instancePath:instancePath+"/subset-of",schemaPath:"#/properties/subset-of/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9_-]*$"},message:"must match pattern \""+"^[A-Za-z0-9][A-Za-z0-9_-]*$"+"\"",schema:"^[A-Za-z0-9][A-Za-z0-9_-]*$",parentSchema:schema35.properties["subset-of"],data:data7};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
else {
const err29 = {instancePath:instancePath+"/subset-of",schemaPath:"#/properties/subset-of/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema35.properties["subset-of"].type,parentSchema:schema35.properties["subset-of"],data:data7};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data["said-by"] !== undefined){
let data8 = data["said-by"];
if(typeof data8 === "string"){
if(func2(data8) > 64){
const err30 = {instancePath:instancePath+"/said-by",schemaPath:"#/properties/said-by/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters",schema:64,parentSchema:schema35.properties["said-by"],data:data8};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
if(!pattern9.test(data8)){
const err31 = {instancePath:instancePath+"/said-by",schemaPath:"#/properties/said-by/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9_-]*$"},message:"must match pattern \""+"^[A-Za-z0-9][A-Za-z0-9_-]*$"+"\"",schema:"^[A-Za-z0-9][A-Za-z0-9_-]*$",parentSchema:schema35.properties["said-by"],data:data8};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
else {
const err32 = {instancePath:instancePath+"/said-by",schemaPath:"#/properties/said-by/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema35.properties["said-by"].type,parentSchema:schema35.properties["said-by"],data:data8};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data.credibility !== undefined){
let data9 = data.credibility;
if(!(((typeof data9 == "number") && (!(data9 % 1) && !isNaN(data9))) && (isFinite(data9)))){
const err33 = {instancePath:instancePath+"/credibility",schemaPath:"#/properties/credibility/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema35.properties.credibility.type,parentSchema:schema35.properties.credibility,data:data9};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
if((typeof data9 == "number") && (isFinite(data9))){
if(data9 > 6 || isNaN(data9)){
const err34 = {instancePath:instancePath+"/credibility",schemaPath:"#/properties/credibility/maximum",keyword:"maximum",params:{comparison: "<=", limit: 6},message:"must be <= 6",schema:6,parentSchema:schema35.properties.credibility,data:data9};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
if(data9 < 1 || isNaN(data9)){
const err35 = {instancePath:instancePath+"/credibility",schemaPath:"#/properties/credibility/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema35.properties.credibility,data:data9};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
}
if(data.note !== undefined){
let data10 = data.note;
if(typeof data10 === "string"){
if(func2(data10) > 4000){
const err36 = {instancePath:instancePath+"/note",schemaPath:"#/properties/note/maxLength",keyword:"maxLength",params:{limit: 4000},message:"must NOT have more than 4000 characters",schema:4000,parentSchema:schema35.properties.note,data:data10};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
if(func2(data10) < 1){
const err37 = {instancePath:instancePath+"/note",schemaPath:"#/properties/note/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema35.properties.note,data:data10};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
else {
const err38 = {instancePath:instancePath+"/note",schemaPath:"#/properties/note/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema35.properties.note.type,parentSchema:schema35.properties.note,data:data10};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
if(data.topics !== undefined){
let data11 = data.topics;
if(Array.isArray(data11)){
if(data11.length > 20){
const err39 = {instancePath:instancePath+"/topics",schemaPath:"#/properties/topics/maxItems",keyword:"maxItems",params:{limit: 20},message:"must NOT have more than 20 items",schema:20,parentSchema:schema35.properties.topics,data:data11};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
const len1 = data11.length;
for(let i1=0; i1<len1; i1++){
let data12 = data11[i1];
if(typeof data12 === "string"){
if(func2(data12) > 64){
const err40 = {instancePath:instancePath+"/topics/" + i1,schemaPath:"#/properties/topics/items/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters",schema:64,parentSchema:schema35.properties.topics.items,data:data12};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
if(!pattern9.test(data12)){
const err41 = {instancePath:instancePath+"/topics/" + i1,schemaPath:"#/properties/topics/items/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9_-]*$"},message:"must match pattern \""+"^[A-Za-z0-9][A-Za-z0-9_-]*$"+"\"",schema:"^[A-Za-z0-9][A-Za-z0-9_-]*$",parentSchema:schema35.properties.topics.items,data:data12};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
else {
const err42 = {instancePath:instancePath+"/topics/" + i1,schemaPath:"#/properties/topics/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema35.properties.topics.items.type,parentSchema:schema35.properties.topics.items,data:data12};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
let i2 = data11.length;
let j0;
if(i2 > 1){
const indices0 = {};
for(;i2--;){
let item0 = data11[i2];
if(typeof item0 !== "string"){
continue;
}
if(typeof indices0[item0] == "number"){
j0 = indices0[item0];
const err43 = {instancePath:instancePath+"/topics",schemaPath:"#/properties/topics/uniqueItems",keyword:"uniqueItems",params:{i: i2, j: j0},message:"must NOT have duplicate items (items ## "+j0+" and "+i2+" are identical)",schema:true,parentSchema:schema35.properties.topics,data:data11};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
break;
}
indices0[item0] = i2;
}
}
}
else {
const err44 = {instancePath:instancePath+"/topics",schemaPath:"#/properties/topics/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema35.properties.topics.type,parentSchema:schema35.properties.topics,data:data11};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
if(data.evidence !== undefined){
let data13 = data.evidence;
if(Array.isArray(data13)){
if(data13.length > 20){
const err45 = {instancePath:instancePath+"/evidence",schemaPath:"#/properties/evidence/maxItems",keyword:"maxItems",params:{limit: 20},message:"must NOT have more than 20 items",schema:20,parentSchema:schema35.properties.evidence,data:data13};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
if(data13.length < 1){
const err46 = {instancePath:instancePath+"/evidence",schemaPath:"#/properties/evidence/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema35.properties.evidence,data:data13};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
const len2 = data13.length;
for(let i3=0; i3<len2; i3++){
let data14 = data13[i3];
if(data14 && typeof data14 == "object" && !Array.isArray(data14)){
if(data14.quote === undefined){
const err47 = {instancePath:instancePath+"/evidence/" + i3,schemaPath:"#/$defs/evidence/required",keyword:"required",params:{missingProperty: "quote"},message:"must have required property '"+"quote"+"'",schema:schema34.required,parentSchema:schema34,data:data14};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
for(const key1 in data14){
if(!((((key1 === "quote") || (key1 === "prefix")) || (key1 === "suffix")) || (key1 === "document"))){
const err48 = {instancePath:instancePath+"/evidence/" + i3,schemaPath:"#/$defs/evidence/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema34,data:data14};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
if(data14.quote !== undefined){
let data15 = data14.quote;
if(typeof data15 === "string"){
if(func2(data15) > 4000){
const err49 = {instancePath:instancePath+"/evidence/" + i3+"/quote",schemaPath:"#/$defs/evidence/properties/quote/maxLength",keyword:"maxLength",params:{limit: 4000},message:"must NOT have more than 4000 characters",schema:4000,parentSchema:schema34.properties.quote,data:data15};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
if(func2(data15) < 1){
const err50 = {instancePath:instancePath+"/evidence/" + i3+"/quote",schemaPath:"#/$defs/evidence/properties/quote/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema34.properties.quote,data:data15};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
else {
const err51 = {instancePath:instancePath+"/evidence/" + i3+"/quote",schemaPath:"#/$defs/evidence/properties/quote/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.properties.quote.type,parentSchema:schema34.properties.quote,data:data15};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
if(data14.prefix !== undefined){
let data16 = data14.prefix;
if(typeof data16 === "string"){
if(func2(data16) > 500){
const err52 = {instancePath:instancePath+"/evidence/" + i3+"/prefix",schemaPath:"#/$defs/evidence/properties/prefix/maxLength",keyword:"maxLength",params:{limit: 500},message:"must NOT have more than 500 characters",schema:500,parentSchema:schema34.properties.prefix,data:data16};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
if(func2(data16) < 1){
const err53 = {instancePath:instancePath+"/evidence/" + i3+"/prefix",schemaPath:"#/$defs/evidence/properties/prefix/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema34.properties.prefix,data:data16};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
else {
const err54 = {instancePath:instancePath+"/evidence/" + i3+"/prefix",schemaPath:"#/$defs/evidence/properties/prefix/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.properties.prefix.type,parentSchema:schema34.properties.prefix,data:data16};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
if(data14.suffix !== undefined){
let data17 = data14.suffix;
if(typeof data17 === "string"){
if(func2(data17) > 500){
const err55 = {instancePath:instancePath+"/evidence/" + i3+"/suffix",schemaPath:"#/$defs/evidence/properties/suffix/maxLength",keyword:"maxLength",params:{limit: 500},message:"must NOT have more than 500 characters",schema:500,parentSchema:schema34.properties.suffix,data:data17};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
if(func2(data17) < 1){
const err56 = {instancePath:instancePath+"/evidence/" + i3+"/suffix",schemaPath:"#/$defs/evidence/properties/suffix/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema34.properties.suffix,data:data17};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
else {
const err57 = {instancePath:instancePath+"/evidence/" + i3+"/suffix",schemaPath:"#/$defs/evidence/properties/suffix/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.properties.suffix.type,parentSchema:schema34.properties.suffix,data:data17};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
}
if(data14.document !== undefined){
let data18 = data14.document;
if(typeof data18 === "string"){
if(func2(data18) > 64){
const err58 = {instancePath:instancePath+"/evidence/" + i3+"/document",schemaPath:"#/$defs/evidence/properties/document/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters",schema:64,parentSchema:schema34.properties.document,data:data18};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
if(!pattern9.test(data18)){
const err59 = {instancePath:instancePath+"/evidence/" + i3+"/document",schemaPath:"#/$defs/evidence/properties/document/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9_-]*$"},message:"must match pattern \""+"^[A-Za-z0-9][A-Za-z0-9_-]*$"+"\"",schema:"^[A-Za-z0-9][A-Za-z0-9_-]*$",parentSchema:schema34.properties.document,data:data18};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
}
else {
const err60 = {instancePath:instancePath+"/evidence/" + i3+"/document",schemaPath:"#/$defs/evidence/properties/document/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.properties.document.type,parentSchema:schema34.properties.document,data:data18};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
}
}
else {
const err61 = {instancePath:instancePath+"/evidence/" + i3,schemaPath:"#/$defs/evidence/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema34.type,parentSchema:schema34,data:data14};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
}
}
else {
const err62 = {instancePath:instancePath+"/evidence",schemaPath:"#/properties/evidence/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema35.properties.evidence.type,parentSchema:schema35.properties.evidence,data:data13};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
}
}
else {
const err63 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema35.type,parentSchema:schema35,data};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
validate24.errors = vErrors;
return errors === 0;
}
validate24.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema37 = {"title":"Event","description":"Something that happened, or will.","type":"object","additionalProperties":false,"required":["title","date","evidence"],"properties":{"title":{"type":"string","minLength":1,"maxLength":300,"title":"Title","description":"A few words.","examples":["Paris attacks"]},"date":{"title":"Date","description":"EDTF (ISO 8601-2); a plain year may stay unquoted.","anyOf":[{"type":"string","format":"edtf","maxLength":60},{"type":"integer","minimum":1000,"maximum":9999}],"examples":["2015-11","2017-05-22","2013/.."]},"date-basis":{"enum":["stated","relative","outside"],"default":"stated","title":"Basis of the date","description":"stated: the date is in the quote. relative: worked out from the document's own date. outside: known from elsewhere; needs a note, and is printed as such.","examples":["outside"]},"note":{"type":"string","minLength":1,"maxLength":4000,"title":"Note","description":"Where an outside date is known from, or what else to print.","examples":["Date from the published chronology; the source names only the city."]},"place":{"type":"string","minLength":1,"maxLength":300,"title":"Where","description":"The place.","examples":["Paris"]},"said-by":{"type":"string","pattern":"^[A-Za-z0-9][A-Za-z0-9_-]*$","maxLength":64,"title":"Said by","description":"The entity that tells of it.","examples":["parker"]},"credibility":{"type":"integer","minimum":1,"maximum":6,"title":"Credibility","description":"Admiralty scale: 1 confirmed by independent sources, 2 probably true, 3 possibly true, 4 doubtful, 5 improbable, 6 cannot be judged (which is not worse than 5).","examples":[2]},"topics":{"title":"Topics","description":"Short names that group items; blocks filter by them.","type":"array","maxItems":20,"uniqueItems":true,"items":{"type":"string","pattern":"^[A-Za-z0-9][A-Za-z0-9_-]*$","maxLength":64},"examples":[["tempo"]]},"evidence":{"title":"Evidence","description":"One or more places in the source.","type":"array","minItems":1,"maxItems":20,"items":{"$ref":"#/$defs/evidence"},"examples":[[{"quote":"First Paris"}]]}},"if":{"properties":{"date-basis":{"const":"outside"}},"required":["date-basis"]},"then":{"properties":{"note":{"description":"Where the date is known from, because its basis is outside the source."}},"required":["note"]}};

function validate26(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate26.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
const _errs1 = errors;
let valid0 = true;
const _errs2 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data["date-basis"] === undefined) && (missing0 = "date-basis")){
const err0 = {};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
else {
if(data["date-basis"] !== undefined){
if("outside" !== data["date-basis"]){
const err1 = {};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
}
}
var _valid0 = _errs2 === errors;
errors = _errs1;
if(vErrors !== null){
if(_errs1){
vErrors.length = _errs1;
}
else {
vErrors = null;
}
}
if(_valid0){
const _errs4 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.note === undefined){
const err2 = {instancePath,schemaPath:"#/then/required",keyword:"required",params:{missingProperty: "note"},message:"must have required property '"+"note"+"'",schema:schema37.then.required,parentSchema:schema37.then,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
var _valid0 = _errs4 === errors;
valid0 = _valid0;
if(valid0){
var props0 = {};
props0.note = true;
props0["date-basis"] = true;
}
}
if(!valid0){
const err3 = {instancePath,schemaPath:"#/if",keyword:"if",params:{failingKeyword: "then"},message:"must match \"then\" schema",schema:schema37.if,parentSchema:schema37,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.title === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "title"},message:"must have required property '"+"title"+"'",schema:schema37.required,parentSchema:schema37,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data.date === undefined){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "date"},message:"must have required property '"+"date"+"'",schema:schema37.required,parentSchema:schema37,data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data.evidence === undefined){
const err6 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "evidence"},message:"must have required property '"+"evidence"+"'",schema:schema37.required,parentSchema:schema37,data};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
for(const key0 in data){
if(!(func1.call(schema37.properties, key0))){
const err7 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema37,data};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.title !== undefined){
let data1 = data.title;
if(typeof data1 === "string"){
if(func2(data1) > 300){
const err8 = {instancePath:instancePath+"/title",schemaPath:"#/properties/title/maxLength",keyword:"maxLength",params:{limit: 300},message:"must NOT have more than 300 characters",schema:300,parentSchema:schema37.properties.title,data:data1};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(func2(data1) < 1){
const err9 = {instancePath:instancePath+"/title",schemaPath:"#/properties/title/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema37.properties.title,data:data1};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
else {
const err10 = {instancePath:instancePath+"/title",schemaPath:"#/properties/title/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema37.properties.title.type,parentSchema:schema37.properties.title,data:data1};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.date !== undefined){
let data2 = data.date;
const _errs9 = errors;
let valid3 = false;
const _errs10 = errors;
if(typeof data2 === "string"){
if(func2(data2) > 60){
const err11 = {instancePath:instancePath+"/date",schemaPath:"#/properties/date/anyOf/0/maxLength",keyword:"maxLength",params:{limit: 60},message:"must NOT have more than 60 characters",schema:60,parentSchema:schema37.properties.date.anyOf[0],data:data2};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(!(formats0.validate(data2))){
const err12 = {instancePath:instancePath+"/date",schemaPath:"#/properties/date/anyOf/0/format",keyword:"format",params:{format: "edtf"},message:"must match format \""+"edtf"+"\"",schema:"edtf",parentSchema:schema37.properties.date.anyOf[0],data:data2};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
else {
const err13 = {instancePath:instancePath+"/date",schemaPath:"#/properties/date/anyOf/0/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema37.properties.date.anyOf[0].type,parentSchema:schema37.properties.date.anyOf[0],data:data2};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
var _valid1 = _errs10 === errors;
valid3 = valid3 || _valid1;
const _errs12 = errors;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
const err14 = {instancePath:instancePath+"/date",schemaPath:"#/properties/date/anyOf/1/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema37.properties.date.anyOf[1].type,parentSchema:schema37.properties.date.anyOf[1],data:data2};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 > 9999 || isNaN(data2)){
const err15 = {instancePath:instancePath+"/date",schemaPath:"#/properties/date/anyOf/1/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9999},message:"must be <= 9999",schema:9999,parentSchema:schema37.properties.date.anyOf[1],data:data2};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if(data2 < 1000 || isNaN(data2)){
const err16 = {instancePath:instancePath+"/date",schemaPath:"#/properties/date/anyOf/1/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1000},message:"must be >= 1000",schema:1000,parentSchema:schema37.properties.date.anyOf[1],data:data2};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
var _valid1 = _errs12 === errors;
valid3 = valid3 || _valid1;
if(!valid3){
const err17 = {instancePath:instancePath+"/date",schemaPath:"#/properties/date/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf",schema:schema37.properties.date.anyOf,parentSchema:schema37.properties.date,data:data2};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
else {
errors = _errs9;
if(vErrors !== null){
if(_errs9){
vErrors.length = _errs9;
}
else {
vErrors = null;
}
}
}
}
if(data["date-basis"] !== undefined){
let data3 = data["date-basis"];
if(!(((data3 === "stated") || (data3 === "relative")) || (data3 === "outside"))){
const err18 = {instancePath:instancePath+"/date-basis",schemaPath:"#/properties/date-basis/enum",keyword:"enum",params:{allowedValues: schema37.properties["date-basis"].enum},message:"must be equal to one of the allowed values",schema:schema37.properties["date-basis"].enum,parentSchema:schema37.properties["date-basis"],data:data3};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data.note !== undefined){
let data4 = data.note;
if(typeof data4 === "string"){
if(func2(data4) > 4000){
const err19 = {instancePath:instancePath+"/note",schemaPath:"#/properties/note/maxLength",keyword:"maxLength",params:{limit: 4000},message:"must NOT have more than 4000 characters",schema:4000,parentSchema:schema37.properties.note,data:data4};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
if(func2(data4) < 1){
const err20 = {instancePath:instancePath+"/note",schemaPath:"#/properties/note/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema37.properties.note,data:data4};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
else {
const err21 = {instancePath:instancePath+"/note",schemaPath:"#/properties/note/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema37.properties.note.type,parentSchema:schema37.properties.note,data:data4};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data.place !== undefined){
let data5 = data.place;
if(typeof data5 === "string"){
if(func2(data5) > 300){
const err22 = {instancePath:instancePath+"/place",schemaPath:"#/properties/place/maxLength",keyword:"maxLength",params:{limit: 300},message:"must NOT have more than 300 characters",schema:300,parentSchema:schema37.properties.place,data:data5};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if(func2(data5) < 1){
const err23 = {instancePath:instancePath+"/place",schemaPath:"#/properties/place/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema37.properties.place,data:data5};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
else {
const err24 = {instancePath:instancePath+"/place",schemaPath:"#/properties/place/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema37.properties.place.type,parentSchema:schema37.properties.place,data:data5};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data["said-by"] !== undefined){
let data6 = data["said-by"];
if(typeof data6 === "string"){
if(func2(data6) > 64){
const err25 = {instancePath:instancePath+"/said-by",schemaPath:"#/properties/said-by/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters",schema:64,parentSchema:schema37.properties["said-by"],data:data6};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
if(!pattern9.test(data6)){
const err26 = {instancePath:instancePath+"/said-by",schemaPath:"#/properties/said-by/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9_-]*$"},message:"must match pattern \""+"^[A-Za-z0-9][A-Za-z0-9_-]*$"+"\"",schema:"^[A-Za-z0-9][A-Za-z0-9_-]*$",parentSchema:schema37.properties["said-by"],data:data6};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
else {
const err27 = {instancePath:instancePath+"/said-by",schemaPath:"#/properties/said-by/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema37.properties["said-by"].type,parentSchema:schema37.properties["said-by"],data:data6};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data.credibility !== undefined){
let data7 = data.credibility;
if(!(((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7))) && (isFinite(data7)))){
const err28 = {instancePath:instancePath+"/credibility",schemaPath:"#/properties/credibility/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema37.properties.credibility.type,parentSchema:schema37.properties.credibility,data:data7};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
if((typeof data7 == "number") && (isFinite(data7))){
if(data7 > 6 || isNaN(data7)){
const err29 = {instancePath:instancePath+"/credibility",schemaPath:"#/properties/credibility/maximum",keyword:"maximum",params:{comparison: "<=", limit: 6},message:"must be <= 6",schema:6,parentSchema:schema37.properties.credibility,data:data7};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
if(data7 < 1 || isNaN(data7)){
const err30 = {instancePath:instancePath+"/credibility",schemaPath:"#/properties/credibility/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema37.properties.credibility,data:data7};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
}
if(data.topics !== undefined){
let data8 = data.topics;
if(Array.isArray(data8)){
if(data8.length > 20){
const err31 = {instancePath:instancePath+"/topics",schemaPath:"#/properties/topics/maxItems",keyword:"maxItems",params:{limit: 20},message:"must NOT have more than 20 items",schema:20,parentSchema:schema37.properties.topics,data:data8};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
const len0 = data8.length;
for(let i0=0; i0<len0; i0++){
let data9 = data8[i0];
if(typeof data9 === "string"){
if(func2(data9) > 64){
const err32 = {instancePath:instancePath+"/topics/" + i0,schemaPath:"#/properties/topics/items/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters",schema:64,parentSchema:schema37.properties.topics.items,data:data9};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
if(!pattern9.test(data9)){
const err33 = {instancePath:instancePath+"/topics/" + i0,schemaPath:"#/properties/topics/items/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9_-]*$"},message:"must match pattern \""+"^[A-Za-z0-9][A-Za-z0-9_-]*$"+"\"",schema:"^[A-Za-z0-9][A-Za-z0-9_-]*$",parentSchema:schema37.properties.topics.items,data:data9};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
else {
const err34 = {instancePath:instancePath+"/topics/" + i0,schemaPath:"#/properties/topics/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema37.properties.topics.items.type,parentSchema:schema37.properties.topics.items,data:data9};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
let i1 = data8.length;
let j0;
if(i1 > 1){
const indices0 = {};
for(;i1--;){
let item0 = data8[i1];
if(typeof item0 !== "string"){
continue;
}
if(typeof indices0[item0] == "number"){
j0 = indices0[item0];
const err35 = {instancePath:instancePath+"/topics",schemaPath:"#/properties/topics/uniqueItems",keyword:"uniqueItems",params:{i: i1, j: j0},message:"must NOT have duplicate items (items ## "+j0+" and "+i1+" are identical)",schema:true,parentSchema:schema37.properties.topics,data:data8};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
break;
}
indices0[item0] = i1;
}
}
}
else {
const err36 = {instancePath:instancePath+"/topics",schemaPath:"#/properties/topics/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema37.properties.topics.type,parentSchema:schema37.properties.topics,data:data8};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(data.evidence !== undefined){
let data10 = data.evidence;
if(Array.isArray(data10)){
if(data10.length > 20){
const err37 = {instancePath:instancePath+"/evidence",schemaPath:"#/properties/evidence/maxItems",keyword:"maxItems",params:{limit: 20},message:"must NOT have more than 20 items",schema:20,parentSchema:schema37.properties.evidence,data:data10};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
if(data10.length < 1){
const err38 = {instancePath:instancePath+"/evidence",schemaPath:"#/properties/evidence/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema37.properties.evidence,data:data10};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
const len1 = data10.length;
for(let i2=0; i2<len1; i2++){
let data11 = data10[i2];
if(data11 && typeof data11 == "object" && !Array.isArray(data11)){
if(data11.quote === undefined){
const err39 = {instancePath:instancePath+"/evidence/" + i2,schemaPath:"#/$defs/evidence/required",keyword:"required",params:{missingProperty: "quote"},message:"must have required property '"+"quote"+"'",schema:schema34.required,parentSchema:schema34,data:data11};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
for(const key1 in data11){
if(!((((key1 === "quote") || (key1 === "prefix")) || (key1 === "suffix")) || (key1 === "document"))){
const err40 = {instancePath:instancePath+"/evidence/" + i2,schemaPath:"#/$defs/evidence/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema34,data:data11};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
if(data11.quote !== undefined){
let data12 = data11.quote;
if(typeof data12 === "string"){
if(func2(data12) > 4000){
const err41 = {instancePath:instancePath+"/evidence/" + i2+"/quote",schemaPath:"#/$defs/evidence/properties/quote/maxLength",keyword:"maxLength",params:{limit: 4000},message:"must NOT have more than 4000 characters",schema:4000,parentSchema:schema34.properties.quote,data:data12};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
if(func2(data12) < 1){
const err42 = {instancePath:instancePath+"/evidence/" + i2+"/quote",schemaPath:"#/$defs/evidence/properties/quote/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema34.properties.quote,data:data12};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
else {
const err43 = {instancePath:instancePath+"/evidence/" + i2+"/quote",schemaPath:"#/$defs/evidence/properties/quote/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.properties.quote.type,parentSchema:schema34.properties.quote,data:data12};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
if(data11.prefix !== undefined){
let data13 = data11.prefix;
if(typeof data13 === "string"){
if(func2(data13) > 500){
const err44 = {instancePath:instancePath+"/evidence/" + i2+"/prefix",schemaPath:"#/$defs/evidence/properties/prefix/maxLength",keyword:"maxLength",params:{limit: 500},message:"must NOT have more than 500 characters",schema:500,parentSchema:schema34.properties.prefix,data:data13};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
if(func2(data13) < 1){
const err45 = {instancePath:instancePath+"/evidence/" + i2+"/prefix",schemaPath:"#/$defs/evidence/properties/prefix/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema34.properties.prefix,data:data13};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
else {
const err46 = {instancePath:instancePath+"/evidence/" + i2+"/prefix",schemaPath:"#/$defs/evidence/properties/prefix/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.properties.prefix.type,parentSchema:schema34.properties.prefix,data:data13};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
if(data11.suffix !== undefined){
let data14 = data11.suffix;
if(typeof data14 === "string"){
if(func2(data14) > 500){
const err47 = {instancePath:instancePath+"/evidence/" + i2+"/suffix",schemaPath:"#/$defs/evidence/properties/suffix/maxLength",keyword:"maxLength",params:{limit: 500},message:"must NOT have more than 500 characters",schema:500,parentSchema:schema34.properties.suffix,data:data14};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
if(func2(data14) < 1){
const err48 = {instancePath:instancePath+"/evidence/" + i2+"/suffix",schemaPath:"#/$defs/evidence/properties/suffix/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema34.properties.suffix,data:data14};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
else {
const err49 = {instancePath:instancePath+"/evidence/" + i2+"/suffix",schemaPath:"#/$defs/evidence/properties/suffix/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.properties.suffix.type,parentSchema:schema34.properties.suffix,data:data14};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
if(data11.document !== undefined){
let data15 = data11.document;
if(typeof data15 === "string"){
if(func2(data15) > 64){
const err50 = {instancePath:instancePath+"/evidence/" + i2+"/document",schemaPath:"#/$defs/evidence/properties/document/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters",schema:64,parentSchema:schema34.properties.document,data:data15};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
if(!pattern9.test(data15)){
const err51 = {instancePath:instancePath+"/evidence/" + i2+"/document",schemaPath:"#/$defs/evidence/properties/document/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9_-]*$"},message:"must match pattern \""+"^[A-Za-z0-9][A-Za-z0-9_-]*$"+"\"",schema:"^[A-Za-z0-9][A-Za-z0-9_-]*$",parentSchema:schema34.properties.document,data:data15};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
else {
const err52 = {instancePath:instancePath+"/evidence/" + i2+"/document",schemaPath:"#/$defs/evidence/properties/document/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.properties.document.type,parentSchema:schema34.properties.document,data:data15};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
}
else {
const err53 = {instancePath:instancePath+"/evidence/" + i2,schemaPath:"#/$defs/evidence/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema34.type,parentSchema:schema34,data:data11};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
}
else {
const err54 = {instancePath:instancePath+"/evidence",schemaPath:"#/properties/evidence/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema37.properties.evidence.type,parentSchema:schema37.properties.evidence,data:data10};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
}
else {
const err55 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema37.type,parentSchema:schema37,data};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
validate26.errors = vErrors;
return errors === 0;
}
validate26.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema40 = {"title":"Claim","description":"What the document says, or what is concluded from it.","type":"object","additionalProperties":false,"required":["text","kind","evidence"],"properties":{"text":{"type":"string","minLength":1,"maxLength":1000,"title":"Text","description":"One sentence in your own words. Its numbers and quotations must stand in the evidence.","examples":["Stopping every plot is not achievable."]},"kind":{"enum":["reported","assumption","judgement"],"title":"Kind","description":"reported: the source says it. assumption: taken as given. judgement: concluded (ICD 203).","examples":["reported"]},"speaker":{"type":"string","pattern":"^[A-Za-z0-9][A-Za-z0-9_-]*$","maxLength":64,"title":"Speaker","description":"The entity that says it.","examples":["parker"]},"credibility":{"type":"integer","minimum":1,"maximum":6,"title":"Credibility","description":"Admiralty scale: 1 confirmed by independent sources, 2 probably true, 3 possibly true, 4 doubtful, 5 improbable, 6 cannot be judged (which is not worse than 5).","examples":[2]},"note":{"type":"string","minLength":1,"maxLength":4000,"title":"Note","description":"Anything else to print beside it.","examples":["Said of all the plots, not of one"]},"topics":{"title":"Topics","description":"Short names that group items; blocks filter by them.","type":"array","maxItems":20,"uniqueItems":true,"items":{"type":"string","pattern":"^[A-Za-z0-9][A-Za-z0-9_-]*$","maxLength":64},"examples":[["tempo"]]},"evidence":{"title":"Evidence","description":"One or more places in the source.","type":"array","minItems":1,"maxItems":20,"items":{"$ref":"#/$defs/evidence"},"examples":[[{"quote":"that is not achievable"}]]}}};

function validate28(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate28.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.text === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "text"},message:"must have required property '"+"text"+"'",schema:schema40.required,parentSchema:schema40,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.kind === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'",schema:schema40.required,parentSchema:schema40,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.evidence === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "evidence"},message:"must have required property '"+"evidence"+"'",schema:schema40.required,parentSchema:schema40,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
for(const key0 in data){
if(!(((((((key0 === "text") || (key0 === "kind")) || (key0 === "speaker")) || (key0 === "credibility")) || (key0 === "note")) || (key0 === "topics")) || (key0 === "evidence"))){
const err3 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema40,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.text !== undefined){
let data0 = data.text;
if(typeof data0 === "string"){
if(func2(data0) > 1000){
const err4 = {instancePath:instancePath+"/text",schemaPath:"#/properties/text/maxLength",keyword:"maxLength",params:{limit: 1000},message:"must NOT have more than 1000 characters",schema:1000,parentSchema:schema40.properties.text,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(func2(data0) < 1){
const err5 = {instancePath:instancePath+"/text",schemaPath:"#/properties/text/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema40.properties.text,data:data0};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
else {
const err6 = {instancePath:instancePath+"/text",schemaPath:"#/properties/text/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema40.properties.text.type,parentSchema:schema40.properties.text,data:data0};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.kind !== undefined){
let data1 = data.kind;
if(!(((data1 === "reported") || (data1 === "assumption")) || (data1 === "judgement"))){
const err7 = {instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/enum",keyword:"enum",params:{allowedValues: schema40.properties.kind.enum},message:"must be equal to one of the allowed values",schema:schema40.properties.kind.enum,parentSchema:schema40.properties.kind,data:data1};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.speaker !== undefined){
let data2 = data.speaker;
if(typeof data2 === "string"){
if(func2(data2) > 64){
const err8 = {instancePath:instancePath+"/speaker",schemaPath:"#/properties/speaker/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters",schema:64,parentSchema:schema40.properties.speaker,data:data2};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(!pattern9.test(data2)){
const err9 = {instancePath:instancePath+"/speaker",schemaPath:"#/properties/speaker/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9_-]*$"},message:"must match pattern \""+"^[A-Za-z0-9][A-Za-z0-9_-]*$"+"\"",schema:"^[A-Za-z0-9][A-Za-z0-9_-]*$",parentSchema:schema40.properties.speaker,data:data2};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
else {
const err10 = {instancePath:instancePath+"/speaker",schemaPath:"#/properties/speaker/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema40.properties.speaker.type,parentSchema:schema40.properties.speaker,data:data2};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.credibility !== undefined){
let data3 = data.credibility;
if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){
const err11 = {instancePath:instancePath+"/credibility",schemaPath:"#/properties/credibility/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema40.properties.credibility.type,parentSchema:schema40.properties.credibility,data:data3};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 > 6 || isNaN(data3)){
const err12 = {instancePath:instancePath+"/credibility",schemaPath:"#/properties/credibility/maximum",keyword:"maximum",params:{comparison: "<=", limit: 6},message:"must be <= 6",schema:6,parentSchema:schema40.properties.credibility,data:data3};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(data3 < 1 || isNaN(data3)){
const err13 = {instancePath:instancePath+"/credibility",schemaPath:"#/properties/credibility/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema40.properties.credibility,data:data3};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
}
if(data.note !== undefined){
let data4 = data.note;
if(typeof data4 === "string"){
if(func2(data4) > 4000){
const err14 = {instancePath:instancePath+"/note",schemaPath:"#/properties/note/maxLength",keyword:"maxLength",params:{limit: 4000},message:"must NOT have more than 4000 characters",schema:4000,parentSchema:schema40.properties.note,data:data4};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(func2(data4) < 1){
const err15 = {instancePath:instancePath+"/note",schemaPath:"#/properties/note/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema40.properties.note,data:data4};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
else {
const err16 = {instancePath:instancePath+"/note",schemaPath:"#/properties/note/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema40.properties.note.type,parentSchema:schema40.properties.note,data:data4};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.topics !== undefined){
let data5 = data.topics;
if(Array.isArray(data5)){
if(data5.length > 20){
const err17 = {instancePath:instancePath+"/topics",schemaPath:"#/properties/topics/maxItems",keyword:"maxItems",params:{limit: 20},message:"must NOT have more than 20 items",schema:20,parentSchema:schema40.properties.topics,data:data5};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
const len0 = data5.length;
for(let i0=0; i0<len0; i0++){
let data6 = data5[i0];
if(typeof data6 === "string"){
if(func2(data6) > 64){
const err18 = {instancePath:instancePath+"/topics/" + i0,schemaPath:"#/properties/topics/items/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters",schema:64,parentSchema:schema40.properties.topics.items,data:data6};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if(!pattern9.test(data6)){
const err19 = {instancePath:instancePath+"/topics/" + i0,schemaPath:"#/properties/topics/items/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9_-]*$"},message:"must match pattern \""+"^[A-Za-z0-9][A-Za-z0-9_-]*$"+"\"",schema:"^[A-Za-z0-9][A-Za-z0-9_-]*$",parentSchema:schema40.properties.topics.items,data:data6};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
else {
const err20 = {instancePath:instancePath+"/topics/" + i0,schemaPath:"#/properties/topics/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema40.properties.topics.items.type,parentSchema:schema40.properties.topics.items,data:data6};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
let i1 = data5.length;
let j0;
if(i1 > 1){
const indices0 = {};
for(;i1--;){
let item0 = data5[i1];
if(typeof item0 !== "string"){
continue;
}
if(typeof indices0[item0] == "number"){
j0 = indices0[item0];
const err21 = {instancePath:instancePath+"/topics",schemaPath:"#/properties/topics/uniqueItems",keyword:"uniqueItems",params:{i: i1, j: j0},message:"must NOT have duplicate items (items ## "+j0+" and "+i1+" are identical)",schema:true,parentSchema:schema40.properties.topics,data:data5};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
break;
}
indices0[item0] = i1;
}
}
}
else {
const err22 = {instancePath:instancePath+"/topics",schemaPath:"#/properties/topics/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema40.properties.topics.type,parentSchema:schema40.properties.topics,data:data5};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data.evidence !== undefined){
let data7 = data.evidence;
if(Array.isArray(data7)){
if(data7.length > 20){
const err23 = {instancePath:instancePath+"/evidence",schemaPath:"#/properties/evidence/maxItems",keyword:"maxItems",params:{limit: 20},message:"must NOT have more than 20 items",schema:20,parentSchema:schema40.properties.evidence,data:data7};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
if(data7.length < 1){
const err24 = {instancePath:instancePath+"/evidence",schemaPath:"#/properties/evidence/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema40.properties.evidence,data:data7};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
const len1 = data7.length;
for(let i2=0; i2<len1; i2++){
let data8 = data7[i2];
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
if(data8.quote === undefined){
const err25 = {instancePath:instancePath+"/evidence/" + i2,schemaPath:"#/$defs/evidence/required",keyword:"required",params:{missingProperty: "quote"},message:"must have required property '"+"quote"+"'",schema:schema34.required,parentSchema:schema34,data:data8};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
for(const key1 in data8){
if(!((((key1 === "quote") || (key1 === "prefix")) || (key1 === "suffix")) || (key1 === "document"))){
const err26 = {instancePath:instancePath+"/evidence/" + i2,schemaPath:"#/$defs/evidence/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema34,data:data8};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data8.quote !== undefined){
let data9 = data8.quote;
if(typeof data9 === "string"){
if(func2(data9) > 4000){
const err27 = {instancePath:instancePath+"/evidence/" + i2+"/quote",schemaPath:"#/$defs/evidence/properties/quote/maxLength",keyword:"maxLength",params:{limit: 4000},message:"must NOT have more than 4000 characters",schema:4000,parentSchema:schema34.properties.quote,data:data9};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
if(func2(data9) < 1){
const err28 = {instancePath:instancePath+"/evidence/" + i2+"/quote",schemaPath:"#/$defs/evidence/properties/quote/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema34.properties.quote,data:data9};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
else {
const err29 = {instancePath:instancePath+"/evidence/" + i2+"/quote",schemaPath:"#/$defs/evidence/properties/quote/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.properties.quote.type,parentSchema:schema34.properties.quote,data:data9};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data8.prefix !== undefined){
let data10 = data8.prefix;
if(typeof data10 === "string"){
if(func2(data10) > 500){
const err30 = {instancePath:instancePath+"/evidence/" + i2+"/prefix",schemaPath:"#/$defs/evidence/properties/prefix/maxLength",keyword:"maxLength",params:{limit: 500},message:"must NOT have more than 500 characters",schema:500,parentSchema:schema34.properties.prefix,data:data10};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
if(func2(data10) < 1){
const err31 = {instancePath:instancePath+"/evidence/" + i2+"/prefix",schemaPath:"#/$defs/evidence/properties/prefix/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema34.properties.prefix,data:data10};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
else {
const err32 = {instancePath:instancePath+"/evidence/" + i2+"/prefix",schemaPath:"#/$defs/evidence/properties/prefix/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.properties.prefix.type,parentSchema:schema34.properties.prefix,data:data10};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data8.suffix !== undefined){
let data11 = data8.suffix;
if(typeof data11 === "string"){
if(func2(data11) > 500){
const err33 = {instancePath:instancePath+"/evidence/" + i2+"/suffix",schemaPath:"#/$defs/evidence/properties/suffix/maxLength",keyword:"maxLength",params:{limit: 500},message:"must NOT have more than 500 characters",schema:500,parentSchema:schema34.properties.suffix,data:data11};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
if(func2(data11) < 1){
const err34 = {instancePath:instancePath+"/evidence/" + i2+"/suffix",schemaPath:"#/$defs/evidence/properties/suffix/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema34.properties.suffix,data:data11};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
else {
const err35 = {instancePath:instancePath+"/evidence/" + i2+"/suffix",schemaPath:"#/$defs/evidence/properties/suffix/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.properties.suffix.type,parentSchema:schema34.properties.suffix,data:data11};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data8.document !== undefined){
let data12 = data8.document;
if(typeof data12 === "string"){
if(func2(data12) > 64){
const err36 = {instancePath:instancePath+"/evidence/" + i2+"/document",schemaPath:"#/$defs/evidence/properties/document/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters",schema:64,parentSchema:schema34.properties.document,data:data12};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
if(!pattern9.test(data12)){
const err37 = {instancePath:instancePath+"/evidence/" + i2+"/document",schemaPath:"#/$defs/evidence/properties/document/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9_-]*$"},message:"must match pattern \""+"^[A-Za-z0-9][A-Za-z0-9_-]*$"+"\"",schema:"^[A-Za-z0-9][A-Za-z0-9_-]*$",parentSchema:schema34.properties.document,data:data12};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
else {
const err38 = {instancePath:instancePath+"/evidence/" + i2+"/document",schemaPath:"#/$defs/evidence/properties/document/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.properties.document.type,parentSchema:schema34.properties.document,data:data12};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
}
else {
const err39 = {instancePath:instancePath+"/evidence/" + i2,schemaPath:"#/$defs/evidence/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema34.type,parentSchema:schema34,data:data8};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
}
else {
const err40 = {instancePath:instancePath+"/evidence",schemaPath:"#/properties/evidence/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema40.properties.evidence.type,parentSchema:schema40.properties.evidence,data:data7};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
}
else {
const err41 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema40.type,parentSchema:schema40,data};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
validate28.errors = vErrors;
return errors === 0;
}
validate28.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate21(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://sourcebound.dev/schemas/extraction.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate21.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.document === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "document"},message:"must have required property '"+"document"+"'",schema:schema32.required,parentSchema:schema32,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(((((((key0 === "document") || (key0 === "extracted")) || (key0 === "entities")) || (key0 === "figures")) || (key0 === "events")) || (key0 === "quotations")) || (key0 === "claims"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema32,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.document !== undefined){
let data0 = data.document;
if(typeof data0 === "string"){
if(func2(data0) > 64){
const err2 = {instancePath:instancePath+"/document",schemaPath:"#/properties/document/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters",schema:64,parentSchema:schema32.properties.document,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(!pattern9.test(data0)){
const err3 = {instancePath:instancePath+"/document",schemaPath:"#/properties/document/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9_-]*$"},message:"must match pattern \""+"^[A-Za-z0-9][A-Za-z0-9_-]*$"+"\"",schema:"^[A-Za-z0-9][A-Za-z0-9_-]*$",parentSchema:schema32.properties.document,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/document",schemaPath:"#/properties/document/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.properties.document.type,parentSchema:schema32.properties.document,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.extracted !== undefined){
let data1 = data.extracted;
const _errs6 = errors;
let valid1 = true;
const _errs7 = errors;
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
if(data1.method !== undefined){
if("assisted" !== data1.method){
const err5 = {};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
var _valid0 = _errs7 === errors;
errors = _errs6;
if(vErrors !== null){
if(_errs6){
vErrors.length = _errs6;
}
else {
vErrors = null;
}
}
if(_valid0){
const _errs9 = errors;
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
if(data1.tool === undefined){
const err6 = {instancePath:instancePath+"/extracted",schemaPath:"#/properties/extracted/then/required",keyword:"required",params:{missingProperty: "tool"},message:"must have required property '"+"tool"+"'",schema:schema32.properties.extracted.then.required,parentSchema:schema32.properties.extracted.then,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
var _valid0 = _errs9 === errors;
valid1 = _valid0;
if(valid1){
var props0 = {};
props0.tool = true;
props0.method = true;
}
}
if(!valid1){
const err7 = {instancePath:instancePath+"/extracted",schemaPath:"#/properties/extracted/if",keyword:"if",params:{failingKeyword: "then"},message:"must match \"then\" schema",schema:schema32.properties.extracted.if,parentSchema:schema32.properties.extracted,data:data1};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
if(data1.by === undefined){
const err8 = {instancePath:instancePath+"/extracted",schemaPath:"#/properties/extracted/required",keyword:"required",params:{missingProperty: "by"},message:"must have required property '"+"by"+"'",schema:schema32.properties.extracted.required,parentSchema:schema32.properties.extracted,data:data1};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(data1.method === undefined){
const err9 = {instancePath:instancePath+"/extracted",schemaPath:"#/properties/extracted/required",keyword:"required",params:{missingProperty: "method"},message:"must have required property '"+"method"+"'",schema:schema32.properties.extracted.required,parentSchema:schema32.properties.extracted,data:data1};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
for(const key1 in data1){
if(!((((key1 === "by") || (key1 === "on")) || (key1 === "method")) || (key1 === "tool"))){
const err10 = {instancePath:instancePath+"/extracted",schemaPath:"#/properties/extracted/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema32.properties.extracted,data:data1};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data1.by !== undefined){
let data3 = data1.by;
if(typeof data3 === "string"){
if(func2(data3) > 300){
const err11 = {instancePath:instancePath+"/extracted/by",schemaPath:"#/properties/extracted/properties/by/maxLength",keyword:"maxLength",params:{limit: 300},message:"must NOT have more than 300 characters",schema:300,parentSchema:schema32.properties.extracted.properties.by,data:data3};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(func2(data3) < 1){
const err12 = {instancePath:instancePath+"/extracted/by",schemaPath:"#/properties/extracted/properties/by/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema32.properties.extracted.properties.by,data:data3};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
else {
const err13 = {instancePath:instancePath+"/extracted/by",schemaPath:"#/properties/extracted/properties/by/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.properties.extracted.properties.by.type,parentSchema:schema32.properties.extracted.properties.by,data:data3};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data1.on !== undefined){
let data4 = data1.on;
const _errs14 = errors;
let valid4 = false;
const _errs15 = errors;
if(typeof data4 === "string"){
if(func2(data4) > 60){
const err14 = {instancePath:instancePath+"/extracted/on",schemaPath:"#/properties/extracted/properties/on/anyOf/0/maxLength",keyword:"maxLength",params:{limit: 60},message:"must NOT have more than 60 characters",schema:60,parentSchema:schema32.properties.extracted.properties.on.anyOf[0],data:data4};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(!(formats0.validate(data4))){
const err15 = {instancePath:instancePath+"/extracted/on",schemaPath:"#/properties/extracted/properties/on/anyOf/0/format",keyword:"format",params:{format: "edtf"},message:"must match format \""+"edtf"+"\"",schema:"edtf",parentSchema:schema32.properties.extracted.properties.on.anyOf[0],data:data4};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
else {
const err16 = {instancePath:instancePath+"/extracted/on",schemaPath:"#/properties/extracted/properties/on/anyOf/0/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.properties.extracted.properties.on.anyOf[0].type,parentSchema:schema32.properties.extracted.properties.on.anyOf[0],data:data4};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
var _valid1 = _errs15 === errors;
valid4 = valid4 || _valid1;
const _errs17 = errors;
if(!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))){
const err17 = {instancePath:instancePath+"/extracted/on",schemaPath:"#/properties/extracted/properties/on/anyOf/1/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema32.properties.extracted.properties.on.anyOf[1].type,parentSchema:schema32.properties.extracted.properties.on.anyOf[1],data:data4};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 > 9999 || isNaN(data4)){
const err18 = {instancePath:instancePath+"/extracted/on",schemaPath:"#/properties/extracted/properties/on/anyOf/1/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9999},message:"must be <= 9999",schema:9999,parentSchema:schema32.properties.extracted.properties.on.anyOf[1],data:data4};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if(data4 < 1000 || isNaN(data4)){
const err19 = {instancePath:instancePath+"/extracted/on",schemaPath:"#/properties/extracted/properties/on/anyOf/1/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1000},message:"must be >= 1000",schema:1000,parentSchema:schema32.properties.extracted.properties.on.anyOf[1],data:data4};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
var _valid1 = _errs17 === errors;
valid4 = valid4 || _valid1;
if(!valid4){
const err20 = {instancePath:instancePath+"/extracted/on",schemaPath:"#/properties/extracted/properties/on/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf",schema:schema32.properties.extracted.properties.on.anyOf,parentSchema:schema32.properties.extracted.properties.on,data:data4};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
else {
errors = _errs14;
if(vErrors !== null){
if(_errs14){
vErrors.length = _errs14;
}
else {
vErrors = null;
}
}
}
}
if(data1.method !== undefined){
let data5 = data1.method;
if(!((data5 === "manual") || (data5 === "assisted"))){
const err21 = {instancePath:instancePath+"/extracted/method",schemaPath:"#/properties/extracted/properties/method/enum",keyword:"enum",params:{allowedValues: schema32.properties.extracted.properties.method.enum},message:"must be equal to one of the allowed values",schema:schema32.properties.extracted.properties.method.enum,parentSchema:schema32.properties.extracted.properties.method,data:data5};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data1.tool !== undefined){
let data6 = data1.tool;
if(typeof data6 === "string"){
if(func2(data6) > 300){
const err22 = {instancePath:instancePath+"/extracted/tool",schemaPath:"#/properties/extracted/properties/tool/maxLength",keyword:"maxLength",params:{limit: 300},message:"must NOT have more than 300 characters",schema:300,parentSchema:schema32.properties.extracted.properties.tool,data:data6};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if(func2(data6) < 1){
const err23 = {instancePath:instancePath+"/extracted/tool",schemaPath:"#/properties/extracted/properties/tool/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema32.properties.extracted.properties.tool,data:data6};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
else {
const err24 = {instancePath:instancePath+"/extracted/tool",schemaPath:"#/properties/extracted/properties/tool/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.properties.extracted.properties.tool.type,parentSchema:schema32.properties.extracted.properties.tool,data:data6};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
}
else {
const err25 = {instancePath:instancePath+"/extracted",schemaPath:"#/properties/extracted/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema32.properties.extracted.type,parentSchema:schema32.properties.extracted,data:data1};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data.entities !== undefined){
let data7 = data.entities;
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
if(Object.keys(data7).length > 5000){
const err26 = {instancePath:instancePath+"/entities",schemaPath:"#/properties/entities/maxProperties",keyword:"maxProperties",params:{limit: 5000},message:"must NOT have more than 5000 properties",schema:5000,parentSchema:schema32.properties.entities,data:data7};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
for(const key2 in data7){
const _errs24 = errors;
if(typeof key2 === "string"){
if(func2(key2) > 64){
const err27 = {instancePath:instancePath+"/entities",schemaPath:"#/properties/entities/propertyNames/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters",schema:64,parentSchema:schema32.properties.entities.propertyNames,data:key2,propertyName:key2};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
if(!pattern9.test(key2)){
const err28 = {instancePath:instancePath+"/entities",schemaPath:"#/properties/entities/propertyNames/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9_-]*$"},message:"must match pattern \""+"^[A-Za-z0-9][A-Za-z0-9_-]*$"+"\"",schema:"^[A-Za-z0-9][A-Za-z0-9_-]*$",parentSchema:schema32.properties.entities.propertyNames,data:key2,propertyName:key2};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
else {
const err29 = {instancePath:instancePath+"/entities",schemaPath:"#/properties/entities/propertyNames/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.properties.entities.propertyNames.type,parentSchema:schema32.properties.entities.propertyNames,data:key2,propertyName:key2};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
var valid5 = _errs24 === errors;
if(!valid5){
const err30 = {instancePath:instancePath+"/entities",schemaPath:"#/properties/entities/propertyNames",keyword:"propertyNames",params:{propertyName: key2},message:"property name must be valid",schema:schema32.properties.entities.propertyNames,parentSchema:schema32.properties.entities,data:data7};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
for(const key3 in data7){
if(!(validate22(data7[key3], {instancePath:instancePath+"/entities/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data7,parentDataProperty:key3,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
}
else {
const err31 = {instancePath:instancePath+"/entities",schemaPath:"#/properties/entities/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema32.properties.entities.type,parentSchema:schema32.properties.entities,data:data7};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data.figures !== undefined){
let data9 = data.figures;
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
if(Object.keys(data9).length > 5000){
const err32 = {instancePath:instancePath+"/figures",schemaPath:"#/properties/figures/maxProperties",keyword:"maxProperties",params:{limit: 5000},message:"must NOT have more than 5000 properties",schema:5000,parentSchema:schema32.properties.figures,data:data9};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
for(const key4 in data9){
const _errs30 = errors;
if(typeof key4 === "string"){
if(func2(key4) > 64){
const err33 = {instancePath:instancePath+"/figures",schemaPath:"#/properties/figures/propertyNames/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters",schema:64,parentSchema:schema32.properties.figures.propertyNames,data:key4,propertyName:key4};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
if(!pattern9.test(key4)){
const err34 = {instancePath:instancePath+"/figures",schemaPath:"#/properties/figures/propertyNames/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9_-]*$"},message:"must match pattern \""+"^[A-Za-z0-9][A-Za-z0-9_-]*$"+"\"",schema:"^[A-Za-z0-9][A-Za-z0-9_-]*$",parentSchema:schema32.properties.figures.propertyNames,data:key4,propertyName:key4};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
else {
const err35 = {instancePath:instancePath+"/figures",schemaPath:"#/properties/figures/propertyNames/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.properties.figures.propertyNames.type,parentSchema:schema32.properties.figures.propertyNames,data:key4,propertyName:key4};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
var valid7 = _errs30 === errors;
if(!valid7){
const err36 = {instancePath:instancePath+"/figures",schemaPath:"#/properties/figures/propertyNames",keyword:"propertyNames",params:{propertyName: key4},message:"property name must be valid",schema:schema32.properties.figures.propertyNames,parentSchema:schema32.properties.figures,data:data9};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
for(const key5 in data9){
if(!(validate24(data9[key5], {instancePath:instancePath+"/figures/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data9,parentDataProperty:key5,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
}
else {
const err37 = {instancePath:instancePath+"/figures",schemaPath:"#/properties/figures/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema32.properties.figures.type,parentSchema:schema32.properties.figures,data:data9};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
if(data.events !== undefined){
let data11 = data.events;
if(data11 && typeof data11 == "object" && !Array.isArray(data11)){
if(Object.keys(data11).length > 5000){
const err38 = {instancePath:instancePath+"/events",schemaPath:"#/properties/events/maxProperties",keyword:"maxProperties",params:{limit: 5000},message:"must NOT have more than 5000 properties",schema:5000,parentSchema:schema32.properties.events,data:data11};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
for(const key6 in data11){
const _errs36 = errors;
if(typeof key6 === "string"){
if(func2(key6) > 64){
const err39 = {instancePath:instancePath+"/events",schemaPath:"#/properties/events/propertyNames/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters",schema:64,parentSchema:schema32.properties.events.propertyNames,data:key6,propertyName:key6};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
if(!pattern9.test(key6)){
const err40 = {instancePath:instancePath+"/events",schemaPath:"#/properties/events/propertyNames/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9_-]*$"},message:"must match pattern \""+"^[A-Za-z0-9][A-Za-z0-9_-]*$"+"\"",schema:"^[A-Za-z0-9][A-Za-z0-9_-]*$",parentSchema:schema32.properties.events.propertyNames,data:key6,propertyName:key6};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
else {
const err41 = {instancePath:instancePath+"/events",schemaPath:"#/properties/events/propertyNames/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.properties.events.propertyNames.type,parentSchema:schema32.properties.events.propertyNames,data:key6,propertyName:key6};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
var valid9 = _errs36 === errors;
if(!valid9){
const err42 = {instancePath:instancePath+"/events",schemaPath:"#/properties/events/propertyNames",keyword:"propertyNames",params:{propertyName: key6},message:"property name must be valid",schema:schema32.properties.events.propertyNames,parentSchema:schema32.properties.events,data:data11};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
for(const key7 in data11){
if(!(validate26(data11[key7], {instancePath:instancePath+"/events/" + key7.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data11,parentDataProperty:key7,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
errors = vErrors.length;
}
}
}
else {
const err43 = {instancePath:instancePath+"/events",schemaPath:"#/properties/events/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema32.properties.events.type,parentSchema:schema32.properties.events,data:data11};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
if(data.quotations !== undefined){
let data13 = data.quotations;
if(data13 && typeof data13 == "object" && !Array.isArray(data13)){
if(Object.keys(data13).length > 5000){
const err44 = {instancePath:instancePath+"/quotations",schemaPath:"#/properties/quotations/maxProperties",keyword:"maxProperties",params:{limit: 5000},message:"must NOT have more than 5000 properties",schema:5000,parentSchema:schema32.properties.quotations,data:data13};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
for(const key8 in data13){
const _errs42 = errors;
if(typeof key8 === "string"){
if(func2(key8) > 64){
const err45 = {instancePath:instancePath+"/quotations",schemaPath:"#/properties/quotations/propertyNames/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters",schema:64,parentSchema:schema32.properties.quotations.propertyNames,data:key8,propertyName:key8};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
if(!pattern9.test(key8)){
const err46 = {instancePath:instancePath+"/quotations",schemaPath:"#/properties/quotations/propertyNames/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9_-]*$"},message:"must match pattern \""+"^[A-Za-z0-9][A-Za-z0-9_-]*$"+"\"",schema:"^[A-Za-z0-9][A-Za-z0-9_-]*$",parentSchema:schema32.properties.quotations.propertyNames,data:key8,propertyName:key8};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
else {
const err47 = {instancePath:instancePath+"/quotations",schemaPath:"#/properties/quotations/propertyNames/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.properties.quotations.propertyNames.type,parentSchema:schema32.properties.quotations.propertyNames,data:key8,propertyName:key8};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
var valid11 = _errs42 === errors;
if(!valid11){
const err48 = {instancePath:instancePath+"/quotations",schemaPath:"#/properties/quotations/propertyNames",keyword:"propertyNames",params:{propertyName: key8},message:"property name must be valid",schema:schema32.properties.quotations.propertyNames,parentSchema:schema32.properties.quotations,data:data13};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
for(const key9 in data13){
let data14 = data13[key9];
if(data14 && typeof data14 == "object" && !Array.isArray(data14)){
if(data14.words === undefined){
const err49 = {instancePath:instancePath+"/quotations/" + key9.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/quotation/required",keyword:"required",params:{missingProperty: "words"},message:"must have required property '"+"words"+"'",schema:schema39.required,parentSchema:schema39,data:data14};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
for(const key10 in data14){
if(!(((((((key10 === "words") || (key10 === "speaker")) || (key10 === "about")) || (key10 === "prefix")) || (key10 === "suffix")) || (key10 === "note")) || (key10 === "topics"))){
const err50 = {instancePath:instancePath+"/quotations/" + key9.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/quotation/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key10},message:"must NOT have additional properties",schema:false,parentSchema:schema39,data:data14};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
if(data14.words !== undefined){
let data15 = data14.words;
if(typeof data15 === "string"){
if(func2(data15) > 4000){
const err51 = {instancePath:instancePath+"/quotations/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/words",schemaPath:"#/$defs/quotation/properties/words/maxLength",keyword:"maxLength",params:{limit: 4000},message:"must NOT have more than 4000 characters",schema:4000,parentSchema:schema39.properties.words,data:data15};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
if(func2(data15) < 1){
const err52 = {instancePath:instancePath+"/quotations/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/words",schemaPath:"#/$defs/quotation/properties/words/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema39.properties.words,data:data15};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
else {
const err53 = {instancePath:instancePath+"/quotations/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/words",schemaPath:"#/$defs/quotation/properties/words/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema39.properties.words.type,parentSchema:schema39.properties.words,data:data15};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
if(data14.speaker !== undefined){
let data16 = data14.speaker;
if(typeof data16 === "string"){
if(func2(data16) > 64){
const err54 = {instancePath:instancePath+"/quotations/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/speaker",schemaPath:"#/$defs/quotation/properties/speaker/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters",schema:64,parentSchema:schema39.properties.speaker,data:data16};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
if(!pattern9.test(data16)){
const err55 = {instancePath:instancePath+"/quotations/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/speaker",schemaPath:"#/$defs/quotation/properties/speaker/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9_-]*$"},message:"must match pattern \""+"^[A-Za-z0-9][A-Za-z0-9_-]*$"+"\"",schema:"^[A-Za-z0-9][A-Za-z0-9_-]*$",parentSchema:schema39.properties.speaker,data:data16};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
else {
const err56 = {instancePath:instancePath+"/quotations/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/speaker",schemaPath:"#/$defs/quotation/properties/speaker/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema39.properties.speaker.type,parentSchema:schema39.properties.speaker,data:data16};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
if(data14.about !== undefined){
let data17 = data14.about;
if(typeof data17 === "string"){
if(func2(data17) > 300){
const err57 = {instancePath:instancePath+"/quotations/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/about",schemaPath:"#/$defs/quotation/properties/about/maxLength",keyword:"maxLength",params:{limit: 300},message:"must NOT have more than 300 characters",schema:300,parentSchema:schema39.properties.about,data:data17};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
if(func2(data17) < 1){
const err58 = {instancePath:instancePath+"/quotations/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/about",schemaPath:"#/$defs/quotation/properties/about/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema39.properties.about,data:data17};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
}
else {
const err59 = {instancePath:instancePath+"/quotations/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/about",schemaPath:"#/$defs/quotation/properties/about/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema39.properties.about.type,parentSchema:schema39.properties.about,data:data17};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
}
if(data14.prefix !== undefined){
let data18 = data14.prefix;
if(typeof data18 === "string"){
if(func2(data18) > 500){
const err60 = {instancePath:instancePath+"/quotations/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/prefix",schemaPath:"#/$defs/quotation/properties/prefix/maxLength",keyword:"maxLength",params:{limit: 500},message:"must NOT have more than 500 characters",schema:500,parentSchema:schema39.properties.prefix,data:data18};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
if(func2(data18) < 1){
const err61 = {instancePath:instancePath+"/quotations/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/prefix",schemaPath:"#/$defs/quotation/properties/prefix/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema39.properties.prefix,data:data18};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
}
else {
const err62 = {instancePath:instancePath+"/quotations/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/prefix",schemaPath:"#/$defs/quotation/properties/prefix/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema39.properties.prefix.type,parentSchema:schema39.properties.prefix,data:data18};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
}
if(data14.suffix !== undefined){
let data19 = data14.suffix;
if(typeof data19 === "string"){
if(func2(data19) > 500){
const err63 = {instancePath:instancePath+"/quotations/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/suffix",schemaPath:"#/$defs/quotation/properties/suffix/maxLength",keyword:"maxLength",params:{limit: 500},message:"must NOT have more than 500 characters",schema:500,parentSchema:schema39.properties.suffix,data:data19};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
if(func2(data19) < 1){
const err64 = {instancePath:instancePath+"/quotations/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/suffix",schemaPath:"#/$defs/quotation/properties/suffix/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema39.properties.suffix,data:data19};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
}
else {
const err65 = {instancePath:instancePath+"/quotations/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/suffix",schemaPath:"#/$defs/quotation/properties/suffix/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema39.properties.suffix.type,parentSchema:schema39.properties.suffix,data:data19};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
}
if(data14.note !== undefined){
let data20 = data14.note;
if(typeof data20 === "string"){
if(func2(data20) > 4000){
const err66 = {instancePath:instancePath+"/quotations/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/note",schemaPath:"#/$defs/quotation/properties/note/maxLength",keyword:"maxLength",params:{limit: 4000},message:"must NOT have more than 4000 characters",schema:4000,parentSchema:schema39.properties.note,data:data20};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
if(func2(data20) < 1){
const err67 = {instancePath:instancePath+"/quotations/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/note",schemaPath:"#/$defs/quotation/properties/note/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema39.properties.note,data:data20};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
}
else {
const err68 = {instancePath:instancePath+"/quotations/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/note",schemaPath:"#/$defs/quotation/properties/note/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema39.properties.note.type,parentSchema:schema39.properties.note,data:data20};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
}
if(data14.topics !== undefined){
let data21 = data14.topics;
if(Array.isArray(data21)){
if(data21.length > 20){
const err69 = {instancePath:instancePath+"/quotations/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/topics",schemaPath:"#/$defs/quotation/properties/topics/maxItems",keyword:"maxItems",params:{limit: 20},message:"must NOT have more than 20 items",schema:20,parentSchema:schema39.properties.topics,data:data21};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
const len0 = data21.length;
for(let i0=0; i0<len0; i0++){
let data22 = data21[i0];
if(typeof data22 === "string"){
if(func2(data22) > 64){
const err70 = {instancePath:instancePath+"/quotations/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/topics/" + i0,schemaPath:"#/$defs/quotation/properties/topics/items/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters",schema:64,parentSchema:schema39.properties.topics.items,data:data22};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
if(!pattern9.test(data22)){
const err71 = {instancePath:instancePath+"/quotations/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/topics/" + i0,schemaPath:"#/$defs/quotation/properties/topics/items/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9_-]*$"},message:"must match pattern \""+"^[A-Za-z0-9][A-Za-z0-9_-]*$"+"\"",schema:"^[A-Za-z0-9][A-Za-z0-9_-]*$",parentSchema:schema39.properties.topics.items,data:data22};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
}
else {
const err72 = {instancePath:instancePath+"/quotations/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/topics/" + i0,schemaPath:"#/$defs/quotation/properties/topics/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema39.properties.topics.items.type,parentSchema:schema39.properties.topics.items,data:data22};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
}
let i1 = data21.length;
let j0;
if(i1 > 1){
const indices0 = {};
for(;i1--;){
let item0 = data21[i1];
if(typeof item0 !== "string"){
continue;
}
if(typeof indices0[item0] == "number"){
j0 = indices0[item0];
const err73 = {instancePath:instancePath+"/quotations/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/topics",schemaPath:"#/$defs/quotation/properties/topics/uniqueItems",keyword:"uniqueItems",params:{i: i1, j: j0},message:"must NOT have duplicate items (items ## "+j0+" and "+i1+" are identical)",schema:true,parentSchema:schema39.properties.topics,data:data21};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
break;
}
indices0[item0] = i1;
}
}
}
else {
const err74 = {instancePath:instancePath+"/quotations/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/topics",schemaPath:"#/$defs/quotation/properties/topics/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema39.properties.topics.type,parentSchema:schema39.properties.topics,data:data21};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
}
}
else {
const err75 = {instancePath:instancePath+"/quotations/" + key9.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/quotation/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema39.type,parentSchema:schema39,data:data14};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
}
}
else {
const err76 = {instancePath:instancePath+"/quotations",schemaPath:"#/properties/quotations/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema32.properties.quotations.type,parentSchema:schema32.properties.quotations,data:data13};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
}
if(data.claims !== undefined){
let data23 = data.claims;
if(data23 && typeof data23 == "object" && !Array.isArray(data23)){
if(Object.keys(data23).length > 5000){
const err77 = {instancePath:instancePath+"/claims",schemaPath:"#/properties/claims/maxProperties",keyword:"maxProperties",params:{limit: 5000},message:"must NOT have more than 5000 properties",schema:5000,parentSchema:schema32.properties.claims,data:data23};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
for(const key11 in data23){
const _errs67 = errors;
if(typeof key11 === "string"){
if(func2(key11) > 64){
const err78 = {instancePath:instancePath+"/claims",schemaPath:"#/properties/claims/propertyNames/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters",schema:64,parentSchema:schema32.properties.claims.propertyNames,data:key11,propertyName:key11};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
if(!pattern9.test(key11)){
const err79 = {instancePath:instancePath+"/claims",schemaPath:"#/properties/claims/propertyNames/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9_-]*$"},message:"must match pattern \""+"^[A-Za-z0-9][A-Za-z0-9_-]*$"+"\"",schema:"^[A-Za-z0-9][A-Za-z0-9_-]*$",parentSchema:schema32.properties.claims.propertyNames,data:key11,propertyName:key11};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
}
else {
const err80 = {instancePath:instancePath+"/claims",schemaPath:"#/properties/claims/propertyNames/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.properties.claims.propertyNames.type,parentSchema:schema32.properties.claims.propertyNames,data:key11,propertyName:key11};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
var valid18 = _errs67 === errors;
if(!valid18){
const err81 = {instancePath:instancePath+"/claims",schemaPath:"#/properties/claims/propertyNames",keyword:"propertyNames",params:{propertyName: key11},message:"property name must be valid",schema:schema32.properties.claims.propertyNames,parentSchema:schema32.properties.claims,data:data23};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
}
for(const key12 in data23){
if(!(validate28(data23[key12], {instancePath:instancePath+"/claims/" + key12.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data23,parentDataProperty:key12,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate28.errors : vErrors.concat(validate28.errors);
errors = vErrors.length;
}
}
}
else {
const err82 = {instancePath:instancePath+"/claims",schemaPath:"#/properties/claims/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema32.properties.claims.type,parentSchema:schema32.properties.claims,data:data23};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
}
}
}
else {
const err83 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema32.type,parentSchema:schema32,data};
if(vErrors === null){
vErrors = [err83];
}
else {
vErrors.push(err83);
}
errors++;
}
validate21.errors = vErrors;
return errors === 0;
}
validate21.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const check_pack = validate30;
const schema42 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://sourcebound.dev/schemas/pack.schema.json","title":"PackSettings","description":"The front matter of sources/packs/<id>.md: what is printed and for whom.","type":"object","additionalProperties":false,"required":["title","documents"],"properties":{"title":{"type":"string","minLength":1,"maxLength":300,"title":"Title","description":"The title of the pack.","examples":["The terrorist threat to the UK, as two officials describe it"]},"subtitle":{"type":"string","minLength":1,"maxLength":300,"title":"Subtitle","description":"A second line under the title.","examples":["What two public interviews establish"]},"audience":{"type":"string","minLength":1,"maxLength":300,"title":"Audience","description":"Whom it is for.","examples":["Community safety partnership"]},"author":{"title":"Authors","description":"Who answers for the pack: one name or several.","anyOf":[{"type":"string","minLength":1,"maxLength":300},{"type":"array","minItems":1,"maxItems":20,"items":{"type":"string","minLength":1,"maxLength":300}}],"examples":["A. Analyst"]},"edition":{"type":"integer","minimum":1,"maximum":9999,"title":"Edition","description":"Counts up from 1 each time the pack is issued.","examples":[2]},"date":{"title":"Date","description":"The date of the edition; the PDF carries it too. EDTF (ISO 8601-2): 2017, 2017-10, 2017-10-17, 2017-10~, 2013/2017, 2014-23. A plain year may stay unquoted.","tsType":"string","anyOf":[{"type":"string","format":"edtf","maxLength":60},{"type":"integer","minimum":1000,"maximum":9999}],"examples":["2026-11-20"]},"status":{"enum":["draft","final"],"default":"final","title":"Status","description":"A draft says so on each page.","examples":["draft"]},"supersedes":{"type":"string","minLength":1,"maxLength":300,"title":"Supersedes","description":"What this edition replaces.","examples":["Edition 1, 1 October 2026"]},"return-by":{"title":"Return by","description":"When copies are to be returned. EDTF (ISO 8601-2): 2017, 2017-10, 2017-10-17, 2017-10~, 2013/2017, 2014-23. A plain year may stay unquoted.","tsType":"string","anyOf":[{"type":"string","format":"edtf","maxLength":60},{"type":"integer","minimum":1000,"maximum":9999}],"examples":["2026-12-01"]},"language":{"enum":["en-GB","en-US","en-IE","en-AU","en-NZ","en-CA","en"],"default":"en-GB","title":"Language","description":"The language of the pack; it decides how dates and numbers are written.","examples":["en-GB"]},"documents":{"title":"Documents","description":"The ids of the documents that the pack is made from, in the order of their letters.","type":"array","minItems":1,"maxItems":200,"uniqueItems":true,"items":{"type":"string","pattern":"^[A-Za-z0-9][A-Za-z0-9_-]*$","maxLength":64},"examples":[["no-perfect-defense","mi5-parker-interview"]]},"template":{"type":"string","pattern":"^[A-Za-z0-9][A-Za-z0-9_-]*$","maxLength":64,"default":"briefing","title":"Template","description":"A folder in templates/.","examples":["briefing"]},"paper":{"enum":["A4","Letter","A5","Half-letter"],"default":"A4","title":"Paper","description":"The sheet.","examples":["A4"]},"type-size":{"enum":["standard","clear","large"],"default":"standard","title":"Type size","description":"standard: 10.5 to 12 pt. clear: 14 pt (Clear Print). large: 18 pt (large print).","examples":["clear"]},"pages-at-most":{"type":"integer","minimum":1,"maximum":9999,"title":"Pages at most","description":"More pages than this are an error that names what does not fit. A template may have a limit of its own: one-page allows 2, the two sides of a sheet.","examples":[1]},"marking":{"title":"Marking","description":"A handling marking: a TLP 2.0 label, or words of your own. Written as the label alone or with its scheme.","anyOf":[{"type":"string","minLength":1,"maxLength":80},{"type":"object","additionalProperties":false,"required":["scheme"],"properties":{"scheme":{"enum":["none","tlp","text"],"title":"Scheme","description":"none: no marking. tlp: a label of the Traffic Light Protocol 2.0. text: words of your own.","examples":["tlp"]},"label":{"type":"string","minLength":1,"maxLength":80,"title":"Label","description":"TLP:CLEAR, TLP:GREEN, TLP:AMBER, TLP:AMBER+STRICT, TLP:RED, or the words to print.","examples":["TLP:GREEN"]}}}],"examples":[{"scheme":"tlp","label":"TLP:GREEN"},"OFFICIAL"]},"distribution":{"title":"Distribution","description":"Who gets a copy.","type":"array","maxItems":1000,"items":{"type":"object","additionalProperties":false,"required":["name"],"properties":{"name":{"type":"string","minLength":1,"maxLength":300,"title":"Name","description":"The recipient.","examples":["B. Reader"]},"organisation":{"type":"string","minLength":1,"maxLength":300,"title":"Organisation","description":"Where the recipient works.","examples":["City Council"]},"copies":{"type":"integer","minimum":1,"maximum":1000,"default":1,"title":"Copies","description":"How many copies.","examples":[2]}}},"examples":[[{"name":"B. Reader","organisation":"City Council","copies":2}]]},"own":{"title":"Own words","description":"The author's own numbers and quotation marks, which no source backs. Each phrase must stand in the pack's text.","type":"array","maxItems":500,"items":{"type":"string","minLength":1,"maxLength":300},"examples":[["two officials"]]}}};

function validate30(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://sourcebound.dev/schemas/pack.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate30.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.title === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "title"},message:"must have required property '"+"title"+"'",schema:schema42.required,parentSchema:schema42,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.documents === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "documents"},message:"must have required property '"+"documents"+"'",schema:schema42.required,parentSchema:schema42,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!(func1.call(schema42.properties, key0))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema42,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.title !== undefined){
let data0 = data.title;
if(typeof data0 === "string"){
if(func2(data0) > 300){
const err3 = {instancePath:instancePath+"/title",schemaPath:"#/properties/title/maxLength",keyword:"maxLength",params:{limit: 300},message:"must NOT have more than 300 characters",schema:300,parentSchema:schema42.properties.title,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(func2(data0) < 1){
const err4 = {instancePath:instancePath+"/title",schemaPath:"#/properties/title/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema42.properties.title,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/title",schemaPath:"#/properties/title/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema42.properties.title.type,parentSchema:schema42.properties.title,data:data0};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.subtitle !== undefined){
let data1 = data.subtitle;
if(typeof data1 === "string"){
if(func2(data1) > 300){
const err6 = {instancePath:instancePath+"/subtitle",schemaPath:"#/properties/subtitle/maxLength",keyword:"maxLength",params:{limit: 300},message:"must NOT have more than 300 characters",schema:300,parentSchema:schema42.properties.subtitle,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(func2(data1) < 1){
const err7 = {instancePath:instancePath+"/subtitle",schemaPath:"#/properties/subtitle/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema42.properties.subtitle,data:data1};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/subtitle",schemaPath:"#/properties/subtitle/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema42.properties.subtitle.type,parentSchema:schema42.properties.subtitle,data:data1};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.audience !== undefined){
let data2 = data.audience;
if(typeof data2 === "string"){
if(func2(data2) > 300){
const err9 = {instancePath:instancePath+"/audience",schemaPath:"#/properties/audience/maxLength",keyword:"maxLength",params:{limit: 300},message:"must NOT have more than 300 characters",schema:300,parentSchema:schema42.properties.audience,data:data2};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(func2(data2) < 1){
const err10 = {instancePath:instancePath+"/audience",schemaPath:"#/properties/audience/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema42.properties.audience,data:data2};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
else {
const err11 = {instancePath:instancePath+"/audience",schemaPath:"#/properties/audience/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema42.properties.audience.type,parentSchema:schema42.properties.audience,data:data2};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.author !== undefined){
let data3 = data.author;
const _errs9 = errors;
let valid1 = false;
const _errs10 = errors;
if(typeof data3 === "string"){
if(func2(data3) > 300){
const err12 = {instancePath:instancePath+"/author",schemaPath:"#/properties/author/anyOf/0/maxLength",keyword:"maxLength",params:{limit: 300},message:"must NOT have more than 300 characters",schema:300,parentSchema:schema42.properties.author.anyOf[0],data:data3};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(func2(data3) < 1){
const err13 = {instancePath:instancePath+"/author",schemaPath:"#/properties/author/anyOf/0/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema42.properties.author.anyOf[0],data:data3};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
else {
const err14 = {instancePath:instancePath+"/author",schemaPath:"#/properties/author/anyOf/0/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema42.properties.author.anyOf[0].type,parentSchema:schema42.properties.author.anyOf[0],data:data3};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
var _valid0 = _errs10 === errors;
valid1 = valid1 || _valid0;
const _errs12 = errors;
if(Array.isArray(data3)){
if(data3.length > 20){
const err15 = {instancePath:instancePath+"/author",schemaPath:"#/properties/author/anyOf/1/maxItems",keyword:"maxItems",params:{limit: 20},message:"must NOT have more than 20 items",schema:20,parentSchema:schema42.properties.author.anyOf[1],data:data3};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if(data3.length < 1){
const err16 = {instancePath:instancePath+"/author",schemaPath:"#/properties/author/anyOf/1/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema42.properties.author.anyOf[1],data:data3};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
const len0 = data3.length;
for(let i0=0; i0<len0; i0++){
let data4 = data3[i0];
if(typeof data4 === "string"){
if(func2(data4) > 300){
const err17 = {instancePath:instancePath+"/author/" + i0,schemaPath:"#/properties/author/anyOf/1/items/maxLength",keyword:"maxLength",params:{limit: 300},message:"must NOT have more than 300 characters",schema:300,parentSchema:schema42.properties.author.anyOf[1].items,data:data4};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
if(func2(data4) < 1){
const err18 = {instancePath:instancePath+"/author/" + i0,schemaPath:"#/properties/author/anyOf/1/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema42.properties.author.anyOf[1].items,data:data4};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
else {
const err19 = {instancePath:instancePath+"/author/" + i0,schemaPath:"#/properties/author/anyOf/1/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema42.properties.author.anyOf[1].items.type,parentSchema:schema42.properties.author.anyOf[1].items,data:data4};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
}
else {
const err20 = {instancePath:instancePath+"/author",schemaPath:"#/properties/author/anyOf/1/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema42.properties.author.anyOf[1].type,parentSchema:schema42.properties.author.anyOf[1],data:data3};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
var _valid0 = _errs12 === errors;
valid1 = valid1 || _valid0;
if(!valid1){
const err21 = {instancePath:instancePath+"/author",schemaPath:"#/properties/author/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf",schema:schema42.properties.author.anyOf,parentSchema:schema42.properties.author,data:data3};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
else {
errors = _errs9;
if(vErrors !== null){
if(_errs9){
vErrors.length = _errs9;
}
else {
vErrors = null;
}
}
}
}
if(data.edition !== undefined){
let data5 = data.edition;
if(!(((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5))) && (isFinite(data5)))){
const err22 = {instancePath:instancePath+"/edition",schemaPath:"#/properties/edition/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema42.properties.edition.type,parentSchema:schema42.properties.edition,data:data5};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if((typeof data5 == "number") && (isFinite(data5))){
if(data5 > 9999 || isNaN(data5)){
const err23 = {instancePath:instancePath+"/edition",schemaPath:"#/properties/edition/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9999},message:"must be <= 9999",schema:9999,parentSchema:schema42.properties.edition,data:data5};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
if(data5 < 1 || isNaN(data5)){
const err24 = {instancePath:instancePath+"/edition",schemaPath:"#/properties/edition/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema42.properties.edition,data:data5};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
}
if(data.date !== undefined){
let data6 = data.date;
const _errs19 = errors;
let valid4 = false;
const _errs20 = errors;
if(typeof data6 === "string"){
if(func2(data6) > 60){
const err25 = {instancePath:instancePath+"/date",schemaPath:"#/properties/date/anyOf/0/maxLength",keyword:"maxLength",params:{limit: 60},message:"must NOT have more than 60 characters",schema:60,parentSchema:schema42.properties.date.anyOf[0],data:data6};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
if(!(formats0.validate(data6))){
const err26 = {instancePath:instancePath+"/date",schemaPath:"#/properties/date/anyOf/0/format",keyword:"format",params:{format: "edtf"},message:"must match format \""+"edtf"+"\"",schema:"edtf",parentSchema:schema42.properties.date.anyOf[0],data:data6};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
else {
const err27 = {instancePath:instancePath+"/date",schemaPath:"#/properties/date/anyOf/0/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema42.properties.date.anyOf[0].type,parentSchema:schema42.properties.date.anyOf[0],data:data6};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
var _valid1 = _errs20 === errors;
valid4 = valid4 || _valid1;
const _errs22 = errors;
if(!(((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6))) && (isFinite(data6)))){
const err28 = {instancePath:instancePath+"/date",schemaPath:"#/properties/date/anyOf/1/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema42.properties.date.anyOf[1].type,parentSchema:schema42.properties.date.anyOf[1],data:data6};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
if((typeof data6 == "number") && (isFinite(data6))){
if(data6 > 9999 || isNaN(data6)){
const err29 = {instancePath:instancePath+"/date",schemaPath:"#/properties/date/anyOf/1/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9999},message:"must be <= 9999",schema:9999,parentSchema:schema42.properties.date.anyOf[1],data:data6};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
if(data6 < 1000 || isNaN(data6)){
const err30 = {instancePath:instancePath+"/date",schemaPath:"#/properties/date/anyOf/1/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1000},message:"must be >= 1000",schema:1000,parentSchema:schema42.properties.date.anyOf[1],data:data6};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
var _valid1 = _errs22 === errors;
valid4 = valid4 || _valid1;
if(!valid4){
const err31 = {instancePath:instancePath+"/date",schemaPath:"#/properties/date/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf",schema:schema42.properties.date.anyOf,parentSchema:schema42.properties.date,data:data6};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
else {
errors = _errs19;
if(vErrors !== null){
if(_errs19){
vErrors.length = _errs19;
}
else {
vErrors = null;
}
}
}
}
if(data.status !== undefined){
let data7 = data.status;
if(!((data7 === "draft") || (data7 === "final"))){
const err32 = {instancePath:instancePath+"/status",schemaPath:"#/properties/status/enum",keyword:"enum",params:{allowedValues: schema42.properties.status.enum},message:"must be equal to one of the allowed values",schema:schema42.properties.status.enum,parentSchema:schema42.properties.status,data:data7};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data.supersedes !== undefined){
let data8 = data.supersedes;
if(typeof data8 === "string"){
if(func2(data8) > 300){
const err33 = {instancePath:instancePath+"/supersedes",schemaPath:"#/properties/supersedes/maxLength",keyword:"maxLength",params:{limit: 300},message:"must NOT have more than 300 characters",schema:300,parentSchema:schema42.properties.supersedes,data:data8};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
if(func2(data8) < 1){
const err34 = {instancePath:instancePath+"/supersedes",schemaPath:"#/properties/supersedes/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema42.properties.supersedes,data:data8};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
else {
const err35 = {instancePath:instancePath+"/supersedes",schemaPath:"#/properties/supersedes/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema42.properties.supersedes.type,parentSchema:schema42.properties.supersedes,data:data8};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data["return-by"] !== undefined){
let data9 = data["return-by"];
const _errs28 = errors;
let valid5 = false;
const _errs29 = errors;
if(typeof data9 === "string"){
if(func2(data9) > 60){
const err36 = {instancePath:instancePath+"/return-by",schemaPath:"#/properties/return-by/anyOf/0/maxLength",keyword:"maxLength",params:{limit: 60},message:"must NOT have more than 60 characters",schema:60,parentSchema:schema42.properties["return-by"].anyOf[0],data:data9};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
if(!(formats0.validate(data9))){
const err37 = {instancePath:instancePath+"/return-by",schemaPath:"#/properties/return-by/anyOf/0/format",keyword:"format",params:{format: "edtf"},message:"must match format \""+"edtf"+"\"",schema:"edtf",parentSchema:schema42.properties["return-by"].anyOf[0],data:data9};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
else {
const err38 = {instancePath:instancePath+"/return-by",schemaPath:"#/properties/return-by/anyOf/0/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema42.properties["return-by"].anyOf[0].type,parentSchema:schema42.properties["return-by"].anyOf[0],data:data9};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
var _valid2 = _errs29 === errors;
valid5 = valid5 || _valid2;
const _errs31 = errors;
if(!(((typeof data9 == "number") && (!(data9 % 1) && !isNaN(data9))) && (isFinite(data9)))){
const err39 = {instancePath:instancePath+"/return-by",schemaPath:"#/properties/return-by/anyOf/1/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema42.properties["return-by"].anyOf[1].type,parentSchema:schema42.properties["return-by"].anyOf[1],data:data9};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
if((typeof data9 == "number") && (isFinite(data9))){
if(data9 > 9999 || isNaN(data9)){
const err40 = {instancePath:instancePath+"/return-by",schemaPath:"#/properties/return-by/anyOf/1/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9999},message:"must be <= 9999",schema:9999,parentSchema:schema42.properties["return-by"].anyOf[1],data:data9};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
if(data9 < 1000 || isNaN(data9)){
const err41 = {instancePath:instancePath+"/return-by",schemaPath:"#/properties/return-by/anyOf/1/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1000},message:"must be >= 1000",schema:1000,parentSchema:schema42.properties["return-by"].anyOf[1],data:data9};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
var _valid2 = _errs31 === errors;
valid5 = valid5 || _valid2;
if(!valid5){
const err42 = {instancePath:instancePath+"/return-by",schemaPath:"#/properties/return-by/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf",schema:schema42.properties["return-by"].anyOf,parentSchema:schema42.properties["return-by"],data:data9};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
else {
errors = _errs28;
if(vErrors !== null){
if(_errs28){
vErrors.length = _errs28;
}
else {
vErrors = null;
}
}
}
}
if(data.language !== undefined){
let data10 = data.language;
if(!(((((((data10 === "en-GB") || (data10 === "en-US")) || (data10 === "en-IE")) || (data10 === "en-AU")) || (data10 === "en-NZ")) || (data10 === "en-CA")) || (data10 === "en"))){
const err43 = {instancePath:instancePath+"/language",schemaPath:"#/properties/language/enum",keyword:"enum",params:{allowedValues: schema42.properties.language.enum},message:"must be equal to one of the allowed values",schema:schema42.properties.language.enum,parentSchema:schema42.properties.language,data:data10};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
if(data.documents !== undefined){
let data11 = data.documents;
if(Array.isArray(data11)){
if(data11.length > 200){
const err44 = {instancePath:instancePath+"/documents",schemaPath:"#/properties/documents/maxItems",keyword:"maxItems",params:{limit: 200},message:"must NOT have more than 200 items",schema:200,parentSchema:schema42.properties.documents,data:data11};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
if(data11.length < 1){
const err45 = {instancePath:instancePath+"/documents",schemaPath:"#/properties/documents/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema42.properties.documents,data:data11};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
const len1 = data11.length;
for(let i1=0; i1<len1; i1++){
let data12 = data11[i1];
if(typeof data12 === "string"){
if(func2(data12) > 64){
const err46 = {instancePath:instancePath+"/documents/" + i1,schemaPath:"#/properties/documents/items/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters",schema:64,parentSchema:schema42.properties.documents.items,data:data12};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
if(!pattern9.test(data12)){
const err47 = {instancePath:instancePath+"/documents/" + i1,schemaPath:"#/properties/documents/items/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9_-]*$"},message:"must match pattern \""+"^[A-Za-z0-9][A-Za-z0-9_-]*$"+"\"",schema:"^[A-Za-z0-9][A-Za-z0-9_-]*$",parentSchema:schema42.properties.documents.items,data:data12};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
else {
const err48 = {instancePath:instancePath+"/documents/" + i1,schemaPath:"#/properties/documents/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema42.properties.documents.items.type,parentSchema:schema42.properties.documents.items,data:data12};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
let i2 = data11.length;
let j0;
if(i2 > 1){
const indices0 = {};
for(;i2--;){
let item0 = data11[i2];
if(typeof item0 !== "string"){
continue;
}
if(typeof indices0[item0] == "number"){
j0 = indices0[item0];
const err49 = {instancePath:instancePath+"/documents",schemaPath:"#/properties/documents/uniqueItems",keyword:"uniqueItems",params:{i: i2, j: j0},message:"must NOT have duplicate items (items ## "+j0+" and "+i2+" are identical)",schema:true,parentSchema:schema42.properties.documents,data:data11};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
break;
}
indices0[item0] = i2;
}
}
}
else {
const err50 = {instancePath:instancePath+"/documents",schemaPath:"#/properties/documents/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema42.properties.documents.type,parentSchema:schema42.properties.documents,data:data11};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
if(data.template !== undefined){
let data13 = data.template;
if(typeof data13 === "string"){
if(func2(data13) > 64){
const err51 = {instancePath:instancePath+"/template",schemaPath:"#/properties/template/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters",schema:64,parentSchema:schema42.properties.template,data:data13};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
if(!pattern9.test(data13)){
const err52 = {instancePath:instancePath+"/template",schemaPath:"#/properties/template/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9_-]*$"},message:"must match pattern \""+"^[A-Za-z0-9][A-Za-z0-9_-]*$"+"\"",schema:"^[A-Za-z0-9][A-Za-z0-9_-]*$",parentSchema:schema42.properties.template,data:data13};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
else {
const err53 = {instancePath:instancePath+"/template",schemaPath:"#/properties/template/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema42.properties.template.type,parentSchema:schema42.properties.template,data:data13};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
if(data.paper !== undefined){
let data14 = data.paper;
if(!((((data14 === "A4") || (data14 === "Letter")) || (data14 === "A5")) || (data14 === "Half-letter"))){
const err54 = {instancePath:instancePath+"/paper",schemaPath:"#/properties/paper/enum",keyword:"enum",params:{allowedValues: schema42.properties.paper.enum},message:"must be equal to one of the allowed values",schema:schema42.properties.paper.enum,parentSchema:schema42.properties.paper,data:data14};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
if(data["type-size"] !== undefined){
let data15 = data["type-size"];
if(!(((data15 === "standard") || (data15 === "clear")) || (data15 === "large"))){
const err55 = {instancePath:instancePath+"/type-size",schemaPath:"#/properties/type-size/enum",keyword:"enum",params:{allowedValues: schema42.properties["type-size"].enum},message:"must be equal to one of the allowed values",schema:schema42.properties["type-size"].enum,parentSchema:schema42.properties["type-size"],data:data15};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
if(data["pages-at-most"] !== undefined){
let data16 = data["pages-at-most"];
if(!(((typeof data16 == "number") && (!(data16 % 1) && !isNaN(data16))) && (isFinite(data16)))){
const err56 = {instancePath:instancePath+"/pages-at-most",schemaPath:"#/properties/pages-at-most/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema42.properties["pages-at-most"].type,parentSchema:schema42.properties["pages-at-most"],data:data16};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
if((typeof data16 == "number") && (isFinite(data16))){
if(data16 > 9999 || isNaN(data16)){
const err57 = {instancePath:instancePath+"/pages-at-most",schemaPath:"#/properties/pages-at-most/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9999},message:"must be <= 9999",schema:9999,parentSchema:schema42.properties["pages-at-most"],data:data16};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
if(data16 < 1 || isNaN(data16)){
const err58 = {instancePath:instancePath+"/pages-at-most",schemaPath:"#/properties/pages-at-most/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema42.properties["pages-at-most"],data:data16};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
}
}
if(data.marking !== undefined){
let data17 = data.marking;
const _errs45 = errors;
let valid9 = false;
const _errs46 = errors;
if(typeof data17 === "string"){
if(func2(data17) > 80){
const err59 = {instancePath:instancePath+"/marking",schemaPath:"#/properties/marking/anyOf/0/maxLength",keyword:"maxLength",params:{limit: 80},message:"must NOT have more than 80 characters",schema:80,parentSchema:schema42.properties.marking.anyOf[0],data:data17};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
if(func2(data17) < 1){
const err60 = {instancePath:instancePath+"/marking",schemaPath:"#/properties/marking/anyOf/0/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema42.properties.marking.anyOf[0],data:data17};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
}
else {
const err61 = {instancePath:instancePath+"/marking",schemaPath:"#/properties/marking/anyOf/0/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema42.properties.marking.anyOf[0].type,parentSchema:schema42.properties.marking.anyOf[0],data:data17};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
var _valid3 = _errs46 === errors;
valid9 = valid9 || _valid3;
const _errs48 = errors;
if(data17 && typeof data17 == "object" && !Array.isArray(data17)){
if(data17.scheme === undefined){
const err62 = {instancePath:instancePath+"/marking",schemaPath:"#/properties/marking/anyOf/1/required",keyword:"required",params:{missingProperty: "scheme"},message:"must have required property '"+"scheme"+"'",schema:schema42.properties.marking.anyOf[1].required,parentSchema:schema42.properties.marking.anyOf[1],data:data17};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
for(const key1 in data17){
if(!((key1 === "scheme") || (key1 === "label"))){
const err63 = {instancePath:instancePath+"/marking",schemaPath:"#/properties/marking/anyOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema42.properties.marking.anyOf[1],data:data17};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
}
if(data17.scheme !== undefined){
let data18 = data17.scheme;
if(!(((data18 === "none") || (data18 === "tlp")) || (data18 === "text"))){
const err64 = {instancePath:instancePath+"/marking/scheme",schemaPath:"#/properties/marking/anyOf/1/properties/scheme/enum",keyword:"enum",params:{allowedValues: schema42.properties.marking.anyOf[1].properties.scheme.enum},message:"must be equal to one of the allowed values",schema:schema42.properties.marking.anyOf[1].properties.scheme.enum,parentSchema:schema42.properties.marking.anyOf[1].properties.scheme,data:data18};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
}
if(data17.label !== undefined){
let data19 = data17.label;
if(typeof data19 === "string"){
if(func2(data19) > 80){
const err65 = {instancePath:instancePath+"/marking/label",schemaPath:"#/properties/marking/anyOf/1/properties/label/maxLength",keyword:"maxLength",params:{limit: 80},message:"must NOT have more than 80 characters",schema:80,parentSchema:schema42.properties.marking.anyOf[1].properties.label,data:data19};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
if(func2(data19) < 1){
const err66 = {instancePath:instancePath+"/marking/label",schemaPath:"#/properties/marking/anyOf/1/properties/label/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema42.properties.marking.anyOf[1].properties.label,data:data19};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
}
else {
const err67 = {instancePath:instancePath+"/marking/label",schemaPath:"#/properties/marking/anyOf/1/properties/label/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema42.properties.marking.anyOf[1].properties.label.type,parentSchema:schema42.properties.marking.anyOf[1].properties.label,data:data19};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
}
}
else {
const err68 = {instancePath:instancePath+"/marking",schemaPath:"#/properties/marking/anyOf/1/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema42.properties.marking.anyOf[1].type,parentSchema:schema42.properties.marking.anyOf[1],data:data17};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
var _valid3 = _errs48 === errors;
valid9 = valid9 || _valid3;
if(!valid9){
const err69 = {instancePath:instancePath+"/marking",schemaPath:"#/properties/marking/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf",schema:schema42.properties.marking.anyOf,parentSchema:schema42.properties.marking,data:data17};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
else {
errors = _errs45;
if(vErrors !== null){
if(_errs45){
vErrors.length = _errs45;
}
else {
vErrors = null;
}
}
}
}
if(data.distribution !== undefined){
let data20 = data.distribution;
if(Array.isArray(data20)){
if(data20.length > 1000){
const err70 = {instancePath:instancePath+"/distribution",schemaPath:"#/properties/distribution/maxItems",keyword:"maxItems",params:{limit: 1000},message:"must NOT have more than 1000 items",schema:1000,parentSchema:schema42.properties.distribution,data:data20};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
const len2 = data20.length;
for(let i3=0; i3<len2; i3++){
let data21 = data20[i3];
if(data21 && typeof data21 == "object" && !Array.isArray(data21)){
if(data21.name === undefined){
const err71 = {instancePath:instancePath+"/distribution/" + i3,schemaPath:"#/properties/distribution/items/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'",schema:schema42.properties.distribution.items.required,parentSchema:schema42.properties.distribution.items,data:data21};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
for(const key2 in data21){
if(!(((key2 === "name") || (key2 === "organisation")) || (key2 === "copies"))){
const err72 = {instancePath:instancePath+"/distribution/" + i3,schemaPath:"#/properties/distribution/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema42.properties.distribution.items,data:data21};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
}
if(data21.name !== undefined){
let data22 = data21.name;
if(typeof data22 === "string"){
if(func2(data22) > 300){
const err73 = {instancePath:instancePath+"/distribution/" + i3+"/name",schemaPath:"#/properties/distribution/items/properties/name/maxLength",keyword:"maxLength",params:{limit: 300},message:"must NOT have more than 300 characters",schema:300,parentSchema:schema42.properties.distribution.items.properties.name,data:data22};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
if(func2(data22) < 1){
const err74 = {instancePath:instancePath+"/distribution/" + i3+"/name",schemaPath:"#/properties/distribution/items/properties/name/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema42.properties.distribution.items.properties.name,data:data22};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
}
else {
const err75 = {instancePath:instancePath+"/distribution/" + i3+"/name",schemaPath:"#/properties/distribution/items/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema42.properties.distribution.items.properties.name.type,parentSchema:schema42.properties.distribution.items.properties.name,data:data22};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
}
if(data21.organisation !== undefined){
let data23 = data21.organisation;
if(typeof data23 === "string"){
if(func2(data23) > 300){
const err76 = {instancePath:instancePath+"/distribution/" + i3+"/organisation",schemaPath:"#/properties/distribution/items/properties/organisation/maxLength",keyword:"maxLength",params:{limit: 300},message:"must NOT have more than 300 characters",schema:300,parentSchema:schema42.properties.distribution.items.properties.organisation,data:data23};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
if(func2(data23) < 1){
const err77 = {instancePath:instancePath+"/distribution/" + i3+"/organisation",schemaPath:"#/properties/distribution/items/properties/organisation/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema42.properties.distribution.items.properties.organisation,data:data23};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
}
else {
const err78 = {instancePath:instancePath+"/distribution/" + i3+"/organisation",schemaPath:"#/properties/distribution/items/properties/organisation/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema42.properties.distribution.items.properties.organisation.type,parentSchema:schema42.properties.distribution.items.properties.organisation,data:data23};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
}
if(data21.copies !== undefined){
let data24 = data21.copies;
if(!(((typeof data24 == "number") && (!(data24 % 1) && !isNaN(data24))) && (isFinite(data24)))){
const err79 = {instancePath:instancePath+"/distribution/" + i3+"/copies",schemaPath:"#/properties/distribution/items/properties/copies/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema42.properties.distribution.items.properties.copies.type,parentSchema:schema42.properties.distribution.items.properties.copies,data:data24};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
if((typeof data24 == "number") && (isFinite(data24))){
if(data24 > 1000 || isNaN(data24)){
const err80 = {instancePath:instancePath+"/distribution/" + i3+"/copies",schemaPath:"#/properties/distribution/items/properties/copies/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000},message:"must be <= 1000",schema:1000,parentSchema:schema42.properties.distribution.items.properties.copies,data:data24};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
if(data24 < 1 || isNaN(data24)){
const err81 = {instancePath:instancePath+"/distribution/" + i3+"/copies",schemaPath:"#/properties/distribution/items/properties/copies/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema42.properties.distribution.items.properties.copies,data:data24};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
}
}
}
else {
const err82 = {instancePath:instancePath+"/distribution/" + i3,schemaPath:"#/properties/distribution/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema42.properties.distribution.items.type,parentSchema:schema42.properties.distribution.items,data:data21};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
}
}
}
else {
const err83 = {instancePath:instancePath+"/distribution",schemaPath:"#/properties/distribution/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema42.properties.distribution.type,parentSchema:schema42.properties.distribution,data:data20};
if(vErrors === null){
vErrors = [err83];
}
else {
vErrors.push(err83);
}
errors++;
}
}
if(data.own !== undefined){
let data25 = data.own;
if(Array.isArray(data25)){
if(data25.length > 500){
const err84 = {instancePath:instancePath+"/own",schemaPath:"#/properties/own/maxItems",keyword:"maxItems",params:{limit: 500},message:"must NOT have more than 500 items",schema:500,parentSchema:schema42.properties.own,data:data25};
if(vErrors === null){
vErrors = [err84];
}
else {
vErrors.push(err84);
}
errors++;
}
const len3 = data25.length;
for(let i4=0; i4<len3; i4++){
let data26 = data25[i4];
if(typeof data26 === "string"){
if(func2(data26) > 300){
const err85 = {instancePath:instancePath+"/own/" + i4,schemaPath:"#/properties/own/items/maxLength",keyword:"maxLength",params:{limit: 300},message:"must NOT have more than 300 characters",schema:300,parentSchema:schema42.properties.own.items,data:data26};
if(vErrors === null){
vErrors = [err85];
}
else {
vErrors.push(err85);
}
errors++;
}
if(func2(data26) < 1){
const err86 = {instancePath:instancePath+"/own/" + i4,schemaPath:"#/properties/own/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema42.properties.own.items,data:data26};
if(vErrors === null){
vErrors = [err86];
}
else {
vErrors.push(err86);
}
errors++;
}
}
else {
const err87 = {instancePath:instancePath+"/own/" + i4,schemaPath:"#/properties/own/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema42.properties.own.items.type,parentSchema:schema42.properties.own.items,data:data26};
if(vErrors === null){
vErrors = [err87];
}
else {
vErrors.push(err87);
}
errors++;
}
}
}
else {
const err88 = {instancePath:instancePath+"/own",schemaPath:"#/properties/own/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema42.properties.own.type,parentSchema:schema42.properties.own,data:data25};
if(vErrors === null){
vErrors = [err88];
}
else {
vErrors.push(err88);
}
errors++;
}
}
}
else {
const err89 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema42.type,parentSchema:schema42,data};
if(vErrors === null){
vErrors = [err89];
}
else {
vErrors.push(err89);
}
errors++;
}
validate30.errors = vErrors;
return errors === 0;
}
validate30.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};
