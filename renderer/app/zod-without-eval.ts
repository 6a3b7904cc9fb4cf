/** The content policy forbids eval; zod must not try. Imported before everything that builds schemas. */
import { config } from 'zod';

config({ jitless: true });
