import type { Table } from "./model.ts";

export const table: Table = {
 "headline": {
  "topical": 0,
  "telling": 0,
  "offTopic": 0,
  "echoed": 0,
  "echoedOnTopic": 0,
  "saidAbove": 0,
  "saidBelow": 0,
  "near": 0,
  "notFar": 0,
  "within": 0,
  "first": 0,
  "early": 0,
  "label": 0,
  "sentence": 0,
  "brief": 0,
  "ample": 0,
  "talkative": 0,
  "words": 0,
  "colon": 0,
  "question": 0,
  "bar": 0,
  "digits": 0,
  "capitals": 0,
  "lower": 0,
  "name": 0,
  "dated": 0,
  "authored": 0,
  "credit": 0,
  "leftover": 0,
  "noise": 0,
  "menuWord": 0,
  "announces": 0,
  "item": 0,
  "plain": 0,
  "underlined": 0,
  "spaced": 0,
  "menuAbove": 0,
  "menuBelow": 0,
  "leftoverAbove": 0,
  "leftoverBelow": 0,
  "creditNext": 0,
  "creditSoon": 0,
  "authorSoon": 0,
  "creditAbove": 0,
  "sentenceNext": 0,
  "sentenceSoon": 0,
  "sentenceAbove": 0,
  "proseAbove": 0,
  "rivalBelow": 0,
  "rivalAbove": 0
 },
 "bias": {
  "relatedBefore": -2.5,
  "bylineAbove": -4,
  "datelineAbove": -4,
  "creditAbove": -4,
  "title": -0.5,
  "subtitle": -5,
  "standfirst": -2.5,
  "byline": -4,
  "dateline": -4,
  "credit": -4,
  "attachment": -6,
  "epigraph": -6,
  "heading": -1.2,
  "paragraph": 0.5,
  "item": -4,
  "quote": -4,
  "verse": -4,
  "code": -5,
  "table": -7,
  "break": -8,
  "note": -6,
  "figure": -7,
  "contributorNote": -4,
  "disclaimer": -6,
  "relatedAfter": -1.5
 },
 "cues": {
  "long": {
   "before": -2.5,
   "relatedBefore": -1.5,
   "bylineAbove": -5,
   "datelineAbove": -5,
   "creditAbove": -2,
   "title": -2.5,
   "subtitle": -4,
   "byline": -5,
   "dateline": -5,
   "credit": -2,
   "heading": -5,
   "paragraph": 3,
   "item": 1,
   "quote": 0.5,
   "verse": -5,
   "code": -3,
   "break": -5,
   "note": 0.5,
   "aside": -3,
   "after": -0.8,
   "relatedAfter": -0.6
  },
  "overlong": {
   "bylineAbove": -3,
   "datelineAbove": -4,
   "title": -4,
   "subtitle": -3,
   "byline": -3,
   "dateline": -4,
   "heading": -3
  },
  "sentenceLength": {
   "relatedBefore": 0.5,
   "standfirst": 1.5,
   "paragraph": 0.3,
   "relatedAfter": 0.5
  },
  "short": {
   "before": 1,
   "relatedBefore": -0.5,
   "standfirst": -1.5,
   "heading": 0.8,
   "paragraph": -1.2,
   "aside": 1,
   "contributorNote": -2,
   "after": 1,
   "relatedAfter": -0.5
  },
  "tiny": {
   "before": 0.5,
   "title": -1.5,
   "standfirst": -3,
   "heading": -0.3,
   "paragraph": -1,
   "verse": -1,
   "aside": 0.5,
   "after": 0.5
  },
  "titleLength": {
   "title": 1.2,
   "subtitle": 0.5,
   "heading": 0.2
  },
  "address": {
   "before": 1,
   "title": -4,
   "standfirst": -2,
   "heading": -3,
   "aside": 1,
   "after": 1
  },
  "allCaps": {
   "title": 0.2,
   "heading": 0.8,
   "paragraph": -1,
   "verse": -1
  },
  "codeMarks": {
   "title": -2,
   "heading": -1.2,
   "paragraph": -0.7,
   "code": 3
  },
  "colon": {
   "title": -2.5,
   "heading": -0.3,
   "paragraph": 0.8,
   "code": -1,
   "aside": -0.5,
   "after": -0.3
  },
  "endMark": {
   "before": -0.5,
   "bylineAbove": -1.5,
   "title": -2,
   "standfirst": 0.7,
   "byline": -1.5,
   "heading": -1.5,
   "paragraph": 1,
   "item": -0.1,
   "aside": -0.5,
   "after": -0.5
  },
  "figures": {
   "before": 0.5,
   "datelineAbove": 0.5,
   "title": -2,
   "dateline": 0.5,
   "heading": -1.5,
   "table": 0.5,
   "aside": 0.5,
   "after": 0.5
  },
  "fluent": {
   "before": -0.8,
   "title": 0.3,
   "standfirst": 0.5,
   "paragraph": 1,
   "verse": 0.3,
   "code": -1.5,
   "aside": -0.8,
   "contributorNote": 0.7,
   "disclaimer": 1,
   "after": -0.8
  },
  "lowerStart": {
   "title": -2,
   "standfirst": -1.5,
   "heading": -1.5,
   "item": 0.2,
   "verse": -0.2,
   "code": 0.3
  },
  "menuLine": {
   "before": 2.5,
   "title": -3,
   "heading": -2,
   "paragraph": -1,
   "aside": 2.5,
   "after": 2.5
  },
  "openEnd": {
   "title": -3,
   "heading": -2,
   "paragraph": 0.3,
   "item": 0.5,
   "verse": 1
  },
  "question": {
   "title": 0.5,
   "heading": 0.5
  },
  "quotation": {
   "epigraph": 1,
   "heading": -0.5,
   "paragraph": 0.8,
   "quote": 0.5
  },
  "sentence": {
   "before": -1,
   "relatedBefore": 0.5,
   "title": -1,
   "standfirst": 1,
   "heading": -1,
   "paragraph": 1.2,
   "code": -2,
   "aside": -1,
   "contributorNote": 0.5,
   "disclaimer": 0.5,
   "after": -0.2,
   "relatedAfter": 0.5
  },
  "tag": {
   "before": 4,
   "title": -4,
   "heading": -3,
   "paragraph": -3,
   "aside": 4,
   "after": 4
  },
  "titleCase": {
   "before": 0.3,
   "relatedBefore": 0.3,
   "title": 0.6,
   "heading": 0.4,
   "paragraph": -0.7,
   "aside": 0.3,
   "after": 0.3,
   "relatedAfter": 0.3
  },
  "unended": {
   "relatedBefore": 0.5,
   "title": 1,
   "standfirst": -0.7,
   "heading": 0.2,
   "paragraph": -1.2,
   "contributorNote": -1,
   "relatedAfter": 0.5
  },
  "attachment": {
   "attachment": 12
  },
  "attribution": {
   "title": -2,
   "epigraph": 2,
   "heading": -2,
   "quote": 1,
   "verse": 1.5
  },
  "breadcrumb": {
   "before": 4,
   "title": -3,
   "heading": -3,
   "paragraph": -2,
   "aside": 4,
   "after": 4
  },
  "byline": {
   "bylineAbove": 8,
   "title": -9,
   "standfirst": -3,
   "byline": 8,
   "heading": -3
  },
  "caption": {
   "creditAbove": 6,
   "title": -3,
   "standfirst": -2,
   "credit": 6,
   "heading": -3,
   "paragraph": -0.5,
   "figure": 2
  },
  "contact": {
   "title": -3,
   "heading": -2,
   "paragraph": 0.3,
   "after": 1
  },
  "contentsHeading": {
   "before": 2,
   "heading": 0.5,
   "paragraph": -2,
   "aside": 2,
   "after": 2
  },
  "contributor": {
   "standfirst": -2,
   "contributorNote": 8
  },
  "copyright": {
   "before": 4.5,
   "title": -3,
   "standfirst": -4,
   "heading": -2.5,
   "paragraph": -1,
   "aside": 4.5,
   "after": 4.5
  },
  "credit": {
   "creditAbove": 9,
   "title": -3,
   "standfirst": -3,
   "credit": 9,
   "heading": -2,
   "paragraph": -0.5
  },
  "date": {
   "datelineAbove": 8,
   "title": -9,
   "standfirst": -5,
   "dateline": 8,
   "heading": -4,
   "paragraph": -1,
   "relatedAfter": 1
  },
  "disclaimer": {
   "paragraph": -0.5,
   "disclaimer": 12
  },
  "formControl": {
   "before": 4,
   "title": -4,
   "heading": -4,
   "paragraph": -2,
   "aside": 4,
   "after": 4
  },
  "leaders": {
   "before": 3,
   "heading": -3,
   "paragraph": -2,
   "item": -1,
   "table": 0.5,
   "aside": 3,
   "after": 3
  },
  "letterHead": {
   "before": 4,
   "title": -4,
   "standfirst": -4,
   "heading": -3,
   "paragraph": -1.5,
   "aside": 4,
   "after": 4
  },
  "library": {
   "before": 5,
   "title": -4,
   "heading": -3,
   "paragraph": -2,
   "aside": 5,
   "after": 5
  },
  "menuWord": {
   "before": 1.5,
   "title": -2,
   "aside": 1.5,
   "after": 1.5
  },
  "motto": {
   "epigraph": 30
  },
  "name": {
   "bylineAbove": 2.5,
   "title": -1,
   "byline": 2.5,
   "contributorNote": 1,
   "after": 0.3,
   "relatedAfter": 0.5
  },
  "names": {
   "bylineAbove": 4.5,
   "title": -1,
   "byline": 4.5
  },
  "navigation": {
   "before": 4,
   "relatedBefore": -1,
   "title": -4,
   "standfirst": -4,
   "heading": -5,
   "paragraph": -2,
   "aside": 4,
   "after": 4,
   "relatedAfter": -1
  },
  "newsletter": {
   "before": 3,
   "standfirst": -3,
   "heading": -2,
   "paragraph": -2,
   "aside": 3,
   "after": 3
  },
  "notice": {
   "before": 4,
   "title": -3,
   "standfirst": -4,
   "heading": -1,
   "paragraph": -0.8,
   "aside": 4,
   "after": 4
  },
  "numeral": {
   "title": -3,
   "heading": 2.5,
   "verse": -1
  },
  "partWord": {
   "before": -1,
   "title": -2,
   "heading": 3,
   "aside": -1,
   "after": -1
  },
  "picture": {
   "title": -4,
   "heading": -2,
   "figure": 10
  },
  "pictureFile": {
   "figure": 15
  },
  "placeAndDate": {
   "datelineAbove": 7,
   "subtitle": -1,
   "dateline": 7
  },
  "placeholder": {
   "before": 3,
   "title": -3,
   "heading": -3,
   "paragraph": -1,
   "figure": 1,
   "aside": 3,
   "after": 3
  },
  "plainLink": {
   "before": 3,
   "title": -4,
   "heading": -3,
   "paragraph": -1,
   "aside": 3,
   "after": 3
  },
  "relatedHeading": {
   "before": 2,
   "title": -4,
   "heading": -3,
   "paragraph": -1.5,
   "aside": 3,
   "after": 4,
   "relatedAfter": 4
  },
  "remark": {
   "heading": -0.5,
   "code": 2
  },
  "salutation": {
   "before": -2,
   "bylineAbove": -6,
   "title": -6,
   "byline": -6,
   "heading": -6,
   "paragraph": 6,
   "aside": -2,
   "after": -2
  },
  "sectionNumber": {
   "title": -2,
   "heading": 4,
   "item": -1
  },
  "sectionWord": {
   "before": -1,
   "title": -4,
   "heading": 3.5,
   "aside": -1,
   "after": -1
  },
  "sender": {
   "before": 1,
   "bylineAbove": 7,
   "title": -4,
   "standfirst": -4,
   "byline": 7,
   "heading": -3,
   "aside": 1,
   "after": 1
  },
  "share": {
   "before": 4,
   "title": -4,
   "standfirst": -4,
   "heading": -4,
   "paragraph": -2,
   "aside": 4,
   "after": 4
  },
  "tagLine": {
   "before": 3,
   "title": -3,
   "heading": -3,
   "paragraph": -2,
   "aside": 3,
   "after": 3
  },
  "valediction": {
   "bylineAbove": -3,
   "title": -5,
   "byline": -3,
   "heading": -5,
   "paragraph": 5
  },
  "alone": {
   "title": 0.3,
   "heading": 0.7,
   "paragraph": 0.3,
   "verse": -2
  },
  "centred": {
   "title": 1,
   "heading": 1,
   "verse": -0.5
  },
  "countsAfresh": {
   "heading": 4,
   "item": -2
  },
  "gapped": {
   "before": 1.5,
   "title": -3,
   "heading": -2,
   "paragraph": -0.7,
   "code": 1,
   "table": 1.5,
   "aside": 1.5,
   "after": 1.5
  },
  "inset": {
   "quote": 0.5,
   "verse": 0.8,
   "code": 0.5
  },
  "insetBlock": {
   "paragraph": -0.5,
   "quote": 5
  },
  "listedNote": {
   "note": 12
  },
  "outset": {
   "heading": 1.5,
   "paragraph": -0.5
  },
  "ragged": {
   "before": 0.3,
   "heading": -0.3,
   "verse": 2.5,
   "aside": 0.3,
   "after": 0.3
  },
  "rareInset": {
   "paragraph": -1,
   "quote": 3,
   "verse": -1
  },
  "referredNote": {
   "note": 6
  },
  "row": {
   "heading": -2,
   "table": 2
  },
  "shapedCode": {
   "before": 1,
   "code": 11,
   "table": 1,
   "aside": 1,
   "after": 1
  },
  "shapedFurniture": {
   "before": 25,
   "aside": 25,
   "after": 25
  },
  "shapedItem": {
   "before": 3,
   "relatedBefore": 2,
   "bylineAbove": -2,
   "title": -5,
   "standfirst": -4,
   "byline": -2,
   "heading": -4,
   "paragraph": -3,
   "item": 7,
   "code": -2,
   "aside": 2,
   "after": 3,
   "relatedAfter": 2
  },
  "shapedNote": {
   "note": 7
  },
  "shapedNumber": {
   "before": 2,
   "title": -4,
   "standfirst": -4,
   "paragraph": -2,
   "item": 6.5,
   "code": -2,
   "aside": 1.5,
   "after": 2
  },
  "shapedQuote": {
   "before": 3,
   "quote": 10,
   "aside": 3,
   "after": 3
  },
  "shapedRule": {
   "before": 6,
   "break": 15,
   "aside": 6,
   "after": 6
  },
  "shapedTable": {
   "before": 2,
   "code": 0.5,
   "table": 12,
   "aside": 3,
   "after": 3
  },
  "shapedVerse": {
   "quote": 1,
   "verse": 8
  },
  "stanza": {
   "heading": -1,
   "paragraph": -0.5,
   "verse": 3
  },
  "underlined": {
   "title": 3,
   "heading": 6,
   "paragraph": -2
  },
  "wideSpace": {
   "title": 0.5,
   "heading": 0.7
  },
  "bylineSoon": {
   "before": -0.3,
   "title": 1.5,
   "standfirst": 1,
   "aside": -0.3,
   "after": -0.3
  },
  "codeNear": {
   "heading": -2,
   "paragraph": -0.7,
   "verse": -2,
   "code": 2.5
  },
  "creditAfter": {
   "title": 3,
   "standfirst": 1.5,
   "heading": -0.5,
   "relatedAfter": 0.5
  },
  "creditBefore": {
   "standfirst": 0.5,
   "heading": -0.5,
   "paragraph": 0.5
  },
  "dense": {
   "before": -0.8,
   "heading": 0.5,
   "paragraph": 1,
   "item": 0.5,
   "after": -1,
   "relatedAfter": -1
  },
  "desert": {
   "before": 1.2,
   "title": -1,
   "heading": -1.5,
   "paragraph": -0.7,
   "item": -0.5,
   "aside": 1.2,
   "after": 1.2,
   "relatedAfter": 0.3
  },
  "labelRun": {
   "before": 1.2,
   "title": -0.7,
   "standfirst": -2,
   "heading": -2,
   "paragraph": -0.5,
   "verse": -0.5,
   "aside": 1.2,
   "after": 1.2
  },
  "labelRunEnd": {
   "before": -0.7,
   "title": 2,
   "heading": 0.7,
   "aside": -0.7,
   "after": -0.7
  },
  "longAfter": {
   "before": -0.5,
   "bylineAbove": 0.5,
   "datelineAbove": 0.3,
   "title": 0.7,
   "standfirst": 0.7,
   "byline": 0.5,
   "dateline": 0.3,
   "heading": 2,
   "after": -1.2
  },
  "longBefore": {
   "relatedBefore": -1,
   "title": -1.5,
   "heading": 0.7,
   "aside": 0.2
  },
  "longLabelRun": {
   "before": 1.5,
   "title": -0.5,
   "heading": -2,
   "paragraph": -0.5,
   "aside": 1.5,
   "after": 1.5
  },
  "longSoon": {
   "title": 0.8,
   "heading": 0.7,
   "paragraph": 0.5,
   "item": 0.3,
   "after": -1.5
  },
  "nameBefore": {
   "contributorNote": 2
  },
  "namesAfter": {
   "before": -0.3,
   "title": 2,
   "standfirst": 0.5,
   "aside": -0.3,
   "after": -0.3
  },
  "navigationNear": {
   "before": 0.8,
   "heading": -0.5,
   "paragraph": -0.3,
   "aside": 0.8,
   "after": 0.8
  },
  "pictureAbove": {
   "standfirst": 2.5,
   "paragraph": 0.3
  },
  "relatedAbove": {
   "heading": -0.5,
   "after": 1,
   "relatedAfter": 1
  },
  "relatedNear": {
   "heading": -1.5,
   "aside": 1,
   "after": 1.5,
   "relatedAfter": 2
  },
  "shorterThanNext": {
   "title": 0.3,
   "standfirst": 1
  },
  "teaser": {
   "paragraph": -1.5,
   "contributorNote": -1,
   "after": 1,
   "relatedAfter": 3
  },
  "teaserTitle": {
   "heading": -2,
   "after": 1,
   "relatedAfter": 2.5
  },
  "aboveDownload": {
   "title": -3,
   "standfirst": 7
  },
  "beforeAll": {
   "before": 0.7,
   "title": 1.5,
   "standfirst": 1,
   "heading": -1,
   "note": -2,
   "contributorNote": -2
  },
  "cluttered": {
   "before": 1,
   "after": 0.7
  },
  "farAboveDownload": {
   "relatedBefore": 9,
   "title": -5
  },
  "first": {
   "title": 1,
   "heading": -1,
   "paragraph": -0.5
  },
  "nearEnd": {
   "contributorNote": 2,
   "disclaimer": 1,
   "after": 0.3
  },
  "outsideFrame": {
   "before": 12,
   "after": 12
  },
  "pastAll": {
   "before": -2,
   "title": -3,
   "heading": -2,
   "contributorNote": 0.7,
   "after": 1.5
  },
  "pastRepeatedDownload": {
   "relatedAfter": 9
  },
  "uncluttered": {
   "before": -2,
   "relatedBefore": -2,
   "title": 0.5,
   "standfirst": -1,
   "heading": 0.3,
   "aside": -2,
   "after": -2,
   "relatedAfter": -2
  },
  "belowSignature": {
   "after": 12
  },
  "inDocument": {
   "before": -20,
   "relatedBefore": -20,
   "epigraph": -20,
   "aside": -3,
   "after": -20,
   "relatedAfter": -20
  },
  "nameBelowOpening": {
   "before": -3,
   "bylineAbove": 6,
   "title": -2,
   "byline": 6,
   "heading": -3,
   "aside": -3,
   "after": -3
  },
  "namedByHead": {
   "title": -9
  },
  "openingLine": {
   "before": -3,
   "relatedBefore": -4,
   "title": 4,
   "heading": -1,
   "aside": -3,
   "after": -3,
   "relatedAfter": -4
  },
  "pastHead": {
   "bylineAbove": -9,
   "byline": -9
  },
  "preamble": {
   "before": 9,
   "relatedBefore": -9,
   "relatedAfter": -9
  },
  "draftName": {
   "before": 6,
   "title": -6,
   "heading": -6,
   "aside": 6,
   "after": 6
  },
  "memoBack": {
   "relatedBefore": -9,
   "aside": 30,
   "relatedAfter": -9
  },
  "memoFront": {
   "before": 40,
   "relatedBefore": -9,
   "relatedAfter": -9
  },
  "memoNotice": {
   "before": 9,
   "relatedBefore": -9,
   "aside": 30,
   "relatedAfter": -9
  },
  "memoTitle": {
   "title": 6
  },
  "outsetNumber": {
   "heading": 6,
   "item": -4
  },
  "askedAbove": {
   "heading": 4,
   "paragraph": -1
  },
  "capitals": {
   "bylineAbove": -1,
   "byline": -1,
   "heading": 3,
   "paragraph": -1,
   "item": -1,
   "code": -2
  },
  "counted": {
   "heading": 3,
   "paragraph": -1
  },
  "exclaimed": {
   "heading": 1
  },
  "headingLine": {
   "heading": 3,
   "paragraph": -1.5,
   "code": -2
  },
  "inSeries": {
   "title": -1,
   "heading": 2,
   "paragraph": -0.5,
   "code": -0.5
  },
  "lowLine": {
   "heading": 0.5,
   "paragraph": -0.5
  },
  "citation": {
   "paragraph": -1,
   "quote": 5
  },
  "insetSentence": {
   "paragraph": -0.5,
   "quote": 4
  },
  "amidProgram": {
   "heading": -0.5,
   "code": 1.5
  },
  "apartFromProgram": {
   "code": -2
  },
  "closing": {
   "before": -3,
   "heading": -3,
   "paragraph": -1,
   "code": 4,
   "aside": -3,
   "after": -3
  },
  "plainWords": {
   "code": -2
  },
  "programAround": {
   "code": 2
  },
  "programGroup": {
   "before": -1,
   "heading": -1,
   "paragraph": -0.5,
   "verse": -2,
   "code": 3,
   "aside": -1,
   "after": -1
  },
  "statement": {
   "before": -3,
   "title": -2,
   "epigraph": -2,
   "heading": -2,
   "paragraph": -1,
   "item": -0.5,
   "verse": -2,
   "code": 4,
   "aside": -3,
   "after": -3
  },
  "technical": {
   "code": 1
  },
  "uncoded": {
   "code": -4
  },
  "untechnical": {
   "code": -5
  },
  "aboveCore": {
   "before": 0.7,
   "bylineAbove": 0.5,
   "datelineAbove": 0.5,
   "title": 1,
   "standfirst": 0.5,
   "byline": 0.5,
   "dateline": 0.5,
   "heading": -2,
   "paragraph": -1,
   "item": -2,
   "quote": -2,
   "verse": -2,
   "code": -2,
   "table": -2,
   "note": -2,
   "aside": 0.7,
   "after": -4,
   "relatedAfter": -4
  },
  "aboveHeadline": {
   "bylineAbove": -1,
   "title": -1,
   "standfirst": -4,
   "byline": -1,
   "heading": -3,
   "paragraph": -3,
   "item": -4,
   "quote": -3,
   "verse": -3,
   "code": -3,
   "table": -3,
   "note": -3,
   "aside": -6,
   "after": -3,
   "relatedAfter": -3
  },
  "aboveItems": {
   "heading": 0.5
  },
  "aboveSentence": {
   "title": 0.5,
   "heading": 0.5
  },
  "aboveStandfirst": {
   "title": 1
  },
  "amongRemarks": {
   "heading": -2,
   "paragraph": -1,
   "item": -1,
   "after": 3
  },
  "belowCore": {
   "before": -4,
   "title": -4,
   "heading": -2.5,
   "paragraph": -1.5,
   "item": -2,
   "quote": -1.5,
   "verse": -1.5,
   "code": -2,
   "contributorNote": 1,
   "disclaimer": 0.5,
   "after": 1.5,
   "relatedAfter": 1.5
  },
  "betweenSentences": {
   "heading": 1.5
  },
  "bylineNearHeadline": {
   "before": -2,
   "bylineAbove": 3,
   "byline": 3,
   "aside": -2,
   "after": -2
  },
  "closeness": {
   "bylineAbove": 1,
   "datelineAbove": 0.5,
   "title": 1.5,
   "standfirst": 1.5,
   "byline": 1,
   "dateline": 0.5
  },
  "colonRun": {
   "heading": -1,
   "paragraph": -0.5,
   "item": 3
  },
  "commentHeading": {
   "heading": -4,
   "paragraph": -1,
   "after": 4
  },
  "coreStart": {
   "standfirst": 0.5
  },
  "dwarfed": {
   "heading": 0.7
  },
  "firstUnderHeadline": {
   "standfirst": 1
  },
  "headline": {
   "title": 4,
   "heading": -0.5
  },
  "headlineToCredit": {
   "standfirst": 1.5
  },
  "inCore": {
   "before": -1.5,
   "relatedBefore": -2,
   "title": -2,
   "heading": 1.5,
   "paragraph": 1.5,
   "item": 1.5,
   "quote": 1,
   "verse": 1,
   "code": 1,
   "table": 1,
   "aside": -1.5,
   "after": -1.5,
   "relatedAfter": -2
  },
  "likeliestHeadline": {
   "title": 4,
   "heading": -1
  },
  "nameNearHeadline": {
   "before": -0.5,
   "bylineAbove": 3,
   "title": -1,
   "byline": 3,
   "aside": -0.5,
   "after": -0.5
  },
  "nearCore": {
   "bylineAbove": 1,
   "datelineAbove": 1,
   "title": 1.5,
   "standfirst": 1.5,
   "byline": 1,
   "dateline": 1
  },
  "nearCoreEnd": {
   "paragraph": 0.5,
   "note": 0.5,
   "contributorNote": 0.5
  },
  "nextToHeadline": {
   "bylineAbove": 1,
   "datelineAbove": 0.7,
   "standfirst": 1,
   "byline": 1,
   "dateline": 0.7
  },
  "offTopic": {
   "before": 0.7,
   "relatedBefore": 0.5,
   "title": -1.5,
   "standfirst": -1,
   "heading": -0.7,
   "aside": 0.7,
   "after": 0.7,
   "relatedAfter": 0.5
  },
  "onTopic": {
   "title": 1.5,
   "standfirst": 1,
   "heading": 0.5
  },
  "pastComments": {
   "heading": -2,
   "paragraph": -1.5,
   "item": -1,
   "contributorNote": -1,
   "after": 3
  },
  "shorterThanText": {
   "standfirst": 1
  },
  "standfirstPlace": {
   "title": -1,
   "standfirst": 2
  },
  "standsApart": {
   "standfirst": 2,
   "paragraph": -0.5
  },
  "tightRun": {
   "item": 0.5
  },
  "topical": {
   "before": -1.5,
   "relatedBefore": -0.5,
   "title": 2,
   "standfirst": 1,
   "heading": 1,
   "paragraph": 0.5,
   "aside": -1.5,
   "after": -1.5,
   "relatedAfter": -0.5
  },
  "underHeadline": {
   "before": -4,
   "relatedBefore": -3,
   "bylineAbove": 1,
   "datelineAbove": 1,
   "standfirst": 1,
   "byline": 1,
   "dateline": 1
  },
  "underRemark": {
   "heading": -1,
   "paragraph": -0.5,
   "after": 2
  },
  "echoed": {
   "before": -0.5,
   "title": 2,
   "heading": -0.3,
   "paragraph": -1,
   "aside": -0.5,
   "after": -0.5
  },
  "path": {
   "before": 3,
   "title": -3,
   "heading": -2,
   "paragraph": -1,
   "aside": 3,
   "after": 3
  },
  "pathEnd": {
   "before": -1,
   "title": 3,
   "heading": 0.5,
   "aside": -1,
   "after": -1
  },
  "repeated": {
   "before": 1.2,
   "title": -0.5,
   "heading": -1.5,
   "paragraph": -1,
   "aside": 1.2,
   "after": 1.2
  },
  "repeatedBelow": {
   "before": 0.3,
   "title": 1,
   "heading": -0.8,
   "aside": 0.3,
   "after": 0.3
  },
  "repeatedDownload": {
   "aside": 8,
   "after": 8
  }
 },
 "opening": {
  "relatedBefore": -1,
  "bylineAbove": -3,
  "datelineAbove": -2,
  "creditAbove": -3,
  "title": 0.5,
  "subtitle": -12,
  "standfirst": -5,
  "byline": -12,
  "dateline": -12,
  "credit": -12,
  "attachment": -12,
  "epigraph": -6,
  "heading": -5,
  "paragraph": -4,
  "item": -5,
  "quote": -5,
  "verse": -3,
  "code": -3,
  "table": -5,
  "break": -5,
  "note": -7,
  "figure": -5,
  "aside": -12,
  "contributorNote": -12,
  "disclaimer": -12,
  "after": -12,
  "relatedAfter": -12
 },
 "closing": {
  "before": -2,
  "relatedBefore": -3,
  "title": -3,
  "standfirst": -4,
  "heading": -3,
  "aside": -1
 },
 "steps": {
  "early": {
   "early": 0.3,
   "above": -3,
   "head": -12,
   "body": -5,
   "aside": -12,
   "back": -12,
   "late": -12
  },
  "above": {
   "early": -1,
   "above": -0.5,
   "head": -12,
   "body": -12,
   "aside": -12,
   "back": -12,
   "late": -12
  },
  "head": {
   "early": -12,
   "above": -12,
   "head": -0.5,
   "body": 0,
   "aside": -1,
   "back": -3,
   "late": -4
  },
  "body": {
   "early": -12,
   "above": -12,
   "head": -3.5,
   "body": 0,
   "aside": -3,
   "back": -1.5,
   "late": -2
  },
  "aside": {
   "early": -12,
   "above": -12,
   "head": -1.5,
   "body": -0.5,
   "aside": 0.5,
   "back": -1,
   "late": -1
  },
  "back": {
   "early": -12,
   "above": -12,
   "head": -4,
   "body": -3,
   "aside": -2,
   "back": 0.3,
   "late": -0.3
  },
  "late": {
   "early": -20,
   "above": -20,
   "head": -16,
   "body": -9,
   "aside": -9,
   "back": -3,
   "late": 0.5
  }
 },
 "follows": {
  "before": {
   "relatedBefore": -1.3,
   "title": 11.7,
   "standfirst": 6,
   "attachment": 6,
   "heading": 1
  },
  "relatedBefore": {
   "title": 11,
   "standfirst": 11,
   "attachment": 9
  },
  "bylineAbove": {
   "title": 12
  },
  "datelineAbove": {
   "title": 12
  },
  "creditAbove": {
   "title": 11.5
  },
  "title": {
   "title": -3.5,
   "subtitle": 1,
   "standfirst": 1.2,
   "byline": 1.5,
   "dateline": 1.2
  },
  "subtitle": {
   "title": -11.5
  },
  "standfirst": {
   "title": -11.5,
   "standfirst": -2,
   "byline": 1,
   "attachment": 1.5,
   "paragraph": 0.3
  },
  "byline": {
   "title": -11.5
  },
  "dateline": {
   "title": -11.5
  },
  "credit": {
   "title": -11.5,
   "paragraph": 0.3
  },
  "attachment": {
   "title": -11.5,
   "paragraph": 0.5
  },
  "epigraph": {
   "title": -11.5
  },
  "heading": {
   "title": -8.5,
   "standfirst": -3.5,
   "heading": -0.7,
   "paragraph": 0.4,
   "break": -3,
   "aside": -2,
   "after": -3,
   "relatedAfter": -3
  },
  "paragraph": {
   "title": -8.5,
   "standfirst": -3.5,
   "credit": 2.8,
   "attachment": 2.8,
   "paragraph": 0.3
  },
  "item": {
   "title": -8.5,
   "standfirst": -3.5,
   "item": 1.2
  },
  "quote": {
   "title": -8.5,
   "quote": 0.5
  },
  "verse": {
   "title": -8.5,
   "verse": 1.5
  },
  "code": {
   "title": -8.5,
   "code": 1.8
  },
  "table": {
   "title": -8.5
  },
  "break": {
   "title": -8.5
  },
  "note": {
   "title": -8.5,
   "note": 1
  },
  "figure": {
   "title": -8.5
  },
  "aside": {
   "title": -10.5,
   "standfirst": -1
  },
  "contributorNote": {
   "disclaimer": 0.7
  }
 }
};
