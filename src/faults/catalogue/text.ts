export const textFaults = {};
