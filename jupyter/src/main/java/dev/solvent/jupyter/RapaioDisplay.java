package dev.solvent.jupyter;

import java.util.List;
import org.rapaio.jupyter.kernel.display.DisplayData;
import org.rapaio.jupyter.kernel.display.DisplayRenderer;
import org.rapaio.jupyter.kernel.display.DisplayTransformer;
import org.rapaio.jupyter.kernel.display.spi.DisplayProvider;
import org.rapaio.jupyter.kernel.global.Global;

/**
 * Shows results in rapaio-jupyter-kernel, which otherwise takes their text for HTML.
 *
 * @since 0.1.0
 */
public final class RapaioDisplay implements DisplayProvider {

    @Override
    public List<DisplayRenderer> getDisplayRenderers() {
        Screen.use(new Shown());
        return List.of(new Renderer());
    }

    @Override
    public List<DisplayTransformer> getDisplayTransformers() {
        return List.of(new Transformer());
    }

    private static final class Shown implements Screen {

        @Override
        public String show(Cell cell) {
            return Global.display(cell);
        }

        @Override
        public void replace(String id, Cell cell) {
            Global.updateDisplay(id, cell);
        }
    }

    private static final class Transformer implements DisplayTransformer {

        @Override
        public boolean canTransform(Object value) {
            return !(value instanceof Cell) && Cell.isShown(value);
        }

        @Override
        public Class<?> transformedClass() {
            return Cell.class;
        }

        @Override
        public Object transform(Object value) {
            return Cell.of(value);
        }
    }

    private static final class Renderer implements DisplayRenderer {

        @Override
        public Class<?> rendererClass() {
            return Cell.class;
        }

        /** The kernel asks for no type in particular. */
        @Override
        public boolean canRender(String type) {
            return true;
        }

        @Override
        public DisplayData render(String type, Object value) {
            Cell cell = (Cell) value;
            DisplayData data = DisplayData.fromHtml(cell.html());
            data.putText(cell.text());
            return data;
        }
    }
}
