import { fail, serve } from "./serve.ts";

serve(process.env).catch((error: unknown) => fail(error, process.env));
