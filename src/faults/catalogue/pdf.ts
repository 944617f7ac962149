export const pdfFaults = {};
