/**
 * A small HTTP service that embeds the library: {@link dev.solvent.service.Main} starts a {@link dev.solvent.service.QuoteServer},
 * which answers quotes, pictures of them, metrics and a page with sliders. All arithmetic is the library's: {@code QuoteModel} turns
 * a request into its types, {@code Quote} asks them.
 */
@NullMarked
package dev.solvent.service;

import org.jspecify.annotations.NullMarked;
