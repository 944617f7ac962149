export const styleFaults = {};
