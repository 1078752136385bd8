/**
 * Fifteen questions that founders of AI products ask, each answered by a short program: {@link
 * dev.solvent.examples.questions.Questions} lists them. docs/questions.md shows question, program and answer, and is written from
 * these classes.
 */
@NullMarked
package dev.solvent.examples.questions;

import org.jspecify.annotations.NullMarked;
