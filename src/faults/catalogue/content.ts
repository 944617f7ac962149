export const contentFaults = {};
