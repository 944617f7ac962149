export const templateFaults = {};
