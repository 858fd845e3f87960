/**
 * Milliseconds after which something counts as hanging. It measures no speed, which `bench/` does:
 * what is quadratic or worse takes minutes on such input, and what is linear under a second even
 * where many tests share the machine.
 */
export const HANG = 20_000;
