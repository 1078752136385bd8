package dev.solvent.claims;

import static java.util.Objects.requireNonNull;

import dev.solvent.internal.Requires;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Claims by id, in the order in which they were given.
 *
 * @since 0.1.0
 */
public final class ClaimBook {

    private final String name;
    private final Map<String, Claim> byId;

    private ClaimBook(String name, Map<String, Claim> byId) {
        this.name = name;
        this.byId = Collections.unmodifiableMap(byId);
    }

    /**
     * A book of claims.
     *
     * @param name  where they come from, for messages
     * @param claims  with distinct ids
     * @return the book
     * @throws IllegalArgumentException if two claims have the same id
     */
    public static ClaimBook of(String name, List<Claim> claims) {
        Map<String, Claim> byId = new LinkedHashMap<>();
        for (Claim claim : claims) {
            if (byId.put(claim.id(), claim) != null) {
                throw new IllegalArgumentException("id must be unique in " + name + ", was " + claim.id() + " twice");
            }
        }
        return new ClaimBook(Requires.text(name, "name"), byId);
    }

    /**
     * A claim.
     *
     * @param id  such as {@code S000-025}
     * @return the claim
     * @throws IllegalArgumentException if the book has no such claim
     */
    public Claim get(String id) {
        Claim claim = byId.get(requireNonNull(id, "id"));
        if (claim == null) {
            throw new IllegalArgumentException(
                    "id must be a claim of " + name + " (" + byId.size() + " claims, " + span() + "), was " + id);
        }
        return claim;
    }

    /**
     * Where the claims come from.
     *
     * @return the name given
     */
    public String name() {
        return name;
    }

    /**
     * All claims.
     *
     * @return in the order given
     */
    public List<Claim> claims() {
        return List.copyOf(byId.values());
    }

    private String span() {
        List<String> ids = List.copyOf(byId.keySet());
        return ids.isEmpty() ? "none" : ids.get(0) + " to " + ids.get(ids.size() - 1);
    }

    @Override
    public String toString() {
        return name + ", " + byId.size() + " claims";
    }
}
