package dev.solvent.jupyter;

import org.dflib.jjava.jupyter.Extension;
import org.dflib.jjava.jupyter.kernel.BaseKernel;
import org.dflib.jjava.jupyter.kernel.display.Renderer;
import org.dflib.jjava.jupyter.kernel.display.mime.MIMEType;

/**
 * Shows results in JJava.
 *
 * @since 0.1.0
 */
public final class JJavaExtension implements Extension {

    @Override
    public void install(BaseKernel kernel) {
        install(kernel.getRenderer());
    }

    /** On every object, since results share no interface; those of others stay as they are. */
    static void install(Renderer renderer) {
        renderer.createRegistration(Object.class).preferring("text/html").register((value, context) -> {
            if (Cell.isShown(value)) {
                context.renderIfRequested(
                        MIMEType.TEXT_HTML, () -> Cell.of(value).html());
            }
        });
    }
}
