const RIGHT_TO_LEFT = /^(?:ar|he|fa|ur|yi|ps|sd|ug|dv|ckb|syr)(?:-|$)/i;

/** Whether a language is written from right to left, by its primary subtag. */
export const isRightToLeft = (lang: string): boolean => RIGHT_TO_LEFT.test(lang);
