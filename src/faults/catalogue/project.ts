export const projectFaults = {};
