import { serve } from './serve.ts';

// The extension starts this file as the language server.
serve();
