export * from './names/index.ts';
