export const layoutFaults = {};
