import { entry, everywhere } from '../entry.ts';

const HOLDS =
  'as text where it is a value; cleaned where it is markup; nothing runs, in the frame alone neither';

export const hostileValues = entry(18, 'Code within values', {
  '18.1': everywhere('Liquid in a value', 'it stands there as it came'),
  '18.2': everywhere('`</style><img onerror>`', HOLDS),
  '18.3': everywhere('`<script>`', HOLDS),
  '18.4': everywhere('`<svg onload>`', HOLDS),
  '18.5': everywhere('Markup that changes as it is parsed again', HOLDS),
  '18.6': everywhere('`<template>`', HOLDS),
  '18.7': everywhere('Ids and names that shadow the document’s own', HOLDS),
});
