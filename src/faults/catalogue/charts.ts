export const chartsFaults = {};
