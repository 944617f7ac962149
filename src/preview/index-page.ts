import type { InterfaceLanguage } from '../faults/print.ts';

/** The page of a preview: its script makes all that it shows. */
export const indexPage = (language: InterfaceLanguage): string => `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Livret</title>
<link rel="icon" href="/icon.svg">
<link rel="stylesheet" href="/preview.css">
<script type="module" src="/preview.js"></script>
</head>
<body></body>
</html>
`;
