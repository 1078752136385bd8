import java.io.ByteArrayInputStream;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.AbstractMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.logging.LogManager;
import org.rapaio.jupyter.kernel.MainApp;
import org.rapaio.jupyter.kernel.channels.Channels;
import org.rapaio.jupyter.kernel.channels.LoopThread;
import org.rapaio.jupyter.kernel.core.ConnectionProperties;
import org.rapaio.jupyter.kernel.core.Transform;

/**
 * Starts rapaio-jupyter-kernel 3.0.1 without two races that make about two starts in five hang, and without its log, which holds
 * the key of the connection.
 *
 * <p>The kernel opens its sockets before it knows its handlers, so that a request in between kills the thread that serves it: here
 * requests wait for the handlers. And it says that a loop runs only after having started its thread, so that the loop may end before
 * it began: here a loop that ended is started again. Both reach for private fields; another version of the kernel needs another look.
 */
public final class KernelLauncher {

    private static final int LOOP_MILLIS = 50;

    public static void main(String[] args) throws Exception {
        quieten(System.getenv().getOrDefault("RJK_LOG_LEVEL", "SEVERE"));
        var kernel = MainApp.kernel; // builds the shell before the sockets exist
        var channels = new Channels(Transform.fromJson(Files.readString(Path.of(args[0])), ConnectionProperties.class));
        var ready = new CountDownLatch(1);
        var handlers = field(Channels.class, "handlers");
        handlers.set(channels, new AbstractMap<Object, Object>() {
            @Override
            public Object get(Object type) {
                try {
                    ready.await();
                    return ((Map<?, ?>) handlers.get(channels)).get(type);
                } catch (ReflectiveOperationException | InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            }

            @Override
            public Set<Entry<Object, Object>> entrySet() {
                return Set.of();
            }
        });
        channels.connect(kernel);
        ready.countDown();
        for (String name : new String[] {"shell", "control"}) {
            restartIfEnded(field(Channels.class, name).get(channels));
        }
        channels.joinUntilClose();
    }

    private static void quieten(String level) throws Exception {
        String settings = "handlers=java.util.logging.ConsoleHandler\n.level=" + level
                + "\njava.util.logging.ConsoleHandler.level=" + level + "\n";
        LogManager.getLogManager().readConfiguration(new ByteArrayInputStream(settings.getBytes(StandardCharsets.UTF_8)));
    }

    private static void restartIfEnded(Object channel) throws Exception {
        Thread.sleep(20);
        var loop = field(channel.getClass(), "loopThread");
        var thread = (LoopThread) loop.get(channel);
        if (!thread.isAlive()) {
            var again = new LoopThread(thread.getName(), LOOP_MILLIS, (Runnable) field(LoopThread.class, "loopBody").get(thread));
            field(LoopThread.class, "running").set(again, true);
            loop.set(channel, again);
            again.start();
        }
    }

    private static Field field(Class<?> type, String name) throws NoSuchFieldException {
        var field = type.getDeclaredField(name);
        field.setAccessible(true);
        return field;
    }
}
