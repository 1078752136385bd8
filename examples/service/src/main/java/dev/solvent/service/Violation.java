package dev.solvent.service;

/**
 * One thing that is wrong with a request.
 *
 * @param pointer  where, as a JSON Pointer (RFC 6901); empty for the whole
 * @param value  what was there, shortened
 * @param expected  what should have been there
 */
record Violation(String pointer, String value, String expected) {}
