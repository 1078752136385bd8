package dev.solvent.study;

/**
 * Random words by counter: the word of a draw depends on seed, name and draw number and on nothing else, so that neither threads
 * nor other inputs can change it. The mixing is SplitMix64 (Steele, Lea and Flood, 2014, OOPSLA, 453-472), one stream per block.
 */
final class Streams {

    /** Named in the record of every result; another block length or another mixing is another version. */
    static final String VERSION = "splitmix-1024.1";

    /** Draws that share a stream. */
    static final int BLOCK = 1024;

    private static final long GOLDEN = 0x9e3779b97f4a7c15L;
    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    private Streams() {}

    /** Key of a name under a seed: FNV-1a over its UTF-16 units, then mixed with the seed. */
    static long key(long seed, String name) {
        long hash = FNV_OFFSET;
        for (int i = 0; i < name.length(); i++) {
            hash = (hash ^ name.charAt(i)) * FNV_PRIME;
        }
        return mix(mix(seed + GOLDEN) ^ mix(hash));
    }

    /** Key of one part of a stream: a block, a randomisation. */
    static long part(long key, long index) {
        return mix(key + mix((index + 1) * GOLDEN));
    }

    /** Word of a draw within its block. */
    static long word(long blockKey, int position) {
        return mix(blockKey + (position + 1) * GOLDEN);
    }

    /** Words of consecutive positions of a block. */
    static void fill(long blockKey, int position, long[] into, int at, int count) {
        for (int i = 0; i < count; i++) {
            into[at + i] = word(blockKey, position + i);
        }
    }

    /** SplitMix64's finaliser (Stafford's variant 13). */
    static long mix(long word) {
        long z = word;
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }

    /** A whole number below a bound, by the high half of a product: its bias is below 2^-32. */
    static int below(int bound, long word) {
        return (int) (((word >>> 32) * bound) >>> 32);
    }

    /** The numbers 0 to size - 1 in random order (Fisher and Yates). */
    static int[] permutation(int size, long key) {
        int[] order = new int[size];
        for (int i = 0; i < size; i++) {
            int at = below(i + 1, word(key, i));
            order[i] = order[at];
            order[at] = i;
        }
        return order;
    }
}
