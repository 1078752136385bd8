/** Where draws come from: random words by counter, and the tables that turn words into values. Not part of the API. */
@NullMarked
package dev.solvent.internal.draws;

import org.jspecify.annotations.NullMarked;
