package dev.solvent.jupyter;

import java.util.UUID;
import org.dflib.jjava.jupyter.Extension;
import org.dflib.jjava.jupyter.kernel.BaseKernel;
import org.dflib.jjava.jupyter.kernel.display.DisplayData;
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
        Screen.use(new Shown(kernel));
    }

    /** Cells by the ids that they are shown under. */
    private record Shown(BaseKernel kernel) implements Screen {

        @Override
        public String show(Cell cell) {
            String id = UUID.randomUUID().toString();
            DisplayData data = data(cell);
            data.setDisplayId(id);
            kernel.display(data);
            return id;
        }

        @Override
        public void replace(String id, Cell cell) {
            kernel.getIO().display.updateDisplay(id, data(cell));
        }

        private static DisplayData data(Cell cell) {
            DisplayData data = new DisplayData(cell.text());
            data.putHTML(cell.html());
            return data;
        }
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
