package dev.solvent.jupyter;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** Where a running cell can show something, and change it while it runs. Each kernel says its own when it finds the jar. */
interface Screen {

    /** Shows a cell and returns what to call it. */
    String show(Cell cell);

    /** Shows another cell in the place of one. */
    void replace(String id, Cell cell);

    /** The screen of the kernel that runs, if one does. */
    static Optional<Screen> current() {
        return Optional.ofNullable(Holder.CURRENT.get());
    }

    /** Called by the kernel's own way to find extensions. */
    static void use(Screen screen) {
        Holder.CURRENT.set(screen);
    }

    /** One kernel runs per JVM. */
    final class Holder {
        private static final AtomicReference<Screen> CURRENT = new AtomicReference<>();

        private Holder() {}
    }
}
