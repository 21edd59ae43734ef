/** Every file in test/vscode/suites; esbuild.js makes it. */
declare module 'all-suites' {}
